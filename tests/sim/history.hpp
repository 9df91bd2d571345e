// One history: a few people, a few hours, everything that can fail. The same seed is the same
// history, to the last byte.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/negotiation/bodies.hpp"

namespace chomay::sim {

struct Told {
  std::optional<std::string> broken;  // which rule; nothing: all held
  std::uint64_t packets = 0, agreements = 0, crashes = 0, two_faced = 0, busy_witnesses = 0;
  std::array<std::uint64_t, negotiation::reason_count> verdicts{};  // by reason
  std::string fingerprint;                                          // of the witnesses' logs
};

Told tell(std::uint64_t seed);

}  // namespace chomay::sim
