#include "core/negotiation/log_proof.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_fair.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

/// An offer was accepted, and nobody has synced.
struct Agreed : people::Fair {
  Agreed() {
    id = say(seller, {}, people::offer());
    deliver();
    say(buyer, id, Accept{id, {}});
    deliver();
  }
  bool proves(const Peer& peer) {
    const Replica& replica = *peer.find(id);
    const auto proven =
        check_transcript(write_transcript(transcript_of(replica, peer.ring(), peer.prove(replica))),
                         people::organiser.open);
    return proven && proven->in_log;
  }
  void give(Peer& peer, LogProof proof, const PublicKey& from = people::witness.open) {
    peer.receive(from, write_packet(Shown{id, std::move(proof)}));
  }
  Hash id{};
};

}  // namespace

TEST_CASE("log proof: from the agreement on, what a party exports shows the witness's log") {
  Agreed fair;
  for (const Peer* peer : {&fair.buyer, &fair.seller, static_cast<Peer*>(fair.witness.get())})
    CHECK(fair.proves(*peer));
  Peer again(people::buyer, Role::buyer, people::ring_of_all(), fair.buyer_home.home());
  again.open();
  CHECK(again.is_whole());
  CHECK(fair.proves(again));
}

TEST_CASE("log proof: what is said later is shown with the next sync, once") {
  Agreed fair;
  fair.say(fair.buyer, fair.id, PaymentNote{500'000, "FT"});
  fair.deliver();
  CHECK_FALSE(fair.proves(fair.buyer));  // none is better than one that leaves the end out
  fair.sync();
  CHECK(fair.proves(fair.buyer));
  CHECK(fair.proves(fair.seller));
  const std::size_t records = fair.buyer_home.journal.records.size();
  fair.sync();
  CHECK(fair.buyer_home.journal.records.size() == records);
}

TEST_CASE("log proof: what proves nothing, or comes from elsewhere, is not kept") {
  Agreed fair;
  fair.say(fair.buyer, fair.id, PaymentNote{500'000, "FT"});
  fair.deliver();
  const LogProof good = fair.witness->prove(*fair.witness->find(fair.id));
  LogProof other_root = good, cut = good, unsigned_note = good, moved = good;
  other_root.note[30] ^= 1;
  cut.paths.pop_back();
  unsigned_note.note.resize(unsigned_note.note.size() - 2);
  std::swap(moved.paths[0], moved.paths[1]);
  for (const LogProof& bad : {other_root, cut, unsigned_note, moved, LogProof{}})
    fair.give(fair.buyer, bad);
  fair.give(fair.buyer, good, people::seller.open);
  CHECK_FALSE(fair.proves(fair.buyer));
  fair.buyer_home.journal.full = true;
  fair.give(fair.buyer, good);
  CHECK_FALSE(fair.proves(fair.buyer));
  fair.buyer_home.journal.full = false;
  fair.give(fair.buyer, good);
  CHECK(fair.proves(fair.buyer));
}
