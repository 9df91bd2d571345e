#include "core/negotiation/peer.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_fair.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;
using people::Fair;

TEST_CASE("peer: asked, offered, agreed, and all three hold the same") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  CHECK(fair.buyer.progress_of(id, id) == Progress::written);
  fair.deliver();
  CHECK(fair.buyer.progress_of(id, id) == Progress::admitted);
  CHECK(fair.buyer.find(id)->is_received(id));
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  fair.say(fair.buyer, id, Accept{offer, {}});
  fair.deliver();
  for (Peer* peer : {&fair.buyer, &fair.seller, static_cast<Peer*>(fair.witness.get())})
    CHECK(fair.phase(*peer, id) == Phase::agreed);
  CHECK(fair.buyer.find(id)->record() == fair.seller.find(id)->record());
  CHECK(fair.buyer.find(id)->record() == fair.witness->find(id)->record());
  CHECK(fair.witness->log().size() == 3);
}

TEST_CASE("peer: nothing is called agreed before the witness has signed") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  fair.say(fair.buyer, id, Accept{offer, {}});
  CHECK(fair.phase(fair.buyer, id) == Phase::offered);
  CHECK(fair.buyer.find(id)->waits_for_witness());
  fair.deliver();
  CHECK_FALSE(fair.buyer.find(id)->waits_for_witness());
}

TEST_CASE("peer: face to face, without network, and witnessed afterwards") {
  Fair fair;
  fair.buyer.meet(people::seller.open);
  fair.seller.meet(people::buyer.open);
  const auto no_network = [](const people::Letter& letter) {
    return letter.to != people::witness.open;
  };
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver(no_network);
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver(no_network);
  const Hash accept = fair.say(fair.buyer, id, Accept{offer, {}});
  fair.deliver(no_network);
  CHECK(fair.buyer.progress_of(id, accept) == Progress::received);
  CHECK(fair.seller.find(id)->waits_for_witness());
  CHECK(fair.phase(fair.seller, id) == Phase::none);
  fair.sync();
  CHECK(fair.phase(fair.seller, id) == Phase::agreed);
  CHECK(fair.buyer.find(id)->record() == fair.seller.find(id)->record());
}

TEST_CASE("peer: what was lost comes with the next sync") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.post.clear();
  fair.sync();
  CHECK(fair.phase(fair.seller, id) == Phase::requested);
  CHECK(fair.buyer.find(id)->is_received(id));
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver([](const people::Letter& letter) { return letter.to != people::buyer.open; });
  CHECK(fair.seller.progress_of(id, offer) == Progress::admitted);
  fair.sync();
  CHECK(fair.buyer.progress_of(id, offer) == Progress::admitted);
  CHECK(fair.seller.find(id)->is_received(offer));
  fair.sync();
  CHECK(fair.post.empty());
}

