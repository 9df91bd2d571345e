#include "core/shop/facets.hpp"

#include <algorithm>
#include <array>

#include "core/shop/attributes.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "core/text/fold.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

constexpr std::array<std::int64_t, 12> price_stops{0,         20'000,    50'000,     100'000,
                                                   200'000,   300'000,   500'000,    1'000'000,
                                                   2'000'000, 5'000'000, 10'000'000, 50'000'000};
constexpr std::size_t shown_localities = 6;

void change(const View& view, const Filters& filters) {
  view.moves.change(Route::results(filters));
}

/// A group of facet rows under a heading that folds it away.
void group(const View& view, Str name, int bit, const Content& rows) {
  Ui& ui = view.ui;
  std::uint32_t& folded = view.memory.folded;
  const bool closed = folded >> bit & 1;
  ui.scope(id_of(name), [&] {
    ui.row({.gap = 8, .justify = Align::between, .min_height = 44}, [&] {
      ui.cell(share(),
              [&] { ui.heading(2, view.s(name), {.type = Type::body, .weight = Weight::bold}); });
      ui.cell(by_content, [&] {
        if (ui.icon_button(closed ? Icon::caret_down : Icon::caret_up,
                           view.say(Str::facet_fold, {view.s(name)}), ButtonKind::plain, 40,
                           IconWeight::regular, {.expanded = !closed}))
          folded ^= 1u << bit;
      });
    });
    if (!closed) rows();
    ui.divider();
  });
}

/// One facet row; true when it was pressed. A count of 0 stays visible and cannot be chosen.
bool row(const View& view, std::string_view text, bool on, std::uint32_t count, int stars = 0) {
  bool now = on;
  view.ui.check(text, now, static_cast<int>(count), stars);
  return now != on;
}

void groups(const View& view, const Found& found) {
  group(view, Str::facet_group, 0, [&] {
    for (int at = 0; at < catalog::group_count; ++at) {
      const auto value = static_cast<catalog::Group>(at);
      Filters filters = view.route.filters;
      if (!row(view, view.s(look_of(value).name), filters.has_group(value),
               found.groups[static_cast<std::size_t>(at)]))
        continue;
      filters.toggle_group(value);
      change(view, filters);
    }
  });
}

void stars(const View& view, const Found& found) {
  group(view, Str::facet_stars, 1, [&] {
    for (int count = 5; count >= 3; --count) {
      Filters filters = view.route.filters;
      const std::string name = view.count(Str::stars_n, count);
      if (!row(view, name, filters.has_stars(count), found.stars[static_cast<std::size_t>(count)],
               count))
        continue;
      filters.toggle_stars(count);
      change(view, filters);
    }
  });
}

bool place_matches(const catalog::Locality& place, const std::string& folded) {
  if (folded.empty()) return true;
  const auto has = [&](std::string_view text) {
    return text::fold(text).find(folded) != std::string::npos;
  };
  if (has(place.full_name) || has(place.name_alt)) return true;
  for (const auto old : place.legacy_districts)
    if (has(old)) return true;
  return false;
}

void localities(const View& view, const Found& found) {
  Ui& ui = view.ui;
  Memory& memory = view.memory;
  group(view, Str::facet_locality, 2, [&] {
    ui.field("place", memory.locality_words,
             {.placeholder = view.s(Str::facet_locality_find),
              .label = view.s(Str::facet_locality_find),
              .hidden_label = true,
              .icon = Icon::magnifying_glass,
              .mode = InputMode::search,
              .max_bytes = 80,
              .clearable = true});
    const std::string wanted = text::fold(memory.locality_words);
    std::int64_t hidden = 0;
    std::size_t shown = 0;
    for (const auto& [index, many] : found.localities) {
      const auto place = view.catalog.locality(index);
      Filters filters = view.route.filters;
      const bool on = filters.has_locality(place.code);
      if (!place_matches(place, wanted) && !on) continue;
      if (!on && shown >= shown_localities && !memory.all_localities && wanted.empty()) {
        ++hidden;
        continue;
      }
      ++shown;
      if (!row(view, place.full_name, on, many)) continue;
      filters.toggle_locality(place.code);
      change(view, filters);
    }
    if (hidden > 0 &&
        ui.button(view.count(Str::facet_more_localities, hidden), {.kind = ButtonKind::plain}))
      memory.all_localities = true;
    if (memory.all_localities && wanted.empty() &&
        ui.button(view.s(Str::facet_fewer), {.kind = ButtonKind::plain}))
      memory.all_localities = false;
  });
}

