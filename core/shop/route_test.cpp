#include "core/shop/route.hpp"

#include <doctest/doctest.h>

#include <random>

#include "core/shop/percent.hpp"
#include "core/text/utf8.hpp"

using namespace chomay;
using namespace chomay::shop;

TEST_CASE("each page has its address") {
  CHECK(Route::parse("/") == Route::to(Page::home));
  CHECK(Route::parse("") == Route::to(Page::home));
  CHECK(Route::parse("/p/com-me-tri") == Route::product("com-me-tri"));
  CHECK(Route::parse("/nsx/htx-cam-canh/") == Route::producer("htx-cam-canh"));
  CHECK(Route::parse("/phien") == Route::to(Page::sessions));
  CHECK(Route::parse("/phien/px-live-now") == Route::session("px-live-now"));
  CHECK(Route::parse("/yeu-thich").page == Page::favourites);
  CHECK(Route::parse("/danh-muc").page == Page::categories);
  CHECK(Route::parse("/cai-dat").page == Page::settings);
  CHECK(Route::parse("/so-sanh?sp=a,b,a,c").compared == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("results asked in one way have a path, for pages that can be found and shared") {
  CHECK(Route::parse("/nhom/do-uong") == Route::parse("/tim?nhom=do-uong"));
  CHECK(Route::parse("/tim?nhom=do-uong").address() == "/nhom/do-uong");
  CHECK(Route::parse("/xa/00004").filters.localities == std::vector<std::string>{"00004"});
  CHECK(Route::parse("/tim?xa=00004").address() == "/xa/00004");
  CHECK(Route::parse("/tim?mua=1").address() == "/dang-mua");
  CHECK(Route::parse("/tim/banh-com").address() == "/tim?q=banh%20com");
  CHECK(Route::parse("/tim?nhom=do-uong&mua=1").address() == "/tim?nhom=do-uong&mua=1");
  CHECK(Route::parse("/tim?nhom=do-uong,thuc-pham").address() == "/tim?nhom=thuc-pham,do-uong");
  CHECK(Route::parse("/nhom/khong-co").page == Page::other);
  CHECK(Route::parse("/xa/ba-dinh").page == Page::other);
}

TEST_CASE("an address says its language, and leads to the same place in both") {
  CHECK(language_of("/p/com-me-tri") == Language::vi);
  CHECK(language_of("/en/p/com-me-tri") == Language::en);
  CHECK(language_of("/en/") == Language::en);
  CHECK(language_of("/en?x=1") == Language::en);
  CHECK(language_of("/english") == Language::vi);
  CHECK(Route::parse("/en/p/com-me-tri") == Route::product("com-me-tri"));
  CHECK(Route::parse("/en") == Route::to(Page::home));
  CHECK(Route::parse("/en/tim?q=che").filters.words == "che");
  for (const char* address : {"/", "/p/com-me-tri", "/tim?q=che", "/ho-so/com-me-tri"})
    for (const Language language : {Language::vi, Language::en}) {
      const std::string said = in_language(address, language);
      CHECK(language_of(said) == language);
      CHECK(Route::parse(said).address() == address);
    }
  CHECK(in_language("/", Language::en) == "/en");
}

TEST_CASE("results carry words, facets, order and view") {
  const Filters filters =
      Route::parse(
          "/tim?q=c%E1%BB%91m+m%C3%AA&nhom=thuc-pham,do-uong&sao=4,5&xa=00619,09871"
          "&mua=1&hs=1&gia=20000-300000&tt=tea/oxidation:0-20&sx=gia-tang&xem=ds")
          .filters;
  CHECK(filters.words == "cốm mê");
  CHECK(filters.has_group(catalog::Group::food));
  CHECK(filters.has_group(catalog::Group::drink));
  CHECK_FALSE(filters.has_group(catalog::Group::craft));
  CHECK(filters.has_stars(5));
  CHECK_FALSE(filters.has_stars(3));
  CHECK(filters.localities == std::vector<std::string>{"00619", "09871"});
  CHECK(filters.season);
  CHECK(filters.complete);
  CHECK(filters.low == 20000);
  CHECK(filters.high == 300000);
  CHECK(filters.has_attribute("tea/oxidation", "0-20"));
  CHECK(filters.sort == Sort::price_up);
  CHECK(filters.as_list);
  CHECK(filters.chosen() == 10);
}

TEST_CASE("what cannot be is left out") {
  const Filters filters =
      Route::parse("/tim?sao=0,9,4&nhom=x&gia=9-a&sx=?&tt=tea&nsx=../../x%00&mua=2").filters;
  CHECK(filters.stars == 1 << 4);
  CHECK(filters.groups == 0);
  CHECK(filters.low == 9);
  CHECK_FALSE(filters.high);
  CHECK(filters.attributes.empty());
  CHECK_FALSE(filters.season);
  CHECK(Route::parse("/p/Không có").page == Page::other);
  CHECK(Route::parse("/ho-so/com-me-tri").slug == "/ho-so/com-me-tri");
}

TEST_CASE("an address is bounded however long it comes") {
  const Route route = Route::parse("/tim?q=" + std::string(100'000, 'a'));
  CHECK(route.filters.words.size() == 200);
  CHECK(Route::parse("/" + std::string(100'000, 'x')).slug.size() <= 301);
}

TEST_CASE("broken bytes become readable text") {
  CHECK(percent_decode("%E1%BB", 100) == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(percent_decode("a%0Ab%", 100) == "ab%");
  CHECK(percent_encode("chè & “trà”") == "ch%C3%A8%20%26%20%E2%80%9Ctr%C3%A0%E2%80%9D");
}

TEST_CASE("every route that was parsed formats to itself again") {
  std::mt19937 random(7);
  const std::string_view pieces[] = {
      "/tim?", "q=",       "nhom=",  "thuc-pham,", "sao=345,4", "&",       "gia=", "5-3",
      "xa=",   "00619",    "%C3%A8", "%zz",        "+",         "/p/",     "a-b",  "/so-sanh?sp=",
      ",",     "tt=a/b:c", "sx=ten", "#x",         "?",         "/phien/", "đ",    "\xFF"};
  for (int round = 0; round < 5000; ++round) {
    std::string address;
    for (int at = 0; at < 6; ++at) address += pieces[random() % std::size(pieces)];
    const Route route = Route::parse(address);
    INFO(address);
    INFO(route.address());
    CHECK(Route::parse(route.address()) == route);
    CHECK(text::is_valid_utf8(route.address()));
  }
}
