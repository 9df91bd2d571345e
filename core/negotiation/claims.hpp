// What was not right with the goods: claims run beside the deliveries of an agreement, each a small
// machine of its own. First the two sides alone, for as many days as they agreed; then either may
// ask the organisers, who put questions and propose like the others.
#pragma once
#include "core/negotiation/bodies.hpp"

namespace chomay::negotiation {

enum class ClaimPhase : std::uint8_t {
  open,      // the seller's turn
  asked,     // somebody put a question
  answered,  // and it was answered
  proposed,  // a resolution waits for the other side
  refused,   // it was not good enough
  resolved   // both agree
};
enum class ClaimLevel : std::uint8_t { between_the_two, with_the_organisers };

struct ClaimState {
  Hash id{};
  Claim what;
  ClaimPhase phase = ClaimPhase::open;
  ClaimLevel level = ClaimLevel::between_the_two;
  std::int64_t opened_at = 0;  // ms, the witness's
  Role asked_by = Role::buyer, proposed_by = Role::seller;
  Hash proposal{};
  std::optional<ResolutionPropose> resolution;  // proposed last
  bool operator==(const ClaimState&) const = default;
};
using Claims = std::vector<ClaimState>;
inline constexpr std::size_t most_claims = 20;

/// Does a message about a claim that is already there, by its own table; `id` and `role` are the
/// message's.
Reason step_claim(Claims&, const Body&, const Hash& id, Role role, const AfterSale&,
                  std::int64_t time);

bool all_resolved(const Claims&);

}  // namespace chomay::negotiation
