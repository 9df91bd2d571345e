#include "core/shop/order_words.hpp"

#include <algorithm>

#include "core/catalog/link_template.hpp"
#include "core/order/draft.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using order::SellerQuote;
using order::Way;

struct Facts {
  const View& view;
  std::vector<order::Fact> all = {};

  void add(Str name, std::string_view value) {
    if (!value.empty()) all.push_back({std::string(view.s(name)), order::one_line(value)});
  }
};

std::string registration_of(const View& view, const catalog::Producer& seller) {
  for (std::uint32_t at = 0; at < seller.documents.count; ++at) {
    const auto paper = view.catalog.document(seller.documents.first + at);
    if (paper.kind == catalog::DocumentKind::business_registration && !paper.number.empty())
      return std::string(paper.number);
  }
  return std::string(view.s(Str::law_registration_none));
}

void goods(Facts& facts, const order::QuoteLine& line) {
  const View& view = facts.view;
  const auto product = view.catalog.product(line.product);
  const auto papers = view.catalog.dossier_summary(product, view.today());
  facts.add(Str::law_goods, order::name_of(view.catalog, line, view.language) + ": " +
                                view.say(Str::law_goods_line, {std::to_string(line.packs),
                                                               money(line.price, view.language),
                                                               money(line.amount, view.language)}));
  if (line.least != line.most)
    facts.add(Str::law_goods, view.say(Str::basket_weighed, {money(line.least, view.language),
                                                             money(line.most, view.language)}));
  facts.add(Str::law_quality, view.say(Str::law_quality_line, {std::to_string(papers.approved),
                                                               std::to_string(papers.total)}));
  facts.add(Str::law_origin, place_of(view, product));
  if (product.shelf_life_days > 0) {
    std::string life = view.count(Str::law_days, product.shelf_life_days);
    if (const auto storage = name_of(product.storage))
      life += " · " + std::string(view.s(*storage));
    facts.add(Str::law_shelf_life, life);
  }
}

std::optional<catalog::Payment> row_of(const catalog::Catalog& fair, std::string_view producer,
                                       Way way) {
  const auto row = fair.find_producer(producer);
  return row ? order::named_way(fair, fair.producer(*row), way) : std::nullopt;
}

std::string delivery_of(const View& view, const SellerQuote& quote,
                        const catalog::Producer& seller) {
  std::string line(view.s(name_of(seller.delivery_area)));
  if (seller.delivery_area != catalog::DeliveryArea::on_site)
    line += " · " + (quote.delivery > 0 ? money(quote.delivery, view.language)
                                        : std::string(view.s(Str::basket_delivery_free)));
  if (quote.lead_days > 0) line += " · " + view.count(Str::lead_time, quote.lead_days);
  return line;
}

}  // namespace

std::vector<order::Fact> facts_of(const View& view, const SellerQuote& quote, Way way) {
  const auto seller = view.catalog.producer(quote.producer);
  Facts facts{view};
  facts.add(Str::law_seller, seller.name);
  facts.add(Str::law_address, place_of(view, seller));
  facts.add(Str::law_registration, registration_of(view, seller));
  for (const auto& line : quote.lines) goods(facts, line);
  facts.add(Str::law_delivery, delivery_of(view, quote, seller));
  facts.add(Str::law_total, money(quote.total, view.language));
  facts.add(Str::review_ways, way_name(view.catalog, seller.id, way, view.language));
  facts.add(Str::law_returns, view.in(seller.after_sale));
  facts.add(Str::law_validity, view.s(Str::law_validity_line));
  return facts.all;
}

std::string way_name(const catalog::Catalog& fair, std::string_view producer, Way way,
                     Language language) {
  constexpr Str names[] = {Str::way_transfer, Str::way_on_delivery, Str::way_counter,
                           Str::way_wallet, Str::way_marketplace};
  static_assert(std::size(names) == order::way_count);
  return say(names[static_cast<std::size_t>(way)], language,
             {row_of(fair, producer, way).value_or(catalog::Payment{}).name});
}

std::string way_line(const catalog::Catalog& fair, std::string_view producer, Way way,
                     Language language) {
  constexpr Str lines[] = {Str::way_transfer_line, Str::way_on_delivery_line, Str::way_counter_line,
                           Str::way_wallet_line, Str::way_marketplace_line};
  static_assert(std::size(lines) == order::way_count);
  const auto row = row_of(fair, producer, way).value_or(catalog::Payment{});
  return say(lines[static_cast<std::size_t>(way)], language, {catalog::host_of(row.link)});
}

StateLook look_of(const order::Order& order, Language language, Instant now) {
  using order::State;
  const auto words = [&](Str id) { return std::string(str(id, language)); };
  const std::int64_t off = order.received() - order.total;
  switch (order::state_of(order, now)) {
    case State::shown:
      if (order.pays_by() == Way::on_delivery || order.pays_by() == Way::counter)
        return {words(Str::order_state_open), ui::Tone::primary, ui::Icon::check_circle};
      return {words(order.pays_by() == Way::transfer ? Str::order_state_shown
                                                     : Str::order_state_unpaid),
              ui::Tone::warn, ui::Icon::hourglass_medium};
    case State::sent:
      return {words(Str::order_state_sent), ui::Tone::info, ui::Icon::hourglass_medium};
    case State::confirmed:
      return {words(Str::order_state_confirmed), ui::Tone::primary, ui::Icon::seal_check};
    case State::short_paid:
      return {say(Str::order_state_short, language, {money(-off, language)}), ui::Tone::warn,
              ui::Icon::warning_circle};
    case State::over_paid:
      return {say(Str::order_state_over, language, {money(off, language)}), ui::Tone::warn,
              ui::Icon::warning_circle};
    case State::expired:
      return {words(Str::order_state_expired), ui::Tone::neutral, ui::Icon::timer};
    case State::cancelled:
      break;
  }
  return {words(Str::order_state_cancelled), ui::Tone::neutral, ui::Icon::x_circle};
}

}  // namespace chomay::shop
