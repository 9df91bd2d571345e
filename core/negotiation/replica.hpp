// One negotiation as one device (or one exported file) holds it: messages by author, verdicts in
// the witness's order, receipts. Verdicts are not believed but come to again: a verdict counts when
// `judge` says the same. So all replicas that hold the same messages are in the same state.
//
//   Replica replica(id);
//   if (replica.fit(held, ring) == Fit::next) replica.add(std::move(held), ring);
//   replica.record().state.phase …
#pragma once
#include <map>
#include <set>

#include "core/negotiation/log_proof.hpp"
#include "core/negotiation/receipt.hpp"

namespace chomay::negotiation {

enum class Fit : std::uint8_t {
  next,     // it can be added
  known,    // it is there
  early,    // its author's messages before it are missing
  foreign,  // not signed, not of this negotiation, or by somebody who takes no part in it
  conflict  // its author signed another message with this number, which is there
};

/// What one side has of an author's messages.
struct Head {
  PublicKey author{};
  std::uint32_t count = 0;
  Hash last{};
  bool operator==(const Head&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.author);
    codec.number(self.count, 1, UINT32_MAX);
    codec.bytes(self.last);
  }
};

class Replica {
public:
  explicit Replica(const Hash& negotiation) : id_(negotiation) {}
  const Hash& id() const { return id_; }
  const Record& record() const { return record_; }
  const Negotiation& state() const { return record_.state; }

  Fit fit(const Opened&, const KeyRing&) const;
  /// Only what fits next. Comes to all verdicts that can now be come to.
  void add(Opened, const KeyRing&);

  const Opened* find(const Hash& message) const;
  const std::vector<Hash>& by(const PublicKey& author) const;
  std::optional<Role> role_of(const PublicKey&) const;  // of the two sides, by the opening
  std::vector<PublicKey> sides() const;                 // buyer and seller
  /// Whose verdicts count here, by the opening; nothing: nobody's.
  const std::optional<PublicKey>& witness() const { return witness_; }
  const std::vector<Hash>& verdicts() const { return verdicts_; }  // in order, all come to
  /// What became of a message, once the verdict on it is come to.
  std::optional<Reason> judged(const Hash& message) const;
  /// Named by a verdict here, but not here themselves.
  const std::set<Hash>& awaited() const { return awaited_; }
  std::vector<Hash> unjudged() const;
  std::vector<Head> heads() const;

  /// False: not of a message here, or not by the side that did not write it.
  bool fits(const Receipt&) const;
  bool add(const Receipt&);  // false: it was there
  const std::set<Receipt>& receipts() const { return receipts_; }
  bool is_received(const Hash& message) const;
  /// Of the first verdicts: as many as it has paths. It was checked before.
  const LogProof& proof() const { return proof_; }
  void show(LogProof proof) { proof_ = std::move(proof); }

  /// What the state would be if the witness admitted now all it has not judged.
  Negotiation as_if_witnessed() const;
  /// Both said yes and signed it, but the witness has not: "agreed, waiting for the witness".
  bool waits_for_witness() const;

  /// A verdict that `judge` does not come to; nothing after it counts.
  const std::optional<Hash>& fault() const { return fault_; }
  /// Two messages of one author with one number, at most one pair an author.
  const std::map<PublicKey, std::pair<Envelope, Envelope>>& two_faced() const { return two_faced_; }
  void note_conflict(const Envelope&);

private:
  void advance(const KeyRing&);
  void settle(Opened& message, const Verdict&);
  bool come_to(const Opened& verdict, const Verdict&, const Opened& message, const KeyRing&);

  Hash id_;
  std::optional<PublicKey> witness_;
  std::map<Hash, Opened> messages_;
  std::map<PublicKey, std::vector<Hash>> by_author_;
  std::map<Hash, Hash> verdict_after_;  // the verdict that follows a verdict
  std::set<Hash> awaited_;
  std::map<Hash, Reason> judged_;
  std::vector<Hash> verdicts_;
  std::set<Receipt> receipts_;
  LogProof proof_;
  std::map<PublicKey, std::pair<Envelope, Envelope>> two_faced_;
  std::optional<Hash> fault_;
  Record record_;
};

}  // namespace chomay::negotiation
