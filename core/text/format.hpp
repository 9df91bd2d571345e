// How numbers, money and dates are written for people, and names for addresses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chomay::text {

// 1234567 -> "1.234.567" (Vietnamese) or, with ',', "1,234,567" (English).
std::string grouped(std::int64_t value, char separator = '.');

// Whole đồng: "1.234.567 ₫", with a no-break space so that a line never ends before the sign.
std::string money(std::int64_t dong);

// "1,234,567 VND"
std::string money_en(std::int64_t dong);

// dd/mm/yyyy
std::string date(int year, int month, int day);

// "20:05", of a minute of the day.
std::string clock(int minute);

// "Cốm làng Vòng" -> "com-lang-vong": only a-z, 0-9 and single hyphens, at most `max_length`.
std::string slug(std::string_view text, std::size_t max_length = 64);

}  // namespace chomay::text
