#include "core/order/draft.hpp"

namespace chomay::order {

Order draft_of(const catalog::Catalog& fair, const SellerQuote& quote, Language language) {
  const auto seller = fair.producer(quote.producer);
  Order draft{.fair = std::string(fair.info().id),
              .producer = std::string(seller.id),
              .seller = one_line(seller.name),
              .language = language};
  for (const QuoteLine& line : quote.lines)
    draft.lines.push_back({.item = item_of(fair, line),
                           .name = one_line(name_of(fair, line, language)),
                           .packs = line.packs,
                           .price = line.price,
                           .amount = line.amount,
                           .least = line.least,
                           .most = line.most});
  draft.goods = quote.goods;
  draft.delivery = quote.delivery;
  draft.total = quote.total;
  draft.way = ways_of(fair, seller).front();
  return draft;
}

std::vector<Way> ways_of(const catalog::Catalog& fair, const catalog::Producer& seller) {
  std::vector<Way> ways;
  const auto rows = fair.payments_of(seller.index);
  for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at)
    if (const Way way = fair.payment(at).way; way != Way::bank_app) ways.push_back(way);
  if (!ways.empty()) return ways;
  if (!seller.bank_bin.empty() && !seller.bank_account.empty()) ways.push_back(Way::transfer);
  const bool fetched = seller.delivery_area == catalog::DeliveryArea::on_site;
  ways.push_back(fetched ? Way::counter : Way::on_delivery);
  return ways;
}

std::optional<catalog::Payment> named_way(const catalog::Catalog& fair,
                                          const catalog::Producer& seller, Way way) {
  const auto rows = fair.payments_of(seller.index);
  for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at)
    if (const auto row = fair.payment(at); row.way == way && !row.link.empty()) return row;
  return std::nullopt;
}

}  // namespace chomay::order
