// chomay verify: is this pack whole, and did the organisers sign it? Or: what does this transcript
// of a negotiation prove?
#include <cstdio>
#include <filesystem>

#include "core/catalog/catalog.hpp"
#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"
#include "native/cli/verify_transcript.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command verify_command;
const Command verify_command{
    "verify",
    "verify PACK -p PUBLIC_KEY [-x SIGNATURE] | verify TRANSCRIPT [-p PUBLIC_KEY]",
    {"Kiểm tra gói hội chợ đúng chữ ký của ban tổ chức, hoặc chứng minh "
     "một biên bản thương lượng và in ra.",
     "Checks that the organisers signed a pack, or proves the transcript "
     "of a negotiation and prints it."},
    run};

namespace {

void print_result(const catalog::Catalog& catalog, const catalog::SignatureNote& note,
                  Language language) {
  const bool vi = language == Language::vi;
  const catalog::Info info = catalog.info();
  std::printf(vi ? "Chữ ký đúng: hội chợ %.*s, phiên bản %llu, %u sản phẩm.\n"
                 : "Good signature: fair %.*s, version %llu, %u products.\n",
              static_cast<int>(info.id.size()), info.id.data(),
              static_cast<unsigned long long>(info.version), catalog.product_count());
  if (note.fair_id.empty())
    std::printf("%s\n", vi ? "Lưu ý: chữ ký không ghi tên hội chợ và hạn dùng (ký bằng minisign)."
                           : "Note: the signature names no fair and no expiry (made by minisign).");
  if (note.expires_at.known()) {
    const Date day = note.expires_at.date();
    std::printf(vi ? "Hiệu lực đến %02d/%02d/%d.\n" : "Good until %02d/%02d/%d.\n", day.day(),
                day.month(), day.year());
  }
}

int run(Arguments& arguments, Language language) {
  const auto key_file = arguments.option("-p");
  const auto signature_file = arguments.option("-x");
  const auto pack_file = arguments.word();
  if (!pack_file || !arguments.is_done()) return usage(verify_command, language);
  if (!signature_file && is_transcript(*pack_file))
    return verify_transcript(*pack_file, key_file, language);
  if (!key_file) return usage(verify_command, language);
  const auto key = read_public_key_file(*key_file);
  if (!key) return failed(key.error(), language);
  const auto signature = read_text(signature_file ? std::filesystem::path(*signature_file)
                                                  : signature_path(*pack_file));
  if (!signature) return failed(signature.error(), language);
  auto pack = read_file(*pack_file, largest_pack);
  if (!pack) return failed(pack.error(), language);
  // The signature first: unsigned bytes are not parsed further than their header.
  const auto note = catalog::verify_pack(*pack, *signature, *key, wall_clock());
  if (!note) return failed(note.error(), language);
  const auto catalog = catalog::Catalog::open(std::move(*pack));
  if (!catalog) return failed(catalog.error(), language);
  print_result(*catalog, *note, language);
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
