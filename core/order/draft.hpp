// An order before it is placed: one seller's part of a quote, word for word as it is shown.
#pragma once
#include <optional>

#include "core/order/order.hpp"
#include "core/order/quote.hpp"

namespace chomay::order {

/// Without code, events, way, buyer and consents: the shopper's part is filled in by the screen.
Order draft_of(const catalog::Catalog&, const SellerQuote&, Language);

/// The ways this seller takes, the first by default: those of payments.csv, or else a transfer when
/// the pack names an account, and cash: on delivery of what is sent, at the counter for the rest.
std::vector<Way> ways_of(const catalog::Catalog&, const catalog::Producer&);

/// What the seller's wallet or marketplace is called, with its link; none for the other ways.
std::optional<catalog::Payment> named_way(const catalog::Catalog&, const catalog::Producer&, Way);

}  // namespace chomay::order
