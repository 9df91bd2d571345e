// How a field writes what is typed as money (1.234.567) or a phone number (0912 345 678):
// separators come and go by themselves, and the caret stays between the same digits.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/ui/theme.hpp"

namespace chomay::ui {

struct Masked {
  std::string text;
  std::uint32_t caret = 0;  // in bytes
  bool operator==(const Masked&) const = default;
};

/// `caret` is in bytes of `text`, which may be anything; what doesn't belong is left out.
Masked apply_mask(Mask, std::string_view text, std::uint32_t caret);

/// The digits alone, with a leading + of a phone number.
std::string without_mask(Mask, std::string_view text);

}  // namespace chomay::ui
