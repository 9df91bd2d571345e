// The order as it is being put together: seller by seller, with what each comes to today and what
// stands in its way. Prices, stock and papers are the catalogue's, looked up at every frame.
#include <algorithm>

#include "core/order/quote.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;
using order::Hurdle;
using order::QuoteLine;
using order::SellerQuote;

struct Line {
  const View& view;
  const QuoteLine& quote;
  catalog::Product product;
  catalog::Variant variant;
  std::string name, word;  // "Cốm Mễ Trì, gói 250 g"; "gói"
  order::Item item;
};

Line line_of(const View& view, const QuoteLine& quote) {
  const auto product = view.catalog.product(quote.product);
  const auto variant = view.catalog.variant(quote.variant);
  return {view,
          quote,
          product,
          variant,
          order::name_of(view.catalog, quote, view.language),
          pack_word(variant, view.language),
          order::item_of(view.catalog, quote)};
}

void set_packs(const Line& line, std::int32_t packs) {
  order::Basket basket = line.view.visitor.basket();
  basket.set(line.item, packs);
  line.view.visitor.set_basket(std::move(basket));
}

void take_out(const Line& line) {
  const View& view = line.view;
  view.memory.offer = {.favourite = {}, .basket = view.visitor.basket(), .see_basket = false};
  set_packs(line, 0);
  view.ui.toast(view.s(Str::basket_taken_out), {.icon = Icon::basket, .action = view.s(Str::undo)});
}

std::string hurdle_sentence(const Line& line) {
  const View& view = line.view;
  switch (line.quote.hurdle) {
    case Hurdle::not_admitted:
      return std::string(view.s(Str::basket_not_admitted));
    case Hurdle::sold_out:
      return std::string(view.s(Str::stock_none));
    case Hurdle::below_minimum:
      return view.say(Str::basket_too_few, {std::to_string(line.variant.min_order), line.word});
    case Hurdle::above_stock:
      return view.say(Str::basket_too_many, {std::to_string(line.variant.stock), line.word});
    case Hurdle::none:
      break;
  }
  return {};
}

/// What stands in the line's way; else what the next tier would save, and that it will be weighed.
void line_notes(const Line& line) {
  const View& view = line.view;
  Ui& ui = view.ui;
  const QuoteLine& quote = line.quote;
  if (quote.hurdle != Hurdle::none)
    return ui.text(hurdle_sentence(line),
                   {.type = Type::small, .ink = Ink::warn, .weight = Weight::semibold});
  if (const auto next = order::next_tier(line.variant, quote.packs);
      next && quote.packs + next->add <= line.variant.stock)
    ui.text(view.say(Str::tier_saves,
                     {std::to_string(next->add), line.word, money(next->price, view.language),
                      money(next->saves, view.language)}),
            {.type = Type::small, .ink = Ink::terra});
  if (quote.least != quote.most)
    ui.text(view.say(Str::basket_weighed,
                     {money(quote.least, view.language), money(quote.most, view.language)}),
            {.type = Type::small, .ink = Ink::ink2});
}

void line_words(const Line& line) {
  const View& view = line.view;
  Ui& ui = view.ui;
  ui.link(view.in(line.product.name), Route::product(line.product.slug).address(),
          {.text = {.type = Type::body, .ink = Ink::ink, .weight = Weight::semibold}});
  ui.text(view.in(line.variant.label), {.type = Type::small, .ink = Ink::ink2});
  ui.text(view.say(Str::basket_each,
                   {std::to_string(line.quote.packs), money(line.quote.price, view.language)}),
          {.type = Type::small, .ink = Ink::ink2});
}

void line_controls(const Line& line) {
  const View& view = line.view;
  Ui& ui = view.ui;
  std::int32_t packs = line.quote.packs;
  ui.row({.gap = 12}, [&] {
    ui.cell(fixed(view.kiosk() ? 272.f : 152.f), [&] {
      ui.stepper(view.say(Str::basket_packs_of, {line.name}), packs, 1,
                 std::max({1, line.variant.stock, packs}));
    });
    ui.cell(by_content, [&] {
      if (ui.icon_button(Icon::x, view.say(Str::basket_take_out, {line.name}), ButtonKind::plain,
                         ui.metrics().target))
        take_out(line);
    });
    ui.cell(share(), [&] {
      ui.text(money(line.quote.amount, view.language), {.type = Type::price, .align = Align::end});
    });
  });
  if (packs != line.quote.packs && view.visitor.basket().packs_of(line.item) > 0)
    set_packs(line, packs);
}

