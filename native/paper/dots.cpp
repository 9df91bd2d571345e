#include "native/paper/dots.hpp"

#include <cmath>

#include "native/paper/sheet_layout.hpp"

namespace chomay::native {
namespace {

constexpr int longest = 32'000;  // dots: four metres of paper

struct Surface {
  Surface(int width, int height)
      : pixels(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
        cairo(cairo_create(pixels)) {
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_set_source_rgb(cairo, 0, 0, 0);
  }
  ~Surface() {
    cairo_destroy(cairo);
    cairo_surface_destroy(pixels);
  }
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  cairo_surface_t* pixels;
  cairo_t* cairo;
};

/// The darker half of the greys is black.
Dots packed(Surface& surface, int width, int height) {
  cairo_surface_flush(surface.pixels);
  const unsigned char* pixels = cairo_image_surface_get_data(surface.pixels);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.pixels));
  Dots dots{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width / 8 * height))};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (pixels[stride * static_cast<std::size_t>(y) + 4 * static_cast<std::size_t>(x)] < 144)
        dots.packed[static_cast<std::size_t>(y * (width / 8) + x / 8)] |=
            static_cast<std::uint8_t>(0x80 >> (x % 8));
  return dots;
}

}  // namespace

Dots dots_of(const shop::Sheet& sheet, const PaperFonts& fonts, int width) {
  const double margin = 8;
  const SheetStyle style{.x = margin,
                         .width = width - 2 * margin,
                         .body = width < 500 ? 22.0 : 25.0,
                         .widest_code = 560};
  Surface none(8, 8);
  const SheetLayout measured(fonts, none.cairo, style);
  double height = 0;
  for (const auto& row : sheet.rows) height += measured.height(row);
  const int rows = std::min(longest, static_cast<int>(std::ceil(height)) + 8);
  Surface surface(width, rows);
  const SheetLayout layout(fonts, surface.cairo, style);
  double y = 0;
  for (const auto& row : sheet.rows) y += layout.draw(row, y);
  return packed(surface, width, rows);
}

}  // namespace chomay::native
