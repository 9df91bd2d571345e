#include "core/notice/notice.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>

#include "core/order/code.hpp"
#include "core/text/base64url.hpp"

namespace chomay::notice {
namespace {

constexpr std::string_view domain = "chomay payment notice 1\n";
constexpr std::size_t field_count = 6;

bool is_printable(std::string_view text, char from) {
  return std::all_of(text.begin(), text.end(), [from](char c) { return c >= from && c <= '~'; });
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_printable(text, '!');
}

bool is_reference(std::string_view text) {
  return !text.empty() && text.size() <= longest_reference && is_printable(text, ' ') &&
         text.front() != ' ' && text.back() != ' ';
}

/// The name of the first field that can't stand in a notice.
std::optional<std::string_view> wrong_field(const PaymentNotice& notice) {
  if (!is_id(notice.fair)) return "fair";
  if (order::read_code(notice.code) != notice.code) return "code";
  if (!is_id(notice.producer)) return "producer";
  if (notice.amount < 1 || notice.amount > largest_amount) return "amount";
  if (notice.when.seconds < 0) return "when";
  if (!is_reference(notice.reference)) return "reference";
  return std::nullopt;
}

tl::unexpected<Error> bad_field(std::string_view name) {
  const std::string field(name);
  return fail("notice.field", "Tin báo đã nhận tiền có phần “" + field + "” không đúng.",
              "The payment notice's part “" + field + "” is not right.");
}

tl::unexpected<Error> bad_format() {
  return fail("notice.format", "Đây không phải tin báo đã nhận tiền. Hãy chép lại cho đủ.",
              "This is not a payment notice. Copy it again, all of it.");
}

/// The part before the next line end. Nothing is left after the last.
std::string_view take(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

/// Only digits, and only as they would be written again.
std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const char* last = text.data() + text.size();
  const auto [end, wrong] = std::from_chars(text.data(), last, value);
  if (wrong != std::errc() || end != last || std::to_string(value) != text) return std::nullopt;
  return value;
}

Expected<PaymentNotice> read_lines(std::string_view lines) {
  if (std::count(lines.begin(), lines.end(), '\n') != field_count - 1) return bad_format();
  PaymentNotice notice;
  notice.fair = take(lines);
  notice.code = take(lines);
  notice.producer = take(lines);
  const auto amount = number(take(lines)), seconds = number(take(lines));
  notice.reference = take(lines);
  if (!amount) return bad_field("amount");
  if (!seconds) return bad_field("when");
  notice.amount = *amount;
  notice.when = {*seconds};
  if (const auto wrong = wrong_field(notice)) return bad_field(*wrong);
  return notice;
}

}  // namespace

Expected<std::string> message_of(const PaymentNotice& notice) {
  if (const auto wrong = wrong_field(notice)) return bad_field(*wrong);
  return std::string(domain) + notice.fair + '\n' + notice.code + '\n' + notice.producer + '\n' +
         std::to_string(notice.amount) + '\n' + std::to_string(notice.when.seconds) + '\n' +
         notice.reference;
}

std::string write_notice(std::string_view message, const SignatureBytes& signature) {
  std::string bytes(signature.begin(), signature.end());
  bytes += message.substr(domain.size());
  return text::to_base64url(std::as_bytes(std::span(bytes)));
}

Expected<SignedNotice> read_notice(std::string_view text) {
  if (text.size() > longest_notice) return bad_format();
  SignedNotice read;
  const auto bytes = text::from_base64url(text);
  if (!bytes || bytes->size() <= read.signature.size()) return bad_format();
  std::memcpy(read.signature.data(), bytes->data(), read.signature.size());
  const std::string_view lines(reinterpret_cast<const char*>(bytes->data()) + read.signature.size(),
                               bytes->size() - read.signature.size());
  auto notice = read_lines(lines);
  if (!notice) return tl::unexpected(notice.error());
  read.notice = std::move(*notice);
  read.message = std::string(domain) + std::string(lines);
  return read;
}

}  // namespace chomay::notice
