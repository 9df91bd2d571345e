// What the pages make of hostile and of missing words. The pages of the whole sample fair are
// tested as files in tests/browser/html.test.mjs.
#include <doctest/doctest.h>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "native/cli/site_edition.hpp"
#include "native/cli/site_map.hpp"
#include "native/cli/site_schema.hpp"

using namespace chomay;
using namespace chomay::native;

namespace {

constexpr const char* evil = "</script><script>alert(1)</script><img src=x> \"'&<!--";

/// The small fair with `text` wherever somebody may write what they like.
catalog::Catalog fair_saying(const std::string& text) {
  catalog::FairData fair = catalog::small_fair();
  for (auto& product : fair.products)
    product.name_vi = product.name_en = product.short_vi = product.long_vi =
        product.ingredients_vi = text;
  for (auto& producer : fair.producers)
    producer.name_vi = producer.story_vi = producer.story_en = text;
  for (auto& session : fair.sessions) session.title_vi = session.title_en = session.note_vi = text;
  for (auto& document : fair.documents) document.number = document.note_vi = text;
  for (auto& variant : fair.variants) variant.label_vi = text;
  return catalog::Catalog::open(catalog::write_pack(fair)).value();
}

void check_is_text(const std::string& html) {
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("</script") == std::string::npos);
  CHECK(html.find("<img src=x") == std::string::npos);
  CHECK(html.find("<!--") == std::string::npos);
}

}  // namespace

TEST_CASE("hostile words stay words, in HTML and in structured data") {
  const auto catalog = fair_saying(evil);
  const Fair fair{catalog, Date::of(2026, 11, 22), "https://fair.example/", {}, {}};
  for (const Language language : {Language::vi, Language::en}) {
    Edition edition(fair, language, Templates::open("web/pages").value());
    for (const Page& page : {product_page(edition, 0), dossier_page(edition, 0),
                             producer_page(edition, 0), session_page(edition, 0)}) {
      CHECK(page.content.find("alert(1)") != std::string::npos);
      check_is_text(page.content);
      for (const std::string& script : page.schema) check_is_text(script);
    }
  }
}

TEST_CASE("links are relative to the site's root, shared ones whole; English stands below en/") {
  const auto catalog = fair_saying("x");
  const Fair fair{catalog, Date::of(2026, 11, 22), "https://fair.example/ocop/", {}, {}};
  const Fair homeless{catalog, Date::of(2026, 11, 22), "", {}, {}};
  const auto templates = Templates::open("web/pages").value();
  const Edition vi(fair, Language::vi, templates), en(fair, Language::en, templates);
  CHECK(vi.href("/") == "./");
  CHECK(en.href("/") == "en/");
  CHECK(en.href("/p/com") == "en/p/com/");
  CHECK(vi.url("/") == "https://fair.example/ocop/");
  CHECK(en.url("/p/com") == "https://fair.example/ocop/en/p/com/");
  CHECK(Edition(homeless, Language::vi, templates).url("/p/com") == "p/com/");
}

TEST_CASE("a description is cut after a word, by letters") {
  CHECK(shortened("Cốm nếp non", 20) == "Cốm nếp non");
  CHECK(shortened("Cốm nếp non mỏng", 12) == "Cốm nếp non…");
  CHECK(shortened("", 5).empty());
}

TEST_CASE("an event's time is Vietnam's") {
  CHECK(iso_time(FixedClock(Date::of(2026, 11, 27), 20 * 60 + 30).now()) ==
        "2026-11-27T20:30:00+07:00");
}

TEST_CASE("a sitemap remembers when each page changed, and is split before it grows too large") {
  const std::vector<MapEntry> few{
      {"https://f.example/", "https://f.example/en/", "2026-11-20", "2026-11-22"}};
  const auto one = sitemap("https://f.example/", few);
  REQUIRE(one.size() == 1);
  CHECK(changes_of(one[0].text).at("https://f.example/en/") == "2026-11-22");
  CHECK(one[0].text.find("hreflang=\"x-default\" href=\"https://f.example/\"") !=
        std::string::npos);
  const auto many = sitemap("https://f.example/", std::vector<MapEntry>(20'001, few[0]));
  REQUIRE(many.size() == 3);
  CHECK(many[2].name == "sitemap.xml");
  CHECK(many[2].text.find("<loc>https://f.example/sitemap-2.xml</loc>") != std::string::npos);
}
