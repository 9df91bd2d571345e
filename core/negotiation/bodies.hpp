// What the messages say. Each body is a struct with its bounds beside its fields (bytes.hpp);
// `Body` is any of them. A plain body is 16 bytes of salt and the record.
//
//   const auto bytes = write_body(Accept{.offer = id}, salt);
//   const auto body = read_body(Type::accept, *bytes);
//
// Who sells says what there is: an offer of the seller, and the seller's acceptance of a buyer's
// counter-offer, carry a capacity for each line. A capacity is all that the seller has or will have
// of that stock for the whole fair, in base units, including what others were already promised; so
// it only ever grows, and the witness never lets the promises exceed it.
#pragma once
#include <optional>
#include <variant>

#include "core/negotiation/seal.hpp"
#include "core/negotiation/terms.hpp"

namespace chomay::negotiation {

using Salt = std::array<std::uint8_t, 16>;
inline constexpr std::int64_t most_capacity = 1'000'000'000'000;
using Capacities = std::vector<std::int64_t>;  // by line

inline void capacity_fields(auto& codec, auto& capacities) {
  codec.list(capacities, 0, most_lines);
  for (const std::int64_t capacity : capacities)
    codec.require(capacity >= 0 && capacity <= most_capacity);
}

struct Wish {
  std::string product, variant;
  std::int64_t quantity = 0;
  bool operator==(const Wish&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.id(self.product);
    codec.id(self.variant);
    codec.number(self.quantity, 1, most_quantity);
  }
};

/// The buyer opens a negotiation with a seller.
struct Request {
  PublicKey to{};  // the seller
  Hash catalogue{};
  std::vector<Wish> wishes;
  std::int32_t by_day = 0;  // days since 1970
  std::string place, words;
  bool operator==(const Request&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.to);
    codec.bytes(self.catalogue);
    codec.list(self.wishes, 1, most_lines);
    codec.number(self.by_day, 0, 2'932'896);
    codec.text(self.place, 300);
    codec.text(self.words, longest_words);
  }
};

/// Of the seller; opens a negotiation when the seller answers published demand. Holds until the
/// envelope's valid_until by the witness's clock.
struct Offer {
  PublicKey to{};  // the buyer
  Terms terms;
  Capacities capacities;
  std::string words;
  bool operator==(const Offer&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.to);
    codec.part(self.terms);
    capacity_fields(codec, self.capacities);
    codec.require(self.capacities.size() == self.terms.lines.size());
    codec.text(self.words, longest_words);
  }
};

/// An offer of the buyer.
struct Counter {
  PublicKey to{};  // the seller
  Terms terms;
  std::string words;
  bool operator==(const Counter&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.to);
    codec.part(self.terms);
    codec.text(self.words, longest_words);
  }
};

struct Accept {
  Hash offer{};
  Capacities capacities;  // of the seller who accepts a counter-offer
  bool operator==(const Accept&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.offer);
    capacity_fields(codec, self.capacities);
  }
};

struct Decline {
  std::string words;
  bool operator==(const Decline&) const = default;
  static void fields(auto& codec, auto& self) { codec.text(self.words, longest_words); }
};

struct Withdraw {
  Hash offer{};
  bool operator==(const Withdraw&) const = default;
  static void fields(auto& codec, auto& self) { codec.bytes(self.offer); }
};

enum class Reason : std::uint8_t {
#define REASON(name, number, vi, en) name = number,
#include "core/negotiation/reasons.def"
#undef REASON
};
inline constexpr int reason_count = 0
#define REASON(name, number, vi, en) +1
#include "core/negotiation/reasons.def"
#undef REASON
    ;

/// The witness's word on one message. With the messages before it, it holds all that is needed to
/// come to the same decision again: the time, the key that opens the message, and how much of each
/// line's stock was promised in other negotiations.
struct Verdict {
  Hash message{};
  Reason reason = Reason::admitted;
  std::uint64_t log_index = 0;    // of this verdict in the witness's log
  std::int64_t witness_time = 0;  // ms since 1970
  Hash previous{};                // the verdict before in this negotiation; zeros at the first
  ContentKey content_key{};       // zeros: the witness has none that opens
  Capacities promised;            // elsewhere, by line; empty when nothing was to be promised
  bool operator==(const Verdict&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.message);
    codec.one_of(self.reason, reason_count);
    codec.number(self.log_index, 0, INT64_MAX);
    codec.number(self.witness_time, 0, last_moment);
    codec.bytes(self.previous);
    codec.bytes(self.content_key);
    capacity_fields(codec, self.promised);
  }
};

/// New terms for what was agreed: the lines so far in their places, perhaps with others after them.
struct Amend {
  Terms terms;
  Capacities capacities;  // of the seller
  std::string words;
  bool operator==(const Amend&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.part(self.terms);
    capacity_fields(codec, self.capacities);
    codec.text(self.words, longest_words);
  }
};

struct AmendAccept {
  Hash amend{};
  Capacities capacities;  // of the seller
  bool operator==(const AmendAccept&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.amend);
    capacity_fields(codec, self.capacities);
  }
};

