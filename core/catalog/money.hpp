// Amounts and whole numbers as people type them into spreadsheets. Nothing is guessed: groups of
// exactly three digits after a dot, comma or space are thousands; "45k" and "120.5" are refused.
#pragma once
#include <cstdint>
#include <string_view>

namespace chomay::catalog {

/// Whole đồng; well below 2^53, so that JavaScript counts it exactly, too.
inline constexpr std::int64_t max_money = 1'000'000'000'000;

enum class Reading : std::uint8_t {
  exact,         // digits only
  normalised,    // "45.000 đ": understood, worth a warning
  with_letters,  // "45k": unclear
  unclear,       // "120.5"
  no_number,     // "liên hệ"
  too_large
};

struct NumberReading {
  Reading reading = Reading::no_number;
  std::int64_t value = 0;
  bool understood() const { return reading <= Reading::normalised; }
};

/// Takes a currency word as well: đ, ₫, VND, VNĐ, đồng.
NumberReading read_money(std::string_view text);

/// A whole number, perhaps negative, perhaps with thousands separated.
NumberReading read_number(std::string_view text);

/// The digit that makes 12 digits an EAN-13 (GS1 General Specifications 7.9: weights 1, 3, 1, 3 …).
char gtin_check_digit(std::string_view twelve_digits);

bool is_all_digits(std::string_view text);

}  // namespace chomay::catalog
