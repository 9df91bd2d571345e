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
  draft.way = ways_of(seller).front();
  return draft;
}

std::vector<Way> ways_of(const catalog::Producer& seller) {
  std::vector<Way> ways;
  if (!seller.bank_bin.empty() && !seller.bank_account.empty()) ways.push_back(Way::transfer);
  const bool fetched = seller.delivery_area == catalog::DeliveryArea::on_site;
  ways.push_back(fetched ? Way::counter : Way::on_delivery);
  return ways;
}

}  // namespace chomay::order
