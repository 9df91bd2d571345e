// Results: words, chips and facets on the left or in a sheet, and the grid of what matches. All
// that is asked stands in the address (filters.hpp), so this screen only reads and changes a Route.
#include <algorithm>

#include "core/catalog/search.hpp"
#include "core/shop/facets.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"
#include "core/text/fold.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

constexpr Str sort_names[] = {Str::sort_relevance,  Str::sort_season, Str::sort_price_up,
                              Str::sort_price_down, Str::sort_name,   Str::sort_stars};

std::string title_of(const View& view) {
  const Filters& filters = view.route.filters;
  for (int at = 0; at < catalog::group_count; ++at)
    if (filters.groups == 1u << at)
      return std::string(view.s(look_of(static_cast<catalog::Group>(at)).name));
  return std::string(view.s(Str::all_products));
}

void change(const View& view, const Filters& filters) {
  view.moves.change(Route::results(filters));
}

/// A sentence of the table with its slots filled in bold; views into both.
std::vector<Span> with_bold(std::string_view sentence, std::span<const std::string> values) {
  std::vector<Span> spans;
  for (std::size_t slot = 0; !sentence.empty(); ++slot) {
    const auto open = std::min(sentence.find('{'), sentence.size());
    spans.push_back({.text = sentence.substr(0, open), .ink = Ink::info});
    if (open == sentence.size()) break;
    spans.push_back({.text = values[slot], .ink = Ink::info, .weight = Weight::bold});
    sentence.remove_prefix(sentence.find('}', open) + 1);
  }
  return spans;
}

/// The line that says how the words were understood; a press asks for exactly them, or again wider.
void explanation(const View& view, const Found& found) {
  const std::string& words = view.route.filters.words;
  const bool exact = catalog::is_literal(words);
  std::vector<std::string> said;
  Str sentence = Str::explain_also;
  if (exact) {
    sentence = Str::explain_exact;
    said = {words.substr(1, words.size() - 2)};
  } else if (!found.related.empty()) {
    said = {joined(found.typed, ", "), joined(found.related, ", ")};
  } else if (!found.read_as.empty()) {
    sentence = Str::explain_read;
    said = {joined(found.read_as, ", ")};
  }
  if (said.empty()) return;
  // “che” was meant as “chè” when that is all that was typed.
  const bool whole = text::fold(said.front()) == text::fold(words) && !found.related.empty();
  const std::string asked = exact ? said.front() : '"' + (whole ? said.front() : words) + '"';
  Ui& ui = view.ui;
  const auto draw = [&] {
    ui.row({.gap = 8}, [&] {
      ui.cell(by_content, [&] {
        ui.icon(Icon::info, {.size = 20, .ink = Ink::info, .weight = IconWeight::fill});
      });
      ui.cell(share(), [&] {
        ui.rich(with_bold(view.s(sentence), said), {.type = Type::small, .ink = Ink::info});
      });
    });
  };
  const BoxStyle look{
      .fill = Fill::info_soft, .radius = ui.metrics().radius_control, .pad_x = 14, .pad_y = 10};
  const std::string does =
      exact ? std::string(view.s(Str::search_wider)) : view.say(Str::search_exact, {asked});
  if (!ui.pressable(does, {}, look, draw)) return;
  Filters filters = view.route.filters;
  filters.words = asked;
  view.memory.words = asked;
  change(view, filters);
}

void sort_sheet(const View& view) {
  Ui& ui = view.ui;
  bool& open = view.memory.sort_open;
  ui.dialog(open, {.title = view.s(Str::sort_by), .width = 400}, [&] {
    for (int at = 0; at < sort_count; ++at) {
      const auto sort = static_cast<Sort>(at);
      if (!ui.choice(view.s(sort_names[at]), view.route.filters.sort == sort)) continue;
      Filters filters = view.route.filters;
      filters.sort = sort;
      change(view, filters);
      open = false;
    }
  });
}

