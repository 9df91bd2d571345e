#include "core/notice/notice.hpp"

#include <doctest/doctest.h>

#include "core/notice/sign.hpp"
#include "core/notice/test_sample.hpp"

using namespace chomay;
using namespace chomay::notice;

namespace {

std::string refusal(std::string_view text) {
  const auto read = read_notice(text);
  return read ? "" : read.error().code;
}

/// The error of a notice with one field changed.
template <class Change>
std::string refused(Change change) {
  PaymentNotice notice = sample_notice();
  change(notice);
  const auto message = message_of(notice);
  return message ? "" : message.error().en;
}

}  // namespace

TEST_CASE("notice: the text is what any Ed25519 makes of the same fields") {
  CHECK(sign_notice(sample_notice(), sample_key()).value() == sample_text);
  const auto read = read_notice(sample_text);
  REQUIRE(read.has_value());
  CHECK(read->notice == sample_notice());
  CHECK(read->message == message_of(sample_notice()).value());
  CHECK(write_notice(read->message, read->signature) == sample_text);
}

TEST_CASE("notice: it is short enough for a link, even with the longest fields") {
  CHECK(sample_text.size() < 200);
  PaymentNotice notice = sample_notice();
  notice.fair = std::string(longest_id, 'f');
  notice.producer = std::string(longest_id, 'p');
  notice.reference = std::string(longest_reference, 'r');
  notice.amount = largest_amount;
  const std::string text = sign_notice(notice, sample_key()).value();
  CHECK(text.size() <= longest_notice);
  CHECK(read_notice(text)->notice == notice);
}

TEST_CASE("notice: a field that can't be one is named") {
  const auto names = [](std::string_view error, std::string_view field) {
    return error.find("“" + std::string(field) + "”") != std::string_view::npos;
  };
  using N = PaymentNotice;
  CHECK(names(refused([](N& n) { n.fair.clear(); }), "fair"));
  CHECK(names(refused([](N& n) { n.fair = "hanoi 2026"; }), "fair"));
  CHECK(names(refused([](N& n) { n.producer = "a\nb"; }), "producer"));
  CHECK(names(refused([](N& n) { n.producer = std::string(longest_id + 1, 'a'); }), "producer"));
  CHECK(names(refused([](N& n) { n.code = "7K2M93"; }), "code"));
  CHECK(names(refused([](N& n) { n.code = "7k2m92"; }), "code"));
  CHECK(names(refused([](N& n) { n.amount = 0; }), "amount"));
  CHECK(names(refused([](N& n) { n.amount = -230'000; }), "amount"));
  CHECK(names(refused([](N& n) { n.amount = largest_amount + 1; }), "amount"));
  CHECK(names(refused([](N& n) { n.when = {}; }), "when"));
  CHECK(names(refused([](N& n) { n.reference = " FT1"; }), "reference"));
  CHECK(names(refused([](N& n) { n.reference = "FT\t1"; }), "reference"));
  CHECK(names(refused([](N& n) { n.reference = "tiền mặt"; }), "reference"));
  CHECK(refused([](N& n) { n.reference = "MBVCB.3278907687 / 2"; }).empty());
}

TEST_CASE("notice: one notice has one text; any other spelling is refused") {
  const std::string text(sample_text);
  CHECK(refusal("") == "notice.format");
  CHECK(refusal(text + "=") == "notice.format");
  CHECK(refusal(text + "\n") == "notice.format");
  CHECK(refusal(" " + text) == "notice.format");
  CHECK(refusal("\xFF" + text.substr(1)) == "notice.format");
  CHECK(refusal(text.substr(0, 86)) == "notice.format");
  CHECK(refusal(std::string(longest_notice + 1, 'A')) == "notice.format");
  CHECK(refusal(std::string(longest_notice, 'A')) == "notice.format");
  // The amount with a zero before it, behind the same signature.
  const auto read = read_notice(sample_text);
  std::string message = read->message;
  message.insert(message.find("230000"), "0");
  CHECK(refusal(write_notice(message, read->signature)) == "notice.field");
  message = read->message + "\nmore";
  CHECK(refusal(write_notice(message, read->signature)) == "notice.format");
}

TEST_CASE("notice: a seller's key is read as the pack has it, and only so") {
  const std::string hex(sample_public_key);
  REQUIRE(key_from_hex(hex).has_value());
  CHECK(to_hex(*key_from_hex(hex)) == hex);
  CHECK(to_hex(catalog::public_key_of(sample_key()).key) == hex);
  CHECK_FALSE(key_from_hex("").has_value());
  CHECK_FALSE(key_from_hex(hex.substr(1)).has_value());
  CHECK_FALSE(key_from_hex("g" + hex.substr(1)).has_value());
}
