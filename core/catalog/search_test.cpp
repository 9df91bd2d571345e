#include "core/catalog/search.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/catalog/search_build.hpp"

using namespace chomay::catalog;

namespace {

constexpr std::int32_t today = 20779;

// A small market: enough to tell every rule apart.
SearchIndexData market() {
  SearchBuilder builder;
  const auto add = [&](std::uint32_t id, std::vector<SearchText> texts,
                       std::vector<SearchFacetValue> facets, std::int64_t price, std::uint8_t stars,
                       std::uint16_t season) {
    builder.add({.id = id,
                 .texts = std::move(texts),
                 .facets = std::move(facets),
                 .price = price,
                 .season_months = season,
                 .complete_until = id % 2 == 0 ? today : today - 1,
                 .stars = stars});
  };
  add(0, {{Field::name, "Đũa tre"}, {Field::old_place, "Huyện Thường Tín"}},
      {{"group", "craft"}, {"tag", "gift"}}, 20000, 3, 0);
  add(1, {{Field::name, "Dừa xiêm"}, {Field::long_text, "Giao cả đường xa"}},
      {{"group", "food"}, {"tag", "fresh"}, {"tag", "gift"}}, 30000, 4, season_bits(11, 2));
  add(2,
      {{Field::name, "Chè Ba Trại"},
       {Field::keyword, "chè xanh"},
       {Field::place, "Xã Suối Hai"},
       {Field::name_en, "Ba Trại green tea"}},
      {{"group", "drink"}}, 150000, 4, season_bits(3, 9));
  add(3, {{Field::name, "Trà sen Quảng An"}, {Field::name_en, "Quảng An lotus tea"}},
      {{"group", "drink"}}, 900000, 5, season_bits(5, 9));
  add(4, {{Field::name, "Bưởi đường La Tinh"}, {Field::barcode, "8930000000019"}},
      {{"group", "food"}}, 45000, 0, season_bits(12, 1));
  add(5, {{Field::name, "Giò lụa Ước Lễ"}}, {{"group", "food"}, {"tag", "fresh"}}, -1, 3, 0);
  add(6, {{Field::name, "Ấm gốm Hoà Bình"}, {Field::seller, "HTX Gốm Hòa"}}, {{"group", "craft"}},
      200000, 4, 0);
  return std::move(builder).finish();
}

struct Market {
  SearchIndexData data = market();
  Searcher searcher{data.view()};

  Results ask(Query query) {
    query.today = today;
    query.month = query.month == 0 ? 12 : query.month;
    return searcher.search(query);
  }
  std::vector<std::uint32_t> ids(Query query) {
    std::vector<std::uint32_t> found;
    for (const auto& hit : ask(std::move(query)).hits) found.push_back(hit.id);
    return found;
  }
  std::uint32_t first(const char* text) {
    const auto found = ids({.text = text});
    return found.empty() ? 99 : found.front();
  }
};

std::uint32_t count_of(const Results& results, std::string_view facet, std::string_view value) {
  for (const auto& row : results.facets) {
    if (row.facet != facet) continue;
    for (const auto& entry : row.values) {
      if (entry.value == value) return entry.count;
    }
  }
  return 0;
}

using Ids = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("search: words without accents find words with them") {
  Market market;
  CHECK(market.first("duong") == 4);
  CHECK(market.first("che ba trai") == 2);
}

TEST_CASE("search: the accents that were typed come first") {
  Market market;
  CHECK(market.ids({.text = "dừa"}) == Ids{1, 0});
  CHECK(market.ids({.text = "đũa"}) == Ids{0, 1});
  CHECK(market.ids({.text = "dua"}).size() == 2);
}

TEST_CASE("search: tone position and composition make no difference") {
  Market market;
  CHECK(market.first("ấm gốm hòa bình") == 6);
  CHECK(market.first("Hoa\u0300 Bi\u0300nh") == 6);
}

TEST_CASE("search: the last word may be unfinished, unless a space ends it") {
  Market market;
  CHECK(market.ids({.text = "b"}).size() == 3);  // Ba, Bưởi, Bình
  CHECK(market.first("bưởi đư") == 4);
  CHECK(market.first("quả") == 3);
  CHECK(market.ids({.text = "đươ", .typing = false}).empty());
}

TEST_CASE("search: a slip is forgiven from four letters, two from eight") {
  Market market;
  CHECK(market.first("lotis tea") == 3);
  CHECK(market.first("quagn an") == 3);  // swapped
  CHECK(market.first("trà xen") == 3);   // sounds alike
  CHECK(market.first("rò nụa") == 5);
  CHECK(market.first("bưỡi") == 4);  // hỏi, ngã
  CHECK(market.ids({.text = "xyz"}).empty());
}

TEST_CASE("search: Telex and VNI residue, joined words") {
  Market market;
  CHECK(market.first("buowir dduwowngf") == 4);
  CHECK(market.first("bu7o7i3 ddu7o72ng") == 4);
  CHECK(market.first("trasen") == 3);
  CHECK(market.first("giofluaj") == 5);
  const auto readings = market.ask({.text = "tra2 sen"}).readings;
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].typed == "tra2");
  CHECK(readings[0].read == "trà");
}

TEST_CASE("search: synonyms are found after the word itself, and said") {
  Market market;
  const auto results = market.ask({.text = "trà"});
  REQUIRE(results.total == 2);
  CHECK(results.hits[0].id == 3);
  CHECK(results.hits[1].id == 2);
  REQUIRE(results.synonyms.size() >= 1);
  CHECK(results.synonyms[0].typed == "trà");
  CHECK(results.synonyms[0].also == "chè");
  CHECK(market.first("chả lụa") == 5);
}

