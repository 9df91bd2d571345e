// The six groups with their counts, and the localities that sell something.
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

void group_row(const View& view, catalog::Group group, std::uint32_t many) {
  Ui& ui = view.ui;
  const auto& look = look_of(group);
  Filters filters;
  filters.toggle_group(group);
  const std::string address = Route::results(filters).address();
  const std::string how_many = view.count(Str::products, many);
  const std::string label = std::string(view.s(look.name)) + ", " + how_many;
  const float side = view.kiosk() ? 84 : 60;
  ui.card({.href = address, .label = label, .pad = 14, .radius = ui.metrics().card_radius}, [&] {
    ui.row({.gap = 16}, [&] {
      ui.cell(fixed(side), [&] { ui.icon_tile(look.icon, side, look.fill, look.ink); });
      ui.cell(share(), [&] {
        ui.text(view.s(look.name), {.type = Type::h3, .decorative = true});
        ui.text(how_many, {.type = Type::small, .ink = Ink::ink2, .decorative = true});
      });
      ui.cell(by_content, [&] { ui.icon(Icon::caret_right, {.size = 20, .ink = Ink::ink3}); });
    });
  });
}

void body(const View& view) {
  Ui& ui = view.ui;
  page_heading(view, view.s(Str::nav_categories));
  const Found& found = view.listed({});
  ui.grid({.columns = view.phone() ? 1 : 2,
           .gap = ui.metrics().gutter,
           .label = view.s(Str::category_bar)},
          static_cast<std::uint32_t>(catalog::group_count), [&](std::uint32_t at) {
            group_row(view, static_cast<catalog::Group>(at), found.groups[at]);
          });
  ui.column(8, [&] {
    section_heading(view, view.s(Str::by_place));
    ui.flow(8, [&] {
      for (const auto& [index, many] : found.localities) {
        const auto place = view.catalog.locality(index);
        Filters filters;
        filters.toggle_locality(place.code);
        const std::string address = Route::results(filters).address();
        ui.chip(place.full_name,
                {.icon = Icon::map_pin, .count = static_cast<int>(many), .href = address});
      }
    });
  });
}

}  // namespace

void screen_categories(const View& view) {
  draw_page(view, {.title = view.s(Str::nav_categories), .body = [&] { body(view); }});
}

}  // namespace chomay::shop
