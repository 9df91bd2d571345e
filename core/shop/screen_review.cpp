// Before an order: everything the law wants shown, whom to deliver to, what the buyer agrees to.
// Nothing is ticked beforehand, and nothing is kept before the last button.
#include <algorithm>
#include <cctype>

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
using order::Purpose;
using order::SellerQuote;
using order::Way;

bool agreed(const Checkout& checkout, Purpose purpose) {
  return checkout.consents[static_cast<std::size_t>(purpose)];
}

bool is_phone(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
  return digits >= 9 && digits <= 15;
}

/// The field to fill in first; empty when all are.
std::string_view first_missing(const order::Buyer& buyer) {
  if (order::one_line(buyer.name).empty()) return "buyer/name";
  if (!is_phone(buyer.phone)) return "buyer/phone";
  return order::one_line(buyer.address).empty() ? "buyer/address" : "";
}

struct Review {
  const View& view;
  std::vector<SellerQuote> sellers;  // those who can be ordered from as it stands
  order::Basket rest;                // what stays in the basket
  std::int64_t total = 0;
  bool delivers = false;  // to somebody's door: a name and an address are needed

  Way way_of(const SellerQuote& quote) const {
    const auto ways = order::ways_of(view.catalog, view.catalog.producer(quote.producer));
    const auto chosen = view.checkout.ways.find(view.catalog.producer(quote.producer).id);
    const bool there = chosen != view.checkout.ways.end() &&
                       std::find(ways.begin(), ways.end(), chosen->second) != ways.end();
    return there ? chosen->second : ways.front();
  }
  bool complete() const {
    return !delivers ||
           (first_missing(view.checkout.buyer).empty() && agreed(view.checkout, Purpose::deliver));
  }
};

Review review_of(const View& view) {
  Review review{view, {}, view.visitor.basket()};
  auto quote = order::quote_basket(view.catalog, view.visitor.basket(), view.today());
  for (auto& seller : quote.sellers) {
    if (!seller.can_order()) continue;
    for (const auto& line : seller.lines) review.rest.set(order::item_of(view.catalog, line), 0);
    review.total += seller.total;
    const auto area = view.catalog.producer(seller.producer).delivery_area;
    review.delivers |= area != catalog::DeliveryArea::on_site;
    review.sellers.push_back(std::move(seller));
  }
  return review;
}

void ways(const Review& review, const SellerQuote& quote) {
  const View& view = review.view;
  const auto seller = view.catalog.producer(quote.producer);
  view.ui.heading(3, view.s(Str::review_ways), {.type = Type::card_title});
  for (const Way way : order::ways_of(view.catalog, seller))
    if (view.ui.choice(way_name(view.catalog, seller.id, way, view.language),
                       review.way_of(quote) == way,
                       way_line(view.catalog, seller.id, way, view.language)))
      view.checkout.ways[std::string(seller.id)] = way;
}

void seller_part(const Review& review, const SellerQuote& quote) {
  const View& view = review.view;
  const auto seller = view.catalog.producer(quote.producer);
  view.ui.scope(seller.slug, [&] {
    view.ui.landmark(Role::region, seller.name, [&] {
      panel(view, [&] {
        view.ui.column(14, [&] {
          view.ui.heading(2, seller.name, {.type = Type::card_title, .weight = Weight::bold});
          for (const auto& fact : facts_of(view, quote, review.way_of(quote)))
            named_fact(view, fact.name, fact.value);
          view.ui.divider();
          ways(review, quote);
        });
      });
    });
  });
}

void line_field(const Review& review, std::string_view key, std::string& value, Str label,
                Str missing, bool good, FieldStyle style) {
  style.label = review.view.s(label);
  if (review.view.checkout.tried && !good) style.error = review.view.s(missing);
  review.view.ui.field(key, value, style);
}

void buyer(const Review& review) {
  const View& view = review.view;
  order::Buyer& buyer = view.checkout.buyer;
  view.ui.heading(2, view.s(Str::buyer_title), {.type = Type::card_title, .weight = Weight::bold});
  view.ui.text(view.s(Str::buyer_line), {.type = Type::small, .ink = Ink::ink2});
  line_field(review, "buyer/name", buyer.name, Str::buyer_name, Str::buyer_name_missing,
             !order::one_line(buyer.name).empty(),
             {.autocomplete = "name", .enter = EnterKey::next, .max_bytes = 160});
  line_field(review, "buyer/phone", buyer.phone, Str::buyer_phone, Str::buyer_phone_missing,
             is_phone(buyer.phone),
             {.mode = InputMode::tel,
              .autocomplete = "tel",
              .enter = EnterKey::next,
              .max_bytes = 40,
              .mask = Mask::phone});
  line_field(review, "buyer/address", buyer.address, Str::buyer_address, Str::buyer_address_missing,
             !order::one_line(buyer.address).empty(),
             {.autocomplete = "street-address", .enter = EnterKey::next, .max_bytes = 300});
}

