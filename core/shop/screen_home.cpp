// Home: the hero or the night market, the live and coming sessions, the six groups, what is in
// season, and shelves by group and by locality.
#include <algorithm>
#include <array>

#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/sketch.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

constexpr std::size_t shelf_length = 12, session_cards = 3, place_chips = 12;

Rows first_of(const Found& found, std::size_t most) {
  return {found.products.begin(), found.products.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                               most, found.products.size()))};
}

const Found& found(const View& view, const Filters& filters) {
  return view.listed(filters);
}

std::string hero_lead(const View& view) {
  return view.count(Str::hero_lead, view.catalog.locality_count());
}

void group_tile(const View& view, catalog::Group group, std::uint32_t products) {
  Ui& ui = view.ui;
  const auto& look = look_of(group);
  Filters filters;
  filters.toggle_group(group);
  const std::string address = Route::results(filters).address();
  const std::string how_many = view.count(Str::products, products);
  const std::string label = std::string(view.s(look.short_name)) + ", " + how_many;
  if (view.phone()) {
    ui.pressable(
        label, address, {.radius = 16},
        [&] {
          ui.column(6, [&] {
            ui.row({.justify = Align::center}, [&] {
              ui.cell(by_content, [&] { ui.icon_tile(look.icon, 60, look.fill, look.ink); });
            });
            ui.text(view.s(look.short_name), {.type = Type::caption,
                                              .weight = Weight::medium,
                                              .max_lines = 1,
                                              .align = Align::center,
                                              .decorative = true});
          });
        },
        Role::link);
    return;
  }
  const float side = view.kiosk() ? 84 : 56;
  ui.card({.href = address,
           .label = label,
           .pad = view.kiosk() ? 20.f : 14.f,
           .radius = ui.metrics().card_radius},
          [&] {
            ui.row({.gap = view.kiosk() ? 20.f : 12.f}, [&] {
              ui.cell(fixed(side), [&] { ui.icon_tile(look.icon, side, look.fill, look.ink); });
              ui.cell(share(), [&] {
                ui.text(view.s(look.short_name),
                        {.type = Type::card_title, .max_lines = 1, .decorative = true});
                ui.text(
                    how_many,
                    {.type = Type::caption, .ink = Ink::ink2, .max_lines = 1, .decorative = true});
              });
            });
          });
}

void group_tiles(const View& view) {
  Ui& ui = view.ui;
  const auto counts = found(view, {}).groups;
  const auto tile = [&](std::uint32_t at) {
    group_tile(view, static_cast<catalog::Group>(at), counts[at]);
  };
  constexpr auto groups = static_cast<std::uint32_t>(catalog::group_count);
  if (view.phone()) {
    ui.shelf(view.s(Str::category_bar), 76 * ui.viewport().text_scale, 8, groups, tile);
    return;
  }
  const int columns = ui.form() == Form::wide ? 6 : 3;
  ui.grid({.columns = columns, .gap = ui.metrics().gutter, .label = view.s(Str::category_bar)},
          groups, tile);
}

/// The session the hero shows: the one that is live, or the next; night markets before others.
std::uint32_t hero_session(const View& view, const Programme& programme) {
  for (const Rows* rows : {&programme.live, &programme.coming}) {
    for (const auto row : *rows)
      if (view.catalog.session(row).kind == catalog::SessionKind::night_market &&
          view.catalog.session(row).typed_status != catalog::SessionStatus::cancelled &&
          rows == &programme.live)
        return row;
    for (const auto row : *rows)
      if (view.catalog.session(row).typed_status != catalog::SessionStatus::cancelled) return row;
  }
  return catalog::nothing;
}

/// Dark words in both themes: the field they stand on is always in daylight.
void hero_words(const View& view) {
  Ui& ui = view.ui;
  const Ink ink = ui.night() ? Ink::on_amber : Ink::ink;
  const std::string title =
      std::string(view.s(Str::hero_line_1)) + "\n" + std::string(view.s(Str::hero_line_2));
  ui.heading(1, title, {.type = Type::hero, .ink = ink});
  ui.text(hero_lead(view), {.type = Type::body, .ink = ink, .weight = Weight::medium});
}

/// The desktop's hero: the field with the fair's motto, and beside it the night's session.
void wide_hero(const View& view, std::uint32_t session) {
  Ui& ui = view.ui;
  constexpr float height = 300;
  if (view.night_session && session != catalog::nothing)
    return session_banner(view, session, height);  // no daylight while the night market is on
  ui.row({.gap = ui.metrics().gutter, .align = AlignY::stretch}, [&] {
    ui.cell(share(3), [&] {
      ui.stack(
          [&] {
            ui.paint(
                height, [](Painter& painter, Rect area) { paint_rice_field(painter, area); },
                ui.metrics().radius_hero);
          },
          [&] { ui.inset(32, 28, [&] { ui.column(4, [&] { hero_words(view); }); }); });
    });
    if (session != catalog::nothing)
      ui.cell(share(2), [&] { session_banner(view, session, height); });
  });
}