TEST_CASE("peer: every device comes back with all it ever said was there") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  const LogTree log = fair.witness->log();
  fair.restart_witness();
  CHECK(fair.witness->is_whole());
  CHECK(fair.witness->log().root() == log.root());
  fair.say(fair.buyer, id, Accept{offer, {}});
  fair.deliver();
  CHECK(fair.witness->book().promised(people::seller.open, people::rice()) == 50'000);
  fair.restart_witness();
  CHECK(fair.witness->book().promised(people::seller.open, people::rice()) == 50'000);

  Peer again(people::buyer, Role::buyer, people::ring_of_all(), fair.buyer_home.home());
  again.open();
  CHECK(again.find(id)->record() == fair.buyer.find(id)->record());
  CHECK(again.find(id)->receipts() == fair.buyer.find(id)->receipts());
  CHECK(again.progress_of(id, id) == Progress::admitted);
}

TEST_CASE("peer: without room nothing is said to be kept, and nothing is acknowledged") {
  Fair fair;
  fair.buyer_home.journal.full = true;
  CHECK(fair.buyer.say({}, people::request()).error().code == "negotiation.full");
  CHECK(fair.post.empty());
  fair.buyer_home.journal.full = false;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.witness_home.journal.full = true;
  fair.deliver();
  CHECK(fair.witness->find(id) == nullptr);
  CHECK(fair.buyer.progress_of(id, id) == Progress::written);
  fair.witness_home.journal.full = false;
  fair.seller_home.journal.full = true;
  fair.sync();
  CHECK(fair.buyer.progress_of(id, id) == Progress::admitted);
  CHECK_FALSE(fair.buyer.find(id)->is_received(id));
  fair.seller_home.journal.full = false;
  fair.sync();
  CHECK(fair.buyer.find(id)->is_received(id));
}

TEST_CASE("peer: a witness whose journal was cut signs nothing more") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  fair.say(fair.seller, id, people::offer());
  fair.deliver();
  auto& records = fair.witness_home.journal.records;
  records.erase(records.begin(), records.begin() + 2);  // the opening and its verdict
  fair.restart_witness();
  CHECK_FALSE(fair.witness->is_whole());
  const Hash other = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  CHECK(fair.buyer.progress_of(other, other) == Progress::written);
}

TEST_CASE("peer: who tells two stories is found out, and the witness's one counts") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  // Another device with the buyer's key accepts, while this one declines.
  std::deque<people::Letter> aside;
  people::MemoryHome twin_home(people::buyer.open, aside);
  twin_home.journal.records = fair.buyer_home.journal.records;
  twin_home.secrets = 100;
  Peer twin(people::buyer, Role::buyer, people::ring_of_all(), twin_home.home());
  twin.open();
  const auto accept = twin.say(id, Accept{offer, {}});
  const Hash decline = fair.say(fair.buyer, id, Decline{});
  fair.seller.receive(people::witness.open,
                      write_packet(fair.buyer.find(id)->find(decline)->envelope));
  fair.witness->receive(people::buyer.open, write_packet(twin.find(id)->find(*accept)->envelope));
  fair.deliver();
  fair.sync();
  for (Peer* peer : {&fair.buyer, &fair.seller, static_cast<Peer*>(fair.witness.get())}) {
    CHECK(fair.phase(*peer, id) == Phase::agreed);
    CHECK(peer->find(id)->record() == fair.witness->find(id)->record());
    CHECK(peer->find(id)->two_faced().contains(people::buyer.open));
  }
  CHECK(fair.seller.progress_of(id, decline) == Progress::refused);
}

TEST_CASE("peer: strangers get nothing and are heard by nobody") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Heads all{id, true, {}, {}, 0};
  for (Peer* peer : {&fair.buyer, &fair.seller, static_cast<Peer*>(fair.witness.get())})
    peer->receive(people::stranger.open, write_packet(all));
  CHECK(fair.post.empty());
  std::deque<people::Letter> aside;
  people::MemoryHome home(people::stranger.open, aside);
  Peer stranger(people::stranger, Role::buyer, people::ring_of_all(), home.home());
  stranger.meet(people::seller.open);
  const auto knock = stranger.say({}, people::request());
  fair.seller.receive(people::stranger.open, aside.front().packet);
  CHECK(fair.seller.find(*knock) == nullptr);  // they never met
  CHECK(fair.seller.say(*knock, people::offer()).error().code == "negotiation.unknown");
}

TEST_CASE("peer: a clock that is off is told, and by a day it may not sign") {
  Fair fair;
  fair.buyer_home.now += 5 * people::hour;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  CHECK(fair.buyer.clock_ahead() == 5 * people::hour);
  CHECK(fair.seller.clock_ahead() == 0);
  fair.buyer_home.now += 2 * people::day;
  const Hash late = fair.say(fair.buyer, id, Decline{});
  fair.deliver();
  CHECK(fair.buyer.progress_of(id, late) == Progress::refused);
  CHECK(fair.buyer.say(id, Decline{}).error().code == "negotiation.clock");
}

