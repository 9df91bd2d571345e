#include "core/talk/talk.hpp"

namespace chomay::talk {

using negotiation::most_amount;
using negotiation::most_capacity;
using negotiation::most_lines;
using negotiation::most_price;
using negotiation::most_quantity;

namespace {

constexpr std::int64_t last_moment = negotiation::last_moment;
constexpr std::size_t longest_papers = 20'000;
constexpr int claim_phase_count = 6, claim_level_count = 2;
// Goods may go back and forth, and money may be sent twice, in up to most_messages messages.
constexpr std::int64_t most_moved = most_quantity * negotiation::most_messages,
                       most_paid = most_amount * negotiation::most_messages;

}  // namespace

void Item::fields(auto& codec, auto& self) {
  codec.id(self.product);
  codec.text(self.variant, negotiation::longest_id);
  codec.text(self.name, 200);
  codec.one_of(self.unit, negotiation::unit_count);
  codec.number(self.pack, 1, most_quantity);
  codec.number(self.quantity, 0, most_quantity);
  codec.number(self.price, 0, most_price);
  codec.number(self.per, 1, most_quantity);
  codec.number(self.before, 0, most_price);
  codec.number(self.amount, 0, most_amount);
  codec.number(self.returned, 0, most_quantity);
}

void Turn::fields(auto& codec, auto& self) {
  codec.bytes(self.id);
  codec.one_of(self.type, 256);
  codec.one_of(self.by, negotiation::role_count);
  codec.one_of(self.progress, progress_count);
  codec.number(self.at, 0, last_moment);
  codec.number(self.record, 0, UINT32_MAX);
  codec.number(self.valid_until, 0, last_moment);
  codec.list(self.items, 0, most_lines);
  codec.number(self.fee, 0, most_amount);
  codec.number(self.total, 0, most_amount * 100);
  codec.number(self.by_day, 0, 2'932'896);
  codec.number(self.claim_days, 0, 730);
  codec.one_of(self.pays, negotiation::pay_when_count);
  codec.number(self.detail, 0, 255);
  codec.text(self.place, 300);
  codec.text(self.words, negotiation::longest_words);
  codec.text(self.refusal_vi, 300);
  codec.text(self.refusal_en, 300);
}

void Goods::fields(auto& codec, auto& self) {
  codec.part(self.item);
  codec.number(self.sent, 0, most_moved);
  codec.number(self.accepted, 0, most_moved);
  codec.number(self.returned, 0, most_moved);
}

void Dispute::fields(auto& codec, auto& self) {
  codec.bytes(self.id);
  codec.number(self.line, 0, most_lines - 1);
  codec.one_of(self.kind, negotiation::claim_kind_count);
  codec.one_of(self.phase, claim_phase_count);
  codec.one_of(self.level, claim_level_count);
  codec.text(self.words, negotiation::longest_words);
  codec.bytes(self.proposal);
  codec.one_of(self.remedy, negotiation::remedy_count);
  codec.number(self.amount, 0, most_amount);
  codec.number(self.may, 0, (1u << act_count) - 1);
}

void Talk::fields(auto& codec, auto& self) {
  codec.bytes(self.id);
  codec.one_of(self.role, negotiation::role_count);
  codec.text(self.producer, negotiation::longest_id);
  codec.text(self.other, 16);
  codec.one_of(self.phase, 256);
  codec.number(self.waits_for_witness, false, true);
  codec.number(self.may, 0, (1u << act_count) - 1);
  codec.number(self.open_turn, -1, std::int32_t{most_turns} - 1);
  codec.number(self.changed_at, 0, last_moment);
  codec.list(self.turns, 0, most_turns);
  codec.list(self.goods, 0, most_lines);
  codec.number(self.total, 0, most_paid);
  codec.number(self.paid, 0, most_paid);
  codec.number(self.confirmed, 0, most_paid);
  codec.list(self.disputes, 0, negotiation::most_claims);
}

void Ruled::fields(auto& codec, auto& self) {
  codec.id(self.document);
  codec.bytes(self.paper);
  codec.one_of(self.outcome, negotiation::outcome_count);
  codec.number(self.at, 0, last_moment);
  codec.text(self.words, negotiation::longest_finding);
}

void Talks::fields(auto& codec, auto& self) {
  codec.one_of(self.line, line_count);
  codec.one_of(self.role, negotiation::role_count);
  codec.text(self.producer, negotiation::longest_id);
  codec.number(self.clock_ahead, -last_moment, last_moment);
  codec.text(self.fault_vi, 300);
  codec.text(self.fault_en, 300);
  codec.number(self.said, 0, UINT32_MAX);
  codec.list(self.talks, 0, most_talks);
  codec.list(self.rulings, 0, most_ruled);
}

void Saying::fields(auto& codec, auto& self) {
  codec.one_of(self.act, act_count);
  codec.bytes(self.talk);
  codec.text(self.producer, negotiation::longest_id);
  codec.bytes(self.about);
  codec.list(self.items, 0, most_lines);
  codec.list(self.capacities, 0, most_lines);
  codec.number(self.amount, 0, most_amount);
  codec.number(self.line, 0, most_lines - 1);
  codec.number(self.detail, 0, 255);
  codec.number(self.by_day, 0, 2'932'896);
  codec.number(self.valid_minutes, 0, 60 * 24 * 366);
  codec.text(self.place, 300);
  codec.text(self.words, negotiation::longest_words);
  codec.text(self.papers, longest_papers);
  codec.text(self.document, negotiation::longest_id);
}

negotiation::Bytes write_talks(const Talks& talks) {
  return negotiation::write_record(talks).value_or(negotiation::Bytes());
}

std::optional<Talks> read_talks(negotiation::View bytes) {
  if (bytes.size() > largest_talks) return std::nullopt;
  return negotiation::read_record<Talks>(bytes);
}

std::optional<negotiation::Bytes> write_saying(const Saying& saying) {
  auto bytes = negotiation::write_record(saying);
  if (bytes && bytes->size() > largest_saying) bytes.reset();
  return bytes;
}

std::optional<Saying> read_saying(negotiation::View bytes) {
  if (bytes.size() > largest_saying) return std::nullopt;
  return negotiation::read_record<Saying>(bytes);
}

}  // namespace chomay::talk
