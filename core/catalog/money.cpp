#include "core/catalog/money.hpp"

#include <algorithm>
#include <string>

#include "core/catalog/field_text.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view without_currency(std::string_view text) {
  // Lower case, longest first: "vnđ" ends in "đ".
  constexpr std::string_view words[] = {"đồng", "dong", "vnđ", "vnd", "đ", "₫"};
  const std::string lower = text::lower(text);
  if (lower.size() != text.size()) return text;  // some odd letter; no currency ends in it
  for (const std::string_view word : words) {
    if (lower.ends_with(word)) return trimmed(text.substr(0, text.size() - word.size()));
    if (lower.starts_with(word)) return trimmed(text.substr(word.size()));
  }
  return text;
}

// The separator at byte `at`: one of . , space, no-break space, narrow no-break space; 0 = none.
std::size_t separator_length(std::string_view text, std::size_t at) {
  const auto [c, length] = text::decode(text, at);
  const bool separates = c == '.' || c == ',' || c == ' ' || c == 0xA0 || c == 0x202F;
  return separates ? length : 0;
}

// "2.800.000" -> "2800000"; empty when the groups are not of three.
std::string grouped_digits(std::string_view text) {
  std::string digits;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) digits += text[at++];
  if (digits.empty() || digits.size() > 3 || digits[0] == '0') return {};
  std::string_view separator;
  while (at < text.size()) {
    const std::size_t length = separator_length(text, at);
    const std::string_view found = text.substr(at, length);
    if (length == 0 || (!separator.empty() && found != separator)) return {};
    separator = found;
    at += length;
    const std::string_view group = text.substr(at, 3);
    if (group.size() != 3 || !is_all_digits(group)) return {};
    digits += group;
    at += 3;
  }
  return digits;
}

NumberReading value_of(std::string_view digits, bool negative, Reading reading) {
  constexpr std::size_t most_digits = 15;
  if (digits.size() > most_digits) return {Reading::too_large, 0};
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  if (value > max_money) return {Reading::too_large, 0};
  return {reading, negative ? -value : value};
}

NumberReading read(std::string_view text, std::string_view amount) {
  if (std::none_of(text.begin(), text.end(), is_digit)) return {};
  const bool negative = amount.starts_with('-');
  if (negative) amount.remove_prefix(1);
  if (is_all_digits(amount) && (amount == "0" || amount[0] != '0')) {
    const bool bare = amount.size() + (negative ? 1 : 0) == text.size();
    return value_of(amount, negative, bare ? Reading::exact : Reading::normalised);
  }
  const std::string digits = grouped_digits(amount);
  if (!digits.empty()) return value_of(digits, negative, Reading::normalised);
  const bool letters = std::any_of(amount.begin(), amount.end(), [](unsigned char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  });
  return {letters ? Reading::with_letters : Reading::unclear, 0};
}

}  // namespace

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

NumberReading read_money(std::string_view text) {
  return read(text, without_currency(text));
}

NumberReading read_number(std::string_view text) {
  return read(text, text);
}

char gtin_check_digit(std::string_view twelve_digits) {
  int sum = 0;
  for (std::size_t at = 0; at < 12; ++at) sum += (twelve_digits[at] - '0') * (at % 2 == 0 ? 1 : 3);
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace chomay::catalog