TEST_CASE("peer: packets that are none are passed over") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  const Bytes packet = fair.post.front().packet;
  for (std::size_t size = 0; size < packet.size(); ++size)
    fair.witness->receive(people::buyer.open, View(packet).first(size));
  for (std::size_t at = 0; at < packet.size(); at += 7) {
    Bytes damaged = packet;
    damaged[at] ^= 0x20;
    fair.witness->receive(people::buyer.open, damaged);
  }
  CHECK(fair.witness->find(id) == nullptr);
  CHECK(fair.witness->log().size() == 0);
}

TEST_CASE("peer: the organisers' desk sees what is witnessed, and says nothing for the two sides") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  REQUIRE(fair.desk.find(id));
  CHECK(fair.desk.find(id)->record() == fair.witness->find(id)->record());
  CHECK(std::get<Offer>(fair.desk.find(id)->find(offer)->body) == people::offer());
  fair.say(fair.desk, id, Accept{offer, {}});
  fair.deliver();
  CHECK(fair.phase(fair.buyer, id) == Phase::offered);
}

TEST_CASE("peer: a desk that was away gets all of it when the witness tells what it has") {
  Fair fair;
  const auto desk_is_away = [](const people::Letter& letter) {
    return letter.to != people::desk.open;
  };
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver(desk_is_away);
  fair.say(fair.seller, id, people::offer());
  fair.deliver(desk_is_away);
  CHECK_FALSE(fair.desk.find(id));
  fair.witness->sync_with(people::desk.open);
  fair.deliver();
  CHECK(fair.phase(fair.desk, id) == Phase::offered);
}

TEST_CASE("peer: a claim that was escalated is answered from the desk, and all hold the same") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  const Hash offer = fair.say(fair.seller, id, people::offer());
  fair.deliver();
  fair.say(fair.buyer, id, Accept{offer, {}});
  fair.deliver();
  fair.say(fair.seller, id, Dispatch{{{0, 5'000, "L01"}}, ""});
  fair.deliver();
  const Hash claim = fair.say(fair.buyer, id, Claim{0, ClaimKind::damaged, "rách", {}});
  fair.deliver();
  const ResolutionPropose proposal{claim, Remedy::refund, 100'000, "hoàn một phần"};
  fair.say(fair.desk, id, proposal);  // nobody asked the organisers
  fair.deliver();
  CHECK(fair.witness->find(id)->state().claims[0].phase == ClaimPhase::open);
  const Hash first =
      fair.say(fair.seller, id, ResolutionPropose{claim, Remedy::other, 0, "xin lỗi"});
  fair.deliver();
  fair.say(fair.buyer, id, ResolutionReject{first, ""});
  fair.deliver();
  fair.say(fair.buyer, id, Escalate{claim, ""});
  fair.deliver();
  const Hash second = fair.say(fair.desk, id, proposal);
  fair.deliver();
  CHECK(fair.buyer.progress_of(id, second) == Progress::admitted);
  fair.say(fair.buyer, id, ResolutionAccept{second});
  fair.deliver();
  for (Peer* peer : {&fair.buyer, &fair.seller, &fair.desk, static_cast<Peer*>(fair.witness.get())})
    CHECK(peer->find(id)->state().claims[0].phase == ClaimPhase::resolved);
}

TEST_CASE("peer: who is no desk of the organisers gets nothing and is not heard") {
  Fair fair;
  const Hash id = fair.say(fair.buyer, {}, people::request());
  fair.deliver();
  people::MemoryHome home{people::stranger.open, fair.post};
  Peer stranger{people::stranger, Role::organiser, people::ring_of_all(), home.home()};
  fair.witness->sync_with(people::stranger.open);
  CHECK(fair.post.empty());
  fair.witness->receive(people::stranger.open, write_packet(Heads{id, true, {}, {}, 0}));
  CHECK(fair.post.empty());
}
