// What the clock makes of the fair's sessions.
#pragma once
#include <optional>

#include "core/catalog/catalog.hpp"

namespace chomay::shop {

bool night_market_is_on(const catalog::Catalog&, Instant now);
/// The next moment at which a session begins or ends.
std::optional<Instant> next_boundary(const catalog::Catalog&, Instant now);

}  // namespace chomay::shop
