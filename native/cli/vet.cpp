// chomay vet: the organisers sign whose key sells or witnesses at their fair, and for how long.
#include <cstdio>

#include "core/notice/sign.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"
#include "native/meeting/vettings_file.hpp"
#include "native/meeting/witness_service.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command vet_command;
const Command vet_command{"vet",
                          "vet -s ORGANISER_KEY --fair ID --seller ID=HEX | --witness NAME=HEX | "
                          "--desk NAME=HEX [--days N]",
                          {"Ban tổ chức ký xác nhận khóa của một người bán, nhân chứng hoặc bàn "
                           "Ban tổ chức; in ra một dòng cho tệp xác "
                           "nhận. `chomay notice --key-of` in khóa công khai.",
                           "The organisers vouch for the key of a seller, a witness or a desk of "
                           "theirs; prints a line for the file of "
                           "vettings. `chomay notice --key-of` prints a public key."},
                          run};

namespace {

constexpr std::int64_t usual_days = 90, most_days = 3660, day_ms = 86'400'000;
using negotiation::Duty;

std::optional<negotiation::Vetting> named(const std::string& text, Duty duty) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos) return std::nullopt;
  const auto key = notice::key_from_hex(text.substr(sign + 1));
  if (!key) return std::nullopt;
  negotiation::Vetting vetting;
  vetting.duty = duty;
  vetting.name = text.substr(0, sign);
  vetting.key = *key;
  return vetting;
}

int run(Arguments& arguments, Language language) {
  const auto path = arguments.option("-s"), fair = arguments.option("--fair"),
             seller = arguments.option("--seller"), witness = arguments.option("--witness"),
             desk = arguments.option("--desk");
  const auto days = number_of(arguments.option("--days"), 1, most_days, usual_days);
  if (!path || !fair || !days || seller.has_value() + witness.has_value() + desk.has_value() != 1 ||
      !arguments.is_done())
    return usage(vet_command, language);
  auto vetting = seller    ? named(*seller, Duty::seller)
                 : witness ? named(*witness, Duty::witness)
                           : named(*desk, Duty::desk);
  if (!vetting) return usage(vet_command, language);
  const auto key = read_secret_key_file(*path);
  if (!key) return failed(key.error(), language);
  vetting->fair = *fair;
  vetting->from = meeting::SystemSource().now_ms();
  vetting->until = vetting->from + *days * day_ms;
  const std::string line = meeting::vetting_line(negotiation::vet(*vetting, {key->key}));
  if (line.empty())
    return failed({"vet.id", "Mã hội chợ hoặc tên chỉ được có chữ ASCII liền nhau.",
                   "The fair's id or the name may only have ASCII signs without spaces."},
                  language);
  std::printf("%s\n", line.c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
