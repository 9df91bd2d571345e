// The kiosk's search while its keyboard is open: how the keys are read, what is found so far as a
// short list above the keyboard, what was searched for before.
#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

constexpr std::size_t most_products = 4;

void search_for(const View& view, const std::string& words) {
  Filters filters;
  filters.words = words;
  view.memory.words_loaded = false;
  view.moves.change(Route::results(filters));
}

void methods(const View& view) {
  struct Choice {
    TypingMethod method;
    Str name;
  };
  constexpr Choice choices[] = {{TypingMethod::telex, Str::typing_telex},
                                {TypingMethod::vni, Str::typing_vni},
                                {TypingMethod::plain, Str::typing_plain}};
  Settings settings = view.visitor.settings();
  for (const auto& choice : choices) {
    const bool on = settings.typing == choice.method;
    view.ui.cell(by_content, [&] {
      if (!view.ui.chip(view.s(choice.name),
                        {.icon = on ? Icon::keyboard : Icon::none, .selected = on}))
        return;
      settings.typing = choice.method;
    });
  }
  view.visitor.set(settings);
}

/// “Bạn gõ cooms m thành cốm m”, so that Telex and VNI explain themselves.
void what_was_typed(const View& view) {
  const std::string_view keys = view.ui.keyboard_keys();
  const std::string& words = view.memory.words;
  if (keys.empty() || keys == words) return;
  const std::string before = std::string(view.s(Str::typed_keys)) + " ",
                    between = " " + std::string(view.s(Str::typed_made)) + " ";
  const Span spans[] = {{.text = before, .ink = Ink::ink2},
                        {.text = keys, .ink = Ink::ink, .weight = Weight::semibold},
                        {.text = between, .ink = Ink::ink2},
                        {.text = words, .ink = Ink::primary, .weight = Weight::semibold}};
  view.ui.rich(spans, {.type = Type::small, .max_lines = 1, .align = Align::end});
}

/// A line of the list: what leads, two lines of text, what stands at the end.
void suggestion(const View& view, const std::string& label, const std::string& address,
                Content lead, std::span<const Span> title, const std::string& caption,
                Content tail) {
  Ui& ui = view.ui;
  ui.item([&] {
    ui.pressable(
        label, address, {.radius = 20, .min_height = 127, .center_y = true},
        [&] {
          ui.row({.gap = 24}, [&] {
            ui.cell(fixed(84), lead);
            ui.cell(share(), [&] {
              ui.rich(title, {.type = Type::card_title, .max_lines = 1, .decorative = true});
              ui.text(
                  caption,
                  {.type = Type::caption, .ink = Ink::ink2, .max_lines = 1, .decorative = true});
            });
            ui.cell(by_content, tail);
          });
        },
        Role::link);
    ui.divider();
  });
}

void product_suggestion(const View& view, std::uint32_t row, const Found& found) {
  Ui& ui = view.ui;
  const auto product = view.catalog.product(row);
  const auto title = highlighted(view.in(product.name), found.marked);
  std::string label(view.in(product.name)), caption = place_of(view, product), price;
  if (!product.variants.empty()) {
    const auto variant = view.catalog.variant(product.variants.first);
    if (!caption.empty()) caption += " · ";
    caption += pack_short(variant, view.language);
    price = money(variant.price_vnd, view.language);
    label += ", " + price;
  }
  suggestion(
      view, label, Route::product(product.slug).address(),
      [&] { ui.picture(catalog::picture_name(product), {}, {.height = 84, .radius = 20}); }, title,
      caption,
      [&] {
        ui.column(4, [&] {
          ui.row({.justify = Align::end},
                 [&] { ui.cell(by_content, [&] { star_badge(view, product); }); });
          ui.text(price, {.type = Type::body,
                          .weight = Weight::bold,
                          .align = Align::end,
                          .decorative = true});
        });
      });
}

/// The group that most of what was found belongs to.
void group_suggestion(const View& view, const Found& found) {
  Ui& ui = view.ui;
  const auto most = std::max_element(found.groups.begin(), found.groups.end());
  if (*most == 0) return;
  const auto group = static_cast<catalog::Group>(most - found.groups.begin());
  const auto& look = look_of(group);
  Filters filters = view.route.filters;
  filters.groups = 0;
  filters.toggle_group(group);
  const std::string name(view.s(look.name));
  const std::string caption = view.say(Str::group_with, {view.count(Str::products, *most)});
  const Span title[] = {{.text = name, .weight = Weight::semibold}};
  suggestion(
      view, name + ", " + caption, Route::results(filters).address(),
      [&] { ui.icon_tile(look.icon, 84, look.fill, look.ink); }, title, caption,
      [&] { ui.icon(Icon::caret_right, {.size = 32, .ink = Ink::ink3}); });
}

void found_so_far(const View& view, const Found& found) {
  Ui& ui = view.ui;
  const auto many = static_cast<std::int64_t>(found.products.size());
  const std::string how_many = view.count(Str::results_n, many);
  ui.announce(how_many);
  ui.row({.gap = 16, .justify = Align::between, .min_height = 56}, [&] {
    ui.cell(share(), [&] {
      ui.heading(2, view.s(Str::typing_found), {.type = Type::body, .weight = Weight::bold});
    });
    ui.cell(by_content, [&] { ui.text(how_many, {.type = Type::caption, .ink = Ink::ink2}); });
  });
  ui.list(view.s(Str::typing_found), [&] {
    for (std::size_t at = 0; at < std::min(most_products, found.products.size()); ++at)
      product_suggestion(view, found.products[at], found);
    if (!view.route.filters.words.empty()) group_suggestion(view, found);
  });
}

void word_chips(const View& view, std::string_view heading, std::span<const std::string> words,
                bool clears) {
  Ui& ui = view.ui;
  ui.row({.gap = 16}, [&] {
    ui.cell(by_content, [&] { ui.text(heading, {.type = Type::caption, .ink = Ink::ink2}); });
    for (const auto& each : words)
      ui.cell(by_content, [&] {
        if (ui.chip(each)) search_for(view, each);
      });
    ui.cell(share(), [] {});
    if (clears)
      ui.cell(by_content, [&] {
        if (!ui.button(view.s(Str::recent_clear), {.kind = ButtonKind::plain,
                                                   .height = 72,
                                                   .label = view.s(Str::recent_clear_label)}))
          return;
        view.visitor.forget_searches();
      });
  });
}

void other_words(const View& view) {
  if (const auto recent = view.visitor.searches(); !recent.empty())
    return word_chips(view, view.s(Str::recent), recent, true);
  if (!view.route.filters.words.empty()) return;
  std::vector<std::string> some;
  for (const Str id : {Str::suggest_1, Str::suggest_2, Str::suggest_3, Str::suggest_4})
    some.emplace_back(view.s(id));
  word_chips(view, view.s(Str::suggestions), some, false);
}

}  // namespace

void screen_typing(const View& view, const Found& found) {
  Ui& ui = view.ui;
  draw_page(view, {.title = view.s(Str::search_label),
                   .body =
                       [&] {
                         ui.column(20, [&] {
                           ui.row({.gap = 16}, [&] {
                             ui.beside_field([&] { methods(view); });
                             ui.cell(share(), [&] { what_was_typed(view); });
                           });
                           ui.column(0, [&] { found_so_far(view, found); });
                           ui.beside_field([&] { other_words(view); });
                         });
                       },
                   .search = true,
                   .typing = true});
}

}  // namespace chomay::shop
