// The organisers' witness: a peer that gives its verdict on every message of the sellers that are
// its share (KeyRing::witness_of) before it passes it on, and keeps the log of its verdicts as a
// Merkle tree. A message and the verdict on it are one batch
// in the journal, so a crash at any moment leaves both or none; what was never kept was never said.
//
//   Witness witness(keys, "cho-may/nhan-chung", ring, home);
//   witness.open();
//   witness.receive(from, packet);
//   witness.checkpoint();                     // of all that is in the journal
#pragma once
#include "core/negotiation/capacity.hpp"
#include "core/negotiation/peer.hpp"
#include "core/negotiation/transcript.hpp"

namespace chomay::negotiation {

class Witness final : public Peer {
public:
  Witness(KeyPair keys, std::string log_name, KeyRing ring, Home home);

  /// The signed note of the log as it stands. An entry of the log is the id of a verdict.
  std::string checkpoint() const;
  /// That the verdicts of a negotiation are in it.
  LogProof prove(const Replica&) const override;
  const LogTree& log() const { return log_; }
  const CapacityBook& book() const { return book_; }

private:
  bool complete(const Replica&, const Opened&, std::vector<Opened>& with) override;
  void kept(const Negotiation& before, const Replica& after, const Opened&) override;

  std::string log_name_;
  LogTree log_;
  CapacityBook book_;
  std::int64_t latest_ = 0;  // time of the last verdict of all; the clock never goes back
};

}  // namespace chomay::negotiation