void filter_sheet(const View& view, const Found& found) {
  Ui& ui = view.ui;
  bool& open = view.memory.filters_open;
  const auto actions = [&] {
    ui.row({.gap = 12}, [&] {
      if (view.route.filters.chosen() > 0)
        ui.cell(by_content, [&] {
          if (!ui.button(view.s(Str::clear_all), {.kind = ButtonKind::plain})) return;
          Filters filters = view.route.filters;
          filters.clear_chosen();
          change(view, filters);
        });
      ui.cell(share(), [&] {
        const auto many = static_cast<std::int64_t>(found.products.size());
        if (ui.button(view.count(Str::show_results, many), {.full_width = true})) open = false;
      });
    });
  };
  ui.dialog(
      open, {.title = view.s(Str::filters), .width = 520}, [&] { facet_panel(view, found); },
      actions);
}

void sort_button(const View& view, bool framed) {
  const std::string_view now = view.s(sort_names[static_cast<int>(view.route.filters.sort)]);
  const std::string label = view.say(Str::sort_now, {now});
  if (view.ui.button(now, {.kind = framed ? ButtonKind::secondary : ButtonKind::plain,
                           .icon = Icon::sort_descending,
                           .trailing = framed ? Icon::caret_down : Icon::none,
                           .label = label}))
    view.memory.sort_open = true;
}

void layout_toggle(const View& view) {
  Ui& ui = view.ui;
  Filters filters = view.route.filters;
  const auto part = [&](bool list) {
    const bool on = filters.as_list == list;
    if (!ui.icon_button(list ? Icon::rows : Icon::grid_four,
                        view.s(list ? Str::view_list : Str::view_grid),
                        on ? ButtonKind::soft : ButtonKind::plain, 46,
                        on ? IconWeight::fill : IconWeight::regular, {.pressed = on}))
      return;
    filters.as_list = list;
    change(view, filters);
  };
  ui.cell(by_content, [&] {
    ui.box({.fill = Fill::surface, .edge = Edge::control, .radius = ui.metrics().radius_control},
           [&] {
             ui.row({.gap = 2}, [&] {
               for (const bool list : {false, true}) ui.cell(by_content, [&] { part(list); });
             });
           });
  });
}

void phone_chips(const View& view) {
  Ui& ui = view.ui;
  const int chosen = view.route.filters.chosen();
  ui.flow(8, [&] {
    if (ui.chip(view.s(Str::filters), {.icon = Icon::sliders_horizontal,
                                       .selected = chosen > 0,
                                       .count = chosen > 0 ? chosen : -1}))
      view.memory.filters_open = true;
    facet_chips(view);
  });
}

void summary(const View& view, const Found& found) {
  Ui& ui = view.ui;
  const auto many = static_cast<std::int64_t>(found.products.size());
  const std::string words = view.route.filters.words;
  const std::string of_words = words.empty() ? "" : view.say(Str::results_for, {words});
  const std::string how_many = view.count(view.roomy() ? Str::products_match : Str::products, many);
  ui.announce(how_many + " " + of_words);
  ui.row({.gap = 12, .justify = Align::between, .min_height = 48}, [&] {
    ui.cell(share(), [&] {
      ui.flow(8, [&] {
        const std::string title = title_of(view);
        if (view.roomy()) {
          ui.heading(1, title, {.type = Type::h1});
          ui.text(how_many, {.type = Type::body, .ink = Ink::ink2});
        } else {
          ui.heading(1, how_many, {.type = Type::h3, .weight = Weight::bold});
        }
        if (!words.empty()) ui.text(of_words, {.type = Type::small, .ink = Ink::ink3});
      });
    });
    ui.cell(by_content, [&] { sort_button(view, view.roomy()); });
    if (view.roomy()) layout_toggle(view);
  });
}

