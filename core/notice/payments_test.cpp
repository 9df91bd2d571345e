#include "core/notice/payments.hpp"

#include <doctest/doctest.h>

#include "core/notice/sign.hpp"
#include "core/notice/test_sample.hpp"

using namespace chomay;
using namespace chomay::notice;

namespace {

/// Notices of one order, and a home that can check those signed by the seller.
struct Till {
  MemorySignatures signatures;
  catalog::Producer seller = sample_seller();
  std::vector<std::string> notices;

  std::string add(std::int64_t amount, std::string reference,
                  const catalog::SecretKey& key = sample_key()) {
    PaymentNotice notice = sample_notice();
    notice.amount = amount;
    notice.reference = std::move(reference);
    return add(notice, key);
  }
  std::string add(const PaymentNotice& notice, const catalog::SecretKey& key = sample_key()) {
    notices.push_back(sign_notice(notice, key).value());
    const SignedNotice read = read_notice(notices.back()).value();
    signatures.believe(read.message, read.signature, catalog::public_key_of(key).key);
    return notices.back();
  }
  Payments come_to(std::int64_t total) {
    return payments_of({"hanoi-2026", seller, "7K2M92", total}, notices, signatures);
  }
};

}  // namespace

TEST_CASE("payments: nothing, exactly, short, over") {
  Till till;
  CHECK(till.come_to(230'000).standing == Standing::none);
  till.add(230'000, "FT1");
  CHECK(till.come_to(230'000).standing == Standing::exact);
  CHECK(till.come_to(230'000).difference == 0);
  CHECK(till.come_to(250'000).standing == Standing::short_by);
  CHECK(till.come_to(250'000).difference == 20'000);
  CHECK(till.come_to(200'000).standing == Standing::over_by);
  CHECK(till.come_to(200'000).difference == 30'000);
}

TEST_CASE("payments: several add up; the same reference counts once") {
  Till till;
  till.add(100'000, "FT1");
  till.add(130'000, "FT2");
  till.notices.push_back(till.notices.front());
  till.add(100'000, "FT1");
  const Payments paid = till.come_to(230'000);
  CHECK(paid.standing == Standing::exact);
  CHECK(paid.received == 230'000);
  REQUIRE(paid.counted.size() == 2);
  CHECK(paid.counted[1].reference == "FT2");
}

TEST_CASE("payments: what the seller did not sign never counts") {
  Till till;
  const auto stranger = catalog::keys_from({1, 2, 3}, {}).secret_key;
  till.add(230'000, "FT1", stranger);
  till.notices.push_back("not a notice");
  CHECK(till.come_to(230'000).standing == Standing::none);

  till.notices = {till.add(1'000, "FT2")};
  SignedNotice changed = read_notice(till.notices.front()).value();
  changed.message.replace(changed.message.find("1000"), 4, "230000");
  till.notices = {write_notice(changed.message, changed.signature)};
  REQUIRE(read_notice(till.notices.front())->notice.amount == 230'000);
  CHECK(till.come_to(230'000).standing == Standing::none);
}

TEST_CASE("payments: a notice of another fair, seller or order is passed over") {
  Till till;
  PaymentNotice other = sample_notice();
  other.fair = "hanoi-2025";
  till.add(other);
  other = sample_notice();
  other.producer = "cs-buoi-dien";
  till.add(other);
  other = sample_notice();
  other.code = "23456V";
  till.add(other);
  CHECK(till.come_to(230'000).standing == Standing::none);
}

TEST_CASE("payments: while signatures can't be checked nothing is paid, and that is said") {
  Till till;
  till.add(230'000, "FT1");
  till.signatures.waits = true;
  CHECK(till.come_to(230'000).standing == Standing::none);
  CHECK(till.come_to(230'000).waiting);
  till.signatures.waits = false;
  CHECK(till.come_to(230'000).standing == Standing::exact);
  CHECK_FALSE(till.come_to(230'000).waiting);
}

TEST_CASE("payments: a seller without a key in the pack is never shown as paid") {
  Till till;
  till.add(230'000, "FT1");
  till.seller.public_key = "";
  CHECK(till.come_to(230'000).standing == Standing::none);
}
