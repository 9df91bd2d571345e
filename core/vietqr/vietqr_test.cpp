#include "core/vietqr/vietqr.hpp"

#include <doctest/doctest.h>

#include "core/vietqr/crc16.hpp"
#include "core/vietqr/purpose.hpp"

using namespace chomay;
using namespace chomay::vietqr;

namespace {

/// The text with a checksum of its own, for codes that are wrong in other ways.
std::string sealed(std::string text) {
  text += "6304";
  const auto crc = crc16(text);
  for (int shift = 12; shift >= 0; shift -= 4) text += "0123456789ABCDEF"[crc >> shift & 15];
  return text;
}

std::string refusal(std::string_view payload) {
  const auto code = read_code(payload);
  return code ? "" : code.error().code;
}

constexpr std::string_view napas_static =
    "00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F";
constexpr std::string_view napas_dynamic =
    "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540510000"
    "5802VN62150811Chuyen tien630453E6";
constexpr std::string_view napas_card =
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN"
    "63044F52";

}  // namespace

TEST_CASE("vietqr: what is written equals the published samples") {
  CHECK(write_transfer({.payee = {"970416", "257678859"}}).value() == napas_static);
  CHECK(
      write_transfer({.payee = {"970416", "257678859"}, .amount = 10000, .purpose = "Chuyển tiền"})
          .value() == napas_dynamic);
  CHECK(write_transfer({.payee = {"970403", "9704031101234567", PayeeKind::card}}).value() ==
        napas_card);
  CHECK(write_transfer(
            {.payee = {"970415", "113366668888"}, .amount = 79000, .purpose = "Ung Ho Quy Vac Xin"})
            .value() ==
        "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405790005"
        "802VN62220818Ung Ho Quy Vac Xin63043ACF");
}

TEST_CASE("vietqr: what was written is read back") {
  const Transfer transfer{{"970405", "KHONGCHUYENTIEN0001"}, 1'234'567, "7K2M9C com Me Tri"};
  const auto code = read_code(write_transfer(transfer).value());
  REQUIRE(code.has_value());
  CHECK(code->transfer == transfer);
  CHECK(code->is_dynamic);
  CHECK(read_code(napas_card)->transfer.payee.kind == PayeeKind::card);
  CHECK_FALSE(read_code(napas_static)->is_dynamic);
}

TEST_CASE("vietqr: codes of other software are read: bill numbers, lower-case checksums") {
  const auto code = read_code(
      "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800"
      "005802VN62340107NPS68690819thanh toan don hang63042E2E");
  REQUIRE(code.has_value());
  CHECK(code->transfer.amount == 180000);
  CHECK(code->transfer.purpose == "thanh toan don hang");
  std::string lower(napas_static);
  lower.replace(lower.size() - 4, 4, "ae9f");
  CHECK(read_code(lower).has_value());
  CHECK(read_code(sealed("00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA"
                         "5303704540810000.005802VN"))
            ->transfer.amount == 10000);
}

TEST_CASE("vietqr: NAPAS' printed sample with a wrong inner length is refused, and says where") {
  const auto code = read_code(
      "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304"
      "F4E5");
  REQUIRE_FALSE(code.has_value());
  CHECK(code.error().code == "vietqr.length");
  CHECK(code.error().en.find("38.01") != std::string::npos);
}

TEST_CASE("vietqr: every broken code is refused for its own reason") {
  CHECK(refusal("") == "vietqr.long");
  CHECK(refusal(std::string(513, '0')) == "vietqr.long");
  std::string changed(napas_dynamic);
  changed[changed.find("10000")] = '9';
  CHECK(refusal(changed) == "vietqr.checksum");
  CHECK(refusal(napas_static.substr(0, 60)) == "vietqr.checksum");
  const std::string account = "38530010A0000007270123000697041601092576788590208QRIBFTTA";
  CHECK(refusal(sealed("010211" + account + "53037045802VN")) == "vietqr.begin");
  CHECK(refusal(sealed("00020153037045802VN")) == "vietqr.service");
  CHECK(refusal(sealed("000201" + account + "53038405802VN")) == "vietqr.currency");
  CHECK(refusal(sealed("000201" + account + "53037045802LA")) == "vietqr.country");
  CHECK(refusal(sealed("000201" + account + "5303704540105802VN")) == "vietqr.amount");
  CHECK(refusal(sealed("000201" + account + "53037045406100.505802VN")) == "vietqr.amount");
  CHECK(refusal(sealed("000201" + account + "530370453037045802VN")) == "vietqr.field");
  CHECK(refusal(sealed("000201" + account + "53037045899VN")) == "vietqr.length");
  CHECK(refusal(sealed("00020138530010A0000007270123000697X41601092576788590208QRIBFTTA"
                       "53037045802VN")) == "vietqr.bank");
}

TEST_CASE("vietqr: nobody is paid by a number that can't be one") {
  const auto refused = [](Transfer transfer) { return write_transfer(transfer).error().code; };
  CHECK(refused({.payee = {"97043", "1"}}) == "vietqr.bank");
  CHECK(refused({.payee = {"970436", ""}}) == "vietqr.number");
  CHECK(refused({.payee = {"970436", "12345678901234567890"}}) == "vietqr.number");
  CHECK(refused({.payee = {"970436", "12 34"}}) == "vietqr.number");
  CHECK(refused({.payee = {"970436", "1"}, .amount = 0}) == "vietqr.amount");
  CHECK(refused({.payee = {"970436", "1"}, .amount = -5}) == "vietqr.amount");
  CHECK(refused({.payee = {"970436", "1"}, .amount = 10'000'000'000'000}) == "vietqr.amount");
  CHECK(refused({.payee = {"970436", "1"}, .purpose = "muoi hai con giap quay vong"}) ==
        "vietqr.purpose");
}

TEST_CASE("vietqr: a purpose keeps only what banks take, the order's code first") {
  CHECK(fold_purpose("Ủng hộ Quỹ, Đợt 2!") == "Ung ho Quy Dot 2");
  CHECK(fold_purpose("  --  ") == "");
  CHECK(order_purpose("7K2M9C", "Cốm Mễ Trì") == "7K2M9C Com Me Tri");
  CHECK(order_purpose("7K2M9C", "Mật ong Ba Vì hoa nhãn") == "7K2M9C Mat ong Ba");
  CHECK(order_purpose("7K2M9C", "").size() <= safe_purpose);
}
