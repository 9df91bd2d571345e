// What a page needs to meet the fair's sellers: the broker's address, who can be met, and the file
// that a buyer's device believes no further than the organisers' key (core/talk/place.hpp). A site
// that is made without a broker has none of it.
#pragma once
#include <string>
#include <vector>

#include "native/cli/site_files.hpp"

namespace chomay::native {

/// Modules and programs that only those load who look at negotiations, by their names in the page's
/// list: the modules lie in page/ as <name>.js.
inline constexpr const char* meeting_modules[] = {
    "meeting_record", "meeting_desk", "meeting_tabs", "meeting_device", "meeting_journal", "meeting_line", "mqtt"};
bool is_meeting_module(const std::string& stem);

/// ws:// or wss://, a host, and nothing that could end an address in a policy or a page.
bool is_broker(std::string_view address);
/// "wss://host/mqtt" → " wss://host", for a page's policy; each origin once.
std::string sources_of(std::initializer_list<std::string_view> brokers);

/// Puts the place into the site and fills `placed.meeting`. Nothing without a broker in the job.
/// Errors: file.*, vettings.line, link.fair, and site.no_key without the organisers' key.
Expected<void> place_meeting(const SiteJob&, const catalog::Catalog&, SiteWriter&,
                             SiteFiles& placed);

}  // namespace chomay::native