TEST_CASE("search: a synonym is said with the accents that were meant") {
  Market market;
  const auto results = market.ask({.text = "tra"});
  REQUIRE(results.synonyms.size() >= 1);
  CHECK(results.synonyms[0].typed == "trà");
}

TEST_CASE("search: words in quotes are looked for as they are") {
  Market market;
  CHECK(market.ask({.text = "\"trà\""}).total == 1);
  CHECK(market.ask({.text = "\"trà\""}).synonyms.empty());
  CHECK(market.ask({.text = "\"tra\""}).total == 1);
  CHECK(market.ask({.text = "\"trã\""}).total == 0);
  CHECK(market.ask({.text = "\"sen tra\""}).total == 1);
  CHECK(market.ask({.text = "\"trà"}).total == 2);  // the second is still to come
}

TEST_CASE("search: English names, places with their kind, barcodes") {
  Market market;
  CHECK(market.first("green tea") == 2);
  CHECK(market.first("xã suối hai") == 2);
  CHECK(market.first("huyện Thường Tín") == 0);
  CHECK(market.first("8930000000019") == 4);
  CHECK(market.first("08930000000019") == 4);  // as GTIN-14
  CHECK(market.first("893000000002") == 99);
}

TEST_CASE("search: all words first; parts only when few have all") {
  Market market;
  const auto results = market.ask({.text = "trà sen hoàng gia"});
  CHECK(results.partial);
  REQUIRE(results.total >= 1);
  CHECK(results.hits[0].id == 3);
}

TEST_CASE("search: no words show everything, words of no letters nothing") {
  Market market;
  CHECK(market.ask({.text = "  "}).total == 7);
  CHECK(market.ask({.text = "???"}).total == 0);
}

TEST_CASE("search: values of a facet are alternatives, facets must all hold") {
  Market market;
  CHECK(market.ids({.facets = {{"group", {"food", "drink"}}}}) == Ids{1, 2, 3, 4, 5});
  CHECK(market.ids({.facets = {{"group", {"food", "craft"}}, {"tag", {"gift"}}}}) == Ids{0, 1});
  CHECK(market.ids({.facets = {{"no-such-facet", {"x"}}}}).empty());
  CHECK(market.ids({.facets = {{"group", {"no-such-value"}}}}).empty());
}

TEST_CASE("search: a facet's counts ignore its own choice, not the others'") {
  Market market;
  const auto results = market.ask({.facets = {{"group", {"food"}}, {"tag", {"gift"}}}});
  CHECK(results.total == 1);
  CHECK(count_of(results, "group", "food") == 1);
  CHECK(count_of(results, "group", "craft") == 1);  // the other gift
  CHECK(count_of(results, "tag", "gift") == 1);
  CHECK(count_of(results, "tag", "fresh") == 2);  // of the food
  const auto all = market.ask({});
  CHECK(count_of(all, "group", "food") == 3);
}

TEST_CASE("search: a facet lists its largest values and always the chosen ones") {
  Market market;
  const auto results = market.ask({.facets = {{"group", {"craft"}}}, .facet_limit = 1});
  for (const auto& row : results.facets) {
    if (row.facet != "group") continue;
    CHECK(row.value_count == 3);
    REQUIRE(row.values.size() == 1);
    CHECK(row.values[0].value == "craft");
    CHECK(row.values[0].selected);
  }
}

TEST_CASE("search: season and dossier go by the clock") {
  Market market;
  CHECK(market.ids({.season_now = true, .month = 12}) == Ids{1, 4});
  CHECK(market.ids({.season_now = true, .month = 5}) == Ids{2, 3});
  CHECK(market.ids({.complete_only = true}) == Ids{0, 2, 4, 6});
  const auto results = market.ask({.season_now = true, .complete_only = true, .month = 12});
  CHECK(results.total == 1);
  CHECK(results.season_now_count == 1);
  CHECK(results.complete_count == 1);
}

TEST_CASE("search: orders") {
  Market market;
  CHECK(market.ids({.order = Order::price_up}) == Ids{0, 1, 4, 2, 6, 3, 5});
  CHECK(market.ids({.order = Order::price_down}) == Ids{3, 6, 2, 4, 1, 0, 5});
  CHECK(market.ids({.order = Order::name}) == Ids{6, 4, 2, 1, 0, 5, 3});
  CHECK(market.ids({.order = Order::stars}).front() == 3);
  CHECK(market.ids({.order = Order::season, .month = 5}) == Ids{2, 3, 0, 1, 4, 5, 6});
  CHECK(market.ids({.price_from = 30000, .price_to = 200000}) == Ids{1, 2, 4, 6});
}

TEST_CASE("search: pages") {
  Market market;
  CHECK(market.ids({.order = Order::name, .offset = 2, .limit = 2}) == Ids{2, 1});
  CHECK(market.ids({.offset = 100}).empty());
  CHECK(market.ask({.limit = 0}).total == 7);
}

TEST_CASE("search: one searcher answers the same again") {
  Market market;
  const auto before = market.ids({.text = "trà sen"});
  market.ids({.text = "me6t buoi hoa binh x"});
  market.ids({.text = "t"});
  CHECK(market.ids({.text = "trà sen"}) == before);
}

TEST_CASE("search: an empty fair and endless text are no trouble") {
  const auto data = SearchBuilder().finish();
  REQUIRE(data.view().validate());
  Searcher searcher(data.view());
  CHECK(searcher.search({.text = "chè"}).total == 0);
  CHECK(searcher.search({}).total == 0);
  Market market;
  std::string endless;
  for (int i = 0; i < 5000; ++i) endless += "trà sen ";
  CHECK(market.ask({.text = endless}).hits[0].id == 3);
}