/// The kiosk's scene carries header and motto; the search field stands on its lower edge.
void kiosk_scene(const View& view) {
  Ui& ui = view.ui;
  const auto scene = [&] {
    ui.paint(740, [](Painter& painter, Rect area) { paint_rice_field(painter, area); });
    ui.space(48);
  };
  const auto words = [&] {
    ui.column(0, [&] {
      ui.landmark(Role::banner, view.s(Str::app_name), [&] {
        ui.inset(48, 27, [&] {
          ui.row({.gap = 20, .min_height = 74}, [&] {
            ui.cell(share(), [&] { brand(view); });
            ui.cell(by_content, [&] { kiosk_controls(view); });
          });
        });
      });
      ui.inset(48, 24, [&] { hero_words(view); });
    });
  };
  ui.stack([&] { ui.stack(scene, words); },
           [&] { ui.inset(48, 0, [&] { search_field(view, 116); }); }, AlignY::bottom);
}

void sessions_section(const View& view, const Programme& programme) {
  Ui& ui = view.ui;
  Rows rows = programme.live;
  rows.insert(rows.end(), programme.coming.begin(), programme.coming.end());
  if (rows.empty()) return;
  rows.resize(std::min(rows.size(), session_cards));
  section_heading(view, view.s(Str::live_and_coming), "/phien");
  const int columns = view.phone() ? 1 : 3;
  ui.grid({.columns = columns, .gap = ui.metrics().gutter, .label = view.s(Str::live_and_coming)},
          static_cast<std::uint32_t>(rows.size()),
          [&](std::uint32_t at) { session_card(view, rows[at]); });
}

void shelf(const View& view, std::string_view title, const Filters& filters) {
  const Rows rows = first_of(found(view, filters), shelf_length);
  if (rows.empty()) return;
  view.ui.column(8, [&] {
    section_heading(view, title, Route::results(filters).address());
    product_shelf(view, title, rows);
  });
}

void season_shelf(const View& view) {
  Filters filters;
  filters.season = true;
  shelf(view, view.s(Str::in_season_now), filters);
}

void group_shelves(const View& view) {
  for (int at = 0; at < catalog::group_count; ++at) {
    const auto group = static_cast<catalog::Group>(at);
    Filters filters;
    filters.toggle_group(group);
    shelf(view, view.s(look_of(group).name), filters);
  }
}

void place_section(const View& view) {
  Ui& ui = view.ui;
  const auto& places = found(view, {}).localities;
  if (places.empty()) return;
  section_heading(view, view.s(Str::by_place));
  ui.flow(8, [&] {
    for (std::size_t at = 0; at < std::min(places.size(), place_chips); ++at) {
      const auto place = view.catalog.locality(places[at].first);
      Filters filters;
      filters.toggle_locality(place.code);
      const std::string address = Route::results(filters).address();
      ui.chip(
          place.full_name,
          {.icon = Icon::map_pin, .count = static_cast<int>(places[at].second), .href = address});
    }
  });
  const auto top = view.catalog.locality(places.front().first);
  Filters filters;
  filters.toggle_locality(top.code);
  shelf(view, view.say(Str::from_place, {top.full_name}), filters);
}

/// While the night market is on, what it sells stands before everything else.
void night_shelf(const View& view, std::uint32_t row) {
  if (!view.night_session || row == catalog::nothing) return;
  const auto session = view.catalog.session(row);
  if (session.products.empty()) return;
  Ui& ui = view.ui;
  ui.column(8, [&] {
    ui.row({.gap = 8, .justify = Align::between, .min_height = ui.metrics().target}, [&] {
      ui.cell(share(), [&] { ui.heading(2, view.s(Str::featured_tonight)); });
      if (!session.end_at.known()) return;
      const auto left = session.end_at.seconds - view.now.seconds;
      ui.cell(by_content, [&] {
        ui.icon(Icon::timer, {.size = 20, .ink = Ink::star, .weight = IconWeight::fill});
      });
      ui.cell(by_content, [&] {
        ui.text(view.say(Str::time_left, {time_left(left, view.language)}),
                {.type = Type::small, .ink = Ink::star, .weight = Weight::semibold});
      });
    });
    product_shelf(view, view.s(Str::featured_tonight),
                  Rows(session.products.begin(), session.products.end()));
  });
}

void empty_fair(const View& view) {
  view.ui.empty_state(Icon::storefront, view.s(Str::fair_empty), view.s(Str::fair_empty_line), {});
}

}  // namespace

void screen_home(const View& view) {
  Ui& ui = view.ui;
  const Programme programme = programme_of(view);
  const std::uint32_t session = hero_session(view, programme);
  PageFrame page{.title = view.s(Str::home_title), .body = [&] {
                   if (view.phone()) search_field(view, 52);
                   if (view.catalog.product_count() == 0) return empty_fair(view);
                   if (view.phone() || ui.form() == Form::tablet) {
                     if (session != catalog::nothing) session_banner(view, session, 196);
                   } else if (view.roomy()) {
                     wide_hero(view, session);
                   }
                   night_shelf(view, session);
                   group_tiles(view);
                   season_shelf(view);
                   if (view.kiosk() && session != catalog::nothing)
                     session_banner(view, session, 240);
                   view.host.draw("home.shelf", {});
                   ui.column(8, [&] { sessions_section(view, programme); });
                   group_shelves(view);
                   ui.column(12, [&] { place_section(view); });
                 }};
  if (view.kiosk()) {
    page.no_header = true;
    page.top = [&] { kiosk_scene(view); };
  }
  page.categories = true;
  draw_page(view, page);
}

}  // namespace chomay::shop
