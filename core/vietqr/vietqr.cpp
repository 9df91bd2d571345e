#include "core/vietqr/vietqr.hpp"

#include <algorithm>
#include <cctype>

#include "core/vietqr/crc16.hpp"
#include "core/vietqr/purpose.hpp"

namespace chomay::vietqr {
namespace {

constexpr std::string_view service = "A000000727";  // NAPAS' application id
constexpr std::string_view to_account = "QRIBFTTA", to_card = "QRIBFTTC";
constexpr std::string_view dong = "704", vietnam = "VN";
constexpr std::size_t checksum_size = 8;    // "6304" and four digits
constexpr std::size_t longest_amount = 13;  // digits
constexpr std::size_t longest_number = 19;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool all_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return c < 128 && std::isalnum(c); });
}

std::string hex4(std::uint16_t number) {
  std::string out;
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[number >> shift & 15];
  return out;
}

Expected<void> check_payee(const Payee& payee) {
  if (payee.bank.size() != 6 || !all_digits(payee.bank))
    return fail("vietqr.bank", "Mã ngân hàng (BIN) “" + payee.bank + "” không phải sáu chữ số.",
                "The bank's code (BIN) “" + payee.bank + "” is not six digits.");
  if (payee.number.empty() || payee.number.size() > longest_number || !all_plain(payee.number))
    return fail("vietqr.number",
                "Số tài khoản hoặc thẻ “" + payee.number +
                    "” phải có 1 đến 19 chữ cái không dấu và chữ số.",
                "The account or card number “" + payee.number +
                    "” must be 1 to 19 plain letters and digits.");
  return {};
}

Expected<std::int64_t> amount_of(std::string_view text) {
  // Other software writes "790000.00"; a fraction of a đồng does not exist.
  const auto point = text.find('.');
  const auto fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
  const auto whole = text.substr(0, point);
  const bool good = !whole.empty() && whole.size() <= longest_amount && all_digits(whole) &&
                    std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; });
  std::int64_t amount = 0;
  for (const char c : good ? whole : std::string_view()) amount = amount * 10 + (c - '0');
  if (amount > 0) return amount;
  return fail("vietqr.amount",
              "Số tiền “" + std::string(text) + "” không phải số đồng nguyên dương.",
              "The amount “" + std::string(text) + "” is not a positive whole number of đồng.");
}

Expected<void> check_checksum(std::string_view payload) {
  const auto body = payload.substr(0, payload.size() - 4);
  std::string written(payload.substr(payload.size() - 4));
  std::transform(written.begin(), written.end(), written.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const std::string right = hex4(crc16(body));
  if (body.ends_with("6304") && written == right) return {};
  return fail("vietqr.checksum",
              "Mã kiểm tra ở cuối là “" + written + "”, đúng ra là “6304" + right +
                  "”: mã đã bị sửa hoặc chép thiếu.",
              "The checksum at the end is “" + written + "”, it should be “6304" + right +
                  "”: the code was changed or not copied whole.");
}

Expected<Payee> payee_of(const Fields& fields) {
  const auto no_service = [] {
    return fail("vietqr.service",
                "Không phải mã chuyển khoản VietQR: thiếu trường 38 với mã dịch vụ A000000727.",
                "Not a VietQR transfer: field 38 with the service A000000727 is missing.");
  };
  const auto account = fields.find("38");
  if (!account) return no_service();
  const auto inside = Fields::read(*account, "38");
  if (!inside) return tl::unexpected(inside.error());
  if (inside->find("00") != service) return no_service();
  const auto beneficiary = Fields::read(inside->find("01").value_or(""), "38.01");
  if (!beneficiary) return tl::unexpected(beneficiary.error());
  const auto how = inside->find("02").value_or(to_account);
  if (how != to_account && how != to_card) return no_service();
  Payee payee{std::string(beneficiary->find("00").value_or("")),
              std::string(beneficiary->find("01").value_or("")),
              how == to_card ? PayeeKind::card : PayeeKind::account};
  if (const auto good = check_payee(payee); !good) return tl::unexpected(good.error());
  return payee;
}

Expected<void> check_frame(const Fields& fields) {
  if (fields.all().front().id != "00" || fields.all().front().value != "01")
    return fail("vietqr.begin", "Mã không bắt đầu bằng trường 00 với giá trị 01.",
                "The code does not begin with field 00 of value 01.");
  if (fields.all().back().id != "63")
    return fail("vietqr.checksum", "Trường 63 phải đứng cuối.", "Field 63 must be the last.");
  if (fields.find("53") != dong)
    return fail("vietqr.currency", "Trường 53 không phải 704 (đồng).",
                "Field 53 is not 704 (đồng).");
  if (fields.find("58") != vietnam)
    return fail("vietqr.country", "Trường 58 không phải VN.", "Field 58 is not VN.");
  return {};
}

}  // namespace

Expected<std::string> write_transfer(const Transfer& transfer) {
  if (const auto good = check_payee(transfer.payee); !good) return tl::unexpected(good.error());
  const std::string purpose = fold_purpose(transfer.purpose);
  if (purpose.size() > longest_purpose)
    return fail("vietqr.purpose", "Nội dung “" + purpose + "” dài hơn 25 ký tự; hãy viết ngắn lại.",
                "The purpose “" + purpose + "” is longer than 25 characters; make it shorter.");
  const std::string amount = transfer.amount ? std::to_string(*transfer.amount) : "";
  if (transfer.amount && (*transfer.amount <= 0 || amount.size() > longest_amount))
    return fail("vietqr.amount", "Số tiền phải từ 1 ₫ đến 13 chữ số.",
                "The amount must be from 1 ₫ up to 13 digits.");

  std::string beneficiary, account, text;
  append(beneficiary, "00", transfer.payee.bank);
  append(beneficiary, "01", transfer.payee.number);
  append(account, "00", service);
  append(account, "01", beneficiary);
  append(account, "02", transfer.payee.kind == PayeeKind::card ? to_card : to_account);
  append(text, "00", "01");
  append(text, "01", transfer.amount ? "12" : "11");
  append(text, "38", account);
  append(text, "53", dong);
  if (!amount.empty()) append(text, "54", amount);
  append(text, "58", vietnam);
  if (!purpose.empty()) {
    std::string additional;
    append(additional, "08", purpose);
    append(text, "62", additional);
  }
  text += "6304";
  return text + hex4(crc16(text));
}

Expected<Code> read_code(std::string_view payload) {
  if (payload.size() > longest_payload || payload.size() < checksum_size)
    return fail("vietqr.long", "Mã phải có từ 8 đến 512 ký tự.",
                "The code must have 8 to 512 characters.");
  if (const auto good = check_checksum(payload); !good) return tl::unexpected(good.error());
  auto fields = Fields::read(payload);
  if (!fields) return tl::unexpected(fields.error());
  if (const auto good = check_frame(*fields); !good) return tl::unexpected(good.error());
  auto payee = payee_of(*fields);
  if (!payee) return tl::unexpected(payee.error());

  Code code;
  code.transfer.payee = std::move(*payee);
  if (const auto amount = fields->find("54")) {
    const auto dong_amount = amount_of(*amount);
    if (!dong_amount) return tl::unexpected(dong_amount.error());
    code.transfer.amount = *dong_amount;
  }
  if (const auto additional = fields->find("62")) {
    const auto inside = Fields::read(*additional, "62");
    if (!inside) return tl::unexpected(inside.error());
    code.transfer.purpose = inside->find("08").value_or("");
  }
  code.is_dynamic = fields->find("01") == "12";
  code.fields = std::move(*fields);
  return code;
}

}  // namespace chomay::vietqr
