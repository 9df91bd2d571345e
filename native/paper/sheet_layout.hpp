// `SheetLayout` sets the rows of a Sheet on a Cairo surface, one below the other; the caller says
// where each begins, so that a page can end between two rows.
//
//   SheetLayout layout(fonts, cairo, {.width = 576, .body = 26});
//   for (const auto& row : sheet.rows) y += layout.draw(row, y);
#pragma once
#include <cairo.h>

#include "core/shop/sheet.hpp"
#include "native/paper/paper_fonts.hpp"

namespace chomay::native {

struct SheetStyle {
  double x = 0, width = 0;  // of the column of text, in the surface's units
  double body = 0;          // size of the letters
  double widest_code = 0;   // a code is as large as it can be with whole `dot`s a module
  double dot = 1;
};

class SheetLayout {
public:
  SheetLayout(const PaperFonts&, cairo_t*, const SheetStyle&);
  /// What the row takes, with the room after it.
  double height(const shop::SheetRow&) const;
  double draw(const shop::SheetRow&, double y) const;

private:
  struct Words {
    double x, y, width;
    double size = 1;  // of the body's
    bool bold = false, at_right = false, centered = false;
  };
  double set(const std::string& text, const Words&, bool drawn) const;
  double put(const shop::SheetRow&, double y, bool drawn) const;
  double pair(const shop::SheetRow&, double y, bool bold, bool drawn) const;
  double code(const shop::SheetRow&, double y, bool drawn) const;
  void rule(double y, bool drawn) const;

  cairo_t* cairo_;
  SheetStyle style_;
  GObject<PangoContext> context_;
};

}  // namespace chomay::native
