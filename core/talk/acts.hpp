// What somebody may do in a negotiation, and what they say when they do it. Whether it may be done
// is asked of the fold itself (negotiation::step): each act is tried with the least it could say.
#pragma once
#include "core/talk/talk.hpp"

namespace chomay::talk {

/// Who looks at a negotiation, and when by the witness's clock (ms).
struct Viewer {
  Role role = Role::buyer;
  negotiation::PublicKey key{};
  std::int64_t now = 0;
};

/// Bits of Act. What is about one claim stands with the claim.
std::uint32_t acts_in(const negotiation::Negotiation&, const Viewer&);
std::uint32_t acts_about(const negotiation::ClaimState&, const negotiation::Negotiation&,
                         const Viewer&);
negotiation::Reason reason_against(const negotiation::Negotiation&, const Viewer&,
                                   negotiation::Body, std::int64_t valid_until);

/// The message that a saying makes, all but a first question (it needs to know the seller's key).
/// `catalogue`: SHA-256 of the pack on the screen.
negotiation::Body body_of(const Saying&, const negotiation::Negotiation&, const Viewer&,
                          const Hash& catalogue);

}  // namespace chomay::talk
