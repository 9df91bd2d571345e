// How much of each seller's stock is promised, over all negotiations of a witness. It is derived:
// the sum of what each negotiation's state promises, kept up as states change.
#pragma once
#include <map>
#include <tuple>

#include "core/negotiation/state.hpp"

namespace chomay::negotiation {

class CapacityBook {
public:
  /// A negotiation went on from one state to the next.
  void move(const Negotiation& before, const Negotiation& after);
  /// Base units promised by all other negotiations of the stock that a line of `after` draws on.
  /// `before` is what the negotiation's own part in the book stands for.
  std::int64_t promised_elsewhere(const Negotiation& before, const Negotiation& after,
                                  std::size_t line) const;
  /// Base units promised by all of them.
  std::int64_t promised(const PublicKey& seller, const Line&) const;
  bool operator==(const CapacityBook&) const = default;

private:
  using Item = std::tuple<PublicKey, std::string, std::string>;  // seller, product, variant
  void add(const Negotiation&, std::int64_t sign);
  std::map<Item, std::int64_t> promised_;  // without zeros
};

}  // namespace chomay::negotiation
