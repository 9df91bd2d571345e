// A Sheet as the dots of a receipt printer's strip: black or nothing.
#pragma once
#include <cstdint>
#include <vector>

#include "core/shop/sheet.hpp"
#include "native/paper/paper_fonts.hpp"

namespace chomay::native {

struct Dots {
  int width = 0, height = 0;         // width: a multiple of 8
  std::vector<std::uint8_t> packed;  // rows from the top, the leftmost dot in the highest bit
};

/// `width`: 384 (58 mm paper) or 576 (80 mm), at 8 dots a millimetre.
Dots dots_of(const shop::Sheet&, const PaperFonts&, int width);

}  // namespace chomay::native
