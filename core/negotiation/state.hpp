// Where a negotiation stands: a pure fold over its witnessed messages in the witness's order. The
// same messages and times make the same state on every device, whoever asks.
//
//   Negotiation state;
//   for (const Witnessed& next : log) {
//     pass_time(state, next.time);
//     if (step(state, next.message, next.time) == Reason::admitted) …
//   }
//
// What may follow what stands in one table (state.cpp). Time is the witness's and nobody else's:
// an open offer lapses when a later verdict's time is past its end. From `closed` on, phases are
// final.
#pragma once
#include "core/negotiation/bodies.hpp"
#include "core/negotiation/claims.hpp"

namespace chomay::negotiation {

enum class Phase : std::uint8_t {
#define PHASE(name, vi, en) name,
#include "core/negotiation/phases.def"
#undef PHASE
};
constexpr bool is_final(Phase phase) {
  return phase >= Phase::closed;
}

/// One side's latest offer, until it is withdrawn, lapses or is replaced.
struct OpenOffer {
  Hash id{};
  std::int64_t valid_until = 0;  // ms; 0 = no end
  Terms terms;
  Capacities capacities;  // empty when the buyer made it
  bool operator==(const OpenOffer&) const = default;
};

/// Base units of one line. accepted + rejected <= dispatched, and what is on its way or accepted
/// never exceeds what was ordered: dispatched - rejected <= ordered.
struct Tally {
  std::int64_t dispatched = 0, accepted = 0, rejected = 0;
  bool operator==(const Tally&) const = default;
};

/// What one side proposed and the other has not answered.
struct Proposal {
  Hash id{};
  Role by = Role::buyer;
  std::int64_t valid_until = 0;  // ms; 0 = no end
  std::optional<Terms> terms;    // of an amendment; none: to cancel
  Capacities capacities;
  bool operator==(const Proposal&) const = default;
};

struct PaymentSaid {
  Hash id{};
  std::int64_t amount = 0;
  bool confirmed = false;  // by the seller
  bool operator==(const PaymentSaid&) const = default;
};

struct Negotiation {
  Phase phase = Phase::none;
  PublicKey buyer{}, seller{};
  std::int64_t asked_until = 0;                  // the request's end; 0 = none
  std::optional<OpenOffer> offers[2] = {};       // by Role: the buyer's, the seller's
  std::optional<Hash> agreed;                    // the offer both said yes to
  std::int64_t agreed_at = 0, delivered_at = 0;  // ms, the witness's
  Terms terms;                                   // as agreed and amended
  Capacities capacities;                         // as the seller said with these terms
  std::vector<Tally> tallies;                    // by line
  std::optional<Proposal> amendment, cancellation;
  std::vector<PaymentSaid> payments;
  Claims claims;
  std::uint32_t admitted = 0;  // messages
  bool operator==(const Negotiation&) const = default;

  std::optional<Role> role_of(const PublicKey&) const;  // of the two sides
};

/// A message whose signature was checked and whose body was opened.
struct Message {
  Hash id{};
  Role role = Role::buyer;
  PublicKey author{};
  std::int64_t issued_at = 0, valid_until = 0;
  Body body;
  bool operator==(const Message&) const = default;
};

inline constexpr std::uint32_t most_messages = 1000;  // admitted ones of a negotiation

/// Offers whose end is before `time` are gone; when none is left, the negotiation is over.
void pass_time(Negotiation&, std::int64_t time);

/// Does the message, or leaves all as it was and says why not. `time`: ms, the witness's.
Reason step(Negotiation&, const Message&, std::int64_t time);

/// Base units of a line that the seller still owes or has delivered: what the stock must cover.
std::int64_t promised(const Negotiation&, std::size_t line);

}  // namespace chomay::negotiation
