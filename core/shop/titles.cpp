#include "core/shop/titles.hpp"

#include "core/order/code.hpp"
#include "core/shop/strings.hpp"

namespace chomay::shop {
namespace {

struct Titled {
  Page page;
  Str title;
};
constexpr Titled titled[] = {
    {Page::sessions, Str::sessions_title}, {Page::favourites, Str::favourites_title},
    {Page::compare, Str::compare_title},   {Page::categories, Str::nav_categories},
    {Page::settings, Str::settings_title}, {Page::basket, Str::basket_title},
    {Page::review, Str::review_title},     {Page::orders, Str::orders_title}};

/// Empty when there is no such thing.
std::string own_title(const catalog::Catalog& fair, const plugin::Host& host, const Route& route,
                      Language language) {
  const auto s = [&](Str id) { return std::string(str(id, language)); };
  for (const Titled& each : titled)
    if (each.page == route.page) return s(each.title);
  switch (route.page) {
    case Page::results:
      if (route.filters.words.empty()) return s(Str::all_products);
      return s(Str::search_do) + " “" + route.filters.words + "”";
    case Page::product:
      if (const auto row = fair.find_product(route.slug))
        return std::string(fair.product(*row).name.in(language));
      return {};
    case Page::producer:
      if (const auto row = fair.find_producer(route.slug))
        return std::string(fair.producer(*row).name);
      return {};
    case Page::session:
      if (const auto row = fair.find_session(route.slug))
        return std::string(fair.session(*row).title.in(language));
      return {};
    case Page::slip:
      if (const auto code = order::read_code(route.slug))
        return say(Str::slip_title, language, {*code});
      return {};
    default:
      if (host.expects_page(route.address())) return std::string(str(Str::page_waits, language));
      return host.page_title(route.address(), language);
  }
}

}  // namespace

std::string title_of(const catalog::Catalog& fair, const plugin::Host& host, const Route& route,
                     Language language) {
  const std::string title = own_title(fair, host, route, language);
  return title.empty() ? std::string(str(Str::not_found_title, language)) : title;
}

}  // namespace chomay::shop
