// schema.org in JSON-LD: what search engines read on a page. Only what the page itself says; star
// grades are an award that the press reported, never a rating by customers.
#pragma once
#include "native/cli/site_edition.hpp"

namespace chomay::native {

struct Crumb {
  std::string name, address;
};

// Each as the text of a script element: nothing in it ends the element or opens another.
std::string product_schema(const Edition&, const catalog::Product&);
std::string organization_schema(const Edition&, const catalog::Producer&);
std::string event_schema(const Edition&, const catalog::Session&);
/// From home to the page itself, which has no address of its own in it.
std::string breadcrumb_schema(const Edition&, const std::vector<Crumb>& way);
std::string list_schema(const Edition&, const std::string& title,
                        const std::vector<std::uint32_t>& products);
std::string site_schema(const Edition&);

/// "2026-11-27T20:30:00+07:00"
std::string iso_time(Instant);

}  // namespace chomay::native
