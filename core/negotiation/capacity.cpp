#include "core/negotiation/capacity.hpp"

namespace chomay::negotiation {

void CapacityBook::move(const Negotiation& before, const Negotiation& after) {
  add(before, -1);
  add(after, +1);
}

std::int64_t CapacityBook::promised(const PublicKey& seller, const Line& line) const {
  const auto found = promised_.find(Item{seller, line.product, line.variant});
  return found == promised_.end() ? 0 : found->second;
}

std::int64_t CapacityBook::promised_elsewhere(const Negotiation& except, const Line& line) const {
  std::int64_t own = 0;
  for (std::size_t at = 0; at < except.tallies.size(); ++at)
    if (same_item(except.terms.lines[at], line)) own = negotiation::promised(except, at);
  return promised(except.seller, line) - own;
}

void CapacityBook::add(const Negotiation& state, std::int64_t sign) {
  for (std::size_t at = 0; at < state.tallies.size(); ++at) {
    const Line& line = state.terms.lines[at];
    const Item item{state.seller, line.product, line.variant};
    if ((promised_[item] += sign * negotiation::promised(state, at)) == 0) promised_.erase(item);
  }
}

}  // namespace chomay::negotiation
