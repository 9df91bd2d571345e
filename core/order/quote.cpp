#include "core/order/quote.hpp"

#include <algorithm>

#include "core/order/amounts.hpp"

namespace chomay::order {
namespace {

Hurdle hurdle_of(const catalog::Catalog& fair, const catalog::Variant& variant, std::int32_t packs,
                 Date today) {
  if (!fair.dossier_summary(fair.product(variant.product), today).admitted)
    return Hurdle::not_admitted;
  if (variant.stock <= 0) return Hurdle::sold_out;
  if (packs < variant.min_order) return Hurdle::below_minimum;
  return packs > variant.stock ? Hurdle::above_stock : Hurdle::none;
}

std::optional<std::uint32_t> find_variant(const catalog::Catalog& fair, const Item& item) {
  const auto product = fair.find_product(item.product);
  if (!product) return std::nullopt;
  const catalog::RowRange rows = fair.product(*product).variants;
  for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at)
    if (fair.variant(at).id == item.variant) return at;
  return std::nullopt;
}

QuoteLine line_of(const catalog::Catalog& fair, const catalog::Variant& variant, std::int32_t packs,
                  Date today) {
  QuoteLine line{.variant = variant.index, .product = variant.product, .packs = packs};
  line.price = variant.price_at(packs);
  line.amount = line.price * packs;
  line.quantity = variant.pack_size * packs;
  constexpr std::int64_t whole = 1000;
  const std::int64_t off = variant.catch_weight_tolerance_permille.value_or(0);
  line.least = prorated(line.amount, whole - std::min(off, whole), whole);
  line.most = prorated(line.amount, whole + off, whole);
  line.hurdle = hurdle_of(fair, variant, packs, today);
  return line;
}

SellerQuote& seller_of(Quote& quote, std::uint32_t producer) {
  for (auto& seller : quote.sellers)
    if (seller.producer == producer) return seller;
  quote.sellers.emplace_back().producer = producer;
  return quote.sellers.back();
}

void add_up(SellerQuote& seller, const catalog::Producer& producer) {
  for (const auto& line : seller.lines) seller.goods += line.amount;
  const bool fetched = producer.delivery_area == catalog::DeliveryArea::on_site;
  const std::int64_t free_from = producer.free_delivery_from_vnd;
  const bool free = free_from > 0 && seller.goods >= free_from;
  if (!fetched && !free) {
    seller.delivery = producer.delivery_fee_vnd;
    if (free_from > 0 && seller.delivery > 0) seller.free_from = free_from - seller.goods;
  }
  seller.total = seller.goods + seller.delivery;
}

}  // namespace

std::optional<NextTier> next_tier(const catalog::Variant& variant, std::int32_t packs) {
  for (const auto& tier : variant.tiers) {
    if (tier.minimum <= packs) continue;
    const std::int64_t saves = (variant.price_at(packs) - tier.price_vnd) * tier.minimum;
    return NextTier{tier.minimum - packs, tier.price_vnd, saves};
  }
  return std::nullopt;
}

std::string name_of(const catalog::Catalog& fair, const QuoteLine& line, Language language) {
  return name_of(fair, fair.variant(line.variant), language);
}

std::string name_of(const catalog::Catalog& fair, const catalog::Variant& variant,
                    Language language) {
  return std::string(fair.product(variant.product).name.in(language)) + ", " +
         std::string(variant.label.in(language));
}

Item item_of(const catalog::Catalog& fair, const QuoteLine& line) {
  return {std::string(fair.product(line.product).id), std::string(fair.variant(line.variant).id)};
}

bool SellerQuote::can_order() const {
  return !lines.empty() && std::all_of(lines.begin(), lines.end(), [](const QuoteLine& line) {
    return line.hurdle == Hurdle::none;
  });
}

std::int64_t Quote::total() const {
  std::int64_t sum = 0;
  for (const auto& seller : sellers) sum += seller.total;
  return sum;
}

Quote quote_basket(const catalog::Catalog& fair, const Basket& basket, Date today) {
  Quote quote;
  for (const auto& chosen : basket.lines()) {
    const auto row = find_variant(fair, chosen.item);
    if (!row) {
      quote.gone.push_back(chosen.item);
      continue;
    }
    const auto variant = fair.variant(*row);
    SellerQuote& seller = seller_of(quote, fair.product(variant.product).producer);
    seller.lines.push_back(line_of(fair, variant, chosen.packs, today));
    seller.lead_days = std::max(seller.lead_days, variant.lead_time_days);
  }
  for (auto& seller : quote.sellers) add_up(seller, fair.producer(seller.producer));
  return quote;
}

}  // namespace chomay::order
