// A buyer's, seller's or organisers' desk: tells a screen what its Peer holds, and makes messages
// of what somebody says. What may be said is asked of the fold itself (negotiation::step), on the
// state as it would be if the witness had seen all that lies here.
//
//   Desk desk(peer, Role::buyer, source, pack_hash);
//   desk.say({.act = Act::accept, .talk = id, .about = offer});
//   write_talks(desk.talks());
#pragma once
#include "core/negotiation/peer.hpp"
#include "core/talk/acts.hpp"

namespace chomay::talk {

/// Roles come from keys: whom the organisers vetted, once or now, sells or sits at their desk;
/// everybody else buys.
Role role_of(const negotiation::KeyRing&, const negotiation::PublicKey&);

class Desk {
public:
  /// `catalogue`: SHA-256 of the pack that the screens show; it stands in all terms.
  Desk(negotiation::Peer& peer, Role role, negotiation::Source& source, const Hash& catalogue)
      : peer_(peer), role_(role), source_(source), catalogue_(catalogue) {}

  /// The newest first; as many as fit into `largest_talks`. The line is the home's to fill in.
  Talks talks() const;
  /// Errors: talk.no_seller, talk.refused (the witness would not admit it; its reason), and those
  /// of Peer::say and Peer::rule. The last one stands in `talks`, too. The message's id; of a paper
  /// that is ruled on, the paper's.
  Expected<Hash> say(const Saying&);

  /// What the home knows better: how much was kept before a restart, and what went wrong since.
  void go_on(std::uint32_t said, const Error& fault);

private:
  std::int64_t witness_now() const;
  Talk talk_of(const negotiation::Replica&) const;
  Viewer viewer() const;
  Expected<negotiation::Body> question_of(const Saying&) const;
  Expected<Hash> try_to_say(const Saying&);
  Expected<Hash> rule(const Saying&);

  negotiation::Peer& peer_;
  Role role_;
  negotiation::Source& source_;
  Hash catalogue_;
  std::uint32_t said_ = 0;
  Error fault_;
};

}  // namespace chomay::talk
