// The organisers' vettings as a file of lines, one a vetting in base64url; a line that begins with
// "#" is for people.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "core/ports/result.hpp"
#include "core/talk/place.hpp"

namespace chomay::meeting {

using talk::most_vettings;

std::string vetting_line(const negotiation::SignedVetting&);
/// The fair's ring with all that stands in the file. Errors: file.*, vettings.line.
Expected<negotiation::KeyRing> read_ring(const std::filesystem::path&, const std::string& fair,
                                         const negotiation::PublicKey& organiser);
/// Puts them all on the ring. Errors: vettings.line (which one can't be read, or the organisers did
/// not sign it for this fair).
Expected<void> read_vettings(std::string_view text, negotiation::KeyRing&);

}  // namespace chomay::meeting
