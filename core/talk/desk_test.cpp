#include "core/talk/desk.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_fair.hpp"

namespace chomay::talk {
namespace {

namespace people = negotiation::test;

const Hash pack = negotiation::sha256(negotiation::view_of("pack"));

Item com(std::int64_t price, std::int64_t grams = 50'000) {
  Item item;
  item.product = "com-me-tri";
  item.variant = "com-me-tri-250";
  item.name = "Cốm Mễ Trì, gói 250 g";
  item.pack = item.per = 250;
  item.quantity = grams;
  item.price = price;
  return item;
}

/// A desk on each side of a whole fair in memory.
struct Street : people::Fair {
  Desk asks{buyer, Role::buyer, buyer_home, pack};
  Desk sells{seller, Role::seller, seller_home, pack};

  Talk at(const Desk& desk, std::size_t number = 0) {
    const Talks talks = desk.talks();
    REQUIRE(read_talks(write_talks(talks)) == talks);  // all that is told is in its bounds
    REQUIRE(talks.talks.size() > number);
    return talks.talks[number];
  }
  Hash say(Desk& desk, const Saying& saying) {
    const auto said = desk.say(saying);
    REQUIRE(said);
    deliver();
    return *said;
  }
  Saying saying(Act act) {
    Saying saying;
    saying.act = act;
    if (act != Act::ask) saying.talk = at(asks).id;
    return saying;
  }
  Hash ask() {
    Saying question = saying(Act::ask);
    question.producer = "lang-com";
    question.items = {com(0)};
    question.words = "Tôi cần cho tiệm ở Hà Nội.";
    return say(asks, question);
  }
  Hash offer(std::int64_t price, std::int32_t minutes = 0) {
    Saying offer = saying(Act::offer);
    offer.items = {com(price)};
    offer.capacities = {1'000'000};
    offer.amount = 150'000;
    offer.valid_minutes = minutes;
    offer.papers = "OCOP 4 sao";
    return say(sells, offer);
  }
};

std::uint32_t bits(auto... acts) {
  return (bit(acts) | ...);
}

TEST_CASE("desk: asked, offered, countered, accepted, agreed, and what each side is told") {
  Street street;
  street.ask();
  Talk mine = street.at(street.asks), theirs = street.at(street.sells);
  CHECK(mine.producer == "lang-com");
  CHECK(mine.phase == Phase::requested);
  CHECK(mine.may == bits(Act::decline, Act::remark));
  CHECK(theirs.may == bits(Act::offer, Act::decline, Act::remark));
  CHECK(theirs.other == "8A88");  // the buyer, by the first signs of the key
  CHECK(mine.turns[0].progress == Progress::witnessed);
  CHECK(mine.turns[0].record == 1);
  CHECK(mine.turns[0].words == "Tôi cần cho tiệm ở Hà Nội.");
  CHECK(mine.turns[0].items[0].quantity == 50'000);

  street.offer(60'000);
  mine = street.at(street.asks);
  CHECK(mine.phase == Phase::offered);
  CHECK(mine.open_turn == 1);
  CHECK(mine.may == bits(Act::counter, Act::accept, Act::decline, Act::remark));
  CHECK(mine.turns[1].items[0].amount == 12'000'000);
  CHECK(mine.turns[1].items[0].before == 0);
  CHECK(mine.turns[1].total == 12'150'000);

  Saying counter = street.saying(Act::counter);
  counter.items = {com(57'000)};
  const Hash countered = street.say(street.asks, counter);
  theirs = street.at(street.sells);
  CHECK(theirs.open_turn == 2);
  CHECK(theirs.turns[2].items[0].before == 60'000);
  CHECK(theirs.may == bits(Act::offer, Act::accept, Act::decline, Act::withdraw, Act::remark));

  Saying accept = street.saying(Act::accept);
  accept.about = countered;
  accept.capacities = {1'000'000};
  street.say(street.sells, accept);
  for (const Desk* desk : {&street.asks, &street.sells}) {
    const Talk agreed = street.at(*desk);
    CHECK(agreed.phase == Phase::agreed);
    CHECK_FALSE(agreed.waits_for_witness);
    CHECK(agreed.turns[3].type == Type::accept);
    CHECK(agreed.turns[3].record == 4);
    CHECK(agreed.turns[3].total == 11'400'000);
    CHECK(agreed.goods.at(0).item.quantity == 50'000);
    CHECK(agreed.total == 11'400'000);
  }
  CHECK(street.at(street.asks).may == bits(Act::remark, Act::pay, Act::cancel));
  CHECK(street.at(street.sells).may == bits(Act::remark, Act::dispatch, Act::cancel));
  CHECK(street.asks.talks().said == 2);
}

TEST_CASE(
    "desk: after the agreement: goods in parts and some back, money, a claim and its remedy") {
  Street street;
  street.ask();
  const Hash offer = street.offer(60'000);
  Saying accept = street.saying(Act::accept);
  accept.about = offer;
  street.say(street.asks, accept);

  const auto moves = [&](Desk& desk, Act act, std::int64_t grams, std::int64_t back,
                         std::string words) {
    Saying saying = street.saying(act);
    saying.items = {com(0, grams)};
    saying.items[0].returned = back;
    saying.words = std::move(words);
    street.say(desk, saying);
  };
  moves(street.sells, Act::dispatch, 30'000, 0, "Lô 12, xe chiều");
  Talk mine = street.at(street.asks);
  CHECK(mine.phase == Phase::fulfilling);
  CHECK(mine.goods[0].sent == 30'000);
  CHECK(mine.turns.back().items[0].quantity == 30'000);
  CHECK(mine.turns.back().words == "Lô 12, xe chiều");
  CHECK((mine.may & bit(Act::receive)) != 0);
  moves(street.asks, Act::receive, 28'000, 2'000, "hai gói rách");
  mine = street.at(street.asks);
  CHECK(mine.goods[0].accepted == 28'000);
  CHECK(mine.goods[0].returned == 2'000);
  CHECK(mine.turns.back().items[0].returned == 2'000);
  CHECK((mine.may & bit(Act::receive)) == 0);

  Saying pay = street.saying(Act::pay);
  pay.amount = 5'000'000;
  pay.words = "FT2611";
  street.say(street.asks, pay);
  CHECK(street.at(street.sells).paid == 5'000'000);
  CHECK(street.at(street.sells).confirmed == 0);
  street.say(street.sells, street.saying(Act::confirm_payment));
  CHECK(street.at(street.asks).confirmed == 5'000'000);
  CHECK((street.at(street.sells).may & bit(Act::confirm_payment)) == 0);

  Saying claim = street.saying(Act::claim);
  claim.detail = static_cast<std::uint8_t>(negotiation::ClaimKind::damaged);
  claim.words = "Hai gói rách vỏ.";
  street.say(street.asks, claim);
  const Dispute open = street.at(street.sells).disputes.at(0);
  CHECK(open.kind == negotiation::ClaimKind::damaged);
  CHECK(open.may == bit(Act::propose_remedy));
  Saying remedy = street.saying(Act::propose_remedy);
  remedy.about = open.id;
  remedy.detail = static_cast<std::uint8_t>(negotiation::Remedy::refund);
  remedy.amount = 480'000;
  street.say(street.sells, remedy);
  const Dispute proposed = street.at(street.asks).disputes.at(0);
  CHECK(proposed.amount == 480'000);
  CHECK(proposed.may == bits(Act::accept_remedy, Act::reject_remedy));
  Saying yes = street.saying(Act::accept_remedy);
  yes.about = proposed.proposal;
  street.say(street.asks, yes);
  CHECK(street.at(street.asks).disputes.at(0).phase == negotiation::ClaimPhase::resolved);

  moves(street.sells, Act::dispatch, 22'000, 0, "");
  moves(street.asks, Act::receive, 22'000, 0, "");
  CHECK(street.at(street.sells).phase == Phase::delivered);
  street.say(street.asks, street.saying(Act::close));
  CHECK(street.at(street.sells).phase == Phase::closed);
  CHECK(street.at(street.sells).may == 0);
}

TEST_CASE("desk: an agreement is cancelled by both or not at all") {
  Street street;
  street.ask();
  Saying accept = street.saying(Act::accept);
  accept.about = street.offer(60'000);
  street.say(street.asks, accept);
  street.say(street.asks, street.saying(Act::cancel));
  CHECK(street.at(street.asks).phase == Phase::agreed);
  CHECK((street.at(street.asks).may & bits(Act::cancel, Act::accept_cancel)) == 0);
  CHECK((street.at(street.sells).may & bit(Act::accept_cancel)) != 0);
  street.say(street.sells, street.saying(Act::accept_cancel));
  CHECK(street.at(street.asks).phase == Phase::cancelled);
}

TEST_CASE("desk: roles come from keys") {
  Street street;
  CHECK(role_of(street.seller.ring(), street.seller.key()) == Role::seller);
  CHECK(role_of(street.seller.ring(), street.buyer.key()) == Role::buyer);
  CHECK(role_of(street.seller.ring(), people::desk.open) == Role::organiser);
  CHECK(street.sells.talks().producer == "lang-com");
  CHECK(street.asks.talks().producer.empty());
}

TEST_CASE("desk: the organisers watch, and speak when a claim was brought to them") {
  Street street;
  Desk watches{street.desk, Role::organiser, street.desk_home, pack};
  street.ask();
  Saying accept = street.saying(Act::accept);
  accept.about = street.offer(60'000);
  street.say(street.asks, accept);
  Talk seen = street.at(watches);
  CHECK(seen.phase == Phase::agreed);
  CHECK(seen.turns.size() == 3);
  CHECK(seen.producer == "lang-com");
  CHECK(seen.other == "8A88");
  CHECK(seen.may == 0);
  Saying moves = street.saying(Act::dispatch);
  moves.items = {com(0)};
  street.say(street.sells, moves);
  street.say(street.asks, street.saying(Act::claim));
  CHECK(street.at(watches).disputes.at(0).may == 0);
  const Hash claim = street.at(watches).disputes[0].id;
  Saying remedy = street.saying(Act::propose_remedy);
  remedy.about = claim;
  const Hash proposed = street.say(street.sells, remedy);
  Saying no = street.saying(Act::reject_remedy);
  no.about = proposed;
  street.say(street.asks, no);
  Saying escalate = street.saying(Act::escalate);
  escalate.about = claim;
  street.say(street.asks, escalate);
  CHECK(street.at(watches).disputes.at(0).may == bit(Act::propose_remedy));
  remedy.amount = 100'000;
  street.say(watches, remedy);
  const Talk told = street.at(street.asks);
  CHECK(told.turns.back().by == Role::organiser);
  CHECK(told.disputes.at(0).amount == 100'000);
  CHECK((told.disputes.at(0).may & bit(Act::accept_remedy)) != 0);
}

TEST_CASE("desk: terms name the pack and the papers that were on the screen") {
  Street street;
  const Hash id = street.ask();
  const Hash offer = street.offer(60'000);
  const auto& body = std::get<negotiation::Offer>(street.buyer.find(id)->find(offer)->body);
  CHECK(body.terms.catalogue == pack);
  CHECK(body.terms.dossier == negotiation::sha256(negotiation::view_of("OCOP 4 sao")));
}

TEST_CASE("desk: nothing is said to have come further than it has") {
  Street street;
  Saying question;
  question.producer = "lang-com";
  question.items = {com(0)};
  REQUIRE(street.asks.say(question));
  Talk mine = street.at(street.asks);
  CHECK(mine.phase == Phase::none);
  CHECK(mine.turns[0].progress == Progress::waiting);
  CHECK(mine.turns[0].record == 0);
  street.deliver();
  street.offer(60'000);
  Saying accept = street.saying(Act::accept);
  accept.about = street.at(street.asks).turns[1].id;
  REQUIRE(street.asks.say(accept));  // the witness has not seen it
  mine = street.at(street.asks);
  CHECK(mine.phase == Phase::offered);
  CHECK(mine.waits_for_witness);
  CHECK(mine.turns[2].progress == Progress::waiting);
  CHECK(mine.open_turn == -1);
}

TEST_CASE("desk: what the witness would refuse is not sent, and the reason is told") {
  Street street;
  street.ask();
  const Hash first = street.offer(60'000);
  street.offer(59'000);
  Saying late = street.saying(Act::accept);
  late.about = first;
  const auto said = street.asks.say(late);
  REQUIRE_FALSE(said);
  CHECK(said.error().code == "talk.refused");
  CHECK(street.asks.talks().fault_vi == "Không phải lời chào mới nhất còn hiệu lực.");
  Saying remark = street.saying(Act::remark);
  remark.words = "Tôi xem thêm.";
  street.say(street.asks, remark);
  CHECK(street.asks.talks().fault_vi.empty());
}

TEST_CASE("desk: refused by the witness, with its reason in both languages") {
  Street street;
  street.ask();
  const Hash offer = street.offer(60'000);
  Saying accept = street.saying(Act::accept);
  accept.about = offer;
  REQUIRE(street.asks.say(accept));  // on its way while the seller takes the offer back
  Saying withdraw = street.saying(Act::withdraw);
  REQUIRE(street.sells.say(withdraw));
  std::swap(street.post.front(), street.post.back());
  street.deliver();
  const Talk mine = street.at(street.asks);
  CHECK(mine.phase == Phase::withdrawn);
  const auto refused = std::find_if(mine.turns.begin(), mine.turns.end(), [](const Turn& turn) {
    return turn.progress == Progress::refused;
  });
  REQUIRE(refused != mine.turns.end());
  CHECK(refused->type == Type::accept);
  CHECK(refused->refusal_vi == "Thương lượng đã đi tiếp");
  CHECK(refused->refusal_en == "The negotiation has moved on");
  CHECK(mine.may == 0);
}

TEST_CASE("desk: an offer ends by the witness's time") {
  Street street;
  street.ask();
  street.offer(60'000, 30);
  CHECK(street.at(street.asks).open_turn == 1);
  street.buyer_home.now += people::hour;
  const Talk mine = street.at(street.asks);
  CHECK(mine.phase == Phase::expired);
  CHECK(mine.open_turn == -1);
  CHECK(mine.may == 0);
  CHECK(street.at(street.sells).phase == Phase::offered);  // whose clock has not come so far
}

TEST_CASE("desk: who is not vetted cannot be asked, and a full device says so") {
  Street street;
  Saying question;
  question.items = {com(0)};
  question.producer = "khong-co";
  CHECK(street.asks.say(question).error().code == "talk.no_seller");
  street.buyer_home.journal.full = true;
  question.producer = "lang-com";
  CHECK(street.asks.say(question).error().code == "negotiation.full");
  CHECK(street.asks.talks().said == 0);
  CHECK(street.asks.talks().talks.empty());
}

TEST_CASE("desk: what the organisers find of a paper is signed, kept and told, the newest first") {
  Street street;
  Desk vets{street.desk, Role::organiser, street.desk_home, pack};
  Saying finding = street.saying(Act::ask);
  finding.act = Act::rule;
  finding.document = "hs-0101";
  finding.about = negotiation::sha256(negotiation::view_of("paper"));
  finding.detail = static_cast<std::uint8_t>(negotiation::RulingOutcome::incomplete);
  CHECK(vets.say(finding).error().code == "ruling.words");  // who does not approve says why
  finding.words = "Thiếu trang 2.";
  CHECK(vets.say(finding) == finding.about);
  street.desk_home.now += 1000;
  finding.document = "hs-0102";
  finding.detail = static_cast<std::uint8_t>(negotiation::RulingOutcome::approved);
  finding.words.clear();
  REQUIRE(vets.say(finding));
  const Talks told = vets.talks();
  REQUIRE(read_talks(write_talks(told)) == told);
  REQUIRE(told.rulings.size() == 2);
  CHECK(told.rulings[0].document == "hs-0102");
  CHECK(told.rulings[1].words == "Thiếu trang 2.");
  CHECK(told.rulings[1].paper == finding.about);
  CHECK(street.post.empty());  // nothing of it is sent
}

TEST_CASE(
    "desk: what was found of a paper is there again after a restart, and changed by a new word") {
  Street street;
  const Hash paper = negotiation::sha256(negotiation::view_of("paper"));
  const auto find = [&](negotiation::RulingOutcome outcome, std::string words) {
    return street.desk.rule({{}, "hs-0101", paper, outcome, {}, std::move(words)});
  };
  REQUIRE(find(negotiation::RulingOutcome::rejected, "Giấy hết hạn."));
  street.desk_home.now += 1000;
  REQUIRE(find(negotiation::RulingOutcome::approved, {}));
  negotiation::Peer again{people::desk, Role::organiser, people::ring_of_all(),
                          street.desk_home.home()};
  again.open();
  CHECK(again.is_whole());
  CHECK(again.rulings() == street.desk.rulings());
  const auto& ruling = again.rulings().at("hs-0101");
  CHECK(ruling.ruling.outcome == negotiation::RulingOutcome::approved);
  CHECK(is_by_a_desk(ruling, people::ring_of_all()));
}

TEST_CASE("desk: who is no desk vets nothing, and a full one says so") {
  Street street;
  Saying finding = street.saying(Act::ask);
  finding.act = Act::rule;
  finding.document = "hs-0101";
  CHECK(street.sells.say(finding).error().code == "ruling.no_desk");
  Desk vets{street.desk, Role::organiser, street.desk_home, pack};
  street.desk_home.journal.full = true;
  CHECK(vets.say(finding).error().code == "negotiation.full");
  CHECK(vets.talks().rulings.empty());
}

TEST_CASE("desk: the negotiation that changed last stands first") {
  Street street;
  const Hash first = street.ask();
  street.buyer_home.now += 1000;
  street.witness_home.now += 1000;
  const Hash second = street.ask();
  CHECK(street.at(street.asks, 0).id == second);
  street.witness_home.now += 1000;
  Saying remark = street.saying(Act::remark);
  remark.talk = first;
  street.say(street.asks, remark);
  CHECK(street.at(street.asks, 0).id == first);
}

}  // namespace
}  // namespace chomay::talk
