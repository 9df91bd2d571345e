// What a product costs: the price with its unit, tiers and what the next one saves, pack sizes,
// stock and lead time.
#include <algorithm>

#include "core/order/quote.hpp"
#include "core/shop/product_parts.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

bool holds(const PriceStep& step, std::int32_t packs) {
  return packs >= step.from && (step.to == 0 || packs <= step.to);
}

std::string step_name(const ProductView& page, const PriceStep& step) {
  const std::string word = pack_word(page.variant, page.view.language);
  if (step.to == 0)
    return page.view.say(Str::price_above, {std::to_string(step.from)}) + " " + word;
  return page.view.say(Str::price_between, {std::to_string(step.from), std::to_string(step.to)}) +
         " " + word;
}

void tier_row(const ProductView& page, const PriceStep& step) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const bool on = holds(step, packs_now(page));
  const std::string name = step_name(page, step), price = money(step.price, view.language);
  const Ink ink = on ? Ink::on_primary_soft : Ink::ink;
  const bool pressed = ui.pressable(
      name + ": " + price, {},
      {.fill = on ? Fill::primary_soft : Fill::surface,
       .radius = 12,
       .pad_x = 16,
       .pad_y = 8,
       .min_height = ui.metrics().target,
       .center_y = true},
      [&] {
        ui.row({.justify = Align::between}, [&] {
          ui.cell(share(), [&] {
            ui.text(name, {.ink = ink,
                           .weight = on ? Weight::semibold : Weight::regular,
                           .decorative = true});
          });
          ui.cell(by_content, [&] {
            ui.text(price, {.ink = ink, .weight = Weight::semibold, .decorative = true});
          });
        });
      });
  if (pressed) view.memory.packs = std::max(step.from, page.variant.min_order);
}

}  // namespace

std::int32_t packs_now(const ProductView& page) {
  const std::int32_t least = std::max(1, page.variant.min_order);
  return std::clamp(page.view.memory.packs, least, std::max(least, page.variant.stock));
}

void press_add(const ProductView& page) {
  const View& view = page.view;
  order::Basket basket = view.visitor.basket();
  const std::int32_t packs = packs_now(page);
  if (!basket.add({std::string(page.product.id), std::string(page.variant.id)}, packs))
    return view.ui.toast(view.s(Str::basket_full),
                         {.icon = Icon::warning_circle, .ink = Ink::warn});
  view.visitor.set_basket(std::move(basket));
  view.memory.offer = {.favourite = {}, .basket = {}, .see_basket = true};
  const std::string word = pack_word(page.variant, view.language);
  view.ui.toast(view.say(Str::basket_added, {std::to_string(packs), word}),
                {.icon = Icon::basket, .action = view.s(Str::basket_see)});
}

void product_price(const ProductView& page, bool big) {
  if (!page.has_variant) return;
  const View& view = page.view;
  Ui& ui = view.ui;
  const std::int64_t price = page.variant.price_at(packs_now(page));
  ui.flow(6, [&] {
    ui.text(money(price, view.language), {.type = big ? Type::price_big : Type::price_page});
    ui.text(view.say(Str::per_unit, {pack_short(page.variant, view.language)}),
            {.type = Type::body, .ink = Ink::ink3});
  });
}

void product_tiers(const ProductView& page) {
  if (!page.has_variant) return;
  const auto steps = price_steps(page.variant);
  if (steps.size() < 2) return;
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.landmark(Role::region, view.s(Str::tier_prices), [&] {
    ui.column(8, [&] {
      ui.heading(2, view.s(Str::tier_prices), {.type = Type::body, .weight = Weight::semibold});
      ui.box({.fill = Fill::surface, .edge = Edge::line, .radius = ui.metrics().radius_control},
             [&] {
               for (std::size_t at = 0; at < steps.size(); ++at) {
                 if (at > 0) ui.divider();
                 tier_row(page, steps[at]);
               }
             });
    });
  });
}

void product_packs(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  if (page.product.variants.count < 2) return;
  ui.column(8, [&] {
    ui.heading(2, view.s(Str::pack_sizes), {.type = Type::body, .weight = Weight::semibold});
    ui.landmark(Role::group, view.s(Str::pack_sizes), [&] {
      ui.flow(8, [&] {
        for (std::uint32_t at = 0; at < page.product.variants.count; ++at) {
          const auto variant = view.catalog.variant(page.product.variants.first + at);
          const std::string detail = money(variant.price_vnd, view.language);
          ui.scope(variant.id, [&] {
            if (!ui.option_tile(view.in(variant.label), at == view.memory.variant, detail)) return;
            view.memory.variant = at;
            view.memory.packs = 0;
          });
        }
      });
    });
  });
}

void product_quantity(const ProductView& page) {
  if (!page.has_variant || page.variant.stock <= 0) return;
  const View& view = page.view;
  Ui& ui = view.ui;
  const std::int32_t least = std::max(1, page.variant.min_order);
  std::int32_t packs = packs_now(page);
  const std::string word = pack_word(page.variant, view.language);
  ui.column(8, [&] {
    ui.row({.gap = 16}, [&] {
      ui.cell(fixed(view.kiosk() ? 272.f : 152.f), [&] {
        ui.stepper(view.s(Str::quantity), packs, least, std::max(least, page.variant.stock));
      });
      ui.cell(share(), [&] {
        const std::string total = money(page.variant.price_at(packs) * packs, view.language);
        ui.text(view.say(Str::total_for, {std::to_string(packs), word, total}),
                {.type = Type::small, .weight = Weight::semibold});
      });
    });
    const auto next = order::next_tier(page.variant, packs);
    if (!next && page.variant.tiers.empty()) return;
    ui.row({.gap = 6, .align = AlignY::top}, [&] {
      ui.cell(by_content, [&] {
        ui.icon(next ? Icon::tag : Icon::check_circle, {.size = view.kiosk() ? 28.f : 18.f,
                                                        .ink = next ? Ink::terra : Ink::primary,
                                                        .weight = IconWeight::fill});
      });
      ui.cell(share(), [&] {
        if (next)
          ui.text(view.say(Str::tier_saves,
                           {std::to_string(next->add), word, money(next->price, view.language),
                            money(next->saves, view.language)}),
                  {.type = Type::small, .ink = Ink::terra});
        else
          ui.text(view.s(Str::tier_best), {.type = Type::small, .ink = Ink::primary});
      });
    });
  });
  view.memory.packs = packs;
}

void product_stock(const ProductView& page) {
  if (!page.has_variant) return;
  const View& view = page.view;
  const auto& variant = page.variant;
  const std::string word = pack_word(variant, view.language);
  std::vector<std::string> facts;
  facts.push_back(variant.stock > 0 ? view.count(Str::stock_some, variant.stock, {word})
                                    : std::string(view.s(Str::stock_none)));
  facts.push_back(variant.lead_time_days > 0 ? view.count(Str::lead_time, variant.lead_time_days)
                                             : std::string(view.s(Str::lead_none)));
  if (variant.min_order > 1) facts.push_back(view.count(Str::min_order, variant.min_order, {word}));
  if (variant.catch_weight_tolerance_permille) {
    const auto permille = *variant.catch_weight_tolerance_permille;
    std::string percent = std::to_string(permille / 10);
    if (permille % 10)
      percent += (view.language == Language::vi ? "," : ".") + std::to_string(permille % 10);
    facts.push_back(view.say(Str::catch_weight, {percent}));
  }
  view.ui.text(joined(facts, " · "), {.type = Type::small, .ink = Ink::ink2});
}

}  // namespace chomay::shop
