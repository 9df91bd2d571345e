// What people do: mostly what makes sense where a negotiation stands, now and then what does not.
#pragma once
#include "tests/sim/cast.hpp"
#include "tests/sim/chance.hpp"

namespace chomay::sim {

struct Deed {
  Hash negotiation{};  // zeros: opens one
  Body body;
  std::int64_t valid_until = 0;
};

/// Nothing: they wait.
std::optional<Deed> deed_of(std::size_t person, const Peer&, std::int64_t now, const Cast&,
                            Chance&);

}  // namespace chomay::sim
