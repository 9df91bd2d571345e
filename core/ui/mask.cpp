#include "core/ui/mask.hpp"

#include <algorithm>

namespace chomay::ui {
namespace {

constexpr std::size_t most_money = 15, most_phone = 15;  // digits; phone: E.164

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What stands before the digit `at` of `count`; 0 = nothing.
char separator(Mask mask, std::string_view digits, std::size_t at) {
  if (at == 0) return 0;
  if (mask == Mask::money) return (digits.size() - at) % 3 == 0 ? '.' : '\0';
  // 0912 345 678; +84 912 345 678
  if (digits.front() != '+') return at == 4 || at == 7 ? ' ' : '\0';
  return at == 3 || at == 6 || at == 9 ? ' ' : '\0';
}

}  // namespace

std::string without_mask(Mask mask, std::string_view text) {
  std::string digits;
  for (const char c : text) {
    const bool plus = mask == Mask::phone && c == '+' && digits.empty();
    if (is_digit(c) || plus) digits += c;
  }
  if (mask == Mask::money) {
    const auto first = std::min(digits.find_first_not_of('0'), digits.size());
    if (first > 0) digits.erase(0, first == digits.size() ? first - 1 : first);
  }
  digits.resize(std::min(digits.size(), mask == Mask::money ? most_money : most_phone));
  return digits;
}

Masked apply_mask(Mask mask, std::string_view text, std::uint32_t caret) {
  if (mask == Mask::none) return {std::string(text), caret};
  const std::string digits = without_mask(mask, text);
  // The digits after the caret stay after it: those before it are what leading zeros are lost from.
  const std::size_t behind =
      without_mask(Mask::phone, text.substr(std::min<std::size_t>(caret, text.size()))).size();
  const std::size_t before = digits.size() - std::min(behind, digits.size());
  Masked out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (const char between = separator(mask, digits, at)) out.text += between;
    out.text += digits[at];
    if (at + 1 == before) out.caret = static_cast<std::uint32_t>(out.text.size());
  }
  return out;
}

}  // namespace chomay::ui
