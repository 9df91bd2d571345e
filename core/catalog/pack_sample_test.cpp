// The sample fair, from the organisers' files through a pack and back.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/catalog/import.hpp"
#include "core/catalog/pack_round_trip.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/catalog/search_index.hpp"

namespace chomay::catalog {
namespace {

FairData sample_fair() {
  MemorySource source;
  for (const auto& file : std::filesystem::directory_iterator("assets/fair")) {
    if (file.path().extension() != ".csv") continue;
    std::ifstream stream(file.path(), std::ios::binary);
    source.put(file.path().filename().string(),
               std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  return import_fair(source).data;
}

template <class Row>
std::vector<Row> sorted(std::vector<Row> rows) {
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
  return rows;
}

TEST_CASE("sample fair: every cell of every table comes out of the pack as it went in") {
  const FairData fair = sample_fair();
  REQUIRE(fair.products.size() == 85);
  const auto catalog = Catalog::open(write_pack(fair));
  REQUIRE(catalog);
  const FairData read = rows_of(*catalog);
  CHECK(read.info == fair.info);
  CHECK(read.localities == fair.localities);
  CHECK(read.old_places == fair.old_places);
  CHECK(read.producers == fair.producers);
  CHECK(read.products == fair.products);
  CHECK(sorted(read.variants) == sorted(fair.variants));
  CHECK(sorted(read.documents) == sorted(fair.documents));
  CHECK(read.sessions == fair.sessions);
  CHECK(read.demands == fair.demands);
  CHECK(read.attributes.size() == fair.attributes.size());
  CHECK(read.payments.size() == fair.payments.size());
}

TEST_CASE("sample fair: 58 of the 85 products may be sold on 22/11/2026") {
  const auto catalog = Catalog::open(write_pack(sample_fair()));
  REQUIRE(catalog);
  const Date today = Date::of(2026, 11, 22);
  int admitted = 0;
  for (std::uint32_t at = 0; at < catalog->product_count(); ++at)
    admitted += catalog->dossier_summary(catalog->product(at), today).admitted;
  CHECK(admitted == 58);
}

TEST_CASE("sample fair: the search index and the dossier agree on what is complete") {
  const auto catalog = Catalog::open(write_pack(sample_fair()));
  REQUIRE(catalog);
  const SearchIndex& search = catalog->search_index();
  REQUIRE(search.document_count() == catalog->product_count());
  for (const Date today : {Date::of(2026, 11, 22), Date::of(2027, 11, 22)})
    for (std::uint32_t at = 0; at < search.document_count(); ++at) {
      const Product product = catalog->product(search.document_ids[at]);
      CAPTURE(product.id);
      CHECK((search.complete_until[at] >= today.days) ==
            catalog->dossier_summary(product, today).complete());
    }
}

}  // namespace
}  // namespace chomay::catalog
