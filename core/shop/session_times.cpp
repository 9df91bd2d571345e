#include "core/shop/session_times.hpp"

namespace chomay::shop {

bool night_market_is_on(const catalog::Catalog& fair, Instant now) {
  for (std::uint32_t row = 0; row < fair.session_count(); ++row) {
    const auto session = fair.session(row);
    if (session.kind == catalog::SessionKind::night_market &&
        session.status_at(now) == catalog::SessionStatus::live)
      return true;
  }
  return false;
}

std::optional<Instant> next_boundary(const catalog::Catalog& fair, Instant now) {
  std::optional<Instant> next;
  for (std::uint32_t row = 0; row < fair.session_count(); ++row) {
    const auto session = fair.session(row);
    for (const Instant at : {session.start_at, session.end_at})
      if (at.known() && at > now && (!next || at < *next)) next = at;
  }
  return next;
}

}  // namespace chomay::shop
