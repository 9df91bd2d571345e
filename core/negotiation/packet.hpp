// What two devices say to each other over any link, in pieces that may be lost, doubled or come in
// any order: a message, a receipt, what one has of a negotiation (heads), so that the other sends
// what is missing, or that the verdicts stand in the witness's log.
#pragma once
#include <variant>

#include "core/negotiation/replica.hpp"

namespace chomay::negotiation {

inline constexpr std::size_t most_heads = 16, most_awaited = 64;

/// What the sender has. `wants_answer`: the receiver says the same of itself, once.
struct Heads {
  Hash negotiation{};
  bool wants_answer = false;
  std::vector<Head> heads;
  std::vector<Hash> awaited;   // named by a verdict, not here
  std::uint32_t receipts = 0;  // how many
  std::uint32_t shown = 0;     // how many verdicts it has a proof of, that they are in the log
  bool operator==(const Heads&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.negotiation);
    codec.one_of(self.wants_answer, 2);
    codec.list(self.heads, 0, most_heads);
    codec.list(self.awaited, 0, most_awaited);
    codec.number(self.receipts, 0, UINT32_MAX);
    codec.number(self.shown, 0, UINT32_MAX);
  }
};

using Packet = std::variant<Envelope, Receipt, Heads, Shown>;
inline constexpr std::size_t largest_packet = largest_envelope + 1;

Bytes write_packet(const Packet&);
/// Nothing when the bytes are no packet.
std::optional<Packet> read_packet(View);

}  // namespace chomay::negotiation
