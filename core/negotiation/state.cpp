#include "core/negotiation/state.hpp"

#include <concepts>

namespace chomay::negotiation {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

struct Said {
  const Message& message;
  std::int64_t time;
  Role by() const { return message.role; }
};

std::optional<OpenOffer>& offer_of(Negotiation& state, Role role) {
  return state.offers[static_cast<std::size_t>(role)];
}

constexpr Role other(Role role) {
  return role == Role::buyer ? Role::seller : Role::buyer;
}

bool is_past(std::int64_t end, std::int64_t time) {
  return end != 0 && time > end;
}

bool is_open(const std::optional<OpenOffer>& offer, std::int64_t time) {
  return offer && !is_past(offer->valid_until, time);
}

/// Offers stand until replaced: when the one made last is gone, the other side's may still be open.
void look_for_open(Negotiation& state, std::int64_t time, Phase if_none) {
  const Role last = state.phase == Phase::offered ? Role::seller : Role::buyer;
  if (is_open(offer_of(state, last), time)) return;
  const bool has_other = is_open(offer_of(state, other(last)), time);
  state.phase = !has_other ? if_none : last == Role::seller ? Phase::countered : Phase::offered;
}

/// Who sells says what there is, who buys doesn't.
bool has_right_capacities(const Capacities& capacities, const Terms& terms, Role by) {
  return capacities.size() == (by == Role::seller ? terms.lines.size() : 0);
}

std::int64_t on_its_way_or_kept(const Tally& tally) {
  return tally.dispatched - tally.rejected;
}

/// An amendment keeps the lines in their places and orders no less than what was sent.
bool continues(const Terms& terms, const Negotiation& state) {
  if (terms.lines.size() < state.terms.lines.size()) return false;
  for (std::size_t at = 0; at < state.terms.lines.size(); ++at)
    if (!same_item(terms.lines[at], state.terms.lines[at]) ||
        terms.lines[at].quantity < on_its_way_or_kept(state.tallies[at]))
      return false;
  return true;
}

void note_delivered(Negotiation& state, std::int64_t time) {
  for (std::size_t at = 0; at < state.tallies.size(); ++at)
    if (state.tallies[at].accepted != state.terms.lines[at].quantity) return;
  state.phase = Phase::delivered;
  state.delivered_at = time;
}

bool open_between(Negotiation& state, const PublicKey& buyer, const PublicKey& seller) {
  if (state.phase != Phase::none) return buyer == state.buyer && seller == state.seller;
  state.buyer = buyer;
  state.seller = seller;
  return buyer != seller;
}

Reason request(Negotiation& state, const Request& body, const Said& said) {
  if (!open_between(state, said.message.author, body.to)) return Reason::bad_body;
  state.asked_until = said.message.valid_until;
  return Reason::admitted;
}

Reason offer(Negotiation& state, const Offer& body, const Said& said) {
  if (!open_between(state, body.to, said.message.author)) return Reason::bad_body;
  offer_of(state, Role::seller) =
      OpenOffer{said.message.id, said.message.valid_until, body.terms, body.capacities};
  return Reason::admitted;
}

Reason counter(Negotiation& state, const Counter& body, const Said& said) {
  if (body.to != state.seller) return Reason::bad_body;
  offer_of(state, Role::buyer) =
      OpenOffer{said.message.id, said.message.valid_until, body.terms, {}};
  return Reason::admitted;
}

Reason accept(Negotiation& state, const Accept& body, const Said& said) {
  auto& theirs = offer_of(state, other(said.by()));
  if (!theirs || theirs->id != body.offer) return Reason::not_latest;
  if (!is_open(theirs, said.time)) return Reason::expired;
  if (!has_right_capacities(body.capacities, theirs->terms, said.by())) return Reason::bad_body;
  state.agreed = theirs->id;
  state.agreed_at = said.time;
  state.terms = theirs->terms;
  state.capacities = said.by() == Role::seller ? body.capacities : theirs->capacities;
  state.tallies.assign(state.terms.lines.size(), {});
  state.offers[0].reset();
  state.offers[1].reset();
  return Reason::admitted;
}

Reason decline(Negotiation&, const Decline&, const Said&) {
  return Reason::admitted;
}

Reason withdraw(Negotiation& state, const Withdraw& body, const Said& said) {
  auto& own = offer_of(state, said.by());
  if (!own || own->id != body.offer) return Reason::not_latest;
  own.reset();
  look_for_open(state, said.time, Phase::withdrawn);
  return Reason::admitted;
}

Reason amend(Negotiation& state, const Amend& body, const Said& said) {
  if (!has_right_capacities(body.capacities, body.terms, said.by())) return Reason::bad_body;
  if (!continues(body.terms, state)) return Reason::out_of_bounds;
  state.amendment =
      Proposal{said.message.id, said.by(), said.message.valid_until, body.terms, body.capacities};
  return Reason::admitted;
}

Reason answerable(const std::optional<Proposal>& proposal, const Hash& id, const Said& said) {
  if (!proposal || proposal->id != id) return Reason::not_latest;
  if (proposal->by == said.by()) return Reason::not_allowed;
  return is_past(proposal->valid_until, said.time) ? Reason::expired : Reason::admitted;
}

Reason amend_accept(Negotiation& state, const AmendAccept& body, const Said& said) {
  if (const Reason reason = answerable(state.amendment, body.amend, said);
      reason != Reason::admitted)
    return reason;
  const Proposal proposal = *state.amendment;
  if (!has_right_capacities(body.capacities, *proposal.terms, said.by())) return Reason::bad_body;
  if (!continues(*proposal.terms, state)) return Reason::out_of_bounds;  // more was sent since
  state.terms = *proposal.terms;
  state.capacities = said.by() == Role::seller ? body.capacities : proposal.capacities;
  state.tallies.resize(state.terms.lines.size());
  state.amendment.reset();
  note_delivered(state, said.time);
  return Reason::admitted;
}

Reason cancel(Negotiation& state, const Cancel&, const Said& said) {
  state.cancellation =
      Proposal{said.message.id, said.by(), said.message.valid_until, std::nullopt, {}};
  return Reason::admitted;
}

Reason cancel_accept(Negotiation& state, const CancelAccept& body, const Said& said) {
  return answerable(state.cancellation, body.cancel, said);
}

Reason dispatch(Negotiation& state, const Dispatch& body, const Said&) {
  for (const Parcel& parcel : body.parcels) {
    if (parcel.line >= state.tallies.size()) return Reason::out_of_bounds;
    Tally& tally = state.tallies[parcel.line];
    tally.dispatched += parcel.quantity;
    if (on_its_way_or_kept(tally) > state.terms.lines[parcel.line].quantity)
      return Reason::out_of_bounds;
  }
  return Reason::admitted;
}

Reason goods_receipt(Negotiation& state, const GoodsReceipt& body, const Said& said) {
  for (const Received& line : body.lines) {
    if (line.line >= state.tallies.size()) return Reason::out_of_bounds;
    Tally& tally = state.tallies[line.line];
    tally.accepted += line.accepted;
    tally.rejected += line.rejected;
    if (tally.accepted + tally.rejected > tally.dispatched) return Reason::out_of_bounds;
  }
  note_delivered(state, said.time);
  return Reason::admitted;
}

Reason payment_note(Negotiation& state, const PaymentNote& body, const Said& said) {
  state.payments.push_back({said.message.id, body.amount, false});
  return Reason::admitted;
}

Reason payment_ack(Negotiation& state, const PaymentAck& body, const Said&) {
  for (PaymentSaid& payment : state.payments)
    if (payment.id == body.note && !payment.confirmed) {
      payment.confirmed = true;
      return Reason::admitted;
    }
  return Reason::stale;
}

std::int64_t claims_end(const Negotiation& state) {
  return state.delivered_at + state.terms.after_sale.claim_days * day_ms;
}

Reason claim(Negotiation& state, const Claim& body, const Said& said) {
  if (body.line >= state.tallies.size()) return Reason::out_of_bounds;
  if (state.claims.size() >= most_claims) return Reason::too_many;
  if (state.phase == Phase::delivered && said.time > claims_end(state)) return Reason::expired;
  ClaimState& opened = state.claims.emplace_back();
  opened.id = said.message.id;
  opened.what = body;
  opened.opened_at = said.time;
  return Reason::admitted;
}

template <class Struct>
Reason about_claim(Negotiation& state, const Struct&, const Said& said) {
  return step_claim(state.claims, said.message.body, said.message.id, said.by(),
                    state.terms.after_sale, said.time);
}

/// The buyer may close early and gives up the days that are left; the seller has to wait for them.
Reason close(Negotiation& state, const Close&, const Said& said) {
  if (!all_resolved(state.claims)) return Reason::too_early;
  if (said.by() == Role::seller && said.time <= claims_end(state)) return Reason::too_early;
  return Reason::admitted;
}

Reason remark(Negotiation&, const Remark&, const Said&) {
  return Reason::admitted;
}

// The table: who may say what in which phases, and the phase after it.

using Roles = std::uint8_t;
constexpr Roles by(std::same_as<Role> auto... roles) {
  return static_cast<Roles>(((1u << static_cast<unsigned>(roles)) | ...));
}
using Phases = std::uint16_t;
constexpr Phases in(std::same_as<Phase> auto... phases) {
  return static_cast<Phases>(((1u << static_cast<unsigned>(phases)) | ...));
}

template <class Struct, Reason (*act)(Negotiation&, const Struct&, const Said&)>
Reason with(Negotiation& state, const Said& said) {
  return act(state, std::get<Struct>(said.message.body), said);
}

struct Rule {
  Type type;
  Roles who;
  Phases when;
  std::optional<Phase> then;  // none: it stays, or the act says
  Reason (*act)(Negotiation&, const Said&);
};

using enum Role;
using enum Phase;
constexpr Phases talking = in(offered, countered), running = in(agreed, fulfilling),
                 sent = in(fulfilling, delivered), bound = running | sent;
constexpr std::optional<Phase> stays = std::nullopt;

constexpr Rule rules[] = {
    {Type::request, by(buyer), in(none), requested, with<Request, request>},
    {Type::offer, by(seller), talking | in(none, requested), offered, with<Offer, offer>},
    {Type::counter, by(buyer), talking, countered, with<Counter, counter>},
    {Type::accept, by(buyer, seller), talking, agreed, with<Accept, accept>},
    {Type::decline, by(buyer, seller), talking | in(requested), declined, with<Decline, decline>},
    {Type::withdraw, by(buyer, seller), talking, stays, with<Withdraw, withdraw>},
    {Type::amend, by(buyer, seller), running, stays, with<Amend, amend>},
    {Type::amend_accept, by(buyer, seller), running, stays, with<AmendAccept, amend_accept>},
    {Type::cancel, by(buyer, seller), running, stays, with<Cancel, cancel>},
    {Type::cancel_accept, by(buyer, seller), running, cancelled, with<CancelAccept, cancel_accept>},
    {Type::dispatch, by(seller), running, fulfilling, with<Dispatch, dispatch>},
    {Type::goods_receipt, by(buyer), in(fulfilling), stays, with<GoodsReceipt, goods_receipt>},
    {Type::payment_note, by(buyer), bound, stays, with<PaymentNote, payment_note>},
    {Type::payment_ack, by(seller), bound, stays, with<PaymentAck, payment_ack>},
    {Type::claim, by(buyer), sent, stays, with<Claim, claim>},
    {Type::info_request, by(buyer, seller, organiser), sent, stays, with<InfoRequest, about_claim>},
    {Type::info, by(buyer, seller, organiser), sent, stays, with<Info, about_claim>},
    {Type::resolution_propose, by(seller, organiser), sent, stays,
     with<ResolutionPropose, about_claim>},
    {Type::resolution_accept, by(buyer), sent, stays, with<ResolutionAccept, about_claim>},
    {Type::resolution_reject, by(buyer), sent, stays, with<ResolutionReject, about_claim>},
    {Type::escalate, by(buyer, seller), sent, stays, with<Escalate, about_claim>},
    {Type::close, by(buyer, seller), in(delivered), closed, with<Close, close>},
    {Type::remark, by(buyer, seller), in(requested) | talking | bound, stays, with<Remark, remark>},
};

const Rule* rule_of(Type type) {
  for (const Rule& rule : rules)
    if (rule.type == type) return &rule;
  return nullptr;
}

bool speaks_for_itself(const Negotiation& state, const Message& message) {
  return state.phase == none || message.role == organiser ||
         state.role_of(message.author) == message.role;
}

}  // namespace

