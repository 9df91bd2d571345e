#include "core/negotiation/admission.hpp"

namespace chomay::negotiation {
namespace {

/// Is it for this fair and its author's, and does the author take part here?
Reason attributable(const Record& record, const Opened& opened, const KeyRing& ring,
                    std::int64_t time) {
  const Header& header = opened.envelope.header;
  if (header.fair != ring.fair()) return Reason::other_fair;
  if (!opened.is_signed) return Reason::bad_signature;
  if (header.type == Type::verdict) return Reason::not_allowed;  // nobody judges a judgement
  const bool takes_part =
      header.role == Role::organiser
          ? ring.speaks_for_organisers(header.author, time)
          : record.judged == 0 || record.state.role_of(header.author) == header.role;
  return takes_part ? Reason::admitted : Reason::not_a_party;
}

/// Its place in the author's own chain.
std::pair<Outcome, Reason> in_chain(const Record& record, const Envelope& envelope) {
  const Header& header = envelope.header;
  const auto& said = record.said_by(header.author);
  if (record.judged == 0 && !envelope.is_opening()) return {Outcome::early, {}};
  if (header.sequence > said.size() + 1) return {Outcome::early, {}};
  if (header.sequence <= said.size()) {
    if (said[header.sequence - 1] == envelope.id) return {Outcome::known, {}};
    if (record.two_faced.contains(header.author)) return {Outcome::ignored, {}};
    return {Outcome::judged, Reason::equivocation};
  }
  if (record.judged >= most_judged) return {Outcome::ignored, {}};
  const bool follows = said.empty() || std::find(header.previous.begin(), header.previous.end(),
                                                 said.back()) != header.previous.end();
  return {Outcome::judged, follows ? Reason::admitted : Reason::broken_chain};
}

/// Where the step promises more of a line than before, all promises together must be covered.
Reason covered(const Negotiation& before, const Negotiation& after, PromisedElsewhere elsewhere,
               Capacities& noted) {
  const auto grows = [&](std::size_t line) {
    return promised(after, line) > promised(before, line);
  };
  const std::size_t lines = after.tallies.size();
  bool any = false;
  for (std::size_t line = 0; line < lines; ++line) any = any || grows(line);
  if (!any) return Reason::admitted;
  bool enough = true;
  for (std::size_t line = 0; line < lines; ++line) {
    const auto others = elsewhere(after, line);
    if (!others) return Reason::bad_body;
    noted.push_back(*others);
    enough = enough && (!grows(line) || *others + promised(after, line) <= after.capacities[line]);
  }
  return enough ? Reason::admitted : Reason::over_capacity;
}

/// Only a vetted seller comes to an agreement. What was agreed is carried out even when the vetting
/// has run out since.
bool seller_is_vetted(const Negotiation& before, const Negotiation& after, const KeyRing& ring,
                      std::int64_t time) {
  return before.phase >= Phase::agreed || ring.is_vetted(after.seller, Duty::seller, time);
}

Reason decide(Judgement& judged, const Opened& opened, const KeyRing& ring, std::int64_t time,
              PromisedElsewhere elsewhere) {
  const Header& header = opened.envelope.header;
  if (header.issued_at > time + skew_to_refuse) return Reason::clock_off;
  if (opened.key == ContentKey{}) return Reason::unreadable;
  const Message message{opened.envelope.id, header.role,        header.author,
                        header.issued_at,   header.valid_until, opened.body};
  Negotiation next = judged.state;
  if (const Reason reason = step(next, message, time); reason != Reason::admitted) return reason;
  if (!seller_is_vetted(judged.state, next, ring, time)) return Reason::not_vetted;
  if (const Reason reason = covered(judged.state, next, elsewhere, judged.promised);
      reason != Reason::admitted)
    return reason;
  judged.state = std::move(next);
  return Reason::admitted;
}

/// A refused opening is the end. It is known who it was between, so that what they say in vain gets
/// its verdict.
void refuse_opening(Negotiation& state, const Opened& opening) {
  state.phase = Phase::refused;
  if (const auto sides = sides_of(opening); !sides.empty()) {
    state.buyer = sides[0];
    state.seller = sides[1];
  }
}

}  // namespace

const std::vector<Hash>& Record::said_by(const PublicKey& author) const {
  static const std::vector<Hash> nothing;
  const auto found = said.find(author);
  return found == said.end() ? nothing : found->second;
}

Judgement judge(const Record& record, const Opened& opened, const KeyRing& ring, std::int64_t time,
                PromisedElsewhere elsewhere) {
  Judgement judged;
  judged.reason = attributable(record, opened, ring, time);
  if (judged.reason != Reason::admitted) return judged;
  std::tie(judged.outcome, judged.reason) = in_chain(record, opened.envelope);
  if (judged.outcome != Outcome::judged) return judged;
  judged.state = record.state;
  pass_time(judged.state, time);
  if (judged.reason == Reason::admitted)
    judged.reason = decide(judged, opened, ring, time, elsewhere);
  if (record.judged == 0 && judged.reason != Reason::admitted) refuse_opening(judged.state, opened);
  return judged;
}

void keep(Record& record, const Envelope& envelope, const Judgement& judged, std::int64_t time) {
  record.state = judged.state;
  record.time = time;
  ++record.judged;
  const PublicKey& author = envelope.header.author;
  if (judged.reason == Reason::equivocation)
    record.two_faced.insert(author);
  else
    record.said[author].push_back(envelope.id);
}

}  // namespace chomay::negotiation
