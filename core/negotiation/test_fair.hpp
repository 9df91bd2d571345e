// A whole fair in memory, for tests: buyer, seller, witness and the post between them.
#pragma once
#include <memory>

#include "core/negotiation/test_home.hpp"
#include "core/negotiation/witness.hpp"

namespace chomay::negotiation::test {

/// A buyer, a seller, a witness and the organisers' desk with a post office between them.
struct Fair {
  Fair() {
    buyer.meet(test::witness.open);
    seller.meet(test::witness.open);
  }
  Peer* peer_of(const PublicKey& key) {
    for (Peer* peer : {&buyer, &seller, &desk, static_cast<Peer*>(witness.get())})
      if (peer && peer->key() == key) return peer;
    return nullptr;
  }
  void deliver(auto wanted) {
    while (!post.empty()) {
      const Letter letter = std::move(post.front());
      post.pop_front();
      if (!wanted(letter)) continue;
      if (Peer* peer = peer_of(letter.to)) peer->receive(letter.from, letter.packet);
    }
  }
  void deliver() {
    deliver([](const Letter&) { return true; });
  }
  void sync() {
    for (Peer* peer : {&buyer, &seller, &desk, static_cast<Peer*>(witness.get())}) {
      peer->sync();
      deliver();
    }
  }
  Hash say(Peer& who, const Hash& negotiation, Body body, std::int64_t until = 0) {
    const auto id = who.say(negotiation, std::move(body), until);
    return id ? *id : Hash{};
  }
  /// Comes back with what its journal has.
  void restart_witness() {
    witness = std::make_unique<Witness>(test::witness, "cho-may/nhan-chung", ring_of_all(),
                                        witness_home.home());
    witness->open();
  }
  Phase phase(const Peer& peer, const Hash& negotiation) {
    const Replica* replica = peer.find(negotiation);
    return replica ? replica->state().phase : Phase::none;
  }

  std::deque<Letter> post;
  MemoryHome buyer_home{test::buyer.open, post}, seller_home{test::seller.open, post},
      witness_home{test::witness.open, post}, desk_home{test::desk.open, post};
  Peer buyer{test::buyer, Role::buyer, ring_of_all(), buyer_home.home()};
  Peer seller{test::seller, Role::seller, ring_of_all(), seller_home.home()};
  Peer desk{test::desk, Role::organiser, ring_of_all(), desk_home.home()};
  std::unique_ptr<Witness> witness = std::make_unique<Witness>(test::witness, "cho-may/nhan-chung",
                                                               ring_of_all(), witness_home.home());
};

}  // namespace chomay::negotiation::test
