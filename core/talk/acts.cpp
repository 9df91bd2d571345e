#include "core/talk/acts.hpp"

namespace chomay::talk {
namespace {

using namespace chomay::negotiation;

/// None of the organisers', who offer nothing.
const OpenOffer* offer_of(const Negotiation& state, Role role) {
  if (role == Role::organiser) return nullptr;
  const auto& offer = state.offers[static_cast<std::size_t>(role)];
  return offer ? &*offer : nullptr;
}

/// The offer of this side that stands.
Withdraw withdrawn_by(const Negotiation& state, Role role) {
  const OpenOffer* own = offer_of(state, role);
  return {own ? own->id : Hash{}};
}

Accept least_accept(const Negotiation& state, Role role) {
  const OpenOffer* theirs = offer_of(state, role == Role::buyer ? Role::seller : Role::buyer);
  Accept accept;
  if (theirs) accept.offer = theirs->id;
  if (theirs && role == Role::seller) accept.capacities.resize(theirs->terms.lines.size());
  return accept;
}

Dispatch least_dispatch(const Negotiation& state) {
  Dispatch dispatch;
  for (std::size_t at = 0; at < state.tallies.size() && dispatch.parcels.empty(); ++at)
    if (state.tallies[at].dispatched - state.tallies[at].rejected < state.terms.lines[at].quantity)
      dispatch.parcels.push_back({static_cast<std::uint8_t>(at), 1, {}});
  return dispatch;
}

GoodsReceipt least_receipt(const Negotiation& state) {
  GoodsReceipt receipt;
  for (std::size_t at = 0; at < state.tallies.size() && receipt.lines.empty(); ++at)
    if (state.tallies[at].accepted + state.tallies[at].rejected < state.tallies[at].dispatched)
      receipt.lines.push_back({static_cast<std::uint8_t>(at), 1, 0, {}});
  return receipt;
}

/// The first of those the seller has not confirmed.
PaymentAck next_payment(const Negotiation& state) {
  for (const PaymentSaid& payment : state.payments)
    if (!payment.confirmed) return {payment.id};
  return {};
}

Hash proposal_of(const std::optional<Proposal>& proposal) {
  return proposal ? proposal->id : Hash{};
}

Terms terms_of(const Saying& saying, const Hash& catalogue) {
  Terms terms;
  for (const Item& item : saying.items)
    terms.lines.push_back({item.product, item.variant, item.name, item.unit, item.pack,
                           item.quantity, item.price, item.per});
  terms.delivery = {saying.by_day, saying.place, saying.amount};
  terms.payments = {Payment{}};
  terms.dossier = sha256(view_of(saying.papers));
  terms.catalogue = catalogue;
  return terms;
}

/// Of what the saying names in the order of the agreement; what is not in this parcel is left out.
Dispatch dispatch_of(const Saying& saying) {
  Dispatch dispatch;
  dispatch.words = saying.words;
  for (std::size_t at = 0; at < saying.items.size(); ++at)
    if (saying.items[at].quantity > 0)
      dispatch.parcels.push_back({static_cast<std::uint8_t>(at), saying.items[at].quantity, {}});
  return dispatch;
}

GoodsReceipt receipt_of(const Saying& saying) {
  GoodsReceipt receipt;
  for (std::size_t at = 0; at < saying.items.size(); ++at) {
    const Item& item = saying.items[at];
    if (item.quantity + item.returned == 0) continue;
    receipt.lines.push_back({static_cast<std::uint8_t>(at), item.quantity, item.returned,
                             item.returned > 0 ? saying.words : std::string()});
  }
  return receipt;
}

}  // namespace

Reason reason_against(const Negotiation& state, const Viewer& viewer, Body body,
                      std::int64_t valid_until) {
  Negotiation next = state;
  return step(next, {Hash{}, viewer.role, viewer.key, viewer.now, valid_until, std::move(body)},
              viewer.now);
}

std::uint32_t acts_in(const Negotiation& state, const Viewer& viewer) {
  const std::pair<Act, Body> all[] = {
      {Act::offer, Offer{state.buyer, {}, {}, {}}},
      {Act::counter, Counter{state.seller, {}, {}}},
      {Act::accept, least_accept(state, viewer.role)},
      {Act::decline, Decline{}},
      {Act::withdraw, withdrawn_by(state, viewer.role)},
      {Act::remark, Remark{}},
      {Act::dispatch, least_dispatch(state)},
      {Act::receive, least_receipt(state)},
      {Act::pay, PaymentNote{1, {}}},
      {Act::confirm_payment, next_payment(state)},
      {Act::cancel, Cancel{}},
      {Act::accept_cancel, CancelAccept{proposal_of(state.cancellation)}},
      {Act::claim, Claim{}},
      {Act::close, Close{}}};
  std::uint32_t bits = 0;
  for (const auto& [act, body] : all)
    if (reason_against(state, viewer, body, 0) == Reason::admitted) bits |= bit(act);
  // Nothing left to send or to take in is admitted as an empty word, and says nothing.
  if (least_dispatch(state).parcels.empty()) bits &= ~bit(Act::dispatch);
  if (least_receipt(state).lines.empty()) bits &= ~bit(Act::receive);
  if (state.cancellation) bits &= ~bit(Act::cancel);
  return bits;
}

std::uint32_t acts_about(const ClaimState& claim, const Negotiation& state, const Viewer& viewer) {
  const std::pair<Act, Body> all[] = {
      {Act::propose_remedy, ResolutionPropose{claim.id, Remedy::other, 0, {}}},
      {Act::accept_remedy, ResolutionAccept{claim.proposal}},
      {Act::reject_remedy, ResolutionReject{claim.proposal, {}}},
      {Act::escalate, Escalate{claim.id, {}}}};
  std::uint32_t bits = 0;
  for (const auto& [act, body] : all)
    if (reason_against(state, viewer, body, 0) == Reason::admitted) bits |= bit(act);
  return bits;
}

Body body_of(const Saying& saying, const Negotiation& state, const Viewer& viewer,
             const Hash& catalogue) {
  switch (saying.act) {
    case Act::ask:
    case Act::rule:
      break;
    case Act::offer:
      return Offer{state.buyer, terms_of(saying, catalogue), saying.capacities, saying.words};
    case Act::counter:
      return Counter{state.seller, terms_of(saying, catalogue), saying.words};
    case Act::accept:
      return Accept{saying.about, saying.capacities};
    case Act::decline:
      return Decline{saying.words};
    case Act::withdraw:
      return withdrawn_by(state, viewer.role);
    case Act::remark:
      return Remark{saying.words};
    case Act::dispatch:
      return dispatch_of(saying);
    case Act::receive:
      return receipt_of(saying);
    case Act::pay:
      return PaymentNote{saying.amount, saying.words};
    case Act::confirm_payment:
      return next_payment(state);
    case Act::cancel:
      return Cancel{saying.words};
    case Act::accept_cancel:
      return CancelAccept{proposal_of(state.cancellation)};
    case Act::claim:
      return Claim{saying.line, static_cast<ClaimKind>(saying.detail), saying.words, {}};
    case Act::propose_remedy:
      return ResolutionPropose{saying.about, static_cast<Remedy>(saying.detail), saying.amount,
                               saying.words};
    case Act::accept_remedy:
      return ResolutionAccept{saying.about};
    case Act::reject_remedy:
      return ResolutionReject{saying.about, saying.words};
    case Act::escalate:
      return Escalate{saying.about, saying.words};
    case Act::close:
      return Close{saying.words};
  }
  return {};
}

}  // namespace chomay::talk
