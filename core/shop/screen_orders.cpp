// The orders of this device, the newest first: where each stands, and the way to pay or to its
// slip.
#include "core/order/draft.hpp"
#include "core/order/orders.hpp"
#include "core/shop/order_words.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

bool has_other_ways(const View& view, const order::Order& order) {
  const auto seller = view.catalog.find_producer(order.producer);
  return seller && order::ways_of(view.catalog, view.catalog.producer(*seller)).size() > 1;
}

void buttons(const View& view, const order::Order& order) {
  const auto state = order::state_of(order, view.now);
  const bool cash =
      order.pays_by() == order::Way::on_delivery || order.pays_by() == order::Way::counter;
  const bool waits = state == order::State::shown || state == order::State::sent;
  view.ui.flow(12, [&] {
    if (waits && !cash)
      view.ui.button(view.s(Str::order_pay),
                     {.icon = Icon::qr_code, .href = Route::payment(order.code).address()});
    if (waits && cash && has_other_ways(view, order))
      view.ui.button(view.s(Str::order_change_way), {.kind = ButtonKind::secondary,
                                                     .icon = Icon::arrows_left_right,
                                                     .href = Route::payment(order.code).address()});
    view.ui.button(view.s(Str::order_slip), {.kind = ButtonKind::secondary,
                                             .icon = Icon::receipt,
                                             .href = Route::slip(order.code).address()});
  });
}

void one(const View& view, const order::Order& order) {
  Ui& ui = view.ui;
  const StateLook look = look_of(order, view.language, view.now);
  panel(view, [&] {
    ui.column(12, [&] {
      ui.row({.gap = 12, .align = AlignY::top}, [&] {
        ui.cell(share(), [&] {
          ui.heading(2, view.say(Str::orders_one, {order.code}),
                     {.type = Type::card_title, .weight = Weight::bold});
        });
        ui.cell(by_content, [&] { ui.tag(look.words, {.tone = look.tone, .icon = look.icon}); });
      });
      ui.text(order.seller, {.ink = Ink::ink2});
      for (const auto& line : order.lines)
        ui.text(std::to_string(line.packs) + " × " + line.name, {.type = Type::small});
      ui.text(money(order.total, view.language), {.type = Type::price});
      buttons(view, order);
    });
  });
}

void body(const View& view) {
  Ui& ui = view.ui;
  ui.centered(view.roomy() ? 840.f : ui.width(), [&] {
    ui.column(20, [&] {
      page_heading(view, view.s(Str::orders_title));
      const auto& all = view.orders.all();
      if (all.empty()) {
        if (ui.empty_state(Icon::receipt, view.s(Str::orders_empty), view.s(Str::orders_empty_line),
                           view.s(Str::browse)))
          view.moves.to(Route::to(Page::results));
        return;
      }
      ui.list(view.s(Str::orders_title), [&] {
        ui.column(16, [&] {
          for (auto order = all.rbegin(); order != all.rend(); ++order)
            ui.item([&] { ui.scope(order->code, [&] { one(view, *order); }); });
        });
      });
    });
  });
}

}  // namespace

void screen_orders(const View& view) {
  draw_page(view, {.title = view.s(Str::orders_title), .body = [&] { body(view); }});
}

}  // namespace chomay::shop
