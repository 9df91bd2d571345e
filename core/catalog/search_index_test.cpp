#include "core/catalog/search_index.hpp"

#include <doctest/doctest.h>

#include "core/catalog/search.hpp"
#include "core/catalog/search_build.hpp"
#include "core/catalog/search_words.hpp"

using namespace chomay::catalog;

namespace {
SearchIndexData small_index() {
  SearchBuilder builder;
  builder.add({.id = 0,
               .texts = {{Field::name, "Chè Ba Trại"}, {Field::long_text, "chè ngon"}},
               .facets = {{"group", "drink"}, {"tag", "a"}, {"tag", "b"}},
               .price = 1000});
  builder.add({.id = 1, .texts = {{Field::name, "Trà sen"}}, .facets = {{"group", "drink"}}});
  return std::move(builder).finish();
}

// True when `damage` is noticed.
template <class Damage>
bool refused(Damage&& damage) {
  auto data = small_index();
  REQUIRE(data.view().validate());
  damage(data);
  return !data.view().validate();
}
}  // namespace

TEST_CASE("search index: what was built is valid; every damaged offset is noticed") {
  CHECK(refused([](auto& data) { data.terms[1].text.at = 1'000'000; }));
  CHECK(refused([](auto& data) { data.terms[1].text.length = UINT32_MAX; }));
  CHECK(refused([](auto& data) { data.terms[1].first_posting = UINT32_MAX; }));
  CHECK(refused([](auto& data) { data.terms[1].first_form = 1000; }));
  CHECK(refused([](auto& data) { data.terms[1].head_count = 1000; }));
  CHECK(refused([](auto& data) { data.terms.pop_back(); }));
  CHECK(refused([](auto& data) { std::swap(data.terms[1].text, data.terms[2].text); }));
  CHECK(refused([](auto& data) { data.forms[0].at = UINT32_MAX; }));
  CHECK(refused([](auto& data) { data.posting_documents[0] = 2; }));
  CHECK(refused([](auto& data) { data.posting_infos.pop_back(); }));
  CHECK(refused([](auto& data) { data.sounds[0].term = 1000; }));
  CHECK(refused([](auto& data) { data.prices.pop_back(); }));
  CHECK(refused([](auto& data) { data.stars.clear(); }));
  CHECK(refused([](auto& data) { data.facets[0].first_cell = UINT32_MAX; }));
  CHECK(refused([](auto& data) { data.facets[0].value_count = 7; }));
  CHECK(refused([](auto& data) { data.facets[1].first_offset = 2; }));
  CHECK(refused([](auto& data) { data.facet_cells[0] = 1; }));
  CHECK(refused([](auto& data) { data.facet_offsets[1] = 100; }));
  CHECK(refused([](auto& data) { data.facet_values[0].text.at = UINT32_MAX; }));
  CHECK(refused([](auto& data) { data.facet_text.clear(); }));
}

TEST_CASE("search index: without its words it still filters, and finds no word") {
  auto data = small_index();
  data.text = {};
  data.terms = {};
  data.forms = {};
  data.posting_documents = {};
  data.posting_infos = {};
  data.sounds = {};
  REQUIRE(data.view().validate());
  Searcher searcher(data.view());
  CHECK(searcher.search({.facets = {{"tag", {"a"}}}}).total == 1);
  CHECK(searcher.search({.facets = {{"group", {"drink"}}}}).total == 2);
  CHECK(searcher.search({.text = "che ba tr"}).total == 0);
  CHECK(searcher.search({.text = "\"che\""}).total == 0);
}

TEST_CASE("search words: slips") {
  CHECK(edit_distance("duong", "duong", 1) == 0);
  CHECK(edit_distance("duogn", "duong", 1) == 1);  // a swap is one slip
  CHECK(edit_distance("thuog", "thuong", 1) == 1);
  CHECK(edit_distance("gom", "com", 1) == 1);
  CHECK(edit_distance("pottery", "potery", 1) == 1);
  CHECK(edit_distance("incence", "insense", 2) == 2);
  CHECK(edit_distance("bun", "banh", 1) == 2);
  CHECK(edit_distance("", "ab", 2) == 2);
  CHECK(edit_distance(std::string(100, 'a'), std::string(100, 'a'), 2) == 3);  // no word is so long
}

TEST_CASE("search words: what sounds alike") {
  for (const auto& [one, other] : {std::pair{"lua", "nua"},
                                   {"gio", "do"},
                                   {"ro", "gio"},
                                   {"sung", "xung"},
                                   {"chung", "trung"},
                                   {"mai", "may"},
                                   {"ky", "ki"}}) {
    CHECK(sound_key(one) == sound_key(other));
  }
  CHECK(sound_key("tra") != sound_key("ta"));
  CHECK(sound_key("nha") != sound_key("na"));
}

TEST_CASE("search words: accents") {
  CHECK(accent_match("dừa", "dừa") == 1.0f);
  CHECK(accent_match("dua", "dừa") < 1.0f);
  CHECK(accent_match("bưỡi", "bưởi") > accent_match("bươi", "bưởi"));
  CHECK(accent_match("đũa", "dừa") < accent_match("dua", "dừa"));
  CHECK(accent_match("cố", "cốm") == 1.0f);  // still being typed
}

TEST_CASE("search build: seasons wrap, prices fall into bands") {
  CHECK(season_bits(11, 2) == 0b1100'0000'0011);
  CHECK(season_bits(3, 3) == 0b100);
  CHECK(season_bits(1, 12) == 0b1111'1111'1111);
  CHECK(season_bits(0, 5) == 0);
  CHECK(price_band(0) == "0");
  CHECK(price_band(49'999) == "0");
  CHECK(price_band(50'000) == "50000");
  CHECK(price_band(2'000'000) == "1000000");
  CHECK(price_band(-1).empty());
}
