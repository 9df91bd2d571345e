// Home and the lists: by group, by locality, in season, the categories, and the few pages that are
// each visitor's own and so have nothing to say before the program runs.
#include <algorithm>

#include "core/shop/filters.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/wording.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_schema.hpp"

namespace chomay::native {
namespace {

using catalog::Group;
using Rows = std::vector<std::uint32_t>;

constexpr std::size_t shelf_products = 6, session_lines = 3, place_links = 12;

template <class Fits>
Rows products_that(const Edition& edition, Fits fits) {
  Rows rows;
  for (std::uint32_t at = 0; at < edition.catalog().product_count(); ++at)
    if (fits(edition.catalog().product(at))) rows.push_back(at);
  return rows;
}

Rows of_group(const Edition& edition, Group group) {
  return products_that(edition, [&](const auto& product) { return product.group == group; });
}

Rows in_season(const Edition& edition) {
  const int month = edition.fair.today.month();
  return products_that(edition, [&](const auto& product) { return product.in_season(month); });
}

ms::data group_tiles(const Edition& edition) {
  ms::data list{ms::data::type::list};
  for (int at = 0; at < catalog::group_count; ++at) {
    ms::data tile;
    tile.set("href", edition.href(group_address(Group(at))));
    tile.set("name", edition.s(shop::look_of(Group(at)).name));
    tile.set("count",
             edition.count(Str::products, std::int64_t(of_group(edition, Group(at)).size())));
    tile.set("tone", std::string(shop::address_name(Group(at))));
    list.push_back(tile);
  }
  return list;
}

/// Localities that sell something, those with most first.
ms::data place_list(const Edition& edition, std::size_t most) {
  const auto places = products_by_locality(edition.catalog());
  std::vector<std::pair<std::uint32_t, std::size_t>> ranked;
  for (const auto& [locality, products] : places) ranked.emplace_back(locality, products.size());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  ms::data list{ms::data::type::list};
  for (std::size_t at = 0; at < std::min(most, ranked.size()); ++at) {
    const auto locality = edition.catalog().locality(ranked[at].first);
    ms::data place;
    place.set("href", edition.href(locality_address(locality)));
    place.set("name", std::string(locality.full_name));
    place.set("count", std::to_string(ranked[at].second));
    list.push_back(place);
  }
  return list;
}

std::string first_picture(const Edition& edition, const Rows& products) {
  return products.empty()
             ? std::string()
             : edition.picture(edition.catalog().product(products.front()), PictureSize::screen);
}

std::string many(const Edition& edition, std::size_t products) {
  return edition.count(Str::products, std::int64_t(products));
}

/// A page that is one grid of products.
Page list_page(Edition& edition, std::string address, const std::string& title,
               const std::string& lead, const Rows& products) {
  Page page;
  page.address = std::move(address);
  page.title = title;
  page.description = lead;
  page.picture = first_picture(edition, products);
  ms::data data;
  data.set("title", title);
  data.set("lead", lead);
  data.set("cards", edition.cards(products));
  page.content = edition.render("list", data);
  page.schema = {list_schema(edition, title, products),
                 breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"}, {title, ""}})};
  return page;
}

}  // namespace

std::string group_address(Group group) {
  return "/nhom/" + std::string(shop::address_name(group));
}

std::string locality_address(const catalog::Locality& locality) {
  return "/xa/" + std::string(locality.code);
}

std::map<std::uint32_t, Rows> products_by_locality(const catalog::Catalog& fair) {
  std::map<std::uint32_t, Rows> places;
  for (std::uint32_t at = 0; at < fair.product_count(); ++at)
    if (const auto place = fair.producer(fair.product(at).producer).locality;
        place != catalog::nothing)
      places[place].push_back(at);
  return places;
}

Page home_page(Edition& edition) {
  const auto info = edition.catalog().info();
  const Rows season = in_season(edition);
  const Rows coming = coming_sessions(edition.catalog(), edition.fair.today);
  Page page;
  page.address = "/";
  page.title = edition.in(info.title);
  const std::string lead =
      edition.count(Str::hero_lead, std::int64_t(edition.catalog().locality_count()));
  page.description = page.title + ": " + edition.in(info.tagline) + ". " + lead + ".";
  page.picture = first_picture(edition, season);
  ms::data data, sessions{ms::data::type::list}, shelves{ms::data::type::list};
  data.set("lead", lead);
  data.set("tiles", group_tiles(edition));
  if (!coming.empty()) data.set("next", edition.session_line(edition.catalog().session(coming[0])));
  for (std::size_t at = 1; at < std::min(coming.size(), session_lines + 1); ++at)
    sessions.push_back(edition.session_line(edition.catalog().session(coming[at])));
  data.set("sessions", sessions);
  data.set("has_sessions", !sessions.is_empty_list());
  data.set("sessions_href", edition.href("/phien"));
  if (!season.empty())
    shelves.push_back(
        edition.shelf(edition.s(Str::in_season_now), "/dang-mua", season, shelf_products));
  for (int at = 0; at < catalog::group_count; ++at)
    if (const Rows rows = of_group(edition, Group(at)); !rows.empty())
      shelves.push_back(edition.shelf(edition.s(shop::look_of(Group(at)).name),
                                      group_address(Group(at)), rows, shelf_products));
  data.set("shelves", shelves);
  data.set("places", place_list(edition, place_links));
  data.set("places_href", edition.href("/danh-muc"));
  page.content = edition.render("home", data);
  page.schema = {site_schema(edition)};
  return page;
}

Page group_page(Edition& edition, Group group) {
  const Rows products = of_group(edition, group);
  const std::string name = edition.s(shop::look_of(group).name);
  return list_page(edition, group_address(group), name,
                   edition.say(Word::group_lead, {name, many(edition, products.size())}), products);
}

Page season_page(Edition& edition) {
  const Rows products = in_season(edition);
  return list_page(edition, "/dang-mua", edition.s(Str::in_season_now),
                   edition.say(Word::season_lead, {std::to_string(edition.fair.today.month()),
                                                   many(edition, products.size())}),
                   products);
}

Page locality_page(Edition& edition, std::uint32_t index, const Rows& products) {
  const auto locality = edition.catalog().locality(index);
  return list_page(
      edition, locality_address(locality), std::string(locality.full_name),
      edition.say(Word::place_lead, {locality.full_name, many(edition, products.size())}),
      products);
}

Page categories_page(Edition& edition) {
  Page page;
  page.address = "/danh-muc";
  page.title = edition.s(Str::nav_categories);
  page.description =
      edition.say(Word::all_lead, {many(edition, edition.catalog().product_count())});
  ms::data data;
  data.set("title", page.title);
  data.set("lead", page.description);
  data.set("tiles", group_tiles(edition));
  data.set("places", place_list(edition, SIZE_MAX));
  page.content = edition.render("categories", data);
  page.schema = {breadcrumb_schema(edition, {{edition.s(Str::nav_home), "/"}, {page.title, ""}})};
  return page;
}

void say_only(Edition& edition, Page& page) {
  page.listed = false;
  ms::data data;
  data.set("title", page.title);
  data.set("line", page.description);
  data.set("home_href", edition.href("/"));
  page.content = edition.render("message", data);
}

Page personal_page(Edition& edition, std::string_view address, Str title, Str line) {
  Page page;
  page.address = address;
  page.title = edition.s(title);
  page.description = edition.s(line);
  say_only(edition, page);
  return page;
}

}  // namespace chomay::native
