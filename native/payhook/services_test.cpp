#include "native/payhook/services.hpp"

#include <doctest/doctest.h>

#include "native/payhook/hmac.hpp"

using namespace chomay;
using namespace chomay::payhook;

namespace {

constexpr Instant now{1'795'413'600};
const Secrets secrets{"sepay-secret-of-the-tests", {}, "payos-checksum-of-the-tests"};

const std::string sepay_body =
    R"({"id":92704,"gateway":"Vietcombank","transactionDate":"2023-03-25 14:02:37",)"
    R"("accountNumber":"0123499999","code":null,"content":"7K2M92 com me tri","transferType":"in",)"
    R"("transferAmount":2277000,"accumulated":19077000,"subAccount":null,)"
    R"("referenceCode":"MBVCB.3278907687","description":""})";

Expected<Transfer> signed_sepay(const std::string& body, std::int64_t timestamp = now.seconds) {
  const std::string time = std::to_string(timestamp);
  const std::string signature = "sha256=" + hmac_sha256(time + "." + body, secrets.sepay_hmac);
  return read_sepay({body, signature, time, {}}, secrets, now);
}

std::string refusal(const Expected<Transfer>& transfer) {
  return transfer ? "" : transfer.error().code;
}

std::string with(std::string body, std::string_view from, std::string_view to) {
  return body.replace(body.find(from), from.size(), to);
}

/// As payOS' documentation shows it, with the key and the signature that stand there.
const std::string payos_body =
    R"({"code":"00","desc":"success","success":true,"data":{"orderCode":123,"amount":3000,)"
    R"("description":"VQRIO123","accountNumber":"12345678","reference":"TF230204212323",)"
    R"("transactionDateTime":"2023-02-04 18:25:00","currency":"VND",)"
    R"("paymentLinkId":"124c33293c43417ab7879e14c8d9eb18","code":"00","desc":"Thành công",)"
    R"("counterAccountBankId":"","counterAccountBankName":"","counterAccountName":"",)"
    R"("counterAccountNumber":"","virtualAccountName":"","virtualAccountNumber":""},)"
    R"("signature":"412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"})";
const Secrets documented{
    {}, {}, "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675"};

}  // namespace

TEST_CASE("hmac: RFC 4231, test cases 2 and 6") {
  CHECK(hmac_sha256("what do ya want for nothing?", "Jefe") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hmac_sha256("Test Using Larger Than Block-Size Key - Hash Key First",
                    std::string(131, '\xaa')) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  CHECK(is_same("a", "a"));
  CHECK_FALSE(is_same("a", "aa"));
}

TEST_CASE("SePay: a signed delivery is read") {
  const auto transfer = signed_sepay(sepay_body);
  REQUIRE(transfer.has_value());
  CHECK(transfer->id == "sepay:92704");
  CHECK(transfer->incoming);
  CHECK(transfer->account == "0123499999");
  CHECK(transfer->amount == 2'277'000);
  CHECK(transfer->when == Instant{1'679'727'757});  // 14:02:37 in Vietnam
  CHECK(transfer->reference == "MBVCB.3278907687");
  CHECK(transfer->words == "7K2M92 com me tri");
  CHECK_FALSE(signed_sepay(with(sepay_body, "\"in\"", "\"out\""))->incoming);
}

TEST_CASE("SePay: where the bank gives no reference, the delivery's number is it") {
  const std::string own = "\"MBVCB.3278907687\"";
  CHECK(signed_sepay(with(sepay_body, own, "null"))->reference == "sepay:92704");
  CHECK(signed_sepay(with(sepay_body, own, "\"\""))->reference == "sepay:92704");
  CHECK(signed_sepay(with(sepay_body, own, "\"số 1\""))->reference == "sepay:92704");
}

TEST_CASE("SePay: without its signature, or with an old one, nothing is read") {
  const std::string time = std::to_string(now.seconds);
  const std::string signature =
      "sha256=" + hmac_sha256(time + "." + sepay_body, secrets.sepay_hmac);
  const auto refused = [&](const Delivery& delivery) {
    return refusal(read_sepay(delivery, secrets, now)) == "payhook.signature";
  };
  CHECK_FALSE(refused({sepay_body, signature, time, {}}));
  CHECK(refused({sepay_body, {}, time, {}}));
  CHECK(refused({sepay_body, signature.substr(7), time, {}}));
  CHECK(refused({sepay_body, signature, {}, {}}));
  CHECK(refused({sepay_body, signature, "1795413601", {}}));
  const std::string changed = with(sepay_body, "2277000", "9277000");
  CHECK(refused({changed, signature, time, {}}));
  CHECK(refused({sepay_body, {}, time, "Apikey sepay-secret-of-the-tests"}));

  CHECK(refusal(signed_sepay(sepay_body, now.seconds - 300)).empty());
  CHECK(refusal(signed_sepay(sepay_body, now.seconds + 300)).empty());
  CHECK(refusal(signed_sepay(sepay_body, now.seconds - 301)) == "payhook.signature");
  CHECK(refusal(signed_sepay(sepay_body, now.seconds + 301)) == "payhook.signature");
}

TEST_CASE("SePay: an API key, where that was agreed on") {
  const Secrets key{{}, "api-key-of-the-tests", {}};
  CHECK(read_sepay({sepay_body, {}, {}, "Apikey api-key-of-the-tests"}, key, now).has_value());
  for (const char* other : {"", "Apikey ", "Apikey api-key-of-the-test", "api-key-of-the-tests",
                            "Bearer api-key-of-the-tests"})
    CHECK(refusal(read_sepay({sepay_body, {}, {}, other}, key, now)) == "payhook.signature");
  CHECK(refusal(read_sepay({sepay_body, {}, {}, "Apikey "}, {}, now)) == "payhook.signature");
}

TEST_CASE("SePay: signed, but not as documented") {
  for (const std::string& body :
       {std::string(), std::string("[]"), sepay_body.substr(0, 90), std::string(5000, '['),
        with(sepay_body, "92704", "\"92704\""), with(sepay_body, "2277000", "2277000.5"),
        with(sepay_body, "2277000", "1e300"), with(sepay_body, "2023-03-25", "2023-02-30"),
        with(sepay_body, "14:02:37", "14:02"), with(sepay_body, "\"content\"", "\"contents\"")}) {
    CAPTURE(body);
    CHECK(refusal(signed_sepay(body)) == "payhook.body");
  }
}

TEST_CASE("payOS: the documented sample is read, with its own signature") {
  const auto transfer = read_payos({payos_body, {}, {}, {}}, documented);
  REQUIRE(transfer.has_value());
  CHECK(transfer->id == "payos:124c33293c43417ab7879e14c8d9eb18:TF230204212323");
  CHECK(transfer->incoming);
  CHECK(transfer->account == "12345678");
  CHECK(transfer->amount == 3000);
  CHECK(transfer->reference == "TF230204212323");
  CHECK(transfer->words == "VQRIO123");
}

TEST_CASE("payOS: whatever is changed in its data is noticed; what is beside it is not read") {
  const auto read = [](const std::string& body) {
    return read_payos({body, {}, {}, {}}, documented);
  };
  for (const auto& [from, to] :
       {std::pair{"3000", "3001"}, std::pair{"12345678\"", "12345679\""},
        std::pair{"VQRIO123", "VQRIO124"}, std::pair{"\"Thành công\"", "null"},
        std::pair{"\"currency\":\"VND\"", "\"currency\":\"VND\",\"more\":1"},
        std::pair{"412e", "512e"}, std::pair{"\"orderCode\":123", "\"orderCode\":[123]"}})
    CHECK(refusal(read(with(payos_body, from, to))) == "payhook.signature");
  CHECK(refusal(read_payos({payos_body, {}, {}, {}}, secrets)) == "payhook.signature");
  CHECK(refusal(read_payos({payos_body, {}, {}, {}}, {})) == "payhook.signature");
  CHECK(read(with(payos_body, "\"success\":true", "\"success\":false"))->incoming);
  CHECK(read(with(payos_body, "\"counterAccountName\":\"\"", "\"counterAccountName\":null")));
}
