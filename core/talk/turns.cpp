#include "core/talk/turns.hpp"

#include "core/negotiation/story.hpp"

namespace chomay::talk {
namespace {

using namespace chomay::negotiation;

Progress progress_of(const Replica& replica, const Hash& message) {
  if (const auto reason = replica.judged(message))
    return *reason == Reason::admitted ? Progress::witnessed : Progress::refused;
  return replica.is_received(message) ? Progress::received : Progress::waiting;
}

/// 0: there was none, or it was for another amount.
std::int64_t price_before(const negotiation::Line& line, const Terms* before) {
  if (!before) return 0;
  for (const negotiation::Line& was : before->lines)
    if (same_item(was, line) && was.per == line.per) return was.price;
  return 0;
}

Item item_of(const negotiation::Line& line, const Terms* before) {
  return {line.product,
          line.variant,
          line.name,
          line.unit,
          line.pack,
          line.quantity,
          line.price,
          line.per,
          price_before(line, before),
          amount_of(line),
          0};
}

/// What the witness has not judged, as it was said.
std::vector<Hash> waiting_in(const Replica& replica) {
  auto waiting = replica.unjudged();
  std::stable_sort(waiting.begin(), waiting.end(), [&](const Hash& a, const Hash& b) {
    return replica.find(a)->envelope.header.issued_at < replica.find(b)->envelope.header.issued_at;
  });
  return waiting;
}

/// What one kind of message adds to its turn.
struct Fill {
  Turn& turn;
  const Replica& replica;
  const Terms* before;  // of the offer before this one

  void operator()(const std::monostate&) {}
  void operator()(const Request& body) {
    for (const Wish& wish : body.wishes) {
      Item& item = turn.items.emplace_back();
      item.product = wish.product;
      item.variant = wish.variant;
      item.quantity = wish.quantity;
    }
    turn.by_day = body.by_day;
    turn.place = body.place;
    turn.words = body.words;
  }
  /// What was said yes to, as one figure.
  void operator()(const Accept& body) {
    const Opened* offer = replica.find(body.offer);
    if (const Terms* terms = offer ? terms_in(offer->body) : nullptr) turn.total = total_of(*terms);
  }
  void operator()(const Dispatch& body) {
    for (const Parcel& parcel : body.parcels) add(parcel.line, parcel.quantity, 0);
    turn.words = body.words;
  }
  void operator()(const GoodsReceipt& body) {
    for (const Received& line : body.lines) {
      add(line.line, line.accepted, line.rejected);
      if (!line.why.empty()) turn.words = line.why;
    }
  }
  void operator()(const PaymentNote& body) {
    turn.total = body.amount;
    turn.words = body.reference;
  }
  void operator()(const PaymentAck& body) {
    for (const PaymentSaid& payment : replica.state().payments)
      if (payment.id == body.note) turn.total = payment.amount;
  }
  void operator()(const Claim& body) {
    add(body.line, 0, 0);
    turn.detail = static_cast<std::uint8_t>(body.kind);
    turn.words = body.words;
  }
  void operator()(const ResolutionPropose& body) {
    turn.detail = static_cast<std::uint8_t>(body.remedy);
    turn.total = body.amount;
    turn.words = body.words;
  }
  template <class Struct>
  void operator()(const Struct& body) {
    if constexpr (requires { body.terms; }) fill(body.terms);
    if constexpr (requires { body.words; }) turn.words = body.words;
  }

  static const Terms* terms_in(const Body& body) {
    return std::visit(
        [](const auto& said) -> const Terms* {
          if constexpr (requires { said.terms; })
            return &said.terms;
          else
            return nullptr;
        },
        body);
  }

private:
  /// So much of a line of what was agreed.
  void add(std::size_t line, std::int64_t quantity, std::int64_t returned) {
    const Terms& terms = replica.state().terms;
    if (line >= terms.lines.size()) return;
    Item& item = turn.items.emplace_back(item_of(terms.lines[line], nullptr));
    item.quantity = quantity;
    item.returned = returned;
    item.amount = 0;
  }
  void fill(const Terms& terms) {
    for (const negotiation::Line& line : terms.lines) turn.items.push_back(item_of(line, before));
    turn.fee = terms.delivery.fee;
    turn.total = total_of(terms);
    turn.by_day = terms.delivery.by_day;
    turn.place = terms.delivery.place;
    turn.claim_days = terms.after_sale.claim_days;
    turn.pays = terms.payments.front().when;
  }
};

Dispute dispute_of(const ClaimState& claim) {
  Dispute dispute;
  dispute.id = claim.id;
  dispute.line = claim.what.line;
  dispute.kind = claim.what.kind;
  dispute.phase = claim.phase;
  dispute.level = claim.level;
  dispute.words = claim.what.words;
  dispute.proposal = claim.proposal;
  if (claim.resolution) {
    dispute.remedy = claim.resolution->remedy;
    dispute.amount = claim.resolution->amount;
  }
  return dispute;
}

}  // namespace

void add_sale(Talk& talk, const Negotiation& state) {
  for (std::size_t at = 0; at < state.tallies.size(); ++at) {
    const Tally& tally = state.tallies[at];
    talk.goods.push_back({item_of(state.terms.lines[at], nullptr), tally.dispatched, tally.accepted,
                          tally.rejected});
  }
  if (state.agreed) talk.total = total_of(state.terms);
  for (const PaymentSaid& payment : state.payments) {
    talk.paid += payment.amount;
    if (payment.confirmed) talk.confirmed += payment.amount;
  }
  for (const ClaimState& claim : state.claims) talk.disputes.push_back(dispute_of(claim));
}

std::vector<Turn> turns_of(const Replica& replica) {
  std::vector<Turn> turns;
  const Terms* before = nullptr;
  const auto add = [&](const Hash& id, const Verdict* verdict, std::uint32_t record) {
    const Opened& held = *replica.find(id);
    const Header& header = held.envelope.header;
    if (header.type == Type::verdict) return;
    Turn& turn = turns.emplace_back();
    turn.id = id;
    turn.type = header.type;
    turn.by = header.role;
    turn.progress = progress_of(replica, id);
    turn.at = verdict ? verdict->witness_time : header.issued_at;
    turn.record = record;
    turn.valid_until = header.valid_until;
    std::visit(Fill{turn, replica, before}, held.body);
    if (turn.progress == Progress::refused) {
      turn.refusal_vi = name_of(verdict->reason, Language::vi);
      turn.refusal_en = name_of(verdict->reason, Language::en);
    } else if (const Terms* terms = Fill::terms_in(held.body)) {
      before = terms;
    }
  };
  std::uint32_t record = 0;
  for (const Hash& id : replica.verdicts()) {
    const auto& verdict = std::get<Verdict>(replica.find(id)->body);
    add(verdict.message, &verdict, ++record);
  }
  for (const Hash& id : waiting_in(replica)) add(id, nullptr, 0);
  if (turns.size() > most_turns) turns.erase(turns.begin(), turns.end() - most_turns);
  return turns;
}

}  // namespace chomay::talk
