#include "core/text/format.hpp"

#include <cstdio>

#include "core/text/fold.hpp"
#include "core/text/words.hpp"

namespace chomay::text {

std::string grouped(std::int64_t value, char separator) {
  // Negating the smallest int64 would overflow, so the digits come from the unsigned magnitude.
  const auto bits = static_cast<std::uint64_t>(value);
  const std::string digits = std::to_string(value < 0 ? 0 - bits : bits);
  std::string out = value < 0 ? "-" : "";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out.push_back(separator);
    out.push_back(digits[i]);
  }
  return out;
}

std::string money(std::int64_t dong) {
  return grouped(dong) + "\u00A0₫";
}

std::string money_en(std::int64_t dong) {
  return grouped(dong, ',') + "\u00A0VND";
}

std::string date(int year, int month, int day) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%02d/%02d/%04d", day, month, year);
  return buffer;
}

std::string clock(int minute) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d", minute / 60 % 24, minute % 60);
  return buffer;
}

std::string slug(std::string_view text, std::size_t max_length) {
  std::string out;
  bool gap = false;
  for (const char letter : fold(text)) {
    const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!kept) {
      gap = !out.empty();
      continue;
    }
    if (out.size() + (gap ? 2 : 1) > max_length) break;
    if (gap) out.push_back('-');
    gap = false;
    out.push_back(letter);
  }
  return out;
}

}  // namespace chomay::text
