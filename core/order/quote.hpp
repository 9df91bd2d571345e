// What a basket comes to today, seller by seller: prices of the tier that was reached, quantities,
// delivery, and what stands in the way of ordering. Everything is looked up in the catalogue.
//
//   const Quote quote = quote_basket(catalog, basket, clock.today());
//   for (const SellerQuote& seller : quote.sellers) draw(seller.total);
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/order/basket.hpp"

namespace chomay::order {

/// Why a line can't be ordered as it stands.
enum class Hurdle : std::uint8_t { none, not_admitted, sold_out, below_minimum, above_stock };

/// What the next price tier would bring: packs to add, the price of each then, and what that saves
/// over the same number at today's price each.
struct NextTier {
  std::int32_t add = 0;
  std::int64_t price = 0, saves = 0;
};
std::optional<NextTier> next_tier(const catalog::Variant&, std::int32_t packs);

struct QuoteLine {
  std::uint32_t variant = 0, product = 0;  // rows of the catalogue
  std::int32_t packs = 0;
  std::int64_t price = 0;            // đồng a pack, of the tier reached
  std::int64_t amount = 0;           // đồng
  std::int64_t quantity = 0;         // base units
  std::int64_t least = 0, most = 0;  // đồng, when it is weighed on delivery; else both are `amount`
  Hurdle hurdle = Hurdle::none;
};

/// "Cốm Mễ Trì, gói 250 g"; and what it is in a basket.
std::string name_of(const catalog::Catalog&, const QuoteLine&, Language);
/// "Cốm Mễ Trì, hộp 250 g"
std::string name_of(const catalog::Catalog&, const catalog::Variant&, Language);
Item item_of(const catalog::Catalog&, const QuoteLine&);

struct SellerQuote {
  std::uint32_t producer = 0;
  std::vector<QuoteLine> lines;  // as they came into the basket
  std::int64_t goods = 0;        // đồng: the lines together
  std::int64_t delivery = 0;     // đồng; 0 when it is free or fetched
  std::int64_t free_from = 0;  // đồng more of goods until delivery is free; 0 = it is, or never
  std::int64_t total = 0;      // goods + delivery
  std::int32_t lead_days = 0;  // until the slowest of them is ready
  bool can_order() const;
};

struct Quote {
  std::vector<SellerQuote> sellers;  // in the order in which they came into the basket
  std::vector<Item> gone;            // what the fair no longer has
  std::int64_t total() const;
};

Quote quote_basket(const catalog::Catalog&, const Basket&, Date today);

}  // namespace chomay::order
