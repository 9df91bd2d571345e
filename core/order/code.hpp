// An order's code: six signs that survive being read aloud and typed into a transfer. The alphabet
// has 23 signs that neither look nor sound alike in Vietnamese; the last sign checks the others:
// any one wrong sign and any two exchanged signs are noticed.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/ports/ports.hpp"

namespace chomay::order {

inline constexpr std::size_t code_length = 6;

std::string make_code(Random&);
/// "7k2m 9c" -> "7K2M9C"; nothing when it can't be a code. Small letters, spaces, dots and hyphens
/// are forgiven, and 0, 1, O, I … are read as nothing else than a mistake.
std::optional<std::string> read_code(std::string_view typed);

}  // namespace chomay::order