std::optional<Role> Negotiation::role_of(const PublicKey& key) const {
  if (key == buyer) return Role::buyer;
  if (key == seller) return Role::seller;
  return std::nullopt;
}

void pass_time(Negotiation& state, std::int64_t time) {
  if (state.phase == requested && is_past(state.asked_until, time)) state.phase = expired;
  if (state.phase == offered || state.phase == countered) look_for_open(state, time, expired);
}

Reason step(Negotiation& state, const Message& message, std::int64_t time) {
  if (message.body.index() == 0) return Reason::bad_body;
  const Rule* rule = rule_of(type_of(message.body));
  if (!rule || !(rule->who & by(message.role))) return Reason::not_allowed;
  if (!speaks_for_itself(state, message)) return Reason::not_a_party;
  if (!(rule->when & in(state.phase)))
    return state.phase == expired ? Reason::expired : Reason::stale;
  if (is_past(message.valid_until, time)) return Reason::expired;
  if (state.admitted >= most_messages) return Reason::too_many;
  Negotiation next = state;
  const Reason reason = rule->act(next, {message, time});
  if (reason != Reason::admitted) return reason;
  if (rule->then) next.phase = *rule->then;
  ++next.admitted;
  state = std::move(next);
  return Reason::admitted;
}

std::int64_t promised(const Negotiation& state, std::size_t line) {
  if (line >= state.tallies.size()) return 0;
  if (state.phase == cancelled) return on_its_way_or_kept(state.tallies[line]);
  return state.terms.lines[line].quantity;
}

}  // namespace chomay::negotiation
