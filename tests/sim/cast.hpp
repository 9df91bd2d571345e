// Who takes part: two sellers with little stock, three buyers who want more than there is, a
// witness.
#pragma once
#include "core/negotiation/witness.hpp"

namespace chomay::sim {

using namespace chomay::negotiation;

inline constexpr std::size_t sellers = 2, buyers = 3, people = sellers + buyers + 1,
                             witness_at = people - 1;
inline constexpr std::int64_t stock = 1'000;  // of each of a seller's two goods
inline constexpr std::int64_t start_ms = 1'795'413'600'000, hour_ms = 3'600'000;
inline constexpr const char* log_name = "cho-may/nhan-chung";

inline Role role_at(std::size_t person) {
  return person == witness_at ? Role::organiser : person < sellers ? Role::seller : Role::buyer;
}

struct Cast {
  Cast() : organiser(keys_from(Seed{99})), ring("hoi-cho-gia", organiser.open) {
    for (std::size_t at = 0; at < people; ++at)
      keys[at] = keys_from(Seed{static_cast<std::uint8_t>(at + 1)});
    const auto add = [&](Duty duty, std::size_t at, std::string name) {
      ring.add(vet({duty, ring.fair(), keys[at].open, std::move(name), 0, last_moment},
                   organiser.secret));
    };
    for (std::size_t at = 0; at < sellers; ++at) add(Duty::seller, at, "s" + std::to_string(at));
    add(Duty::witness, witness_at, log_name);
  }
  KeyPair organiser;
  std::array<KeyPair, people> keys;
  KeyRing ring;
};

}  // namespace chomay::sim
