// The calendar of sessions and the page of each.
#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

ms::data facts(const Edition& edition, const catalog::Session& session) {
  ms::data list{ms::data::type::list};
  put_fact(list, edition.s(shop::look_of(session.venue_kind).name),
           std::string(session.venue_label));
  if (session.locality != catalog::nothing)
    put_fact(list, edition.s(Str::facet_locality),
             std::string(edition.catalog().locality(session.locality).full_name));
  std::vector<std::string> languages;
  for (const auto tag : session.languages)
    languages.push_back(shop::language_name(tag, edition.language));
  put_fact(list, edition.s(Str::set_language), shop::joined(languages, ", "));
  if (session.capacity > 0)
    put_fact(list, edition.s(shop::name_of(session.kind)),
             edition.count(Str::capacity, session.capacity));
  return list;
}

ms::data lines(const Edition& edition, const std::vector<std::uint32_t>& rows) {
  ms::data list{ms::data::type::list};
  for (const auto row : rows) list.push_back(edition.session_line(edition.catalog().session(row)));
  return list;
}

}  // namespace

Page sessions_page(Edition& edition) {
  const auto coming = coming_sessions(edition.catalog(), edition.fair.today);
  std::vector<std::uint32_t> rest;
  for (std::uint32_t row = 0; row < edition.catalog().session_count(); ++row)
    if (std::find(coming.begin(), coming.end(), row) == coming.end()) rest.push_back(row);
  std::stable_sort(rest.begin(), rest.end(), [&](std::uint32_t a, std::uint32_t b) {
    return edition.catalog().session(a).start_at > edition.catalog().session(b).start_at;
  });
  Page page;
  page.address = "/phien";
  page.title = edition.s(Str::sessions_title);
  page.description = page.title + " · " + edition.in(edition.catalog().info().title);
  if (!coming.empty()) {
    const auto next = edition.catalog().session(coming.front());
    page.description += ". " + edition.s(Str::sessions_coming) + ": " + edition.in(next.title) +
                        ", " + shop::span_of(next, edition.language) + ".";
  }
  ms::data data;
  data.set("title", page.title);
  data.set("coming", lines(edition, coming));
  data.set("has_coming", !coming.empty());
  data.set("past", lines(edition, rest));
  data.set("has_past", !rest.empty());
  page.content = edition.render("sessions", data);
  page.schema = {breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"}, {page.title, ""}})};
  return page;
}

Page session_page(Edition& edition, std::uint32_t index) {
  const auto session = edition.catalog().session(index);
  const bool off = session.typed_status == catalog::SessionStatus::cancelled;
  const bool past = session.start_at.date() < edition.fair.today;
  Page page;
  page.address = "/phien/" + std::string(session.id);
  page.title = edition.in(session.title);
  const std::string when = shop::span_of(session, edition.language);
  page.description = shortened(page.title + ". " + when + ". " + edition.in(session.note), 160);
  if (!session.products.empty())
    page.picture =
        edition.picture(edition.catalog().product(session.products[0]), PictureSize::screen);
  ms::data data = edition.session_line(session);
  put(data, "note", edition.in(session.note));
  if (!off && session.url.starts_with("https://")) {
    data.set("url", std::string(session.url));
    data.set("action",
             edition.s(past ? Str::open_recording : shop::look_of(session.venue_kind).action));
  }
  data.set("facts", facts(edition, session));
  if (!session.products.empty())
    data.set("products", edition.shelf(edition.s(Str::session_products), "", session.products));
  page.content = edition.render("session", data);
  page.schema = {event_schema(edition, session),
                 breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"},
                                             {edition.s(Str::sessions_title), "/phien"},
                                             {page.title, ""}})};
  return page;
}

}  // namespace chomay::native
