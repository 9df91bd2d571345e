#include "core/negotiation/replica.hpp"

namespace chomay::negotiation {
namespace {

const Verdict* verdict_in(const Opened& held) {
  return std::get_if<Verdict>(&held.body);
}

bool is_verdict(const Opened& held) {
  return held.envelope.header.type == Type::verdict;
}

bool names(const std::vector<Hash>& hashes, const Hash& hash) {
  return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

}  // namespace

const Opened* Replica::find(const Hash& message) const {
  const auto found = messages_.find(message);
  return found == messages_.end() ? nullptr : &found->second;
}

const std::vector<Hash>& Replica::by(const PublicKey& author) const {
  static const std::vector<Hash> nothing;
  const auto found = by_author_.find(author);
  return found == by_author_.end() ? nothing : found->second;
}

std::vector<PublicKey> Replica::sides() const {
  const Opened* opening = find(id_);
  return opening ? sides_of(*opening) : std::vector<PublicKey>{};
}

std::optional<Role> Replica::role_of(const PublicKey& key) const {
  const auto both = sides();
  if (both.empty()) return std::nullopt;
  if (key == both[0]) return Role::buyer;
  if (key == both[1]) return Role::seller;
  return std::nullopt;
}

Fit Replica::fit(const Opened& held, const KeyRing& ring) const {
  const Envelope& envelope = held.envelope;
  const Header& header = envelope.header;
  if (messages_.contains(envelope.id)) return Fit::known;
  if (envelope.negotiation() != id_ || header.fair != ring.fair() || !held.is_signed)
    return Fit::foreign;
  if (envelope.is_opening()) return sides_of(held).empty() ? Fit::foreign : Fit::next;
  if (!messages_.contains(id_)) return Fit::early;
  if (header.role == Role::organiser) {
    const auto* verdict = verdict_in(held);
    if (is_verdict(held) && !verdict) return Fit::foreign;
    const std::int64_t time = verdict ? verdict->witness_time : record_.time;
    if (!ring.speaks_for_organisers(header.author, time)) return Fit::foreign;
    if (verdict && header.author != witness_) return Fit::foreign;
  } else if (is_verdict(held) || role_of(header.author) != header.role) {
    return Fit::foreign;
  }
  const auto& said = by(header.author);
  if (header.sequence > said.size() + 1) return Fit::early;
  // What the witness has judged is what was said, whatever else its author told others.
  if (header.sequence == said.size() + 1 || awaited_.contains(envelope.id)) return Fit::next;
  return Fit::conflict;
}

void Replica::add(Opened held, const KeyRing& ring) {
  const Hash id = held.envelope.id;
  const Header& header = held.envelope.header;
  if (id == id_) witness_ = ring.witness_of(sides_of(held)[1]);
  auto& said = by_author_[header.author];
  if (header.sequence == said.size() + 1)
    said.push_back(id);
  else
    note_conflict(held.envelope);  // awaited: its verdict says what becomes of it
  if (const Verdict* verdict = verdict_in(held)) {
    verdict_after_.emplace(verdict->previous, id);
    if (!messages_.contains(verdict->message)) awaited_.insert(verdict->message);
  }
  awaited_.erase(id);
  messages_.emplace(id, std::move(held));
  advance(ring);
}

void Replica::advance(const KeyRing& ring) {
  while (!fault_) {
    const auto next = verdict_after_.find(record_.head);
    if (next == verdict_after_.end()) return;
    const Opened& held = messages_.at(next->second);
    const Verdict& verdict = *verdict_in(held);
    const auto message = messages_.find(verdict.message);
    if (message == messages_.end()) return;
    if (!come_to(held, verdict, message->second, ring)) {
      fault_ = next->second;
      return;
    }
    verdicts_.push_back(next->second);
    judged_[verdict.message] = verdict.reason;
    settle(message->second, verdict);
  }
}

/// What was judged has its author's number, whatever else the author told us first; and whoever
/// holds the verdict can read the message.
void Replica::settle(Opened& message, const Verdict& verdict) {
  if (message.body.index() == 0)
    message = open_with_key(std::move(message.envelope), verdict.content_key);
  if (verdict.reason == Reason::equivocation) return;
  const Header& header = message.envelope.header;
  auto& said = by_author_[header.author];
  if (said.size() >= header.sequence && said[header.sequence - 1] == message.envelope.id) return;
  said.resize(header.sequence - 1);
  said.push_back(message.envelope.id);
}

bool Replica::come_to(const Opened& held, const Verdict& verdict, const Opened& message,
                      const KeyRing& ring) {
  const Header& header = held.envelope.header;
  const auto& said = record_.said_by(header.author);
  const bool witness_said_message =
      message.envelope.header.author == header.author;  // an organiser's own message
  if (verdict.witness_time < record_.time ||
      !ring.is_vetted(header.author, Duty::witness, verdict.witness_time) ||
      header.sequence != said.size() + 1 + (witness_said_message ? 1 : 0) ||
      !names(header.previous, verdict.message))
    return false;
  const auto elsewhere = [&](const Negotiation&, std::size_t line) {
    return line < verdict.promised.size() ? std::optional(verdict.promised[line]) : std::nullopt;
  };
  const auto judged_as = [&](const Opened& opened) {
    return judge(record_, opened, ring, verdict.witness_time, elsewhere);
  };
  // The witness's key, not ours: whoever sealed different things to different readers is found out.
  const Judgement judged = message.key == verdict.content_key
                               ? judged_as(message)
                               : judged_as(open_with_key(message.envelope, verdict.content_key));
  if (judged.outcome != Outcome::judged || judged.reason != verdict.reason ||
      judged.promised != verdict.promised)
    return false;
  keep(record_, message.envelope, judged, verdict.witness_time);
  record_.said[header.author].push_back(held.envelope.id);
  record_.head = held.envelope.id;
  return true;
}

std::optional<Reason> Replica::judged(const Hash& message) const {
  const auto found = judged_.find(message);
  return found == judged_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Hash> Replica::unjudged() const {
  std::vector<Hash> waiting;
  for (const auto& [author, said] : by_author_)
    for (const Hash& id : said)
      if (!is_verdict(messages_.at(id)) && !judged_.contains(id)) waiting.push_back(id);
  return waiting;
}

std::vector<Head> Replica::heads() const {
  std::vector<Head> heads;
  for (const auto& [author, said] : by_author_)
    if (!said.empty())
      heads.push_back({author, static_cast<std::uint32_t>(said.size()), said.back()});
  return heads;
}

bool Replica::fits(const Receipt& receipt) const {
  const Opened* held = find(receipt.message);
  const auto reader = role_of(receipt.reader);
  return receipt.negotiation == id_ && held && reader && !is_verdict(*held) &&
         held->envelope.header.author != receipt.reader && is_signed(receipt);
}

bool Replica::add(const Receipt& receipt) {
  return receipts_.insert(receipt).second;
}

bool Replica::is_received(const Hash& message) const {
  return std::any_of(receipts_.begin(), receipts_.end(),
                     [&](const Receipt& receipt) { return receipt.message == message; });
}

Negotiation Replica::as_if_witnessed() const {
  Negotiation state = record_.state;
  auto waiting = unjudged();
  for (bool went_on = true; went_on;) {
    went_on = false;
    for (auto id = waiting.begin(); id != waiting.end();) {
      const Opened& held = messages_.at(*id);
      const Header& said = held.envelope.header;
      const Message message{*id,      said.role, said.author, said.issued_at, said.valid_until,
                            held.body};
      const bool done = step(state, message, record_.time) == Reason::admitted;
      went_on = went_on || done;
      id = done ? waiting.erase(id) : id + 1;
    }
  }
  return state;
}

bool Replica::waits_for_witness() const {
  return !state().agreed && as_if_witnessed().agreed;
}

void Replica::note_conflict(const Envelope& envelope) {
  const auto& said = by(envelope.header.author);
  if (envelope.header.sequence > said.size()) return;
  const Envelope& there = messages_.at(said[envelope.header.sequence - 1]).envelope;
  if (there.id != envelope.id) two_faced_.try_emplace(envelope.header.author, there, envelope);
}

}  // namespace chomay::negotiation
