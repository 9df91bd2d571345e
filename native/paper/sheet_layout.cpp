#include "native/paper/sheet_layout.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

#include "core/ui/qr_code.hpp"

namespace chomay::native {

using Kind = shop::SheetRow::Kind;

SheetLayout::SheetLayout(const PaperFonts& fonts, cairo_t* cairo, const SheetStyle& style)
    : cairo_(cairo), style_(style), context_(fonts.context()) {
  pango_cairo_update_context(cairo, context_.get());
}

double SheetLayout::height(const shop::SheetRow& row) const {
  return put(row, 0, false);
}

double SheetLayout::draw(const shop::SheetRow& row, double y) const {
  return put(row, y, true);
}

/// Draws words, broken into lines; answers their height.
double SheetLayout::set(const std::string& text, const Words& words, bool drawn) const {
  const GObject<PangoLayout> layout(pango_layout_new(context_.get()));
  PangoFontDescription* font = pango_font_description_from_string("Be Vietnam Pro");
  pango_font_description_set_absolute_size(font, style_.body * words.size * PANGO_SCALE);
  pango_font_description_set_weight(font, words.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_MEDIUM);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  pango_layout_set_width(layout.get(), static_cast<int>(words.width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), words.centered   ? PANGO_ALIGN_CENTER
                                           : words.at_right ? PANGO_ALIGN_RIGHT
                                                            : PANGO_ALIGN_LEFT);
  // No hyphen where a long word breaks: it might be an account number.
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  if (drawn) {
    cairo_move_to(cairo_, words.x, words.y);
    pango_cairo_show_layout(cairo_, layout.get());
  }
  int width = 0, height = 0;
  pango_layout_get_size(layout.get(), &width, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

void SheetLayout::rule(double y, bool drawn) const {
  if (!drawn) return;
  const double thick = std::max(style_.dot, style_.body / 16);
  cairo_rectangle(cairo_, style_.x, std::round(y), style_.width, thick);
  cairo_fill(cairo_);
}

double SheetLayout::pair(const shop::SheetRow& row, double y, bool bold, bool drawn) const {
  const double gap = style_.body / 2, right = style_.width * 0.38,
               left = style_.width - right - gap;
  const double first = set(row.left, {style_.x, y, left, 1, bold}, drawn);
  const double second = set(row.right, {style_.x + left + gap, y, right, 1, bold, true}, drawn);
  return std::max(first, second);
}

/// Centred, with its quiet zone; what it is for stands under it.
double SheetLayout::code(const shop::SheetRow& row, double y, bool drawn) const {
  const auto code = ui::QrCode::of(row.right);
  if (!code) return set(row.left, {style_.x, y, style_.width}, drawn);
  const int side = code->side() + 2 * ui::QrCode::quiet;
  const double room = std::min(style_.width, style_.widest_code);
  const double module = std::max(1.0, std::floor(room / side / style_.dot)) * style_.dot;
  const double x0 = std::round((style_.x + (style_.width - module * side) / 2) / style_.dot) *
                    style_.dot,
               y0 = std::round(y / style_.dot) * style_.dot;
  if (drawn) {
    for (int row_at = 0; row_at < code->side(); ++row_at)
      for (int at = 0; at < code->side(); ++at)
        if (code->dark(at, row_at))
          cairo_rectangle(cairo_, x0 + module * (at + ui::QrCode::quiet),
                          y0 + module * (row_at + ui::QrCode::quiet), module, module);
    cairo_fill(cairo_);
  }
  const double under = y0 + module * side;
  Words words{style_.x, under, style_.width, 0.9};
  words.centered = true;
  return under + set(row.left, words, drawn) - y;
}

double SheetLayout::put(const shop::SheetRow& row, double y, bool drawn) const {
  const double body = style_.body;
  const auto words = [&](double size, bool bold, double at) {
    return Words{style_.x, at, style_.width, size, bold};
  };
  switch (row.kind) {
    case Kind::title:
      return set(row.left, words(1.5, true, y), drawn) + body / 2;
    case Kind::heading:
      rule(y + body / 2, drawn);
      return body + set(row.left, words(1.15, true, y + body), drawn) + body / 4;
    case Kind::text:
      return set(row.left, words(1, false, y), drawn) + body / 2;
    case Kind::pair:
      return pair(row, y, false, drawn) + body / 4;
    case Kind::total:
      rule(y + body / 4, drawn);
      return body / 2 + pair(row, y + body / 2, true, drawn) + body / 2;
    case Kind::fact: {
      const double name = set(row.left, words(0.85, false, y), drawn);
      return name + set(row.right, words(1, true, y + name), drawn) + body / 3;
    }
    case Kind::code:
      return code(row, y + body / 2, drawn) + body;
  }
  return 0;
}

}  // namespace chomay::native
