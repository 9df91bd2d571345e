// chomay vietqr: writes a VietQR payload, or explains one.
#include <cstdio>
#include <iostream>
#include <string>

#include "core/text/format.hpp"
#include "core/vietqr/vietqr.hpp"
#include "native/cli/command.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command vietqr_command;
const Command vietqr_command{
    "vietqr",
    "vietqr --bin BIN --account NUMBER|--card NUMBER [--amount DONG] [--purpose WORDS] | "
    "--parse TEXT | --batch < LINES",
    {"Viết mã chuyển khoản VietQR, hoặc đọc và giải thích một mã. --batch: mỗi dòng là BIN, số tài "
     "khoản, số tiền, nội dung, cách nhau bằng tab.",
     "Writes a VietQR transfer, or reads and explains one. --batch: a line is BIN, account, "
     "amount, "
     "purpose, with tabs between them."},
    run};

namespace {

using namespace vietqr;

constexpr struct {
  std::string_view id;
  Bilingual name;
} field_names[] = {{"00", {"Phiên bản", "Version"}},
                   {"01", {"Cách dùng", "Use"}},
                   {"38", {"Tài khoản nhận", "Payee"}},
                   {"52", {"Ngành hàng", "Merchant category"}},
                   {"53", {"Tiền tệ", "Currency"}},
                   {"54", {"Số tiền", "Amount"}},
                   {"58", {"Nước", "Country"}},
                   {"59", {"Tên người bán", "Merchant name"}},
                   {"60", {"Thành phố", "City"}},
                   {"61", {"Mã bưu chính", "Postcode"}},
                   {"62", {"Thông tin thêm", "Additional data"}},
                   {"63", {"Mã kiểm tra", "Checksum"}}};

std::string name_of(std::string_view id, Language language) {
  for (const auto& each : field_names)
    if (each.id == id) return std::string(each.name.in(language));
  return std::string(Bilingual{"Trường khác", "Another field"}.in(language));
}

Expected<std::int64_t> number_of(std::string_view text) {
  if (const auto number = whole_number<std::int64_t>(text)) return *number;
  return fail("vietqr.amount", "Số tiền “" + std::string(text) + "” không phải số nguyên.",
              "The amount “" + std::string(text) + "” is not a whole number.");
}

int explain(std::string_view payload, Language language) {
  const auto code = read_code(payload);
  if (!code) return failed(code.error(), language);
  for (const Field& field : code->fields.all())
    std::printf("%.2s %s: %.*s\n", field.id.data(), name_of(field.id, language).c_str(),
                static_cast<int>(field.value.size()), field.value.data());
  const Transfer& transfer = code->transfer;
  const auto line = [&](Bilingual name, const std::string& value) {
    std::printf("%s: %s\n", std::string(name.in(language)).c_str(), value.c_str());
  };
  std::puts("");
  line({"Ngân hàng (BIN)", "Bank (BIN)"}, transfer.payee.bank);
  line(transfer.payee.kind == PayeeKind::card ? Bilingual{"Số thẻ", "Card"}
                                              : Bilingual{"Số tài khoản", "Account"},
       transfer.payee.number);
  line({"Số tiền", "Amount"},
       transfer.amount
           ? text::money(*transfer.amount)
           : std::string(Bilingual{"người trả tự nhập", "the payer types it"}.in(language)));
  if (!transfer.purpose.empty()) line({"Nội dung", "Purpose"}, transfer.purpose);
  return exit_good;
}

int write(const Transfer& transfer, Language language) {
  const auto payload = write_transfer(transfer);
  if (!payload) return failed(payload.error(), language);
  std::puts(payload->c_str());
  return exit_good;
}

/// A line's next part, up to a tab.
std::string part(std::string_view& line) {
  const auto end = std::min(line.find('\t'), line.size());
  const std::string out(line.substr(0, end));
  line.remove_prefix(std::min(end + 1, line.size()));
  return out;
}

int write_lines(Language language) {
  int exit = exit_good;
  for (std::string text; std::getline(std::cin, text);) {
    std::string_view line = text;
    Transfer transfer;
    transfer.payee.bank = part(line);
    transfer.payee.number = part(line);
    const std::string amount = part(line);
    transfer.purpose = part(line);
    const auto number = amount.empty() ? Expected<std::int64_t>(0) : number_of(amount);
    if (number && !amount.empty()) transfer.amount = *number;
    const int one = number ? write(transfer, language) : failed(number.error(), language);
    exit = std::max(exit, one);
  }
  return exit;
}

int run(Arguments& arguments, Language language) {
  if (const auto payload = arguments.option("--parse"))
    return arguments.is_done() ? explain(*payload, language) : usage(vietqr_command, language);
  if (arguments.flag("--batch"))
    return arguments.is_done() ? write_lines(language) : usage(vietqr_command, language);
  const auto bin = arguments.option("--bin"), account = arguments.option("--account"),
             card = arguments.option("--card"), amount = arguments.option("--amount"),
             purpose = arguments.option("--purpose");
  if (!bin || account.has_value() == card.has_value() || !arguments.is_done())
    return usage(vietqr_command, language);
  Transfer transfer{{*bin, account ? *account : *card, card ? PayeeKind::card : PayeeKind::account},
                    std::nullopt,
                    purpose.value_or("")};
  if (amount) {
    const auto number = number_of(*amount);
    if (!number) return failed(number.error(), language);
    transfer.amount = *number;
  }
  return write(transfer, language);
}

}  // namespace
}  // namespace chomay::native