struct Cancel {
  std::string words;
  bool operator==(const Cancel&) const = default;
  static void fields(auto& codec, auto& self) { codec.text(self.words, longest_words); }
};

struct CancelAccept {
  Hash cancel{};
  bool operator==(const CancelAccept&) const = default;
  static void fields(auto& codec, auto& self) { codec.bytes(self.cancel); }
};

struct Parcel {
  std::uint8_t line = 0;
  std::int64_t quantity = 0;
  std::string lot;
  bool operator==(const Parcel&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.line, 0, most_lines - 1);
    codec.number(self.quantity, 1, most_quantity);
    codec.text(self.lot, 64);
  }
};

struct Dispatch {
  std::vector<Parcel> parcels;
  std::string words;
  bool operator==(const Dispatch&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.list(self.parcels, 1, most_lines);
    codec.text(self.words, longest_words);
  }
};

struct Received {
  std::uint8_t line = 0;
  std::int64_t accepted = 0, rejected = 0;
  std::string why;  // it was rejected
  bool operator==(const Received&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.line, 0, most_lines - 1);
    codec.number(self.accepted, 0, most_quantity);
    codec.number(self.rejected, 0, most_quantity);
    codec.require(codec.ok() && self.accepted + self.rejected > 0);
    codec.text(self.why, longest_words);
  }
};

struct GoodsReceipt {
  std::vector<Received> lines;
  bool operator==(const GoodsReceipt&) const = default;
  static void fields(auto& codec, auto& self) { codec.list(self.lines, 1, most_lines); }
};

struct PaymentNote {
  std::int64_t amount = 0;  // đồng
  std::string reference;    // the bank's
  bool operator==(const PaymentNote&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.amount, 1, most_amount);
    codec.text(self.reference, 64);
  }
};

struct PaymentAck {
  Hash note{};
  bool operator==(const PaymentAck&) const = default;
  static void fields(auto& codec, auto& self) { codec.bytes(self.note); }
};

enum class ClaimKind : std::uint8_t { missing, damaged, quality, papers, late, other };
inline constexpr int claim_kind_count = 6;
inline constexpr std::size_t most_files = 8;  // photos, named by their SHA-256

struct Claim {
  std::uint8_t line = 0;
  ClaimKind kind = ClaimKind::other;
  std::string words;
  std::vector<Hash> files;
  bool operator==(const Claim&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.line, 0, most_lines - 1);
    codec.one_of(self.kind, claim_kind_count);
    codec.text(self.words, longest_words);
    codec.list(self.files, 0, most_files);
  }
};

struct InfoRequest {
  Hash claim{};
  std::string words;
  bool operator==(const InfoRequest&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.claim);
    codec.text(self.words, longest_words);
  }
};

struct Info {
  Hash claim{};
  std::string words;
  std::vector<Hash> files;
  bool operator==(const Info&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.claim);
    codec.text(self.words, longest_words);
    codec.list(self.files, 0, most_files);
  }
};

enum class Remedy : std::uint8_t { replace, refund, discount, other };
inline constexpr int remedy_count = 4;

struct ResolutionPropose {
  Hash claim{};
  Remedy remedy = Remedy::other;
  std::int64_t amount = 0;  // đồng, of a refund or discount
  std::string words;
  bool operator==(const ResolutionPropose&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.claim);
    codec.one_of(self.remedy, remedy_count);
    codec.number(self.amount, 0, most_amount);
    codec.text(self.words, longest_words);
  }
};

struct ResolutionAccept {
  Hash proposal{};
  bool operator==(const ResolutionAccept&) const = default;
  static void fields(auto& codec, auto& self) { codec.bytes(self.proposal); }
};

struct ResolutionReject {
  Hash proposal{};
  std::string words;
  bool operator==(const ResolutionReject&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.proposal);
    codec.text(self.words, longest_words);
  }
};

struct Escalate {
  Hash claim{};
  std::string words;
  bool operator==(const Escalate&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.claim);
    codec.text(self.words, longest_words);
  }
};

struct Close {
  std::string words;
  bool operator==(const Close&) const = default;
  static void fields(auto& codec, auto& self) { codec.text(self.words, longest_words); }
};

/// Words that bind nobody.
struct Remark {
  std::string words;
  bool operator==(const Remark&) const = default;
  static void fields(auto& codec, auto& self) { codec.text(self.words, longest_words); }
};

/// Any of them, or nothing.
using Body = std::variant<std::monostate
#define KIND(name, number, Struct, vi, en) , Struct
#include "core/negotiation/messages.def"
#undef KIND
                          >;

/// A body's type is its place in the list. Never asked of nothing.
Type type_of(const Body&);

/// Salt and record. Nothing when a field is out of its bounds.
std::optional<Bytes> write_body(const Body&, const Salt&);
/// Nothing when the bytes are not exactly what write_body writes.
std::optional<Body> read_body(Type, View bytes);

}  // namespace chomay::negotiation
