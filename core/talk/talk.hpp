// What a screen is told of negotiations, and what it may ask for: plain values. Nothing here signs,
// judges or keeps; who does (core/talk/desk.hpp, over a Peer) tells it as `Talks` and takes
// `Saying`s. In the page they cross from one program to the other as bytes (write_talks,
// read_saying …).
#pragma once
#include "core/negotiation/ruling.hpp"
#include "core/negotiation/state.hpp"

namespace chomay::talk {

using negotiation::Hash;
using negotiation::Phase;
using negotiation::Role;
using negotiation::Type;
using negotiation::Unit;

inline constexpr std::size_t most_talks = 500;                                      // the newest
inline constexpr std::size_t most_turns = 1000;                                     // of one
inline constexpr std::size_t most_ruled = 2000;                                     // the newest
inline constexpr std::size_t largest_talks = 8u << 20, largest_saying = 64u << 10;  // bytes

/// One item of a turn. Quantities are base units, prices đồng for `per` of them.
struct Item {
  std::string product, variant;  // ids in the pack
  std::string name;              // as both sides saw it; empty in a request
  Unit unit = Unit::gram;
  std::int64_t pack = 1, quantity = 0;
  std::int64_t price = 0, per = 1;  // 0: the request names none
  std::int64_t before = 0;          // the price in the offer before this one; 0: none
  std::int64_t amount = 0;          // đồng
  std::int64_t returned = 0;        // of what came; base units
  bool operator==(const Item&) const = default;
  static void fields(auto& codec, auto& self);
};

/// How far a message has come; what the screen says is no more than this.
enum class Progress : std::uint8_t { waiting, received, witnessed, refused };
inline constexpr int progress_count = 4;

/// A message of one of the two sides.
struct Turn {
  Hash id{};
  Type type = Type::request;
  Role by = Role::buyer;
  Progress progress = Progress::waiting;
  std::int64_t at = 0;           // ms: the witness's time, or the author's until it is judged
  std::uint32_t record = 0;      // its number among what was witnessed here, from 1; 0 = not yet
  std::int64_t valid_until = 0;  // ms; 0 = no end
  std::vector<Item> items;
  std::int64_t fee = 0, total = 0;  // đồng
  std::int32_t by_day = 0;          // days since 1970; 0 = none named
  std::uint16_t claim_days = 0;
  negotiation::PayWhen pays = negotiation::PayWhen::on_receipt;
  std::uint8_t detail = 0;  // of a claim: its kind; of a proposal: the remedy
  std::string place, words;
  std::string refusal_vi, refusal_en;  // why the witness refused it
  bool operator==(const Turn&) const = default;
  static void fields(auto& codec, auto& self);
};

/// What this device may do now, as bits of `Talk::may` and `Dispute::may`.
enum class Act : std::uint8_t {
  ask,
  offer,
  counter,
  accept,
  decline,
  withdraw,
  remark,
  // After the agreement:
  dispatch,
  receive,
  pay,
  confirm_payment,
  cancel,
  accept_cancel,
  claim,
  propose_remedy,
  accept_remedy,
  reject_remedy,
  escalate,
  close,
  // At the organisers' desk:
  rule
};
inline constexpr int act_count = 20;
constexpr std::uint32_t bit(Act act) {
  return 1u << static_cast<unsigned>(act);
}

/// A line of what was agreed, and how far its goods have come; base units.
struct Goods {
  Item item;
  std::int64_t sent = 0, accepted = 0, returned = 0;
  bool operator==(const Goods&) const = default;
  static void fields(auto& codec, auto& self);
};

/// A claim of the buyer's, and what was last proposed for it.
struct Dispute {
  Hash id{};
  std::uint8_t line = 0;
  negotiation::ClaimKind kind = negotiation::ClaimKind::other;
  negotiation::ClaimPhase phase = negotiation::ClaimPhase::open;
  negotiation::ClaimLevel level = negotiation::ClaimLevel::between_the_two;
  std::string words;
  Hash proposal{};
  negotiation::Remedy remedy = negotiation::Remedy::other;
  std::int64_t amount = 0;  // đồng, of the remedy
  std::uint32_t may = 0;    // of Act
  bool operator==(const Dispute&) const = default;
  static void fields(auto& codec, auto& self);
};

struct Talk {
  Hash id{};
  Role role = Role::buyer;  // this device's
  std::string producer;     // the seller's id in the pack
  std::string other;        // the other side by its key's first letters: "7F3A"
  Phase phase = Phase::none;
  bool waits_for_witness = false;  // both said yes, and the witness has not seen it
  std::uint32_t may = 0;           // of Act
  std::int32_t open_turn = -1;     // the other side's offer that can be accepted
  std::int64_t changed_at = 0;     // ms
  std::vector<Turn> turns;         // oldest first
  // As agreed and witnessed; empty before:
  std::vector<Goods> goods;
  std::int64_t total = 0, paid = 0, confirmed = 0;  // đồng; said by the buyer, by the seller
  std::vector<Dispute> disputes;
  bool operator==(const Talk&) const = default;
  static void fields(auto& codec, auto& self);
};

/// What this desk found of a paper as it was then; of what was replaced since it says nothing.
struct Ruled {
  std::string document;  // its id in the pack
  Hash paper{};          // SHA-256 of catalog::paper_facts
  negotiation::RulingOutcome outcome = negotiation::RulingOutcome::approved;
  std::int64_t at = 0;  // ms
  std::string words;
  bool operator==(const Ruled&) const = default;
  static void fields(auto& codec, auto& self);
};

enum class Line : std::uint8_t { off, calling, up };
inline constexpr int line_count = 3;

struct Talks {
  Line line = Line::off;
  Role role = Role::buyer;         // of this device's key: everybody may buy
  std::string producer;            // a seller's, by its id in the pack
  std::int64_t clock_ahead = 0;    // ms, of this device against the witness
  std::string fault_vi, fault_en;  // the last saying could not be kept, and why
  std::uint32_t said = 0;          // sayings kept since the start
  std::vector<Talk> talks;         // the newest first
  std::vector<Ruled> rulings;      // of this desk, the newest first
  bool operator==(const Talks&) const = default;
  static void fields(auto& codec, auto& self);
};

/// What somebody at this device says.
struct Saying {
  Act act = Act::ask;
  Hash talk{};           // zeros: opens one
  std::string producer;  // of a talk that is opened
  Hash about{};          // the offer that is accepted; the claim or the proposal; the paper
  std::vector<Item> items;
  std::vector<std::int64_t> capacities;  // of a seller, by item
  std::int64_t amount = 0;               // đồng: the delivery's fee, what was paid, of a remedy
  std::uint8_t line = 0;                 // of a claim
  std::uint8_t detail = 0;               // of a claim: its kind; of a proposal: the remedy;
                                         // of a paper: the outcome
  std::int32_t by_day = 0;
  std::int32_t valid_minutes = 0;  // 0 = no end
  std::string place, words;
  std::string papers;    // of the seller, as the screen showed them; only their hash travels
  std::string document;  // the paper that is ruled on
  bool operator==(const Saying&) const = default;
  static void fields(auto& codec, auto& self);
};

/// Empty when a field is out of its bounds.
negotiation::Bytes write_talks(const Talks&);
std::optional<Talks> read_talks(negotiation::View);
/// Nothing when a field is out of its bounds.
std::optional<negotiation::Bytes> write_saying(const Saying&);
std::optional<Saying> read_saying(negotiation::View);

}  // namespace chomay::talk
