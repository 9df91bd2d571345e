// One signed message of a negotiation as it travels. The bytes are kept and passed on as they came;
// nothing ever writes them a second time, so every copy has the same id and the same signature.
//
//   offset  bytes
//        0      4  "cmn1": the protocol and its version
//        4      1  role of the author          5  1  type of the message (messages.def)
//        6      1  how many previous hashes    7  1  length of the fair's id
//        8     32  negotiation: the id of its opening; zeros in the opening itself
//       40     32  author's Ed25519 key
//       72      8  the author's own sequence in this negotiation: 1, 2, …
//       80      8  issued at (ms since 1970, by the author's clock: advice)
//       88      8  valid until (ms, judged by the witness's clock); 0 = no end
//       96     32  SHA-256 of the plain body
//      128         the fair's id, the previous hashes in rising order, length (4) and sealed body
//
// All of this is "the bytes": SHA-256 of them is the message's id, and the signature is over
// "chomay-neg/v1\n" and them. It travels with its 64 bytes after them.
#pragma once
#include <string>

#include "core/negotiation/keys.hpp"
#include "core/ports/result.hpp"

namespace chomay::negotiation {

inline constexpr std::string_view envelope_domain = "chomay-neg/v1\n";

enum class Role : std::uint8_t { buyer, seller, organiser };
inline constexpr int role_count = 3;

enum class Type : std::uint8_t {
#define KIND(name, number, Struct, vi, en) name = number,
#include "core/negotiation/messages.def"
#undef KIND
};

inline constexpr std::size_t most_previous = 8;
inline constexpr std::size_t largest_body = 48 * 1024;    // plain
inline constexpr std::size_t largest_sealed = 49 * 1024;  // the keys for its readers with it
inline constexpr std::size_t largest_envelope = 50 * 1024;
inline constexpr std::int64_t last_moment = 253'402'300'799'999;  // ms: the end of the year 9999

struct Header {
  Role role = Role::buyer;
  Type type{};
  std::string fair;  // its id, as in the pack
  Hash negotiation{};
  PublicKey author{};
  std::uint64_t sequence = 1;
  std::int64_t issued_at = 0, valid_until = 0;
  Hash commitment{};
  std::vector<Hash> previous;  // the author's message before, and what else it builds on
  bool operator==(const Header&) const = default;
};

struct Envelope {
  Header header;
  Bytes bytes;  // the original, without the signature
  std::size_t header_size = 0;
  Signature signature{};
  Hash id{};

  View header_bytes() const { return View(bytes).first(header_size); }
  View sealed() const { return View(bytes).subspan(header_size + 4); }
  bool is_opening() const { return header.negotiation == Hash{}; }
  /// Of which negotiation it is part; an opening names its own.
  const Hash& negotiation() const { return is_opening() ? id : header.negotiation; }
  bool operator==(const Envelope&) const = default;
};

/// The bytes before the sealed body; the body is sealed to exactly these.
/// Errors: negotiation.envelope (a field is out of its bounds).
Expected<Bytes> write_header(const Header&);

/// The sealed body comes from seal.hpp. Errors: negotiation.envelope.
Expected<Envelope> write_envelope(const Header&, View sealed, const SecretKey&);

/// As it travels: bytes and signature.
Bytes to_wire(const Envelope&);

/// Reads what travelled, whoever sent it; says nothing yet about the signature.
/// Errors: negotiation.envelope.
Expected<Envelope> read_envelope(View wire);

bool is_signed(const Envelope&);

}  // namespace chomay::negotiation
