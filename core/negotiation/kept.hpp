// A record of a peer's journal: a message with the key that opens it, a receipt, a proof that
// verdicts are in the witness's log, or what a desk found of a paper. What was kept had its
// signature checked before; coming back after a start costs no public-key work, so a witness with a
// hundred thousand messages is there again in seconds.
#pragma once
#include <variant>

#include "core/negotiation/log_proof.hpp"
#include "core/negotiation/opened.hpp"
#include "core/negotiation/receipt.hpp"
#include "core/negotiation/ruling.hpp"

namespace chomay::negotiation {

using Kept = std::variant<Opened, Receipt, Shown, SignedRuling>;
inline constexpr std::size_t largest_kept = largest_envelope + 40;

Bytes write_kept(const Opened&);
Bytes write_kept(const Receipt&);
Bytes write_kept(const Shown&);
Bytes write_kept(const SignedRuling&);
/// Nothing when the bytes are no record, or the message is not what its key opened.
std::optional<Kept> read_kept(View);

}  // namespace chomay::negotiation
