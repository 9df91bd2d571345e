// What the witness decides about a message: a pure function of what was judged before in this
// negotiation and of what the verdict itself records (time, content key, what is promised
// elsewhere). So the same function, given a verdict, comes to the same decision anywhere: the other
// side's device checks the witness by it, and so does `chomay verify`.
//
//   const Judgement judged = judge(record, message, ring, time, elsewhere);
//   if (judged.outcome == Outcome::judged) keep(record, message.envelope, judged, time);
#pragma once
#include <map>
#include <set>

#include "core/negotiation/opened.hpp"
#include "core/negotiation/state.hpp"
#include "core/negotiation/vetting.hpp"
#include "core/ports/function_ref.hpp"

namespace chomay::negotiation {

/// A device is told when its clock is off by more than the first, and may not sign beyond the
/// second: what claims to come from further ahead than that is refused.
inline constexpr std::int64_t skew_to_mention = 2 * 60'000;       // ms
inline constexpr std::int64_t skew_to_refuse = 24 * 60 * 60'000;  // ms
inline constexpr std::size_t most_judged = 2000;  // messages of a negotiation, refused ones too

/// What was judged so far in one negotiation, in the witness's order.
struct Record {
  Negotiation state;
  std::map<PublicKey, std::vector<Hash>> said;  // by author: messages 1, 2, …
  std::set<PublicKey> two_faced;                // signed two messages with one number
  std::size_t judged = 0;
  std::int64_t time = 0;  // of the last verdict, ms
  Hash head{};            // the last verdict; zeros before the first
  bool operator==(const Record&) const = default;

  const std::vector<Hash>& said_by(const PublicKey&) const;
};

enum class Outcome : std::uint8_t {
  judged,   // it gets a verdict: admitted or refused
  known,    // it had its verdict
  early,    // messages of its author before it are missing: wait for them
  ignored,  // no verdict, because nothing proves that a party to the negotiation said it, or
            // because its author is already shown to be two-faced
};

struct Judgement {
  Outcome outcome = Outcome::ignored;
  Reason reason = Reason::admitted;
  Negotiation state = {};    // after it
  Capacities promised = {};  // elsewhere, as far as they were asked for
};

/// Base units of a line's stock promised in other negotiations; nothing: not known.
using PromisedElsewhere =
    FunctionRef<std::optional<std::int64_t>(const Negotiation& after, std::size_t line)>;

/// `time`: ms, the witness's, never less than the record's.
Judgement judge(const Record&, const Opened&, const KeyRing&, std::int64_t time, PromisedElsewhere);

/// The record goes on with what was judged.
void keep(Record&, const Envelope&, const Judgement&, std::int64_t time);

}  // namespace chomay::negotiation
