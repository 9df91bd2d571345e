#include "core/negotiation/peer.hpp"

#include "core/negotiation/kept.hpp"

namespace chomay::negotiation {
namespace {

bool has(const std::vector<PublicKey>& keys, const PublicKey& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void add_once(auto& list, const auto& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

/// Who an opening speaks to.
std::optional<PublicKey> addressee(const Body& body) {
  if (const auto* request = std::get_if<Request>(&body)) return request->to;
  if (const auto* offer = std::get_if<Offer>(&body)) return offer->to;
  return std::nullopt;
}

/// They have as many messages of this author as are here.
bool has_all_by(const PublicKey& author, const Heads& theirs, const Replica& replica) {
  return std::any_of(theirs.heads.begin(), theirs.heads.end(), [&](const Head& head) {
    return head.author == author && head.count == replica.by(author).size();
  });
}

}  // namespace

Peer::Peer(KeyPair keys, Role role, KeyRing ring, Home home)
    : keys_(keys), role_(role), ring_(std::move(ring)), home_(home) {}

void Peer::open() {
  home_.journal.replay([this](View record) { load(record); });
}

void Peer::meet(const PublicKey& neighbour) {
  add_once(met_, neighbour);
}

Expected<Opened> Peer::make(const Replica* replica, Body body, std::int64_t valid_until,
                            std::int64_t issued_at, std::uint64_t sequence,
                            std::vector<Hash> builds_on) {
  Draft draft;
  draft.header.role = role_;
  draft.header.fair = ring_.fair();
  draft.header.sequence = sequence;
  draft.header.issued_at = issued_at;
  draft.header.valid_until = valid_until;
  draft.readers = {keys_.open};
  if (replica) {
    draft.header.negotiation = replica->id();
    draft.header.previous = std::move(builds_on);
    for (const PublicKey& side : replica->sides()) add_once(draft.readers, side);
  } else if (const auto other = addressee(body)) {
    add_once(draft.readers, *other);
  }
  if (const auto witness = replica ? replica->witness() : witness_of(body))
    add_once(draft.readers, *witness);
  for (const PublicKey& desk : ring_.desks(issued_at))
    if (draft.readers.size() < most_readers) add_once(draft.readers, desk);
  draft.body = body;
  const Seed secret = home_.source.secret();
  auto envelope = compose(std::move(draft), keys_.secret, secret);
  if (!envelope) return tl::unexpected(envelope.error());
  return Opened{std::move(*envelope), true, content_key(secret), std::move(body)};
}

/// Who judges what this opens, when it is ours.
std::optional<PublicKey> Peer::witness_of(const Body& opening) const {
  const auto other = addressee(opening);
  if (role_ == Role::seller) return ring_.witness_of(keys_.open);
  return other ? ring_.witness_of(*other) : std::nullopt;
}

Expected<Hash> Peer::say(const Hash& negotiation, Body body, std::int64_t valid_until) {
  const bool opening = negotiation == Hash{};
  const Replica* known = opening ? nullptr : find(negotiation);
  if (!opening && !known)
    return fail("negotiation.unknown", "Máy này không có thương lượng đó.",
                "This device does not have that negotiation.");
  if (clock_ahead_ > skew_to_refuse || clock_ahead_ < -skew_to_refuse)
    return fail("negotiation.clock",
                "Đồng hồ của máy lệch hơn một ngày. Hãy chỉnh giờ rồi gửi lại.",
                "This device's clock is off by more than a day. Set it, then send again.");
  if (!(known ? known->witness() : witness_of(body)))
    return fail("negotiation.not_vetted",
                "Ban tổ chức chưa xác nhận người bán này, hoặc chưa cử nhân chứng.",
                "The organisers have not vouched for this seller yet, or for no witness.");
  std::vector<Hash> builds_on;
  std::uint64_t sequence = 1;
  if (known) {
    const auto& said = known->by(keys_.open);
    sequence = said.size() + 1;
    builds_on.push_back(said.empty() ? negotiation : said.back());
    if (known->record().head != Hash{}) add_once(builds_on, known->record().head);
  }
  auto held = make(known, std::move(body), valid_until, home_.source.now_ms(), sequence,
                   std::move(builds_on));
  if (!held) return tl::unexpected(held.error());
  const Hash id = held->envelope.id;
  Replica fresh(id);
  const auto found = opening ? replicas_.end() : replicas_.find(negotiation);
  Replica& replica = opening ? fresh : found->second;
  if (replica.fit(*held, ring_) != Fit::next ||
      !take(replica, std::move(*held), Fit::next, nullptr))
    return fail(
        "negotiation.full", "Máy không lưu được tin, có thể vì hết chỗ. Tin chưa được gửi.",
        "This device could not keep the message, perhaps for lack of room. It is not sent.");
  return id;
}

Expected<SignedRuling> Peer::rule(Ruling ruling) {
  ruling.fair = ring_.fair();
  ruling.at = home_.source.now_ms();
  if (!is_desk(keys_.open))
    return fail("ruling.no_desk", "Chỉ bàn Ban tổ chức đang được cử mới duyệt giấy tờ.",
                "Only a desk that the organisers vetted may vet papers.");
  auto found = negotiation::rule(ruling, keys_);
  if (!found) return found;
  const Bytes record = write_kept(*found);
  if (!home_.journal.append({&record, 1}))
    return fail("negotiation.full", "Máy không lưu được quyết định, có thể vì hết chỗ.",
                "This device could not keep the decision, perhaps for lack of room.");
  rulings_.insert_or_assign(ruling.document, *found);
  return found;
}

// Keeping.

void Peer::load(View record) {
  auto kept = read_kept(record);
  if (auto* receipt = kept ? std::get_if<Receipt>(&*kept) : nullptr;
      receipt && replicas_.contains(receipt->negotiation)) {
    replicas_.at(receipt->negotiation).add(*receipt);
  } else if (auto* shown = kept ? std::get_if<Shown>(&*kept) : nullptr;
             shown && replicas_.contains(shown->negotiation)) {
    replicas_.at(shown->negotiation).show(std::move(shown->proof));
  } else if (auto* ruling = kept ? std::get_if<SignedRuling>(&*kept) : nullptr) {
    rulings_.insert_or_assign(ruling->ruling.document, *ruling);
  } else if (auto* held = kept ? std::get_if<Opened>(&*kept) : nullptr) {
    const Hash id = held->envelope.negotiation();
    Replica& replica = replicas_.try_emplace(id, id).first->second;
    const Fit fit = replica.fit(*held, ring_);
    if (fit == Fit::conflict) replica.note_conflict(held->envelope);
    if (fit == Fit::next) put(replica, std::move(*held));
    whole_ = whole_ && (fit == Fit::next || fit == Fit::conflict);
  } else {
    whole_ = false;
  }
}

void Peer::put(Replica& replica, Opened held) {
  const Negotiation before = replica.state();
  const Hash id = held.envelope.id;
  replica.add(std::move(held), ring_);
  kept(before, replica, *replica.find(id));
}

/// What the other side wrote is acknowledged; verdicts and one's own messages are not.
std::optional<Receipt> Peer::receipt_for(const Opened& held) const {
  const Header& header = held.envelope.header;
  if (role_ == Role::organiser || header.role == Role::organiser || header.author == keys_.open)
    return std::nullopt;
  return sign_receipt(held.envelope.negotiation(), held.envelope.id, keys_);
}

/// Everything that belongs together goes to the journal as one; only then does it exist.
bool Peer::take(Replica& replica, Opened held, Fit fit, const PublicKey* from) {
  std::vector<Opened> all;
  if (!complete(replica, held, all)) return false;
  if (fit == Fit::conflict && all.empty()) {  // evidence, no message
    if (replica.two_faced().contains(held.envelope.header.author)) return false;
    const Bytes record = write_kept(held);
    if (home_.journal.append({&record, 1})) replica.note_conflict(held.envelope);
    return false;
  }
  const Hash given = held.envelope.id;
  const auto receipt = receipt_for(held);
  // A verdict before a message that its author's number does not let in without it.
  all.insert(fit == Fit::conflict ? all.end() : all.begin(), std::move(held));
  std::vector<Bytes> records;
  for (const Opened& each : all) records.push_back(write_kept(each));
  if (receipt) records.push_back(write_kept(*receipt));
  if (!home_.journal.append(records)) return false;
  Replica& kept_in = replicas_.try_emplace(replica.id(), std::move(replica)).first->second;
  const Phase was = kept_in.state().phase;
  asked_.erase(kept_in.id());
  for (Opened& each : all) {
    const Hash id = each.envelope.id;
    put(kept_in, std::move(each));
    const Opened& there = *kept_in.find(id);
    spread(kept_in, there.envelope, id == given ? from : nullptr);
    note_clock(kept_in, there);
  }
  if (receipt && kept_in.add(*receipt)) spread(kept_in, *receipt, nullptr);
  // What somebody may want to carry home is complete at once.
  const Phase is = kept_in.state().phase;
  if (is != was && (is == Phase::agreed || is_final(is)))
    for (const PublicKey& side : kept_in.sides()) show_log(side, kept_in);
  return true;
}

bool Peer::complete(const Replica&, const Opened&, std::vector<Opened>&) {
  return true;
}

void Peer::kept(const Negotiation&, const Replica&, const Opened&) {}

// Who gets what.

bool Peer::shares(const Replica& replica, const PublicKey& key) const {
  return replica.witness() == key || has(replica.sides(), key) || is_desk(key);
}

bool Peer::is_desk(const PublicKey& key) const {
  return ring_.is_vetted(key, Duty::desk, home_.source.now_ms());
}

/// A witness takes its own, a desk all that a witness shows it, others what they are named in, from
/// the witness or whom they met.
bool Peer::is_for_me(const PublicKey& from, const Opened& opening) const {
  const auto sides = sides_of(opening);
  if (sides.empty()) return false;
  const auto witness = ring_.witness_of(sides[1]);
  if (role_ == Role::organiser) return witness == keys_.open || witness == from;
  return has(sides, keys_.open) && (has(met_, from) || witness == from);
}

std::vector<PublicKey> Peer::neighbours(const Replica& replica) const {
  std::vector<PublicKey> keys;
  if (replica.witness() == keys_.open) {
    keys = replica.sides();
    for (const PublicKey& desk : ring_.desks(home_.source.now_ms())) add_once(keys, desk);
    return keys;
  }
  if (replica.witness()) keys.push_back(*replica.witness());
  for (const PublicKey& key : met_)
    if (shares(replica, key)) add_once(keys, key);
  return keys;
}

void Peer::send(const PublicKey& to, const Packet& packet) {
  home_.sender.send(to, write_packet(packet));
}

void Peer::spread(const Replica& replica, const Packet& packet, const PublicKey* but) {
  for (const PublicKey& to : neighbours(replica))
    if (to != keys_.open && (!but || to != *but)) send(to, packet);
}

// What comes.

void Peer::receive(const PublicKey& from, View bytes) {
  auto packet = read_packet(bytes);
  if (packet) std::visit([&](auto& value) { on(from, std::move(value)); }, *packet);
}

void Peer::on(const PublicKey& from, Envelope envelope) {
  const Hash negotiation = envelope.negotiation();
  const auto found = replicas_.find(negotiation);
  Replica fresh(negotiation);
  Replica& replica = found == replicas_.end() ? fresh : found->second;
  if (found == replicas_.end()) {
    if (replicas_.size() >= most_negotiations) return;
    if (!envelope.is_opening()) return ask(from, negotiation);
  } else if (!shares(replica, from)) {
    return;
  }
  if (replica.find(envelope.id)) return ask(from, negotiation);  // an answer to it was lost
  Opened held = open_for(std::move(envelope), keys_.secret);
  if (found == replicas_.end() && !is_for_me(from, held)) return;
  switch (const Fit fit = replica.fit(held, ring_)) {
    case Fit::next:
    case Fit::conflict:
      take(replica, std::move(held), fit, &from);
      return;
    case Fit::early:
      ask(from, negotiation);
      return;
    case Fit::known:
    case Fit::foreign:
      return;
  }
}

void Peer::on(const PublicKey& from, Receipt receipt) {
  const auto found = replicas_.find(receipt.negotiation);
  if (found == replicas_.end()) return;
  Replica& replica = found->second;
  if (!shares(replica, from) || replica.receipts().contains(receipt) || !replica.fits(receipt))
    return;
  const Bytes record = write_kept(receipt);
  if (!home_.journal.append({&record, 1})) return;
  replica.add(receipt);
  spread(replica, receipt, &from);
}

void Peer::on(const PublicKey& from, Heads theirs) {
  const auto found = replicas_.find(theirs.negotiation);
  if (found == replicas_.end()) {
    if (!theirs.heads.empty()) send_heads(from, theirs.negotiation, false);
    return;
  }
  if (!shares(found->second, from)) return;
  send_missing(from, found->second, theirs);
  if (theirs.shown < found->second.verdicts().size() &&
      has_all_by(keys_.open, theirs, found->second))
    show_log(from, found->second);  // it has all of them, but no proof of the last
  if (theirs.wants_answer) send_heads(from, theirs.negotiation, false);
}

/// Kept only when it shows more than before.
void Peer::on(const PublicKey& from, Shown shown) {
  const auto found = replicas_.find(shown.negotiation);
  if (role_ == Role::organiser || found == replicas_.end()) return;
  Replica& replica = found->second;
  if (replica.witness() != from || shown.proof.paths.size() <= replica.proof().paths.size() ||
      !check_log(shown.proof, replica, ring_))
    return;
  const Bytes record = write_kept(shown);
  if (home_.journal.append({&record, 1})) replica.show(std::move(shown.proof));
}

LogProof Peer::prove(const Replica& replica) const {
  const LogProof& proof = replica.proof();
  return proof.paths.size() == replica.verdicts().size() ? proof : LogProof{};
}

// Making both sides equal.

void Peer::sync() {
  asked_.clear();
  for (const auto& [id, replica] : replicas_)
    for (const PublicKey& to : neighbours(replica))
      if (to != keys_.open) send_heads(to, id, true);
}

void Peer::sync_with(const PublicKey& neighbour) {
  for (const auto& [id, replica] : replicas_)
    if (neighbour != keys_.open && has(neighbours(replica), neighbour))
      send_heads(neighbour, id, true);
}

/// Once until something came: each of many packets in a wrong order would ask for all of them.
void Peer::ask(const PublicKey& from, const Hash& negotiation) {
  if (asked_.insert(negotiation).second) send_heads(from, negotiation, true);
}

void Peer::send_heads(const PublicKey& to, const Hash& negotiation, bool wants_answer) {
  Heads heads{negotiation, wants_answer, {}, {}, 0, 0};
  if (const Replica* replica = find(negotiation)) {
    heads.heads = replica->heads();
    heads.heads.resize(std::min(heads.heads.size(), most_heads));
    for (const Hash& id : replica->awaited())
      if (heads.awaited.size() < most_awaited) heads.awaited.push_back(id);
    heads.receipts = static_cast<std::uint32_t>(replica->receipts().size());
    heads.shown = static_cast<std::uint32_t>(replica->proof().paths.size());
  }
  send(to, heads);
}

void Peer::send_missing(const PublicKey& to, const Replica& replica, const Heads& theirs) {
  const auto lacks_from = [&](const Head& mine) -> std::size_t {
    for (const Head& head : theirs.heads) {
      if (head.author != mine.author) continue;
      if (head.count > mine.count) return mine.count;
      return replica.by(mine.author)[head.count - 1] == head.last ? head.count : 0;
    }
    return 0;
  };
  // The witness's first: a verdict says which message of a two-faced author counts.
  std::vector<const Opened*> verdicts, others;
  for (const Head& mine : replica.heads())
    for (std::size_t at = lacks_from(mine); at < mine.count; ++at) {
      const Opened* held = replica.find(replica.by(mine.author)[at]);
      (held->envelope.header.role == Role::organiser ? verdicts : others).push_back(held);
    }
  for (const Hash& id : theirs.awaited)
    if (const Opened* held = replica.find(id)) others.push_back(held);
  const Opened* opening = replica.find(replica.id());
  if (std::find(others.begin(), others.end(), opening) != others.end()) send(to, opening->envelope);
  for (const Opened* held : verdicts) send(to, held->envelope);
  for (const Opened* held : others)
    if (held != opening) send(to, held->envelope);
  if (theirs.receipts < replica.receipts().size())
    for (const Receipt& receipt : replica.receipts()) send(to, receipt);
}

/// One that is too long for a packet (of some eighty verdicts) is not shown: those stand in the log
/// all the same.
void Peer::show_log(const PublicKey& to, const Replica& replica) {
  if (replica.witness() != keys_.open) return;
  const Packet shown = Shown{replica.id(), prove(replica)};
  if (write_packet(shown).size() <= largest_packet) send(to, shown);
}

const Replica* Peer::find(const Hash& negotiation) const {
  const auto found = replicas_.find(negotiation);
  return found == replicas_.end() ? nullptr : &found->second;
}

Progress Peer::progress_of(const Hash& negotiation, const Hash& message) const {
  const Replica* replica = find(negotiation);
  if (!replica || !replica->find(message)) return Progress::unknown;
  if (const auto reason = replica->judged(message))
    return *reason == Reason::admitted ? Progress::admitted : Progress::refused;
  return replica->is_received(message) ? Progress::received : Progress::written;
}

/// A verdict from the future shows a clock that is behind, one that is older than what it judges a
/// clock that is ahead; in between nothing is known, as messages may lie for days.
void Peer::note_clock(const Replica& replica, const Opened& held) {
  const auto* verdict = std::get_if<Verdict>(&held.body);
  const Opened* message = verdict ? replica.find(verdict->message) : nullptr;
  if (!message || role_ == Role::organiser) return;
  const std::int64_t now = home_.source.now_ms(), issued_at = message->envelope.header.issued_at;
  const bool mine = message->envelope.header.author == keys_.open;
  clock_ahead_ = 0;
  if (verdict->witness_time > now) clock_ahead_ = now - verdict->witness_time;
  if (mine && issued_at > verdict->witness_time) clock_ahead_ = issued_at - verdict->witness_time;
}

}  // namespace chomay::negotiation
