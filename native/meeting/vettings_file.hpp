// The organisers' vettings as a file of lines, one a vetting in base64url; a line that begins with
// "#" is for people.
#pragma once
#include <string>
#include <string_view>

#include "core/negotiation/vetting.hpp"
#include "core/ports/result.hpp"

namespace chomay::meeting {

inline constexpr std::size_t most_vettings = 10'000;

std::string vetting_line(const negotiation::SignedVetting&);
/// Puts them all on the ring. Errors: vettings.line (which one can't be read, or the organisers did
/// not sign it for this fair).
Expected<void> read_vettings(std::string_view text, negotiation::KeyRing&);

}  // namespace chomay::meeting
