#include "core/negotiation/witness.hpp"

namespace chomay::negotiation {

Witness::Witness(KeyPair keys, std::string log_name, KeyRing ring, Home home)
    : Peer(keys, Role::organiser, std::move(ring), home), log_name_(std::move(log_name)) {}

std::string Witness::checkpoint() const {
  return sign_checkpoint({log_name_, log_.size(), log_.root()}, keys().secret, log_name_);
}

LogProof Witness::prove(const Replica& replica) const {
  const std::string note = checkpoint();
  LogProof proof{{note.begin(), note.end()}, {}};
  for (const Hash& id : replica.verdicts()) {
    const auto& verdict = std::get<Verdict>(replica.find(id)->body);
    proof.paths.push_back({log_.inclusion(verdict.log_index, log_.size())});
  }
  return proof;
}

bool Witness::complete(const Replica& replica, const Opened& held, std::vector<Opened>& with) {
  // The opening has no replica yet from which sides and witness could be known.
  Replica opened(replica.id());
  const bool opening = held.envelope.is_opening();
  if (opening) opened.add(held, ring());
  const Replica& known = opening ? opened : replica;
  const std::int64_t time = std::max(source().now_ms(), latest_);
  // Another's share, or a verdict that no device would come to.
  if (!whole_ || known.witness() != key() || !ring().is_vetted(key(), Duty::witness, time))
    return false;
  const Record& record = replica.record();
  const Judgement judged =
      judge(record, held, ring(), time, [&](const Negotiation& after, std::size_t line) {
        return std::optional(book_.promised_elsewhere(record.state, after, line));
      });
  if (judged.outcome != Outcome::judged) return false;
  Verdict verdict;
  verdict.message = held.envelope.id;
  verdict.reason = judged.reason;
  verdict.log_index = log_.size();
  verdict.witness_time = time;
  verdict.previous = record.head;
  verdict.content_key = held.key;
  verdict.promised = judged.promised;

  const bool own = held.envelope.header.author == key();
  const auto& said = record.said_by(key());
  std::vector<Hash> builds_on{held.envelope.id};
  if (!own && !said.empty()) builds_on.push_back(said.back());
  if (!own && record.head != Hash{} && (said.empty() || said.back() != record.head))
    builds_on.push_back(record.head);
  auto made = make(&known, verdict, 0, time, said.size() + (own ? 2 : 1), std::move(builds_on));
  if (!made) return false;
  with.push_back(std::move(*made));
  return true;
}

void Witness::kept(const Negotiation& before, const Replica& after, const Opened& held) {
  book_.move(before, after.state());
  const auto* verdict = std::get_if<Verdict>(&held.body);
  if (!verdict) return;
  whole_ = whole_ && verdict->log_index == log_.size() && !after.fault();
  log_.append(leaf_hash(held.envelope.id));
  latest_ = std::max(latest_, verdict->witness_time);
}

}  // namespace chomay::negotiation
