// Two signed things that cannot both be honest. Each check needs nothing but the two: whoever is
// shown them can hold their author to it.
#pragma once
#include "core/negotiation/bodies.hpp"
#include "core/negotiation/checkpoint.hpp"

namespace chomay::negotiation {

/// One author signed two different messages with the same number in the same negotiation.
bool proves_equivocation(const Envelope&, const Envelope&);

/// Two different verdicts follow the same one, so their witness (or two) told two stories. The keys
/// open the verdicts.
bool proves_fork(const Envelope&, const ContentKey&, const Envelope&, const ContentKey&);

/// A log signed two different trees of one size.
bool proves_two_trees(std::string_view note, std::string_view other_note, const NoteKey& log);

/// A cosigner saw a smaller tree later than a larger one: something was taken back.
bool proves_rollback(std::string_view earlier, std::string_view later, const NoteKey& cosigner);

}  // namespace chomay::negotiation
