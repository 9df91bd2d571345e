#include "core/catalog/pack_writer.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/catalog/pack_header.hpp"
#include "core/catalog/pack_round_trip.hpp"
#include "core/catalog/pack_test_fair.hpp"

namespace chomay::catalog {
namespace {

/// The order a pack keeps rows in: an owner's rows together, owners as they come.
template <class Row>
void sort_by(std::vector<Row>& rows, std::string Row::*key) {
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return a.*key < b.*key; });
}
FairData in_order(FairData fair) {
  sort_by(fair.variants, &VariantRow::id);
  sort_by(fair.documents, &DocumentRow::id);
  sort_by(fair.attributes, &AttributeRow::attribute);
  sort_by(fair.payments, &PaymentRow::link);
  std::stable_sort(
      fair.payments.begin(), fair.payments.end(),
      [](const PaymentRow& a, const PaymentRow& b) { return a.producer_id < b.producer_id; });
  return fair;
}

TEST_CASE("pack: every field of every table is read back as it was") {
  const FairData fair = in_order(small_fair());
  const auto catalog = Catalog::open(write_pack(fair));
  REQUIRE(catalog);
  const FairData read = in_order(rows_of(*catalog));
  CHECK(read.info == fair.info);
  CHECK(read.localities == fair.localities);
  CHECK(read.old_places == fair.old_places);
  CHECK(read.producers == fair.producers);
  CHECK(read.products == fair.products);
  CHECK(read.variants == fair.variants);
  CHECK(read.documents == fair.documents);
  CHECK(read.sessions == fair.sessions);
  CHECK(read.demands == fair.demands);
  CHECK(read.attributes == fair.attributes);
  CHECK(read.payments == fair.payments);
}

TEST_CASE("pack: a fair without payments.csv is packed as before there was one, and opens") {
  FairData fair = small_fair();
  fair.payments.clear();
  const auto pack = write_pack(fair);
  CHECK(read_header(pack)->find("payments") == nullptr);
  const auto catalog = Catalog::open(pack);
  REQUIRE(catalog);
  for (std::uint32_t at = 0; at < catalog->producer_count(); ++at)
    CHECK(catalog->payments_of(at).empty());
}

TEST_CASE("pack: the header says which fair, which version and when") {
  const auto pack = write_pack(small_fair(), {.created = {1'795'000'000}, .version = 12});
  const auto header = read_header(pack);
  REQUIRE(header);
  CHECK(header->fair() == "hoi-cho-thu");
  CHECK(header->version == 12);
  CHECK(header->created == 1'795'000'000);
  CHECK(header->length == pack.size());
}

TEST_CASE("pack: the same rows make the same bytes") {
  CHECK(write_pack(small_fair(), {.version = 2}) == write_pack(small_fair(), {.version = 2}));
  CHECK(write_pack(small_fair(), {.version = 2}) != write_pack(small_fair(), {.version = 3}));
}

TEST_CASE("pack: a text that stands in many rows is kept once") {
  FairData one = small_fair(), two = small_fair();
  const std::string story(5'000, 'x');
  one.products[0].long_vi = story;
  for (auto* text : {&two.products[0].long_vi, &two.products[1].long_en, &two.sessions[0].note_vi})
    *text = story;
  CHECK(write_pack(two).size() < write_pack(one).size() + story.size());
}

}  // namespace
}  // namespace chomay::catalog
