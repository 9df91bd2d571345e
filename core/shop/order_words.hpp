// What an order says in words: the facts shown before confirming, ways to pay, states.
#pragma once
#include <string>
#include <vector>

#include "core/order/quote.hpp"
#include "core/shop/view.hpp"

namespace chomay::shop {

/// Everything the consumer law (19/2023, articles 37 and 38) wants shown before an order: seller,
/// address, registration, goods, price, quality, origin, shelf life, delivery, payment, returns,
/// validity. The same lines are drawn and kept with the order.
std::vector<order::Fact> facts_of(const View&, const order::SellerQuote&, order::Way);

/// "Trả khi nhận hàng", "Ví Mây": a wallet and a marketplace have the name that the pack gives.
std::string way_name(const catalog::Catalog&, std::string_view producer, order::Way, Language);
/// What will happen then; of a link, its host.
std::string way_line(const catalog::Catalog&, std::string_view producer, order::Way, Language);

/// A state as a tag, with how much is missing where it is.
struct StateLook {
  std::string words;
  ui::Tone tone;
  ui::Icon icon;
};
StateLook look_of(const order::Order&, Language, Instant now);

/// The address that carries the order to another device of its buyer (core/order/link.hpp).
std::string slip_link(const catalog::Catalog&, const order::Order&, Language);

}  // namespace chomay::shop
