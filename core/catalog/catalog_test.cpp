#include "core/catalog/catalog.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/catalog/search_index.hpp"

namespace chomay::catalog {
namespace {

Catalog small_catalog() {
  auto catalog = Catalog::open(
      write_pack(small_fair(), {.created = {7}, .version = 3, .pictures = {{"com.jpg", "3fa9"}}}));
  REQUIRE(catalog);
  return std::move(*catalog);
}

TEST_CASE("catalog: products are found by id and by slug") {
  const Catalog catalog = small_catalog();
  CHECK(catalog.find_product("sp-che") == 1);
  CHECK(catalog.find_product("che") == 1);
  CHECK(catalog.find_product("com") == 0);
  CHECK_FALSE(catalog.find_product("c"));
  CHECK_FALSE(catalog.find_product(""));
  CHECK_FALSE(catalog.find_product(std::string(1000, 'x')));
  CHECK(catalog.find_producer("cs-com") == 0);
  CHECK(catalog.find_producer("com") == 0);
  CHECK(catalog.find_session("px-0") == 1);
  CHECK_FALSE(catalog.find_session("px-2"));
  CHECK(catalog.product(0).slug == "com");
  CHECK(catalog.producer(1).slug == "che");
}

TEST_CASE("catalog: a product knows its variants, papers, attributes and picture") {
  const Catalog catalog = small_catalog();
  const Product tea = catalog.product(1);
  REQUIRE(tea.variants.count == 2);
  CHECK(catalog.variant(tea.variants.first).id == "sp-che-1");
  CHECK(catalog.variant(tea.variants.first + 1).id == "sp-che-2");
  CHECK(tea.documents.count == 1);
  REQUIRE(tea.attributes.count == 1);
  CHECK(catalog.attribute(tea.attributes.first).value == "20");
  CHECK(tea.picture.empty());
  CHECK(catalog.product(0).picture == "3fa9");
}

TEST_CASE("catalog: a seller knows its products") {
  const Catalog catalog = small_catalog();
  const Producer seller = catalog.producer(1);
  REQUIRE(seller.products.size() == 1);
  CHECK(seller.products[0] == 1);
  CHECK(seller.locality == nothing);
  CHECK(catalog.producer(0).locality == 0);
}

TEST_CASE("catalog: the price falls from a tier's minimum on") {
  const Catalog catalog = small_catalog();
  const Variant com = catalog.variant(catalog.product(0).variants.first);
  CHECK(com.price_at(1) == 130'000);
  CHECK(com.price_at(9) == 130'000);
  CHECK(com.price_at(10) == 123'000);
  CHECK(com.price_at(29) == 123'000);
  CHECK(com.price_at(1'000) == 119'000);
}

TEST_CASE("catalog: a season may run over the new year") {
  Product product{};
  product.season_from = 11;
  product.season_to = 2;
  CHECK(product.in_season(11));
  CHECK(product.in_season(1));
  CHECK(product.in_season(2));
  CHECK_FALSE(product.in_season(3));
  CHECK_FALSE(product.in_season(10));
  product.season_from = product.season_to = 5;
  CHECK(product.in_season(5));
  CHECK_FALSE(product.in_season(6));
  product.season_from = product.season_to = 0;
  CHECK_FALSE(product.in_season(5));
}

TEST_CASE("catalog: the clock decides whether a session is on, unless it was cancelled") {
  Session session{};
  session.start_at = {1'000'000};
  session.end_at = {1'003'600};
  session.typed_status = SessionStatus::past;
  CHECK(session.status_at({999'999}) == SessionStatus::scheduled);
  CHECK(session.status_at({1'000'000}) == SessionStatus::live);
  CHECK(session.status_at({1'003'599}) == SessionStatus::live);
  CHECK(session.status_at({1'003'600}) == SessionStatus::past);
  session.end_at = {};
  CHECK(session.status_at({1'000'001}) == SessionStatus::live);
  CHECK(session.status_at({1'000'000 + 86'400}) == SessionStatus::past);
  session.typed_status = SessionStatus::cancelled;
  CHECK(session.status_at({1'000'000}) == SessionStatus::cancelled);
}

TEST_CASE("catalog: the search index lies in the pack, one document a product") {
  const Catalog catalog = small_catalog();
  const SearchIndex& search = catalog.search_index();
  CHECK(search.document_count() == 2);
  CHECK(search.validate());
  CHECK(search.complete_until[0] == Date::of(2026, 12, 1).days);
  CHECK(search.complete_until[1] == INT32_MIN);
  CHECK(search.prices[1] == 90'000);
}

TEST_CASE("catalog: what is open takes little more than the file") {
  const auto pack = write_pack(small_fair());
  const std::size_t size = pack.size();
  const auto catalog = Catalog::open(pack);
  REQUIRE(catalog);
  CHECK(catalog->memory_bytes() >= size);
  CHECK(catalog->memory_bytes() < size + 16 * 1024);
}

TEST_CASE("catalog: a fair without any row opens") {
  const auto catalog = Catalog::open(write_pack({}));
  REQUIRE(catalog);
  CHECK(catalog->product_count() == 0);
  CHECK_FALSE(catalog->find_product("com"));
  CHECK(catalog->info().id == "fair");
}

}  // namespace
}  // namespace chomay::catalog
