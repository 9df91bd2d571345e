#include "native/paper/pdf.hpp"

#include <cairo-pdf.h>

#include <fstream>

#include "native/paper/sheet_layout.hpp"

namespace chomay::native {
namespace {

constexpr double mm = 72 / 25.4, page_width = 210 * mm, page_height = 297 * mm, margin = 18 * mm;

cairo_status_t take(void* into, const unsigned char* bytes, unsigned count) {
  static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string pdf_of(const shop::Sheet& sheet, const PaperFonts& fonts) {
  std::string file;
  cairo_surface_t* surface =
      cairo_pdf_surface_create_for_stream(take, &file, page_width, page_height);
  cairo_t* cairo = cairo_create(surface);
  const SheetStyle style{.x = margin,
                         .width = page_width - 2 * margin,
                         .body = 10.5,
                         .widest_code = 70 * mm,
                         .dot = 0.24};
  const SheetLayout layout(fonts, cairo, style);
  double y = margin;
  for (const auto& row : sheet.rows) {
    if (y > margin && y + layout.height(row) > page_height - margin) {
      cairo_show_page(cairo);
      y = margin;
    }
    y += layout.draw(row, y);
  }
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return file;
}

Expected<void> write_pdf(const std::filesystem::path& folder, const std::string& name,
                         const std::string& pdf) {
  const std::filesystem::path file = folder / (name + ".pdf"), part = file.string() + ".part";
  std::ofstream out(part, std::ios::binary);
  out.write(pdf.data(), static_cast<std::streamsize>(pdf.size()));
  out.close();
  std::error_code problem;
  if (out) std::filesystem::rename(part, file, problem);
  if (out && !problem) return {};
  std::filesystem::remove(part, problem);
  return fail("print.folder",
              "Chưa in được: nơi nhận bản in không ghi được. Hãy gọi người trực; đơn vẫn nguyên.",
              "Not printed: where prints go can't be written. Please call the staff; your order "
              "is safe.");
}

}  // namespace chomay::native