void nothing_found(const View& view) {
  Ui& ui = view.ui;
  const bool filtered = view.route.filters.chosen() > 0;
  const bool clear = ui.empty_state(Icon::magnifying_glass, view.s(Str::nothing_found),
                                    view.s(Str::nothing_found_line),
                                    filtered ? view.s(Str::clear_all) : view.s(Str::all_products));
  if (clear) {
    Filters filters = view.route.filters;
    filtered ? filters.clear_chosen() : filters.words.clear();
    view.memory.words_loaded = false;
    change(view, filters);
  }
  ui.heading(2, view.s(Str::suggestions), {.type = Type::h3});
  ui.flow(8, [&] {
    for (const Str id :
         {Str::suggest_1, Str::suggest_2, Str::suggest_3, Str::suggest_4, Str::suggest_5})
      if (ui.chip(view.s(id), {.icon = Icon::magnifying_glass})) {
        Filters filters;
        filters.words = std::string(view.s(id));
        view.memory.words_loaded = false;
        change(view, filters);
      }
  });
}

void matches(const View& view, const Found& found) {
  Ui& ui = view.ui;
  if (found.products.empty()) return nothing_found(view);
  const std::string name = title_of(view);
  if (!view.route.filters.as_list || !view.roomy()) {
    product_grid(view, name, found.products, ui.metrics().card_columns, &found.marked);
    return;
  }
  const float height = 12 * 2 + std::max(88.f, ui.line_height(Type::card_title) +
                                                   ui.line_height(Type::caption) + 34);
  ui.grid({.columns = 1, .gap = 12, .row_height = height, .label = name},
          static_cast<std::uint32_t>(found.products.size()),
          [&](std::uint32_t at) { product_row(view, found.products[at], &found.marked); });
}

void roomy_body(const View& view, const Found& found) {
  Ui& ui = view.ui;
  ui.row({.gap = ui.form() == Form::wide ? 32.f : 24.f, .align = AlignY::top}, [&] {
    ui.cell(fixed(264), [&] {
      ui.landmark(Role::region, view.s(Str::filters),
                  [&] { panel(view, [&] { facet_panel(view, found); }); });
    });
    ui.cell(share(), [&] {
      ui.column(12, [&] {
        summary(view, found);
        if (view.route.filters.chosen() > 0)
          ui.flow(8, [&] {
            facet_chips(view);
            if (!ui.button(view.s(Str::clear_all), {.kind = ButtonKind::plain})) return;
            Filters filters = view.route.filters;
            filters.clear_chosen();
            change(view, filters);
          });
        explanation(view, found);
        matches(view, found);
      });
    });
  });
}

void narrow_body(const View& view, const Found& found) {
  Ui& ui = view.ui;
  ui.column(view.kiosk() ? 20.f : 12.f, [&] {
    phone_chips(view);
    summary(view, found);
    explanation(view, found);
    matches(view, found);
  });
}

/// The words that search looks up are still on their way; what is typed meanwhile is not lost.
void waiting(const View& view) {
  Ui& ui = view.ui;
  ui.announce(view.s(Str::search_waits));
  ui.column(12, [&] {
    ui.heading(1, view.s(Str::search_waits), {.type = Type::h3, .weight = Weight::bold});
    ui.text(view.s(Str::search_waits_line), {.ink = Ink::ink2});
    for (int row = 0; row < 3; ++row) {
      ui.skeleton(116);
      ui.skeleton(20, .6f);
      ui.skeleton(20, .4f);
    }
  });
}

void body(const View& view, const Found& found) {
  if (found.waiting) return waiting(view);
  view.roomy() ? roomy_body(view, found) : narrow_body(view, found);
}

}  // namespace

void screen_results(const View& view) {
  const Found& found = view.found(view.route.filters);
  const bool in_sheet = view.memory.filters_open || view.memory.sort_open;
  if (view.kiosk() && view.ui.keyboard_open() && !in_sheet) return screen_typing(view, found);
  const std::string title = title_of(view);
  draw_page(
      view,
      {.title = title, .body = [&] { body(view, found); }, .search = true, .categories = true});
  if (!view.roomy() && !found.waiting) filter_sheet(view, found);
  sort_sheet(view);
}

}  // namespace chomay::shop
