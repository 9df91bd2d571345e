#include "tests/sim/watcher.hpp"

#include "core/negotiation/transcript.hpp"

namespace chomay::sim {
namespace {

/// The accepting message of the other side than the offer's, admitted.
const Opened* acceptance(const Replica& replica, const Opened& offer) {
  for (const PublicKey& side : replica.sides()) {
    if (side == offer.envelope.header.author) continue;
    for (const Hash& id : replica.by(side)) {
      const Opened* said = replica.find(id);
      const auto* accept = std::get_if<Accept>(&said->body);
      if (accept && accept->offer == offer.envelope.id && replica.judged(id) == Reason::admitted)
        return said;
    }
  }
  return nullptr;
}

bool is_witnessed(const Replica& replica, const Hash& message, const PublicKey& witness) {
  for (const Hash& id : replica.verdicts()) {
    const Opened& held = *replica.find(id);
    const auto& verdict = std::get<Verdict>(held.body);
    if (verdict.message == message && verdict.reason == Reason::admitted)
      return held.envelope.header.author == witness && is_signed(held.envelope);
  }
  return false;
}

/// Counted from the agreements alone.
std::int64_t taken(const Negotiation& state, std::size_t line) {
  const Tally& tally = state.tallies[line];
  return state.phase == Phase::cancelled ? tally.dispatched - tally.rejected
                                         : state.terms.lines[line].quantity;
}

}  // namespace

void Watcher::look(std::size_t person) {
  const Device& device = *devices_[person];
  if (!device.peer) return;
  if (device.witness) must(device.peer->is_whole(), "the witness's journal does not fit");
  for (const auto& [id, replica] : device.peer->negotiations()) {
    must(!replica.fault(), "a verdict was not come to again");
    look_at_share(replica);
    if (replica.state().agreed) look_at_agreement(person, replica);
    if (!device.witness) look_at_receipts(person, replica);
  }
  if (device.witness) {
    look_at_stock();
    look_at_log(person, *device.witness);
  }
}

void Watcher::look_at_share(const Replica& replica) {
  for (const Hash& verdict : replica.verdicts()) {
    const PublicKey& judge = replica.find(verdict)->envelope.header.author;
    const auto [first, is_new] = judges_.emplace(replica.sides()[1], judge);
    must(first->second == judge, "two witnesses judge one seller's negotiations");
  }
}

const Witness* Watcher::witness_of(const Replica& replica) const {
  for (const auto& device : devices_)
    if (device->witness && device->witness->key() == replica.witness()) return device->witness;
  return nullptr;
}

void Watcher::look_at_agreement(std::size_t person, const Replica& replica) {
  const Hash& agreed = *replica.state().agreed;
  const auto [first, is_new] = agreed_.emplace(replica.id(), agreed);
  must(first->second == agreed, "two agreements in one negotiation");
  if (!checked_.insert({person, replica.id()}).second) return;
  const Opened* offer = replica.find(agreed);
  const Opened* accept = offer ? acceptance(replica, *offer) : nullptr;
  must(accept && is_signed(offer->envelope) && is_signed(accept->envelope) &&
           is_witnessed(replica, accept->envelope.id, judges_.at(replica.sides()[1])),
       "agreed without three signatures");
}

void Watcher::look_at_receipts(std::size_t person, const Replica& replica) {
  for (const Hash& id : replica.by(cast_.keys[person].open))
    if (replica.is_received(id) && received_.insert({person, {replica.id(), id}}).second)
      must(lies_with_reader(person, *replica.find(id)), "received, but not on the reader's disk");
  for (const auto& [who, place] : received_)
    if (who == person && place.first == replica.id() && devices_[person]->honest)
      must(replica.is_received(place.second), "a message was received and then was not");
}

bool Watcher::lies_with_reader(std::size_t writer, const Opened& message) const {
  for (std::size_t at = 0; at < parties; ++at)
    if (at != writer && (!devices_[at]->honest || devices_[at]->disk.has(message.envelope.bytes)))
      return true;
  return false;
}

/// What all witnesses have let be promised.
void Watcher::look_at_stock() {
  std::map<std::string, std::int64_t> sum;
  for (const auto& device : devices_) {
    if (!device->witness) continue;
    for (const auto& [id, replica] : device->witness->negotiations())
      for (std::size_t line = 0; line < replica.state().tallies.size(); ++line)
        sum[replica.state().terms.lines[line].product] += taken(replica.state(), line);
  }
  for (const auto& [item, quantity] : sum)
    must(quantity <= stock, "more was promised than there is");
}

void Watcher::look_at_log(std::size_t person, const Witness& witness) {
  const LogTree& log = witness.log();
  auto& seen = checkpoints_[person];
  if (!seen.empty()) {
    const Checkpoint& last = seen.back();
    must(log.size() >= last.size && log.root(last.size) == last.root,
         "the witness's log was rolled back");
    if (last.size == log.size()) return;
  }
  seen.push_back({log_name(person), log.size(), log.root()});
}

void Watcher::look_at_the_end() {
  for (std::size_t at = 0; at < cast_.people; ++at) look(at);
  for (std::size_t at = 0; at < first_witness; ++at)
    for (const auto& [id, replica] : devices_[at]->peer->negotiations()) {
      const Witness* witness = witness_of(replica);
      const Replica* theirs = witness ? witness->find(id) : nullptr;
      must(theirs && theirs->record() == replica.record(), "replicas differ");
      must(theirs && theirs->heads() == replica.heads(),
           "devices count an author's messages apart");
    }
  if (cast_.has_desk) look_at_desk();
  for (const auto& [at, all_seen] : checkpoints_) {
    const LogTree& log = devices_[at]->witness->log();
    for (const Checkpoint& seen : all_seen)
      if (seen.size > 0)
        must(continues(seen.root, seen.size, log.root(), log.size(),
                       log.consistency(seen.size, log.size())),
             "a checkpoint is not part of the log");
  }
  look_at_promises();
  look_at_exports();
}

/// Nothing that a witness judged is kept from the organisers.
void Watcher::look_at_desk() {
  for (std::size_t at = first_witness; at < cast_.people; ++at)
    for (const auto& [id, replica] : devices_[at]->witness->negotiations())
      must(devices_[desk]->peer->find(id) != nullptr, "a negotiation never reached the desk");
}

/// What an honest device said it keeps was judged; what it said was received is there.
void Watcher::look_at_promises() {
  for (const auto& [who, place] : kept_) {
    const Replica* replica = devices_[who]->peer->find(place.first);
    if (devices_[who]->honest)
      must(replica && replica->judged(place.second), "a kept message was never judged");
  }
  for (const auto& [who, place] : received_)
    for (std::size_t at = 0; at < parties; ++at) {
      const Replica* replica = devices_[at]->peer->find(place.first);
      if (at != who && replica)
        must(replica->find(place.second) || !devices_[at]->honest, "a received message was lost");
    }
}

void Watcher::look_at_exports() {
  for (std::size_t at = first_witness; at < cast_.people; ++at)
    for (const auto& [id, replica] : devices_[at]->peer->negotiations()) {
      const auto proven =
          check_transcript(write_transcript(transcript_of(replica, cast_.ring,
                                                          devices_[at]->witness->prove(replica))),
                           cast_.organiser.open);
      must(proven && proven->in_log && proven->replica.record() == replica.record(),
           "an export does not prove what the witness has");
    }
  for (std::size_t at = 0; at < parties; ++at)
    for (const auto& [id, replica] : devices_[at]->peer->negotiations()) {
      if (replica.verdicts().empty()) continue;
      const Replica* theirs = witness_of(replica)->find(id);
      must(transcript_of(replica, cast_.ring).entries == transcript_of(*theirs, cast_.ring).entries,
           "two devices export different things");
      must(!devices_[at]->peer->prove(replica).paths.empty(), "the witness's log was not shown");
    }
}

}  // namespace chomay::sim
