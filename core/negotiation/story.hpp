// A proven negotiation as a page people can read: who agreed to what, on which papers, in what
// order, and what the proof rests on. Plain lines, in Vietnamese or English.
#pragma once
#include "core/negotiation/transcript.hpp"
#include "core/ports/language.hpp"

namespace chomay::negotiation {

std::string story_of(const Proven&, Language);

/// "23/11/2026 09:00", in Vietnam.
std::string moment(std::int64_t ms);
std::string_view name_of(Phase, Language);
std::string_view name_of(Reason, Language);
std::string_view name_of(Type, Language);
std::string_view name_of(Role, Language);

}  // namespace chomay::negotiation
