// The messages of the two sides as a screen shows them, in the witness's order, then what it has
// not judged.
#pragma once
#include "core/negotiation/replica.hpp"
#include "core/talk/talk.hpp"

namespace chomay::talk {

/// Oldest first; of more than `most_turns` the newest.
std::vector<Turn> turns_of(const negotiation::Replica&);

/// What was agreed, how far it has come, and the claims about it; nothing before the agreement.
void add_sale(Talk&, const negotiation::Negotiation&);

}  // namespace chomay::talk
