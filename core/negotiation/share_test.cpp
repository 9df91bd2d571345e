// Two witnesses at one fair: each judges its own sellers' negotiations, whatever is said to it.
#include <doctest/doctest.h>

#include "core/negotiation/test_home.hpp"
#include "core/negotiation/witness.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

constexpr const char* log_name = "cho-may/nhan-chung";
const KeyPair other = keys_from(people::seed_of(6));

KeyRing ring_of(std::initializer_list<PublicKey> witnesses,
                std::int64_t until = people::start + people::day) {
  KeyRing ring(std::string(people::fair), people::organiser.open);
  const auto add = [&](Duty duty, const PublicKey& key, std::int64_t to) {
    ring.add(vet({duty, ring.fair(), key, "ten", 0, to}, people::organiser.secret));
  };
  for (const PublicKey& witness : witnesses) add(Duty::witness, witness, until);
  add(Duty::seller, people::seller.open, last_moment);
  return ring;
}
const KeyRing both = ring_of({people::witness.open, other.open});

struct TwoWitnesses {
  std::deque<people::Letter> post;
  people::MemoryHome buyer_home{people::buyer.open, post}, seller_home{people::seller.open, post},
      home{people::witness.open, post}, other_home{other.open, post};
  Peer buyer{people::buyer, Role::buyer, both, buyer_home.home()};
  Peer seller{people::seller, Role::seller, both, seller_home.home()};
  Witness witness{people::witness, log_name, both, home.home()};
  Witness another{other, log_name, both, other_home.home()};
  Witness& owner = both.witness_of(people::seller.open) == other.open ? another : witness;
  Witness& idle = &owner == &witness ? another : witness;

  void deliver() {
    for (; !post.empty(); post.pop_front()) {
      const people::Letter letter = post.front();
      for (Peer* peer : std::initializer_list<Peer*>{&buyer, &seller, &witness, &another})
        if (peer->key() == letter.to) peer->receive(letter.from, letter.packet);
    }
  }
};

}  // namespace

TEST_CASE("two witnesses: what a seller negotiates goes to its witness alone") {
  TwoWitnesses fair;
  const auto id = fair.buyer.say({}, people::request());
  fair.deliver();
  const auto offer = fair.seller.say(*id, people::offer());
  fair.deliver();
  CHECK(fair.buyer.say(*id, Accept{*offer, {}}).has_value());
  fair.deliver();
  CHECK(fair.buyer.find(*id)->state().phase == Phase::agreed);
  CHECK(fair.buyer.find(*id)->witness() == fair.owner.key());
  CHECK(fair.owner.log().size() == 3);
  CHECK(fair.idle.negotiations().empty());
}

TEST_CASE("two witnesses: one does not judge what is the other's, and could not read it") {
  TwoWitnesses fair;
  const auto id = fair.buyer.say({}, people::request());
  const Envelope opening = fair.buyer.find(*id)->find(*id)->envelope;
  fair.idle.receive(people::buyer.open, write_packet(opening));
  CHECK(fair.idle.find(*id) == nullptr);
  CHECK(fair.idle.log().size() == 0);
  const KeyPair& idle_keys = fair.idle.key() == other.open ? other : people::witness;
  CHECK_FALSE(key_for(opening, idle_keys.secret));
}

TEST_CASE("two witnesses: a verdict of the wrong one counts for nobody") {
  TwoWitnesses fair;
  const KeyPair& wrong_keys = fair.idle.key() == other.open ? other : people::witness;
  // It tells itself that it is the only one, and so do buyer and seller in their messages to it.
  const KeyRing alone = ring_of({wrong_keys.open});
  std::deque<people::Letter> aside;
  people::MemoryHome twin_home(people::buyer.open, aside), wrong_home(wrong_keys.open, aside);
  Peer twin(people::buyer, Role::buyer, alone, twin_home.home());
  Witness wrong(wrong_keys, log_name, alone, wrong_home.home());
  const auto id = twin.say({}, people::request());
  wrong.receive(people::buyer.open, aside.front().packet);
  CHECK(wrong.log().size() == 1);
  const Opened& opening = *wrong.find(*id)->find(*id);
  const Opened& verdict = *wrong.find(*id)->find(wrong.find(*id)->verdicts()[0]);
  const auto fit_under = [&](const KeyRing& ring) {
    Replica replica(*id);
    replica.add(opening, ring);
    return replica.fit(verdict, ring);
  };
  CHECK(fit_under(both) == Fit::foreign);
  CHECK(fit_under(alone) == Fit::next);
}

TEST_CASE("two witnesses: whom the organisers never vouched for, nobody judges, and that is said") {
  TwoWitnesses fair;
  Request request = people::request();
  request.to = people::stranger.open;
  CHECK(fair.buyer.say({}, request).error().code == "negotiation.not_vetted");
  CHECK(fair.post.empty());
}

TEST_CASE("a witness whose time is over gives no verdict, and goes on when it is vetted again") {
  TwoWitnesses fair;
  const auto id = fair.buyer.say({}, people::request());
  fair.deliver();
  people::MemoryHome& home = &fair.owner == &fair.witness ? fair.home : fair.other_home;
  home.now = people::start + 2 * people::day;
  const auto late = fair.buyer.say(*id, Decline{});
  fair.deliver();
  CHECK(fair.buyer.progress_of(*id, *late) == Progress::written);
  CHECK(fair.owner.is_whole());
  CHECK(fair.owner.log().size() == 1);
  const KeyPair& keys = fair.owner.key() == other.open ? other : people::witness;
  const KeyRing renewed =
      ring_of({people::witness.open, other.open}, people::start + 9 * people::day);
  Witness again(keys, log_name, renewed, home.home());
  again.open();
  CHECK(again.is_whole());
  again.receive(people::buyer.open, write_packet(fair.buyer.find(*id)->find(*late)->envelope));
  CHECK(again.log().size() == 2);
}
