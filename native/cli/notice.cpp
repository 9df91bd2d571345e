// chomay notice: the seller's own word that money came, in cash or without a webhook; or what a
// notice says.
#include <cstdio>

#include "core/notice/sign.hpp"
#include "core/order/code.hpp"
#include "core/text/format.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/signatures.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command notice_command;
const Command notice_command{
    "notice",
    "notice -s SELLER_KEY --fair ID --producer ID --order CODE --amount DONG --reference WORDS | "
    "--read TEXT --key HEX | --key-of SELLER_KEY",
    {"Người bán tự ký tin báo đã nhận tiền của một đơn; --read đọc và kiểm tra một tin; --key-of "
     "in "
     "khóa công khai để ghi vào producers.csv.",
     "A seller signs that money came for an order; --read reads and checks a notice; --key-of "
     "prints "
     "the public key for producers.csv."},
    run};

namespace {

int print_key(const std::string& path, Language language) {
  const auto key = read_secret_key_file(path);
  if (!key) return failed(key.error(), language);
  std::puts(notice::to_hex(catalog::public_key_of(*key).key).c_str());
  return exit_good;
}

std::string day(Instant when) {
  const Date date = when.date();
  return text::date(date.year(), date.month(), date.day());
}

int explain(const std::string& text, const std::string& hex, Language language) {
  const auto read = notice::read_notice(text);
  if (!read) return failed(read.error(), language);
  const auto key = notice::key_from_hex(hex);
  if (!key || SodiumSignatures().check(read->message, read->signature, *key) != Proof::good)
    return failed({"notice.signature", "Tin báo không do khóa này ký. Đừng tin.",
                   "This key did not sign the notice. Do not believe it."},
                  language);
  const notice::PaymentNotice& paid = read->notice;
  const bool vi = language == Language::vi;
  std::printf(vi ? "Chữ ký đúng: %s đã nhận %s cho đơn %s ngày %s (%s), hội chợ %s.\n"
                 : "Good signature: %s received %s for order %s on %s (%s), fair %s.\n",
              paid.producer.c_str(), text::money(paid.amount).c_str(), paid.code.c_str(),
              day(paid.when).c_str(), paid.reference.c_str(), paid.fair.c_str());
  return exit_good;
}

int sign(Arguments& arguments, const std::string& key_file, Language language) {
  const auto fair = arguments.option("--fair"), producer = arguments.option("--producer"),
             order = arguments.option("--order"), amount = arguments.option("--amount"),
             reference = arguments.option("--reference");
  if (!fair || !producer || !order || !amount || !reference || !arguments.is_done())
    return usage(notice_command, language);
  notice::PaymentNotice paid{
      *fair, order::read_code(*order).value_or(*order), *producer, 0, wall_clock(), *reference};
  paid.amount = whole_number<std::int64_t>(*amount).value_or(0);  // 0 is refused below
  const auto key = read_secret_key_file(key_file);
  if (!key) return failed(key.error(), language);
  const auto text = notice::sign_notice(paid, *key);
  if (!text) return failed(text.error(), language);
  std::puts(text->c_str());
  return exit_good;
}

int run(Arguments& arguments, Language language) {
  if (const auto path = arguments.option("--key-of"))
    return arguments.is_done() ? print_key(*path, language) : usage(notice_command, language);
  if (const auto text = arguments.option("--read")) {
    const auto hex = arguments.option("--key");
    return hex && arguments.is_done() ? explain(*text, *hex, language)
                                      : usage(notice_command, language);
  }
  const auto key_file = arguments.option("-s");
  return key_file ? sign(arguments, *key_file, language) : usage(notice_command, language);
}

}  // namespace
}  // namespace chomay::native
