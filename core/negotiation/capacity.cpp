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

std::int64_t CapacityBook::promised_elsewhere(const Negotiation& before, const Negotiation& after,
                                              std::size_t line) const {
  const Line& wanted = after.terms.lines[line];
  std::int64_t own = 0;
  for (std::size_t at = 0; at < before.tallies.size(); ++at)
    if (same_item(before.terms.lines[at], wanted)) own = negotiation::promised(before, at);
  return promised(after.seller, wanted) - own;
}

void CapacityBook::add(const Negotiation& state, std::int64_t sign) {
  for (std::size_t at = 0; at < state.tallies.size(); ++at) {
    const Line& line = state.terms.lines[at];
    const Item item{state.seller, line.product, line.variant};
    if ((promised_[item] += sign * negotiation::promised(state, at)) == 0) promised_.erase(item);
  }
}

}  // namespace chomay::negotiation
