// The functions of the table that are about vetting papers at the organisers' desk. A plugin shows
// and asks; which paper it is and what of it was vetted only the catalogue says, and who rules is
// who pressed.
#pragma once
#include "core/plugin/host_state.hpp"

namespace chomay::plugin {

std::int64_t dossier_count(HostState&, Arguments);
std::int64_t dossier_product(HostState&, Arguments);
std::int64_t ruling_count(HostState&, Arguments);
std::int64_t ruling_number(HostState&, Arguments);
std::int64_t ruling_words(HostState&, Arguments);
std::int64_t ruling_sign(HostState&, Arguments);
std::int64_t ruling_save(HostState&, Arguments);

}  // namespace chomay::plugin
