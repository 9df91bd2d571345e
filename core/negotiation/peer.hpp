// A device that takes part: buyer's, seller's or (witness.hpp) the witness's. It keeps a replica of
// each of its negotiations and makes them equal to those of its neighbours, over links and disks
// that fail. Whatever it says of a message is true after any crash:
//
//   written    it lies in this device's journal and will be sent until it is answered
//   received   the other side signed that it lies in theirs
//   witnessed  the witness's verdict lies here, and this device comes to the same one
//
//   Peer peer(keys, Role::buyer, ring, {journal, sender, source});
//   peer.open();
//   peer.say(Hash{}, request, valid_until);   // opens a negotiation
//   peer.receive(from, packet);               // whatever came
//   peer.sync();                              // on every connect, and now and then
#pragma once
#include "core/negotiation/compose.hpp"
#include "core/negotiation/peer_ports.hpp"
#include "core/negotiation/ruling.hpp"

namespace chomay::negotiation {

enum class Progress : std::uint8_t { unknown, written, received, admitted, refused };

inline constexpr std::size_t most_negotiations = 20'000;

class Peer {
public:
  Peer(KeyPair keys, Role role, KeyRing ring, Home home);
  /// Reads back what the journal has; before anything else.
  void open();
  virtual ~Peer() = default;
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  /// Somebody beside the witness to exchange with directly: who stands next to us.
  void meet(const PublicKey& neighbour);

  /// Signs and keeps a message; it is on its way. Zeros for `negotiation` open one.
  /// Errors: negotiation.unknown, .not_vetted (nobody would judge it), .clock (this device's clock
  /// is off by a day), .full (not kept), and those of `compose`.
  Expected<Hash> say(const Hash& negotiation, Body, std::int64_t valid_until = 0);

  /// A desk's: signs what it finds of a paper now, and keeps it; nothing of it is sent.
  /// Errors: ruling.no_desk, those of negotiation::rule, negotiation.full (not kept).
  Expected<SignedRuling> rule(Ruling);
  /// What was found last, by document.
  const std::map<std::string, SignedRuling>& rulings() const { return rulings_; }

  void receive(const PublicKey& from, View packet);
  /// Tells each neighbour what is here, so that both sides send what the other lacks.
  void sync();
  /// The same with one neighbour alone, who has just come.
  void sync_with(const PublicKey& neighbour);

  Progress progress_of(const Hash& negotiation, const Hash& message) const;
  const Replica* find(const Hash& negotiation) const;
  /// That its verdicts are in the witness's log, as far as this device can show it: for all of them
  /// or for none.
  virtual LogProof prove(const Replica&) const;
  const std::map<Hash, Replica>& negotiations() const { return replicas_; }
  const KeyRing& ring() const { return ring_; }
  const PublicKey& key() const { return keys_.open; }
  /// False: what the journal gave back does not fit together; something was cut or changed. Such a
  /// device may still fetch what it lacks, but a witness signs nothing more.
  bool is_whole() const { return whole_; }
  /// How far this device's clock is ahead of the witness's, as far as the last verdicts tell; ms.
  std::int64_t clock_ahead() const { return clock_ahead_; }

protected:
  /// What is kept together with a new message: the witness adds its verdict. False: the message is
  /// not to be kept.
  virtual bool complete(const Replica&, const Opened&, std::vector<Opened>& with);
  /// After each record that was kept or read back.
  virtual void kept(const Negotiation& before, const Replica& after, const Opened&);

  Expected<Opened> make(const Replica*, Body, std::int64_t valid_until, std::int64_t issued_at,
                        std::uint64_t sequence, std::vector<Hash> builds_on);
  Source& source() { return home_.source; }
  const KeyPair& keys() const { return keys_; }

  bool whole_ = true;

private:
  void load(View record);
  bool take(Replica&, Opened, Fit, const PublicKey* from);
  void put(Replica&, Opened);
  void on(const PublicKey& from, Envelope);
  void on(const PublicKey& from, Receipt);
  void on(const PublicKey& from, Heads);
  void on(const PublicKey& from, Shown);
  void send(const PublicKey& to, const Packet&);
  void show_log(const PublicKey& to, const Replica&);
  void send_missing(const PublicKey& to, const Replica&, const Heads& theirs);
  void send_heads(const PublicKey& to, const Hash& negotiation, bool wants_answer);
  void spread(const Replica&, const Packet&, const PublicKey* but);
  std::vector<PublicKey> neighbours(const Replica&) const;
  bool shares(const Replica&, const PublicKey&) const;
  std::optional<PublicKey> witness_of(const Body& opening) const;
  bool is_desk(const PublicKey&) const;
  bool is_for_me(const PublicKey& from, const Opened& opening) const;
  std::optional<Receipt> receipt_for(const Opened&) const;
  void ask(const PublicKey& from, const Hash& negotiation);
  void note_clock(const Replica&, const Opened&);

  KeyPair keys_;
  Role role_;
  KeyRing ring_;
  Home home_;
  std::vector<PublicKey> met_;
  std::map<Hash, Replica> replicas_;
  std::map<std::string, SignedRuling> rulings_;
  std::set<Hash> asked_;  // for what is missing, since something last came
  std::int64_t clock_ahead_ = 0;
};

}  // namespace chomay::negotiation
