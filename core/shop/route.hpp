// `Route`: what an address says. Addresses come from outside (a typed URL, a shared link, a QR), so
// parsing bounds everything and never fails: what it does not know is `Page::other`, which a plugin
// may own ("/ho-so/com-me-tri") or which is shown as "no such page".
//
//   Route::parse("/tim?q=com").filters.words == "com";   Route::product("com-me-tri").address()
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/shop/filters.hpp"

namespace chomay::shop {

enum class Page : std::uint8_t {
  home,
  results,
  product,
  producer,
  sessions,
  session,
  favourites,
  compare,
  categories,
  settings,
  other
};
inline constexpr int page_count = 11;
inline constexpr std::size_t max_address = 4096;
inline constexpr std::size_t max_compared = 4;

struct Route {
  Page page = Page::home;
  std::string slug;                   // of product, producer, session; the whole address of `other`
  Filters filters;                    // of results
  std::vector<std::string> compared;  // slugs

  bool operator==(const Route&) const = default;

  static Route parse(std::string_view address);
  std::string address() const;  // canonical: parse(address()) is this route again

  static Route to(Page page) { return {page, {}, {}, {}}; }
  static Route results(Filters filters) { return {Page::results, {}, std::move(filters), {}}; }
  static Route product(std::string_view slug) { return {Page::product, std::string(slug), {}, {}}; }
  static Route producer(std::string_view slug) {
    return {Page::producer, std::string(slug), {}, {}};
  }
  static Route session(std::string_view id) { return {Page::session, std::string(id), {}, {}}; }
};

}  // namespace chomay::shop
