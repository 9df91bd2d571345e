#include "core/order/link.hpp"
#include "core/order/pay.hpp"
#include "core/shop/order_words.hpp"
#include "core/shop/product_parts.hpp"
#include "core/shop/sheet.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using Kind = SheetRow::Kind;

struct Slip {
  Language language;
  Sheet sheet;

  void row(Kind kind, std::string left, std::string right = {}) {
    sheet.rows.push_back({kind, std::move(left), std::move(right)});
  }
  std::string s(Str id) const { return std::string(str(id, language)); }
};

void lines(Slip& slip, const catalog::Catalog& fair, const order::Order& order) {
  slip.row(Kind::heading, order.seller);
  for (const auto& line : order.lines)
    slip.row(Kind::pair,
             line.name + " (" + std::to_string(line.packs) + " × " +
                 money(line.price, slip.language) + ")",
             money(line.amount, slip.language));
  slip.row(Kind::pair, slip.s(Str::law_delivery),
           order.delivery > 0 ? money(order.delivery, slip.language)
                              : slip.s(Str::basket_delivery_free));
  slip.row(Kind::total, slip.s(Str::basket_total), money(order.total, slip.language));
  slip.row(Kind::pair, slip.s(Str::review_ways),
           way_name(fair, order.producer, order.pays_by(), slip.language));
}

/// Only while nothing was paid or sent: a code that was used once must not be used again.
void pay_code(Slip& slip, const catalog::Catalog& fair, const order::Order& order, Instant now) {
  if (order.pays_by() != order::Way::transfer || order::state_of(order, now) != order::State::shown)
    return;
  const auto payment = order::payment_of(fair, order);
  if (!payment) return;
  slip.row(Kind::code,
           say(Str::slip_code, slip.language,
               {money(payment->amount, slip.language), payment->holder,
                when(order.valid_until(), slip.language)}),
           payment->payload);
  slip.row(Kind::fact, payment->bank, payment->account);
  slip.row(Kind::fact, slip.s(Str::slip_purpose), payment->purpose);
}

void buyer(Slip& slip, const order::Buyer& buyer) {
  if (!buyer.name.empty()) slip.row(Kind::fact, slip.s(Str::buyer_name), buyer.name);
  if (!buyer.phone.empty()) slip.row(Kind::fact, slip.s(Str::buyer_phone), buyer.phone);
  if (!buyer.address.empty()) slip.row(Kind::fact, slip.s(Str::buyer_address), buyer.address);
  if (!buyer.note.empty()) slip.row(Kind::fact, slip.s(Str::slip_note), buyer.note);
}

}  // namespace

std::string slip_link(const catalog::Catalog& fair, const order::Order& order, Language language) {
  return share_address(fair, language, Route::to(Page::orders).address()) +
         "#don=" + order::write_link(order);
}

Sheet slip_sheet(const catalog::Catalog& fair, const order::Order& order, Language language,
                 Instant now) {
  Slip slip{language, {language, {}}};
  slip.row(Kind::title, say(Str::slip_title, language, {order.code}));
  slip.row(Kind::text, say(Str::slip_placed, language, {when(order.placed_at, language)}) + " · " +
                           look_of(order, language, now).words);
  lines(slip, fair, order);
  pay_code(slip, fair, order, now);
  buyer(slip, order.buyer);
  slip.row(Kind::code, slip.s(Str::slip_to_phone), slip_link(fair, order, language));
  slip.row(Kind::heading, slip.s(Str::slip_shown));
  for (const auto& fact : order.shown) slip.row(Kind::fact, fact.name, fact.value);
  slip.row(Kind::text, slip.s(Str::slip_not_paid));
  return slip.sheet;
}

}  // namespace chomay::shop