void basket_line(const Line& line) {
  Ui& ui = line.view.ui;
  const float side = line.view.kiosk() ? 112 : 72;
  ui.scope(line.variant.id, [&] {
    ui.column(8, [&] {
      ui.row({.gap = 16, .align = AlignY::top}, [&] {
        ui.cell(fixed(side), [&] {
          ui.picture(catalog::picture_name(line.product), {}, {.height = side, .radius = 12});
        });
        ui.cell(share(), [&] { ui.column(2, [&] { line_words(line); }); });
      });
      line_controls(line);
      line_notes(line);
    });
  });
}

void sums(const View& view, const SellerQuote& quote, const catalog::Producer& seller) {
  const bool fetched = seller.delivery_area == catalog::DeliveryArea::on_site;
  sum(view, view.s(Str::basket_goods), money(quote.goods, view.language));
  const std::string delivery = quote.delivery > 0 ? money(quote.delivery, view.language)
                                                  : std::string(view.s(Str::basket_delivery_free));
  if (fetched)
    view.ui.text(view.s(Str::delivery_on_site), {.ink = Ink::ink2});
  else
    sum(view, view.s(name_of(seller.delivery_area)), delivery);
  if (quote.free_from > 0)
    view.ui.text(view.say(Str::basket_free_from, {money(quote.free_from, view.language)}),
                 {.type = Type::small, .ink = Ink::terra});
  sum(view, view.s(Str::basket_total), money(quote.total, view.language), true);
  if (quote.lead_days > 0)
    view.ui.text(view.count(Str::lead_time, quote.lead_days),
                 {.type = Type::small, .ink = Ink::ink2});
}

void seller_panel(const View& view, const SellerQuote& quote) {
  Ui& ui = view.ui;
  const auto seller = view.catalog.producer(quote.producer);
  ui.scope(seller.slug, [&] {
    ui.landmark(Role::region, seller.name, [&] {
      panel(view, [&] {
        ui.column(16, [&] {
          ui.heading(2, seller.name, {.type = Type::card_title, .weight = Weight::bold});
          for (const QuoteLine& line : quote.lines) {
            basket_line(line_of(view, line));
            ui.divider();
          }
          ui.column(6, [&] { sums(view, quote, seller); });
        });
      });
    });
  });
}

/// What left the fair since it was chosen is said once and taken out.
void drop_gone(const View& view, const order::Quote& quote) {
  if (quote.gone.empty()) return;
  order::Basket basket = view.visitor.basket();
  for (const auto& item : quote.gone) basket.set(item, 0);
  view.visitor.set_basket(std::move(basket));
  view.ui.toast(view.count(Str::basket_gone, static_cast<std::int64_t>(quote.gone.size())),
                {.icon = Icon::warning_circle, .ink = Ink::warn});
}

void sellers(const View& view, const order::Quote& quote) {
  Ui& ui = view.ui;
  ui.column(20, [&] {
    for (const SellerQuote& seller : quote.sellers) seller_panel(view, seller);
    if (const auto count = quote.sellers.size(); count > 1)
      sum(view, view.count(Str::basket_all_sellers, static_cast<std::int64_t>(count)),
          money(quote.total(), view.language), true);
  });
}

void body(const View& view, const order::Quote& quote) {
  Ui& ui = view.ui;
  drop_gone(view, quote);
  ui.centered(view.roomy() ? 840.f : ui.width(), [&] {
    ui.column(20, [&] {
      page_heading(view, view.s(Str::basket_title));
      if (!quote.sellers.empty())
        sellers(view, quote);
      else if (ui.empty_state(Icon::basket, view.s(Str::basket_empty),
                              view.s(Str::basket_empty_line), view.s(Str::browse)))
        view.moves.to(Route::to(Page::results));
      if (!view.orders.all().empty())
        ui.link(view.s(Str::orders_title), Route::to(Page::orders).address(),
                {.icon = Icon::receipt, .trailing = Icon::caret_right});
    });
  });
}

void review_bar(const View& view, const order::Quote& quote) {
  const bool any = std::any_of(quote.sellers.begin(), quote.sellers.end(),
                               [](const SellerQuote& seller) { return seller.can_order(); });
  action_bar(view, [&] {
    view.ui.button(view.s(any ? Str::basket_review : Str::basket_review_not),
                   {.icon = Icon::list_checks,
                    .full_width = true,
                    .disabled = !any,
                    .height = view.ui.metrics().bar_button_height,
                    .href = any ? Route::to(Page::review).address() : std::string()});
  });
}

}  // namespace

void screen_basket(const View& view) {
  const auto quote = order::quote_basket(view.catalog, view.visitor.basket(), view.today());
  PageFrame frame{.title = view.s(Str::basket_title), .body = [&] { body(view, quote); }};
  if (!quote.sellers.empty()) frame.bar = [&] { review_bar(view, quote); };
  draw_page(view, frame);
}

}  // namespace chomay::shop