void flags(const View& view, const Found& found) {
  group(view, Str::facet_season, 3, [&] {
    Filters filters = view.route.filters;
    if (row(view, view.s(Str::filter_season), filters.season, found.season)) {
      filters.season = !filters.season;
      change(view, filters);
    }
  });
  group(view, Str::facet_dossier, 4, [&] {
    Filters filters = view.route.filters;
    if (row(view, view.s(Str::filter_complete), filters.complete, found.complete)) {
      filters.complete = !filters.complete;
      change(view, filters);
    }
  });
}

void prices(const View& view) {
  group(view, Str::facet_price, 5, [&] {
    Filters filters = view.route.filters;
    std::int64_t low = filters.low.value_or(price_stops.front());
    std::int64_t high = filters.high.value_or(price_stops.back());
    const auto spoken = [&](std::int64_t dong) { return money(dong, view.language); };
    if (!view.ui.range(view.s(Str::facet_price_range), low, high, price_stops, spoken)) return;
    filters.low = low > price_stops.front() ? std::optional(low) : std::nullopt;
    filters.high = high < price_stops.back() ? std::optional(high) : std::nullopt;
    change(view, filters);
  });
}

void attributes(const View& view, const Found& found) {
  Ui& ui = view.ui;
  for (const auto* spec : view.host.attributes()) {
    if (!spec->facet) continue;
    const bool any = std::any_of(
        found.attributes.begin(), found.attributes.end(), [&](const AttributeCount& count) {
          return count.id == spec->id &&
                 (count.count > 0 || view.route.filters.has_attribute(count.id, count.value));
        });
    if (!any) continue;
    ui.scope(spec->id, [&] {
      ui.heading(2, view.in(spec->label.view()), {.type = Type::body, .weight = Weight::bold});
      for (const auto& count : found.attributes) {
        if (count.id != spec->id) continue;
        Filters filters = view.route.filters;
        if (!row(view, attribute_words(view, *spec, count.value),
                 filters.has_attribute(count.id, count.value), count.count))
          continue;
        filters.toggle_attribute(count.id, count.value);
        change(view, filters);
      }
      ui.divider();
    });
  }
}

std::string price_text(const View& view, const Filters& filters) {
  if (filters.low && filters.high)
    return view.say(Str::price_between,
                    {money(*filters.low, view.language), money(*filters.high, view.language)});
  if (filters.low) return view.say(Str::price_above, {money(*filters.low, view.language)});
  return view.say(Str::price_below, {money(filters.high.value_or(0), view.language)});
}

std::string_view place_name(const View& view, std::string_view code) {
  for (std::uint32_t at = 0; at < view.catalog.locality_count(); ++at)
    if (view.catalog.locality(at).code == code) return view.catalog.locality(at).full_name;
  return code;
}

}  // namespace

void facet_panel(const View& view, const Found& found) {
  view.ui.column(4, [&] {
    groups(view, found);
    stars(view, found);
    localities(view, found);
    flags(view, found);
    prices(view);
    attributes(view, found);
  });
}

void facet_chips(const View& view) {
  const Filters& now = view.route.filters;
  // One chip a choice; pressing it takes that choice back.
  const auto chip = [&](std::string_view text, auto&& take_back) {
    if (!view.ui.chip(text, {.selected = true, .removable = true})) return;
    Filters filters = now;
    take_back(filters);
    change(view, filters);
  };
  for (int at = 0; at < catalog::group_count; ++at) {
    const auto value = static_cast<catalog::Group>(at);
    if (now.has_group(value))
      chip(view.s(look_of(value).name), [&](Filters& filters) { filters.toggle_group(value); });
  }
  for (int count = 5; count >= 3; --count)
    if (now.has_stars(count))
      chip(view.count(Str::stars_n, count), [&](Filters& filters) { filters.toggle_stars(count); });
  for (const auto& code : now.localities)
    chip(place_name(view, code), [&](Filters& filters) { filters.toggle_locality(code); });
  if (!now.seller.empty()) {
    const auto row = view.catalog.find_producer(now.seller);
    chip(row ? view.catalog.producer(*row).name : std::string_view(now.seller),
         [](Filters& filters) { filters.seller.clear(); });
  }
  if (now.season)
    chip(view.s(Str::filter_season), [](Filters& filters) { filters.season = false; });
  if (now.complete)
    chip(view.s(Str::filter_complete), [](Filters& filters) { filters.complete = false; });
  if (now.low || now.high)
    chip(price_text(view, now),
         [](Filters& filters) { filters.low = filters.high = std::nullopt; });
  for (const auto& choice : now.attributes) {
    const auto* spec = spec_of(view, choice.id);
    const std::string text = spec ? std::string(view.in(spec->label.view())) + ": " +
                                        attribute_words(view, *spec, choice.value)
                                  : choice.value;
    chip(text, [&](Filters& filters) { filters.toggle_attribute(choice.id, choice.value); });
  }
}

}  // namespace chomay::shop
