#include "core/shop/finder.hpp"

#include <doctest/doctest.h>

#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;

namespace {

std::string marks(std::string_view title, const std::vector<std::string>& marked) {
  std::string out;
  for (const auto& span : highlighted(title, marked))
    out += span.highlight ? "[" + std::string(span.text) + "]" : std::string(span.text);
  return out;
}

}  // namespace

TEST_CASE("a typed word marks what it begins, a related word only itself") {
  CHECK(marks("Chè Ba Trại", {"che*", "tra"}) == "[Chè] Ba Trại");
  CHECK(marks("Trà sen Quảng An", {"che*", "tra"}) == "[Trà] sen Quảng An");
  CHECK(marks("Cốm Mễ Trì", {"com*", "me*"}) == "[Cốm] [Mễ] Trì");
  CHECK(marks("Lụa Vạn Phúc", {}) == "Lụa Vạn Phúc");
}

TEST_CASE("until the catalogue's words come, filters answer and words wait") {
  const auto catalog = shop::testing::sample_front();
  Finder finder;
  finder.set(catalog);
  const Date today = Date::of(2026, 11, 22);
  Filters drinks;
  drinks.toggle_group(catalog::Group::drink);
  CHECK(finder.find({}, today, {}).products.size() == 85);
  CHECK_FALSE(finder.find(drinks, today, {}).products.empty());
  Filters words;
  words.words = "che";
  CHECK(finder.find(words, today, {}).waiting);
  CHECK(finder.find(words, today, {}).products.empty());
  REQUIRE(catalog->take_words(shop::testing::sample_words()));
  finder.set(catalog);
  CHECK_FALSE(finder.find(words, today, {}).waiting);
  CHECK_FALSE(finder.find(words, today, {}).products.empty());
}

TEST_CASE("counts and products follow the filters") {
  Finder finder;
  finder.set(shop::testing::sample_catalog());
  const Date today = Date::of(2026, 11, 22);
  const Found all = finder.find({}, today, {});
  CHECK(all.products.size() == 85);
  Filters food;
  food.toggle_group(catalog::Group::food);
  const Found found = finder.find(food, today, {});
  CHECK(found.products.size() == all.groups[0]);
  food.season = true;
  const Found now = finder.find(food, today, {});
  CHECK(now.products.size() == found.season);
  for (const auto row : now.products)
    CHECK(shop::testing::sample_catalog()->product(row).in_season(11));
  Filters nowhere;
  nowhere.seller = "khong-co";
  CHECK(finder.find(nowhere, today, {}).products.empty());
}

TEST_CASE("a facet that a plugin computes filters and counts like any other") {
  Finder finder;
  finder.set(shop::testing::sample_catalog());
  const Date today = Date::of(2026, 11, 22);
  plugin::AttributeSpec parity;
  parity.id = "lucky/parity";
  parity.type = plugin::AttributeType::choice;
  parity.choices = {{"odd", {"lẻ", "odd"}}, {"even", {"chẵn", "even"}}};
  parity.facet = true;
  const auto computed = [](std::uint32_t product) {
    return std::vector<plugin::Host::Facet>{{"lucky/parity", product % 2 ? "odd" : "even"}};
  };
  const auto ask = [&](const Filters& filters) -> Found {
    return finder.find(filters, today, {{&parity}, computed});
  };
  const auto counts = [](const Found& found) {
    return std::pair(found.attributes.at(0).count, found.attributes.at(1).count);
  };
  const Found all = ask({});
  CHECK(counts(all) == std::pair(42u, 43u));
  Filters odd;
  odd.toggle_attribute("lucky/parity", "odd");
  const Found chosen = ask(odd);
  CHECK(chosen.products.size() == 42);
  for (const auto product : chosen.products) CHECK(product % 2 == 1);
  CHECK(counts(chosen) == std::pair(42u, 43u));  // what another choice would bring
  CHECK(chosen.groups[0] < all.groups[0]);       // and the other facets follow the choice
  odd.toggle_group(catalog::Group::food);
  CHECK(ask(odd).products.size() == chosen.groups[0]);
}
