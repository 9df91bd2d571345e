// chomay sign: fair.pack -> fair.pack.minisig, with fair, version and expiry in the signed comment.
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/catalog/pack_header.hpp"
#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t day_seconds = 86'400;

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command sign_command;
const Command sign_command{"sign",
                           "sign PACK -s SECRET_KEY [--days N] [--lang vi|en]",
                           {"Ký gói hội chợ; --days: số ngày chữ ký còn hiệu lực.",
                            "Signs a pack; --days: for how many days the signature is good."},
                           run};

namespace {

int run(Arguments& arguments, Language language) {
  const auto key_file = arguments.option("-s");
  const std::string days = arguments.option("--days").value_or("0");
  const auto pack_file = arguments.word();
  if (!key_file || !pack_file || !arguments.is_done() || days.size() > 5 ||
      days.find_first_not_of("0123456789") != std::string::npos)
    return usage(sign_command, language);
  const auto text = read_text(*key_file);
  if (!text) return failed(text.error(), language);
  const auto key = catalog::read_secret_key(*text);
  if (!key) return failed(key.error(), language);
  const auto pack = read_file(*pack_file, largest_pack);
  if (!pack) return failed(pack.error(), language);
  const auto header = catalog::read_header(*pack);
  if (!header) return failed(header.error(), language);

  catalog::SignatureNote note{std::string(header->fair()), header->version, wall_clock(), {}};
  if (const int good_for = std::atoi(days.c_str()); good_for > 0)
    note.expires_at = {note.signed_at.seconds + good_for * day_seconds};
  const fs::path out = signature_path(*pack_file);
  std::error_code error;
  fs::remove(out, error);  // a new pack makes the old signature worthless
  if (const auto written = write_new(out, catalog::sign(*pack, *key, note), Mode::everyone);
      !written)
    return failed(written.error(), language);
  std::fprintf(stderr, language == Language::vi ? "Đã ký: %s\n" : "Signed: %s\n", out.c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
