// Who takes part: three sellers with little stock, three buyers who want more than there is, one to
// three witnesses, and in every second history a desk of the organisers that watches. In some
// histories the last witness and the last seller are vetted when the fair has long begun.
#pragma once
#include "core/negotiation/witness.hpp"

namespace chomay::sim {

using namespace chomay::negotiation;

inline constexpr std::size_t sellers = 3, buyers = 3, parties = sellers + buyers, desk = parties,
                             first_witness = desk + 1, most_witnesses = 3;
inline constexpr std::int64_t stock = 1'000;  // of each of a seller's two goods
inline constexpr std::int64_t start_ms = 1'795'413'600'000, hour_ms = 3'600'000;

inline bool is_witness(std::size_t person) {
  return person >= first_witness;
}
inline Role role_at(std::size_t person) {
  if (person >= desk) return Role::organiser;
  return person < sellers ? Role::seller : Role::buyer;
}
inline Duty duty_at(std::size_t person) {
  if (person == desk) return Duty::desk;
  return is_witness(person) ? Duty::witness : Duty::seller;
}
inline std::string log_name(std::size_t person) {
  return "cho-may/nhan-chung-" + std::to_string(person);
}

struct Cast {
  /// `late`: ms after the start; 0: all are vetted from the beginning.
  Cast(std::size_t witnesses, bool has_desk, std::int64_t late)
      : people(first_witness + witnesses),
        has_desk(has_desk),
        grows_at(late > 0 ? start_ms + late : 0),
        early("hoi-cho-gia", organiser.open),
        ring(early) {
    for (std::size_t at = 0; at < people; ++at)
      keys.push_back(keys_from(Seed{static_cast<std::uint8_t>(at + 1)}));
    for (std::size_t at = 0; at < people; ++at) {
      const bool is_late = late > 0 && (at == sellers - 1 || at == people - 1);
      if (role_at(at) == Role::buyer || (at == desk && !has_desk)) continue;
      const std::string name = is_witness(at) ? log_name(at) : "s" + std::to_string(at);
      const auto vetting =
          vet({duty_at(at), early.fair(), keys[at].open, name, is_late ? grows_at : 0, last_moment},
              organiser.secret);
      ring.add(vetting);
      if (!is_late) early.add(vetting);
    }
  }
  /// What a device knows that starts now.
  const KeyRing& ring_at(std::int64_t time) const { return time < grows_at ? early : ring; }

  KeyPair organiser = keys_from(Seed{99});
  std::size_t people;
  bool has_desk;          // else nobody vetted it, and it hears of nothing
  std::int64_t grows_at;  // ms; 0: never
  std::vector<KeyPair> keys;
  KeyRing early, ring;
};

}  // namespace chomay::sim
