#include "core/order/quote.hpp"

#include <doctest/doctest.h>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/order/amounts.hpp"

using namespace chomay;
using namespace chomay::order;
using catalog::small_fair;

namespace {

__extension__ using Wide = __int128;

const Date evening = Date::of(2026, 11, 22);

catalog::Catalog opened(const catalog::FairData& fair) {
  auto catalog = catalog::Catalog::open(catalog::write_pack(fair));
  REQUIRE(catalog.has_value());
  return std::move(*catalog);
}

/// Cốm's first variant: its papers are in order, the tea's are not.
std::size_t com_row(const catalog::FairData& fair) {
  std::size_t row = 0;
  while (fair.variants.at(row).product_id != "sp-com") ++row;
  return row;
}

/// The small fair, with that variant as the test wants it.
catalog::FairData fair_with(void (*change)(catalog::VariantRow&)) {
  auto fair = small_fair();
  change(fair.variants[com_row(fair)]);
  return fair;
}

Item com_of(const catalog::FairData& fair) {
  return {"sp-com", fair.variants[com_row(fair)].id};
}

Quote quote_of(const catalog::FairData& fair, std::int32_t packs, Date today = evening) {
  Basket basket;
  basket.add(com_of(fair), packs);
  return quote_basket(opened(fair), basket, today);
}

/// A second opinion: everything by adding up, one pack at a time, in 128 bits.
Wide oracle(const catalog::FairData& fair, std::int32_t packs) {
  const auto& variant = fair.variants[com_row(fair)];
  std::int64_t price = variant.price_vnd;
  for (const auto& tier : variant.tiers)
    if (packs >= tier.minimum) price = tier.price_vnd;
  Wide sum = 0;
  for (std::int32_t pack = 0; pack < packs; ++pack) sum += price;
  const auto& producer = fair.producers.front();
  const bool free = producer.free_delivery_from_vnd > 0 && sum >= producer.free_delivery_from_vnd;
  return free ? sum : sum + producer.delivery_fee_vnd;
}

}  // namespace

TEST_CASE("quote: whole đồng, the tier that was reached, delivery until it is free") {
  const auto fair = fair_with([](catalog::VariantRow& variant) {
    variant.price_vnd = 65'000;
    variant.tiers = {{5, 61'000}, {10, 55'000}};
    variant.pack_size = 250;
    variant.min_order = 1;
    variant.stock = 100;
    variant.catch_weight_tolerance_permille.reset();
  });
  const Quote four = quote_of(fair, 4);
  REQUIRE(four.sellers.size() == 1);
  CHECK(four.sellers[0].goods == 260'000);
  CHECK(four.sellers[0].delivery == 30'000);
  CHECK(four.sellers[0].free_from == 440'000);
  CHECK(four.sellers[0].total == 290'000);
  CHECK(four.sellers[0].lines[0].quantity == 1000);
  CHECK(four.sellers[0].can_order());
  const Quote thirteen = quote_of(fair, 13);
  CHECK(thirteen.sellers[0].goods == 715'000);
  CHECK(thirteen.sellers[0].delivery == 0);
  CHECK(thirteen.total() == 715'000);
  const auto next = next_tier(opened(fair).variant(four.sellers[0].lines[0].variant), 4);
  REQUIRE(next.has_value());
  CHECK(next->add == 1);
  CHECK(next->saves == 20'000);
}

TEST_CASE("quote: every number of packs comes to what an independent sum says") {
  const auto fair = fair_with([](catalog::VariantRow& variant) {
    variant.price_vnd = 64'999;
    variant.tiers = {{3, 61'001}, {7, 59'999}, {50, 33'333}};
  });
  const auto catalog = opened(fair);
  for (std::int32_t packs = 1; packs <= 300; ++packs) {
    Basket basket;
    basket.add(com_of(fair), packs);
    const auto total = quote_basket(catalog, basket, evening).total();
    CHECK(static_cast<Wide>(total) == oracle(fair, packs));
  }
}

TEST_CASE("quote: what stands in the way is said for each line") {
  const auto fair = fair_with([](catalog::VariantRow& variant) {
    variant.min_order = 3;
    variant.stock = 8;
  });
  const auto hurdle = [&](std::int32_t packs) {
    return quote_of(fair, packs).sellers[0].lines[0].hurdle;
  };
  CHECK(hurdle(2) == Hurdle::below_minimum);
  CHECK(hurdle(3) == Hurdle::none);
  CHECK(hurdle(9) == Hurdle::above_stock);
  const auto none_left = fair_with([](catalog::VariantRow& variant) { variant.stock = 0; });
  CHECK(quote_of(none_left, 1).sellers[0].lines[0].hurdle == Hurdle::sold_out);
  CHECK_FALSE(quote_of(none_left, 1).sellers[0].can_order());
}

TEST_CASE("quote: what the dossier does not admit on that day can't be ordered") {
  const auto fair = fair_with([](catalog::VariantRow& variant) {
    variant.min_order = 1;
    variant.stock = 8;
  });
  CHECK(quote_of(fair, 1).sellers[0].can_order());
  // Its food test ends on 01/12/2026.
  const Quote later = quote_of(fair, 1, Date::of(2026, 12, 2));
  CHECK(later.sellers[0].lines[0].hurdle == Hurdle::not_admitted);
}

TEST_CASE("quote: what the fair no longer has is named, and the rest still counts") {
  const auto fair = small_fair();
  Basket basket;
  basket.add({"sp-khong-co", "sp-khong-co-1"}, 1);
  basket.add({"sp-com", "khac"}, 1);
  basket.add(com_of(fair), 1);
  const Quote quote = quote_basket(opened(fair), basket, evening);
  CHECK(quote.gone.size() == 2);
  CHECK(quote.sellers.size() == 1);
}

TEST_CASE("quote: goods that are weighed on delivery have a range, half a đồng goes up") {
  const auto fair = fair_with([](catalog::VariantRow& variant) {
    variant.price_vnd = 99'999;
    variant.tiers.clear();
    variant.catch_weight_tolerance_permille = 50;
  });
  const QuoteLine line = quote_of(fair, 1).sellers[0].lines[0];
  CHECK(line.least == 94'999);  // 94 999.05
  CHECK(line.most == 104'999);  // 104 998.95
}

TEST_CASE("rounding: half a đồng goes up, at any size, as 128 bits would have it") {
  std::uint64_t state = 7;
  const auto random = [&](std::int64_t most) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::int64_t>((state >> 11) % static_cast<std::uint64_t>(most));
  };
  for (int i = 0; i < 10'000; ++i) {
    const std::int64_t price = random(1'000'000'000'000), actual = random(1'000'000);
    const std::int64_t nominal = 1 + random(1'000'000);
    const Wide exact = (2 * static_cast<Wide>(price) * actual + nominal) / (2 * nominal);
    CHECK(static_cast<Wide>(prorated(price, actual, nominal)) == exact);
  }
}
