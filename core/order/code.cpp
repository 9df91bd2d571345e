#include "core/order/code.hpp"

#include <cctype>

namespace chomay::order {
namespace {

// Without 0 O, 1 I L, 8 B's twin, 5 S, 2 Z, D (Đ), N (M), F, J, Q.
constexpr std::string_view alphabet = "23456789ACEGHKMPRTUVWXY";
static_assert(alphabet.size() == 23, "a prime, so that weights below it notice every exchange");

/// The sign that makes the weighted sum of all six a multiple of 23.
char check_sign(std::string_view five) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < five.size(); ++at) sum += (at + 2) * alphabet.find(five[at]);
  return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

}  // namespace

std::string make_code(Random& random) {
  std::string code;
  // 2^64 is so much larger than 23 that no sign is likelier than another.
  while (code.size() < code_length - 1) code += alphabet[random.next() % alphabet.size()];
  return code + check_sign(code);
}

std::optional<std::string> read_code(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '.') continue;
    const char sign = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (alphabet.find(sign) == std::string_view::npos || code.size() == code_length)
      return std::nullopt;
    code += sign;
  }
  if (code.size() != code_length || check_sign(code.substr(0, code_length - 1)) != code.back())
    return std::nullopt;
  return code;
}

}  // namespace chomay::order
