#include "tests/sim/conduct.hpp"

namespace chomay::sim {
namespace {

Terms some_terms(std::size_t seller, Chance& chance) {
  Terms terms;
  const std::uint64_t both = chance.below(3);
  for (std::uint64_t good = 0; good < 2; ++good) {
    if (both != 2 && both != good) continue;
    Line line;
    line.product = "s" + std::to_string(seller) + "-g" + std::to_string(good);
    line.variant = line.product;
    line.quantity = chance.between(1, 700);
    line.price = chance.between(0, 100'000);
    line.per = chance.between(1, 1'000);
    terms.lines.push_back(line);
  }
  terms.payments = {{}};
  terms.after_sale.claim_days = static_cast<std::uint16_t>(chance.below(2));
  terms.after_sale.answer_days = 0;
  return terms;
}

Capacities all_of(const Terms& terms) {
  return Capacities(terms.lines.size(), stock);
}

/// One thing that a person might say about a negotiation as they see it.
class Choice {
public:
  Choice(const Replica& replica, Role role, std::size_t seller, const Cast& cast, Chance& chance)
      : replica_(replica),
        state_(replica.as_if_witnessed()),
        role_(role),
        seller_(seller),
        cast_(cast),
        chance_(chance) {}

  Body make() {
    if (chance_.per_mille(80)) return rude();
    switch (state_.phase) {
      case Phase::requested:
        return role_ == Role::seller   ? Body(offer())
               : chance_.per_mille(50) ? Body(Decline{})
                                       : Body{};
      case Phase::offered:
      case Phase::countered:
        return talk();
      case Phase::agreed:
      case Phase::fulfilling:
        return carry_out();
      case Phase::delivered:
        return after();
      default:
        return {};
    }
  }

private:
  PublicKey other() const {
    return role_ == Role::seller ? replica_.sides()[0] : replica_.sides()[1];
  }
  Offer offer() {
    Offer body{other(), some_terms(seller_, chance_), {}, ""};
    body.capacities = all_of(body.terms);
    return body;
  }
  Body own_offer() {
    if (role_ == Role::seller) return offer();
    return Counter{other(), some_terms(seller_, chance_), ""};
  }
  Accept yes_to(const OpenOffer& theirs) {
    return {theirs.id, role_ == Role::seller ? all_of(theirs.terms) : Capacities{}};
  }
  Body talk() {
    const auto& mine = state_.offers[static_cast<std::size_t>(role_)];
    const auto& theirs = state_.offers[role_ == Role::buyer ? 1 : 0];
    if (theirs && chance_.per_mille(500)) return yes_to(*theirs);
    if (mine && chance_.per_mille(200)) return Withdraw{mine->id};
    if (chance_.per_mille(60)) return Decline{};
    return own_offer();
  }
  Body carry_out() {
    if (state_.cancellation && state_.cancellation->by != role_ && chance_.per_mille(500))
      return CancelAccept{state_.cancellation->id};
    if (state_.amendment && state_.amendment->by != role_ && chance_.per_mille(500))
      return AmendAccept{state_.amendment->id,
                         role_ == Role::seller ? all_of(*state_.amendment->terms) : Capacities{}};
    if (chance_.per_mille(60)) return Cancel{};
    if (chance_.per_mille(150)) return amend();
    return role_ == Role::seller ? dispatch() : receive();
  }
  Body amend() {
    Terms terms = state_.terms;
    Line& line = terms.lines[chance_.below(terms.lines.size())];
    line.quantity = chance_.between(1, 700);
    return Amend{terms, role_ == Role::seller ? all_of(terms) : Capacities{}, ""};
  }
  Body dispatch() {
    const auto line = static_cast<std::uint8_t>(chance_.below(state_.tallies.size()));
    const Tally& tally = state_.tallies[line];
    const std::int64_t owed = state_.terms.lines[line].quantity - tally.dispatched + tally.rejected;
    if (owed <= 0) return {};
    return Dispatch{{{line, chance_.per_mille(700) ? owed : chance_.between(1, owed), "L"}}, ""};
  }
  Body receive() {
    if (chance_.per_mille(100)) return PaymentNote{chance_.between(1, 1'000'000), "FT"};
    const auto line = static_cast<std::uint8_t>(chance_.below(state_.tallies.size()));
    const Tally& tally = state_.tallies[line];
    const std::int64_t came = tally.dispatched - tally.accepted - tally.rejected;
    if (came <= 0) return {};
    const std::int64_t back = chance_.per_mille(200) ? chance_.between(0, came) : 0;
    return GoodsReceipt{{{line, came - back, back, ""}}};
  }
  Body after() {
    for (const ClaimState& claim : state_.claims) {
      if (claim.phase == ClaimPhase::resolved) continue;
      if (role_ == Role::seller) return ResolutionPropose{claim.id, Remedy::refund, 1'000, ""};
      if (claim.phase == ClaimPhase::proposed) return ResolutionAccept{claim.proposal};
    }
    if (role_ == Role::buyer && chance_.per_mille(300)) return Claim{};
    return Close{};
  }
  /// Something that may well be refused: an old offer, a wrong moment, the other side's business.
  Body rude() {
    const auto heads = replica_.heads();
    const auto& said = replica_.by(heads[chance_.below(heads.size())].author);
    const Hash any = said[chance_.below(said.size())];
    switch (chance_.below(9)) {
      case 0:
        return Accept{any, {}};
      case 1:
        return Accept{any, {stock}};
      case 2:
        return Withdraw{any};
      case 3:
        return own_offer();
      case 4:
        return CancelAccept{any};
      case 5:
        return Dispatch{{{0, 1'000'000, ""}}, ""};
      case 6:
        return PaymentAck{any};
      case 7:
        return Remark{"alo"};
      default:
        return Close{};
    }
  }

  const Replica& replica_;
  Negotiation state_;
  Role role_;
  std::size_t seller_;
  const Cast& cast_;
  Chance& chance_;
};

Deed open(std::size_t person, const Cast& cast, Chance& chance) {
  if (role_at(person) == Role::buyer) {
    Request request;
    // A rush for one seller's stock.
    request.to = cast.keys[chance.per_mille(600) ? 0 : chance.per_mille(500) ? 1 : 2].open;
    request.wishes = {{"g0", "g0", 10}};
    return {{}, request, 0};
  }
  Offer offer{cast.keys[sellers + chance.below(buyers)].open, some_terms(person, chance), {}, ""};
  offer.capacities = all_of(offer.terms);
  return {{}, offer, 0};
}

std::size_t seller_of(const Replica& replica, const Cast& cast) {
  std::size_t seller = 0;
  while (cast.keys[seller].open != replica.sides()[1]) ++seller;
  return seller;
}

}  // namespace

std::optional<Deed> deed_of(std::size_t person, const Peer& peer, std::int64_t now,
                            const Cast& cast, Chance& chance) {
  if (person == desk) return std::nullopt;  // it watches
  const auto& all = peer.negotiations();
  const bool is_buyer = role_at(person) == Role::buyer;
  Deed deed;
  if ((is_buyer && all.empty()) || (all.size() < 3 && chance.per_mille(is_buyer ? 60 : 20))) {
    deed = open(person, cast, chance);
  } else if (all.empty()) {
    return std::nullopt;
  } else {
    const auto picked = std::next(all.begin(), std::ptrdiff_t(chance.below(all.size())));
    if (picked->second.sides().empty()) return std::nullopt;
    deed.negotiation = picked->first;
    deed.body =
        Choice(picked->second, role_at(person), seller_of(picked->second, cast), cast, chance)
            .make();
    if (deed.body.index() == 0) return std::nullopt;
  }
  if (chance.per_mille(300)) deed.valid_until = now + chance.between(0, 2 * hour_ms);
  return deed;
}

}  // namespace chomay::sim
