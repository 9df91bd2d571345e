// `Route`: what an address says. Addresses come from outside (a typed URL, a shared link, a QR), so
// parsing bounds everything and never fails: what it does not know is `Page::other`, which a plugin
// may own ("/ho-so/com-me-tri") or which is shown as "no such page".
//
//   Route::parse("/tim?q=com").filters.words == "com";   Route::product("com-me-tri").address()
//
// Results that a search engine may list have a path of their own: one group, one locality, what is
// in season. A word index of the plain site links to "/tim/<word>".
//
// On the web an address also says its language: "/en/p/com-me-tri" is English, without it one reads
// Vietnamese. A Route has no language: its address is one for both, `in_language` adds the other.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/language.hpp"
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
  basket,
  review,
  orders,
  slip,
  other
};
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
  static Route slip(std::string_view code);     // of an order
  static Route payment(std::string_view code);  // the payment plugin's page
  static Route session(std::string_view id) { return {Page::session, std::string(id), {}, {}}; }
};

/// The language that an address says.
Language language_of(std::string_view address);
/// A Route's address as the web shows it: "/p/com" is "/en/p/com" in English.
std::string in_language(std::string_view address, Language);

}  // namespace chomay::shop