void consents(const Review& review) {
  const View& view = review.view;
  bool* const boxes = view.checkout.consents.data();
  view.ui.heading(3, view.s(Str::consent_title), {.type = Type::card_title});
  view.ui.check(view.s(Str::consent_deliver), boxes[0]);
  if (view.checkout.tried && !boxes[0])
    view.ui.text(view.s(Str::consent_missing), {.type = Type::small, .ink = Ink::err});
  view.ui.check(view.s(Str::consent_after_sale), boxes[1]);
}

void buyer_part(const Review& review) {
  const View& view = review.view;
  view.ui.landmark(Role::region, view.s(Str::buyer_title), [&] {
    panel(view, [&] {
      view.ui.column(16, [&] {
        if (review.delivers) buyer(review);
        view.ui.field("buyer/note", view.checkout.buyer.note,
                      {.label = view.s(Str::buyer_note), .lines = 3, .max_bytes = 400});
        if (review.delivers) consents(review);
      });
    });
  });
}

order::Order draft_of(const Review& review, const SellerQuote& quote) {
  const Checkout& checkout = review.view.checkout;
  order::Order draft = order::draft_of(review.view.catalog, quote, review.view.language);
  draft.way = review.way_of(quote);
  draft.shown = facts_of(review.view, quote, draft.way);
  draft.buyer.note = order::one_line(checkout.buyer.note);
  const auto area = review.view.catalog.producer(quote.producer).delivery_area;
  if (area == catalog::DeliveryArea::on_site) return draft;  // nobody needs to know who fetches it
  draft.buyer.name = order::one_line(checkout.buyer.name);
  draft.buyer.phone = order::one_line(checkout.buyer.phone);
  draft.buyer.address = order::one_line(checkout.buyer.address);
  for (int at = 0; at < order::purpose_count; ++at)
    if (const auto purpose = static_cast<Purpose>(at); agreed(checkout, purpose))
      draft.consents.push_back(purpose);
  return draft;
}

void confirm(const Review& review) {
  const View& view = review.view;
  view.checkout.tried = true;
  if (!review.complete()) {
    view.ui.toast(view.s(Str::review_missing), {.icon = Icon::warning_circle, .ink = Ink::err});
    if (const auto field = first_missing(view.checkout.buyer); !field.empty())
      view.ui.focus_field(field);
    return;
  }
  std::vector<order::Order> drafts;
  for (const auto& seller : review.sellers) drafts.push_back(draft_of(review, seller));
  const auto codes =
      view.orders.place(std::move(drafts), view.visitor.basket(), review.rest, view.now);
  view.visitor.read_again();
  if (!codes) return error_toast(view.ui, codes.error(), view.language);
  view.checkout.ordered();
  // The basket is done with: back leads past it.
  view.moves.change(codes->size() == 1 ? Route::payment(codes->front()) : Route::to(Page::orders));
}

void confirm_bar(const Review& review) {
  const View& view = review.view;
  action_bar(view, [&] {
    if (view.ui.button(view.say(Str::review_confirm, {money(review.total, view.language)}),
                       {.icon = Icon::check,
                        .full_width = true,
                        .height = view.ui.metrics().bar_button_height}))
      confirm(review);
  });
}

void body(const Review& review) {
  const View& view = review.view;
  Ui& ui = view.ui;
  ui.centered(view.roomy() ? 840.f : ui.width(), [&] {
    ui.column(20, [&] {
      page_heading(view, view.s(Str::review_title));
      if (review.sellers.empty()) {
        if (ui.empty_state(Icon::basket, view.s(Str::basket_review_not),
                           view.s(Str::basket_empty_line), view.s(Str::basket_see)))
          view.moves.change(Route::to(Page::basket));
        return;
      }
      ui.text(view.s(Str::review_line), {.ink = Ink::ink2});
      for (const auto& seller : review.sellers) seller_part(review, seller);
      buyer_part(review);
      if (const auto left = review.rest.lines().size(); left > 0)
        ui.text(view.count(Str::review_left, static_cast<std::int64_t>(left)),
                {.type = Type::small, .ink = Ink::warn});
    });
  });
}

}  // namespace

void screen_review(const View& view) {
  const Review review = review_of(view);
  PageFrame frame{.title = view.s(Str::review_title), .body = [&] { body(review); }};
  if (!review.sellers.empty()) frame.bar = [&] { confirm_bar(review); };
  draw_page(view, frame);
}

}  // namespace chomay::shop
