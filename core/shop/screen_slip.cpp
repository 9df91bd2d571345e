// The slip of an order, to keep: what was ordered, where it stands, what was shown before it was
// confirmed, and a QR that holds the order itself for the shopper's phone.
#include "core/order/code.hpp"
#include "core/order/orders.hpp"
#include "core/shop/order_words.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

void heading(const View& view, const order::Order& order) {
  Ui& ui = view.ui;
  const StateLook look = look_of(order, view.language, view.now);
  ui.column(6, [&] {
    page_heading(view, view.say(Str::slip_title, {order.code}));
    ui.text(view.say(Str::slip_placed, {when(order.placed_at, view.language)}),
            {.type = Type::small, .ink = Ink::ink2});
    ui.flow(8, [&] { ui.tag(look.words, {.tone = look.tone, .icon = look.icon}); });
  });
}

void lines(const View& view, const order::Order& order) {
  panel(view, [&] {
    view.ui.column(10, [&] {
      view.ui.heading(2, order.seller, {.type = Type::card_title, .weight = Weight::bold});
      for (const auto& line : order.lines) {
        sum(view, line.name, money(line.amount, view.language));
        view.ui.text(view.say(Str::basket_each,
                              {std::to_string(line.packs), money(line.price, view.language)}),
                     {.type = Type::small, .ink = Ink::ink3});
      }
      view.ui.divider();
      sum(view, view.s(Str::basket_goods), money(order.goods, view.language));
      sum(view, view.s(Str::law_delivery),
          order.delivery > 0 ? money(order.delivery, view.language)
                             : std::string(view.s(Str::basket_delivery_free)));
      sum(view, view.s(Str::basket_total), money(order.total, view.language), true);
      view.ui.text(way_name(view.catalog, order.producer, order.pays_by(), view.language),
                   {.ink = Ink::ink2});
    });
  });
}

void shown_before(const View& view, const order::Order& order) {
  panel(view, [&] {
    view.ui.column(10, [&] {
      view.ui.heading(2, view.s(Str::slip_shown), {.type = Type::card_title});
      view.ui.in_language(order.language == Language::en ? "en" : "vi", [&] {
        for (const auto& fact : order.shown) named_fact(view, fact.name, fact.value);
      });
    });
  });
}

void to_phone(const View& view, const order::Order& order) {
  Ui& ui = view.ui;
  const float size = view.kiosk() ? 420.f : 240.f;
  panel(view, [&] {
    ui.column(12, [&] {
      ui.heading(2, view.s(Str::slip_to_phone), {.type = Type::card_title});
      ui.text(view.s(Str::slip_to_phone_line), {.type = Type::small, .ink = Ink::ink2});
      ui.qr(slip_link(view.catalog, order, view.language), size, view.s(Str::slip_to_phone));
    });
  });
}

void body(const View& view, const order::Order& order) {
  Ui& ui = view.ui;
  ui.centered(view.roomy() ? 840.f : ui.width(), [&] {
    ui.column(20, [&] {
      heading(view, order);
      lines(view, order);
      if (!view.kiosk() &&
          ui.button(view.s(Str::slip_send), {.icon = Icon::share_network, .full_width = true}))
        view.opener.share(view.say(Str::slip_title, {order.code}),
                          slip_link(view.catalog, order, view.language));
      if (view.prints &&
          ui.button(view.s(Str::slip_print),
                    {.kind = ButtonKind::secondary, .icon = Icon::printer, .full_width = true}))
        view.print = true;
      to_phone(view, order);
      shown_before(view, order);
      ui.text(view.s(Str::slip_not_paid), {.type = Type::small, .ink = Ink::ink2});
    });
  });
}

}  // namespace

void screen_slip(const View& view) {
  const order::Order* order = view.orders.find(order::read_code(view.route.slug).value_or(""));
  if (!order) return screen_not_found(view, Str::orders_empty);
  draw_page(view, {.title = view.say(Str::slip_title, {order->code}),
                   .body = [&] { body(view, *order); }});
}

}  // namespace chomay::shop
