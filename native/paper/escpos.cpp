#include "native/paper/escpos.hpp"

#include <algorithm>

namespace chomay::native {
namespace {

/// Printers with little memory take no more at once.
constexpr int band_rows = 128;

void add(std::string& out, std::initializer_list<int> bytes) {
  for (const int byte : bytes) out += static_cast<char>(byte);
}

}  // namespace

std::string escpos(const Dots& dots) {
  std::string out;
  add(out, {0x1B, '@'});  // as after switching on
  const int row_bytes = dots.width / 8;
  for (int y = 0; y < dots.height; y += band_rows) {
    const int rows = std::min(band_rows, dots.height - y);
    add(out, {0x1D, 'v', '0', 0, row_bytes & 255, row_bytes >> 8, rows & 255, rows >> 8});
    const auto first = dots.packed.begin() + y * row_bytes;
    out.append(first, first + rows * row_bytes);
  }
  add(out, {0x1B, 'd', 3});      // three lines of paper
  add(out, {0x1D, 'V', 66, 0});  // cut there, where there is a knife
  return out;
}

}  // namespace chomay::native
