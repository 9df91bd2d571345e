// What the shopper has saved on this device, newest first.
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

/// Saved slugs that the fair still has, newest first.
Rows saved_rows(const View& view) {
  Rows rows;
  const auto& slugs = view.visitor.favourites();
  for (auto slug = slugs.rbegin(); slug != slugs.rend(); ++slug)
    if (const auto row = view.catalog.find_product(*slug)) rows.push_back(*row);
  return rows;
}

void body(const View& view) {
  Ui& ui = view.ui;
  page_heading(view, view.s(Str::favourites_title));
  const Rows rows = saved_rows(view);
  if (rows.empty()) {
    if (ui.empty_state(Icon::heart, view.s(Str::favourites_empty),
                       view.s(Str::favourites_empty_line), view.s(Str::browse)))
      view.moves.to(Route::to(Page::results));
    return;
  }
  ui.text(view.count(Str::products, static_cast<std::int64_t>(rows.size())), {.ink = Ink::ink2});
  product_grid(view, view.s(Str::favourites_title), rows, ui.metrics().card_columns);
}

}  // namespace

void screen_favourites(const View& view) {
  draw_page(view, {.title = view.s(Str::favourites_title), .body = [&] { body(view); }});
}

}  // namespace chomay::shop
