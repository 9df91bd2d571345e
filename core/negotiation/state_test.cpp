#include "core/negotiation/state.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;
using people::day;
using people::hour;

namespace {

/// Says one thing after the other, as the witness would put them in order.
struct Talk {
  Negotiation state;
  std::int64_t time = people::start;
  Hash last{};  // id of what was said last

  Reason say(Role role, Body body, std::int64_t valid_until = 0) {
    const KeyPair& who = role == Role::buyer    ? people::buyer
                         : role == Role::seller ? people::seller
                                                : people::witness;
    last[0] = ++said_;
    pass_time(state, time);
    return step(state, {last, role, who.open, time, valid_until, std::move(body)}, time);
  }
  Reason buyer(Body body, std::int64_t valid_until = 0) {
    return say(Role::buyer, std::move(body), valid_until);
  }
  Reason seller(Body body, std::int64_t valid_until = 0) {
    return say(Role::seller, std::move(body), valid_until);
  }

private:
  std::uint8_t said_ = 0;
};

constexpr Reason good = Reason::admitted;

/// 50 kg of rice and 24 bottles of honey, agreed.
Talk agreed() {
  Talk talk;
  REQUIRE(talk.buyer(people::request()) == good);
  REQUIRE(talk.seller(people::offer()) == good);
  REQUIRE(talk.buyer(Accept{talk.last, {}}) == good);
  return talk;
}

Talk delivered() {
  Talk talk = agreed();
  REQUIRE(talk.seller(Dispatch{{{0, 50'000, ""}, {1, 24, ""}}, ""}) == good);
  REQUIRE(talk.buyer(GoodsReceipt{{{0, 50'000, 0, ""}, {1, 24, 0, ""}}}) == good);
  REQUIRE(talk.state.phase == Phase::delivered);
  return talk;
}

}  // namespace

TEST_CASE("state: asked, offered, countered, agreed") {
  Talk talk;
  CHECK(talk.buyer(people::request()) == good);
  CHECK(talk.state.phase == Phase::requested);
  CHECK(talk.seller(people::offer()) == good);
  CHECK(talk.state.phase == Phase::offered);
  CHECK(talk.buyer(people::counter()) == good);
  CHECK(talk.state.phase == Phase::countered);
  const Hash counter = talk.last;
  CHECK(talk.seller(Accept{counter, {90'000}}) == good);
  CHECK(talk.state.phase == Phase::agreed);
  CHECK(talk.state.agreed == counter);
  CHECK(talk.state.terms == people::counter().terms);
  CHECK(talk.state.capacities == Capacities{90'000});
}

TEST_CASE("state: a seller who answers published demand opens with an offer") {
  Talk talk;
  CHECK(talk.seller(people::offer()) == good);
  CHECK(talk.state.buyer == people::buyer.open);
  CHECK(talk.state.seller == people::seller.open);
  CHECK(talk.buyer(people::request()) == Reason::stale);
}

TEST_CASE("state: only an open offer of the other side can be accepted, and its latest") {
  Talk talk;
  CHECK(talk.seller(people::offer()) == good);
  const Hash first = talk.last;
  CHECK(talk.seller(Accept{first, {1, 1}}) == Reason::not_latest);
  CHECK(talk.seller(people::offer()) == good);
  const Hash second = talk.last;
  CHECK(talk.buyer(Accept{first, {}}) == Reason::not_latest);
  CHECK(talk.buyer(people::counter()) == good);
  CHECK(talk.buyer(Accept{second, {}}) == good);  // it stood beside the counter-offer
}

TEST_CASE("state: there is one agreement, whoever else says yes") {
  Talk talk;
  CHECK(talk.seller(people::offer()) == good);
  const Hash offer = talk.last;
  CHECK(talk.buyer(people::counter()) == good);
  const Hash counter = talk.last;
  CHECK(talk.seller(Accept{counter, {50'000}}) == good);
  CHECK(talk.buyer(Accept{offer, {}}) == Reason::stale);
  CHECK(talk.seller(people::offer()) == Reason::stale);
  CHECK(talk.state.agreed == counter);
}

TEST_CASE("state: who sells says what there is, who buys does not") {
  Talk talk;
  CHECK(talk.seller(people::offer()) == good);
  CHECK(talk.buyer(Accept{talk.last, {1, 2}}) == Reason::bad_body);
  CHECK(talk.buyer(people::counter()) == good);
  CHECK(talk.seller(Accept{talk.last, {}}) == Reason::bad_body);
}

TEST_CASE("state: withdrawn offers are gone; with the last one the negotiation ends") {
  Talk talk;
  CHECK(talk.seller(people::offer()) == good);
  const Hash offer = talk.last;
  CHECK(talk.buyer(Withdraw{offer}) == Reason::not_latest);
  CHECK(talk.buyer(people::counter()) == good);
  CHECK(talk.buyer(Withdraw{talk.last}) == good);
  CHECK(talk.state.phase == Phase::offered);
  CHECK(talk.seller(Withdraw{offer}) == good);
  CHECK(talk.state.phase == Phase::withdrawn);
  CHECK(talk.buyer(Accept{offer, {}}) == Reason::stale);
}

TEST_CASE("state: an offer holds until its last millisecond by the witness's clock") {
  for (const std::int64_t late : {0, 1}) {
    Talk talk;
    CHECK(talk.seller(people::offer(), people::start + hour) == good);
    talk.time = people::start + hour + late;
    CHECK(talk.buyer(Accept{talk.last, {}}) == (late ? Reason::expired : good));
    CHECK(talk.state.phase == (late ? Phase::expired : Phase::agreed));
  }
}

TEST_CASE("state: when one side's offer lapses the other's may still stand") {
  Talk talk;
  CHECK(talk.seller(people::offer(), people::start + day) == good);
  const Hash offer = talk.last;
  CHECK(talk.buyer(people::counter(), people::start + hour) == good);
  const Hash counter = talk.last;
  talk.time += 2 * hour;
  CHECK(talk.seller(Accept{counter, {50'000}}) == Reason::expired);
  CHECK(talk.state.phase == Phase::offered);
  CHECK(talk.buyer(Accept{offer, {}}) == good);
}

TEST_CASE("state: an unanswered request lapses, and nothing follows what is final") {
  Talk talk;
  CHECK(talk.buyer(people::request(), people::start + hour) == good);
  talk.time += day;
  CHECK(talk.seller(people::offer()) == Reason::expired);
  for (const Body& body : people::one_of_each())
    for (const Role role : {Role::buyer, Role::seller, Role::organiser}) {
      const Negotiation before = talk.state;
      CHECK(talk.say(role, body) != good);
      CHECK(talk.state == before);
    }
}

TEST_CASE("state: a message that came after its own end is late") {
  Talk talk;
  CHECK(talk.buyer(people::request(), people::start - 1) == Reason::expired);
}

TEST_CASE("state: a third person has no say, and nobody speaks for the other side") {
  Talk talk = agreed();
  Message message{{9}, Role::buyer, people::stranger.open, talk.time, 0, Cancel{}};
  CHECK(step(talk.state, message, talk.time) == Reason::not_a_party);
  message.author = people::seller.open;
  CHECK(step(talk.state, message, talk.time) == Reason::not_a_party);
  CHECK(talk.buyer(Dispatch{{{0, 1, ""}}, ""}) == Reason::not_allowed);
  Request to_oneself = people::request();
  to_oneself.to = people::buyer.open;
  CHECK(Talk().buyer(to_oneself) == Reason::bad_body);
}

TEST_CASE("state: goods come in parts; what was sent, kept and sent back is counted by line") {
  Talk talk = agreed();
  CHECK(talk.buyer(GoodsReceipt{{{0, 1, 0, ""}}}) == Reason::stale);
  CHECK(talk.seller(Dispatch{{{0, 30'000, "L1"}}, ""}) == good);
  CHECK(talk.state.phase == Phase::fulfilling);
  CHECK(talk.seller(Dispatch{{{0, 20'001, ""}}, ""}) == Reason::out_of_bounds);
  CHECK(talk.buyer(GoodsReceipt{{{0, 30'000, 1, ""}}}) == Reason::out_of_bounds);
  CHECK(talk.buyer(GoodsReceipt{{{0, 25'000, 5'000, "ẩm"}}}) == good);
  CHECK(talk.state.tallies[0] == Tally{30'000, 25'000, 5'000});
  CHECK(talk.seller(Dispatch{{{0, 25'000, "L2"}, {1, 24, ""}}, ""}) == good);
  CHECK(talk.buyer(GoodsReceipt{{{0, 25'000, 0, ""}}}) == good);
  CHECK(talk.state.phase == Phase::fulfilling);
  CHECK(talk.buyer(GoodsReceipt{{{1, 24, 0, ""}}}) == good);
  CHECK(talk.state.phase == Phase::delivered);
}

TEST_CASE("state: a refused message changes nothing, not even half") {
  Talk talk = agreed();
  const Negotiation before = talk.state;
  CHECK(talk.seller(Dispatch{{{0, 1, ""}, {0, 50'000, ""}}, ""}) == Reason::out_of_bounds);
  CHECK(talk.seller(Dispatch{{{0, 1, ""}, {2, 1, ""}}, ""}) == Reason::out_of_bounds);
  CHECK(talk.state == before);
}

TEST_CASE("state: an agreement changes when both want it; short delivery ends by amending") {
  Talk talk = agreed();
  CHECK(talk.seller(Dispatch{{{0, 30'000, ""}, {1, 24, ""}}, ""}) == good);
  CHECK(talk.buyer(GoodsReceipt{{{0, 30'000, 0, ""}, {1, 24, 0, ""}}}) == good);
  const auto less = [](std::int64_t grams) {
    return people::terms_of({people::rice(grams), people::honey()});
  };
  CHECK(talk.seller(Amend{less(29'000), {90'000, 90}, ""}) == Reason::out_of_bounds);
  CHECK(talk.seller(Amend{people::terms_of({people::honey()}), {90}, ""}) == Reason::out_of_bounds);
  CHECK(talk.seller(Amend{less(30'000), {90'000, 90}, ""}) == good);
  const Hash amendment = talk.last;
  CHECK(talk.seller(AmendAccept{amendment, {90'000, 90}}) == Reason::not_allowed);
  CHECK(talk.buyer(AmendAccept{{99}, {}}) == Reason::not_latest);
  CHECK(talk.buyer(AmendAccept{amendment, {}}) == good);
  CHECK(talk.state.phase == Phase::delivered);
  CHECK(talk.state.capacities == Capacities{90'000, 90});
}

TEST_CASE("state: what was sent since an amendment was proposed is not undone by it") {
  Talk talk = agreed();
  CHECK(talk.buyer(Amend{people::terms_of({people::rice(10), people::honey()}), {}, ""}) == good);
  const Hash amendment = talk.last;
  CHECK(talk.seller(Dispatch{{{0, 11, ""}}, ""}) == good);
  CHECK(talk.seller(AmendAccept{amendment, {90, 90}}) == Reason::out_of_bounds);
}

TEST_CASE("state: an agreement is cancelled by both; what was sent stays promised") {
  Talk talk = agreed();
  CHECK(promised(talk.state, 0) == 50'000);
  CHECK(talk.seller(Dispatch{{{0, 10'000, ""}}, ""}) == good);
  CHECK(talk.seller(Cancel{"mưa lũ"}) == good);
  const Hash cancellation = talk.last;
  CHECK(talk.seller(CancelAccept{cancellation}) == Reason::not_allowed);
  CHECK(talk.buyer(CancelAccept{cancellation}) == good);
  CHECK(talk.state.phase == Phase::cancelled);
  CHECK(promised(talk.state, 0) == 10'000);
  CHECK(promised(talk.state, 1) == 0);
  CHECK(promised(talk.state, 2) == 0);
}

TEST_CASE("state: money is said by the buyer and confirmed by the seller, once") {
  Talk talk = agreed();
  CHECK(talk.buyer(PaymentNote{500'000, "FT1"}) == good);
  const Hash note = talk.last;
  CHECK(talk.seller(PaymentAck{{77}}) == Reason::stale);
  CHECK(talk.seller(PaymentAck{note}) == good);
  CHECK(talk.seller(PaymentAck{note}) == Reason::stale);
  CHECK(talk.state.payments == std::vector<PaymentSaid>{{note, 500'000, true}});
}

TEST_CASE("state: a remark binds nobody, and nobody else makes one") {
  Talk talk;
  CHECK(talk.buyer(Remark{"?"}) == Reason::stale);  // opens nothing
  REQUIRE(talk.buyer(people::request()) == good);
  REQUIRE(talk.seller(people::offer()) == good);
  const Negotiation before = talk.state;
  CHECK(talk.buyer(Remark{"Hạn dùng bao lâu?"}) == good);
  CHECK(talk.state.offers[1] == before.offers[1]);
  CHECK(talk.state.phase == before.phase);
  CHECK(talk.say(Role::organiser, Remark{"…"}) == Reason::not_allowed);
}

TEST_CASE("state: the buyer closes when it suits them, the seller after the days for claims") {
  Talk early = delivered();
  CHECK(early.seller(Close{}) == Reason::too_early);
  CHECK(early.buyer(Close{}) == good);
  CHECK(early.state.phase == Phase::closed);
  Talk late = delivered();
  late.time += 7 * day;
  CHECK(late.buyer(Claim{}) == good);
  late.time += 1;
  CHECK(late.buyer(Claim{}) == Reason::expired);
  CHECK(late.seller(Close{}) == Reason::too_early);  // the claim is open
}

TEST_CASE("claims: asked, answered, proposed, refused, proposed again, resolved") {
  Talk talk = delivered();
  CHECK(talk.buyer(Claim{0, ClaimKind::damaged, "vỡ", {}}) == good);
  const Hash claim = talk.last;
  const auto phase = [&] { return talk.state.claims.at(0).phase; };
  CHECK(talk.seller(Info{claim, "", {}}) == Reason::stale);
  CHECK(talk.seller(InfoRequest{claim, "ảnh?"}) == good);
  CHECK(talk.seller(Info{claim, "tự đáp", {}}) == Reason::not_allowed);
  CHECK(talk.buyer(Info{claim, "đây", {}}) == good);
  CHECK(phase() == ClaimPhase::answered);
  CHECK(talk.seller(ResolutionPropose{claim, Remedy::discount, 10'000, ""}) == good);
  const Hash first = talk.last;
  CHECK(talk.buyer(ResolutionReject{first, "ít quá"}) == good);
  CHECK(talk.seller(ResolutionPropose{claim, Remedy::refund, 60'000, ""}) == good);
  CHECK(talk.buyer(ResolutionAccept{first}) == Reason::stale);
  CHECK(talk.buyer(ResolutionAccept{talk.last}) == Reason::stale);  // the id of what was refused
  CHECK(phase() == ClaimPhase::proposed);
  CHECK(talk.buyer(Close{}) == Reason::too_early);
  CHECK(talk.buyer(ResolutionAccept{talk.state.claims.at(0).proposal}) == good);
  CHECK(talk.state.claims.at(0).resolution->amount == 60'000);
  CHECK(talk.buyer(Close{}) == good);
}

TEST_CASE("claims: the organisers are asked after the agreed days, or after a refusal") {
  Talk talk = delivered();
  CHECK(talk.buyer(Claim{}) == good);
  const Hash claim = talk.last;
  CHECK(talk.say(Role::organiser, InfoRequest{claim, "?"}) == Reason::not_allowed);
  CHECK(talk.buyer(Escalate{claim, ""}) == Reason::too_early);
  talk.time += 3 * day;
  CHECK(talk.buyer(Escalate{claim, ""}) == good);
  CHECK(talk.buyer(Escalate{claim, ""}) == Reason::not_allowed);
  CHECK(talk.say(Role::organiser, ResolutionPropose{claim, Remedy::replace, 0, ""}) == good);
  CHECK(talk.seller(ResolutionAccept{talk.last}) == Reason::not_allowed);
  CHECK(talk.buyer(ResolutionAccept{talk.state.claims.at(0).proposal}) == good);
  CHECK(all_resolved(talk.state.claims));
}

TEST_CASE("claims: about a line of the agreement, and not without end") {
  Talk talk = delivered();
  CHECK(talk.buyer(Claim{2, ClaimKind::late, "", {}}) == Reason::out_of_bounds);
  for (std::size_t at = 0; at < most_claims; ++at) CHECK(talk.buyer(Claim{}) == good);
  CHECK(talk.buyer(Claim{}) == Reason::too_many);
  CHECK(talk.buyer(Escalate{{99}, ""}) == Reason::stale);
}
