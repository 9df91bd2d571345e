// An order before it is placed: one seller's part of a quote, word for word as it is shown.
#pragma once
#include "core/order/order.hpp"
#include "core/order/quote.hpp"

namespace chomay::order {

/// Without code, events, way, buyer and consents: the shopper's part is filled in by the screen.
Order draft_of(const catalog::Catalog&, const SellerQuote&, Language);

/// The ways this seller takes: a transfer when the pack names an account; goods that are sent may
/// be paid on delivery, goods that are fetched at the counter.
std::vector<Way> ways_of(const catalog::Producer&);

}  // namespace chomay::order
