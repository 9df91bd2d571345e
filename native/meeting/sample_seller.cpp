#include "native/meeting/sample_seller.hpp"

#include <algorithm>

#include "core/order/quote.hpp"
#include "core/text/format.hpp"

namespace chomay::meeting {
namespace {

using namespace negotiation;
using order::Hurdle;
using order::QuoteLine;

namespace words {
constexpr const char *offer =
                         "Cảm ơn bạn đã hỏi. Giá theo bảng giá của gian hàng, giữ trong hai "
                         "giờ. Bạn cứ trả giá thử nhé.",
                     *halfway = "Gian hàng xin gặp bạn ở giữa.",
                     *last_word = "Đây là giá cuối của gian hàng, mong bạn thông cảm.",
                     *too_low = "Giá bạn trả thấp quá, gian hàng xin giữ giá đã chào.",
                     *other_terms =
                         "Giá được rồi. Gian hàng xin giữ cách giao và thanh toán như "
                         "đã chào.",
                     *sample =
                         "Đây là gian hàng mẫu, trả lời tự động theo bảng giá. Bạn cứ trả "
                         "giá: từ 95 % giá niêm yết là gian hàng đồng ý.",
                     *not_ours = "Rất tiếc, gian hàng không có mặt hàng này. Cảm ơn bạn đã hỏi.",
                     *not_admitted =
                         "Mặt hàng này chưa đủ giấy tờ nên gian hàng chưa bán được. "
                         "Mời bạn trở lại sau nhé.",
                     *whole_packs = "Gian hàng chỉ bán nguyên gói. Mời bạn hỏi lại theo số gói.";
}  // namespace words

constexpr std::int64_t whole = 100;  // percent

/// The least price at which it still says yes, in whole steps: its last word.
std::int64_t last_price(std::int64_t listed) {
  constexpr std::int64_t step = whole * SampleSeller::price_step;
  const std::int64_t least = listed * SampleSeller::accepted_percent;
  return std::min(listed, (least + step - 1) / step * SampleSeller::price_step);
}

std::int64_t halfway(std::int64_t mine, std::int64_t theirs) {
  constexpr std::int64_t step = SampleSeller::price_step;
  return (mine + theirs + step) / (2 * step) * step;
}

bool reaches(std::int64_t price, std::int64_t listed, int percent) {
  return price * whole >= listed * percent;
}

/// What the buyer said, as witnessed, since the last verdict that `me` had seen when it last spoke.
std::vector<const Opened*> unanswered(const Replica& replica, const PublicKey& me) {
  const auto& verdicts = replica.verdicts();
  auto next = verdicts.begin();
  if (const auto& said = replica.by(me); !said.empty())
    for (const Hash& seen : replica.find(said.back())->envelope.header.previous)
      if (const auto at = std::find(next, verdicts.end(), seen); at != verdicts.end())
        next = at + 1;
  std::vector<const Opened*> messages;
  for (; next != verdicts.end(); ++next) {
    const auto& verdict = std::get<Verdict>(replica.find(*next)->body);
    const Opened* message = replica.find(verdict.message);
    if (message && verdict.reason == Reason::admitted &&
        message->envelope.header.role == Role::buyer)
      messages.push_back(message);
  }
  return messages;
}

std::vector<const Offer*> offers_of(const Replica& replica, const PublicKey& me) {
  std::vector<const Offer*> offers;
  for (const Hash& id : replica.by(me))
    if (const auto* offer = std::get_if<Offer>(&replica.find(id)->body)) offers.push_back(offer);
  return offers;
}

/// What it asked for this line so far; else the catalogue's price.
std::int64_t asked_for(const Line& line, const Offer* last) {
  if (last)
    for (const Line& before : last->terms.lines)
      if (same_item(before, line) && before.quantity == line.quantity) return before.price;
  return line.price;
}

std::vector<Wish> wishes_of(const Terms& terms) {
  std::vector<Wish> wishes;
  for (const Line& line : terms.lines)
    wishes.push_back({line.product, line.variant, line.quantity});
  return wishes;
}

/// 0: it is for something else than a pack.
std::int64_t price_in(const Terms& terms, const Line& line) {
  for (const Line& theirs : terms.lines)
    if (same_item(theirs, line) && theirs.per == line.per) return theirs.price;
  return 0;
}

/// How near the buyer's prices come to the catalogue's: the one that is furthest from it counts.
enum class Bid : std::uint8_t { low, near, good };
Bid bid_of(const Terms& listed, const Terms& theirs) {
  Bid bid = Bid::good;
  for (const Line& line : listed.lines) {
    const std::int64_t price = price_in(theirs, line);
    const bool near = reaches(price, line.price, SampleSeller::near_percent);
    const bool good = reaches(price, line.price, SampleSeller::accepted_percent);
    bid = std::min(bid, good ? Bid::good : near ? Bid::near : Bid::low);
  }
  return bid;
}

/// `mine` as the buyer would have it: their prices, names, place and papers, and a later day.
Terms as_wished(Terms mine, const Terms& theirs) {
  for (std::size_t at = 0; at < mine.lines.size(); ++at) {
    mine.lines[at].price = theirs.lines[at].price;
    mine.lines[at].name = theirs.lines[at].name;
  }
  mine.delivery.by_day = std::max(mine.delivery.by_day, theirs.delivery.by_day);
  mine.delivery.place = theirs.delivery.place;
  mine.dossier = theirs.dossier;
  mine.catalogue = theirs.catalogue;
  return mine;
}

std::string hurdle_words(const catalog::Catalog& fair, const QuoteLine& line) {
  const catalog::Variant variant = fair.variant(line.variant);
  const auto packs = [&](std::int32_t count) {
    return text::grouped(count) + ' ' + std::string(variant.unit_label);
  };
  switch (line.hurdle) {
    case Hurdle::none:
      return {};
    case Hurdle::not_admitted:
      return words::not_admitted;
    case Hurdle::below_minimum:
      return "Mặt hàng này gian hàng bán từ " + packs(variant.min_order) + ". Mời bạn hỏi lại nhé.";
    case Hurdle::sold_out:
    case Hurdle::above_stock:
      break;
  }
  return "Rất tiếc, kho không còn đủ: cả vụ gian hàng có " + packs(std::max(variant.stock, 0)) +
         ". Mời bạn hỏi lại với số lượng ít hơn.";
}

}  // namespace

/// What is wished for at the catalogue's prices, or why it can't be had.
struct SampleSeller::Goods {
  std::vector<Line> lines;
  Capacities capacities;
  std::int64_t fee = 0;
  std::int32_t lead_days = 0;
  std::string hurdle;  // empty: none
};

SampleSeller::Goods SampleSeller::goods_of(const std::vector<Wish>& wishes, Promised promised,
                                           Date today) const {
  Goods goods;
  order::Basket basket;
  for (const Wish& wish : wishes) {
    const auto product = fair_.find_product(wish.product);
    const catalog::RowRange rows = product ? fair_.product(*product).variants : catalog::RowRange{};
    for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at) {
      const catalog::Variant variant = fair_.variant(at);
      if (variant.id != wish.variant) continue;
      if (wish.quantity % variant.pack_size != 0) goods.hurdle = words::whole_packs;
      const std::int64_t packs = wish.quantity / variant.pack_size;
      basket.add({wish.product, wish.variant},
                 int(std::clamp<std::int64_t>(packs, 1, order::most_packs)));
    }
  }
  const order::Quote quote = order::quote_basket(fair_, basket, today);
  // Another seller's goods, unknown ones, or one thing wished for twice.
  if (quote.sellers.size() != 1 || quote.sellers[0].producer != producer_ ||
      quote.sellers[0].lines.size() != wishes.size())
    goods.hurdle = words::not_ours;
  if (!goods.hurdle.empty()) return goods;
  goods.fee = quote.sellers[0].delivery;
  goods.lead_days = quote.sellers[0].lead_days;
  for (std::size_t at = 0; at < wishes.size(); ++at) {
    QuoteLine quoted = quote.sellers[0].lines[at];
    const catalog::Variant variant = fair_.variant(quoted.variant);
    Line line;
    line.product = wishes[at].product;
    line.variant = wishes[at].variant;
    line.name = order::name_of(fair_, quoted, Language::vi);
    line.unit = static_cast<Unit>(variant.base_unit);
    line.pack = line.per = variant.pack_size;
    line.quantity = wishes[at].quantity;
    line.price = quoted.price;
    const std::int64_t stock = variant.stock * variant.pack_size;
    if (quoted.hurdle == Hurdle::none && line.quantity + promised(line) > stock)
      quoted.hurdle = Hurdle::above_stock;
    if (goods.hurdle.empty()) goods.hurdle = hurdle_words(fair_, quoted);
    goods.lines.push_back(std::move(line));
    goods.capacities.push_back(stock);
  }
  return goods;
}

Terms SampleSeller::terms_of(const Goods& goods, Date today) const {
  Terms terms;
  terms.lines = goods.lines;
  terms.delivery.by_day = today.days + goods.lead_days;
  terms.delivery.fee = goods.fee;
  terms.payments = {{PayWhen::on_receipt, 0, whole_share}};
  terms.catalogue = pack_;
  return terms;
}

Body SampleSeller::to_request(const Request& request, const PublicKey& buyer, Promised promised,
                              Date today) const {
  const Goods goods = goods_of(request.wishes, promised, today);
  if (!goods.hurdle.empty()) return Decline{goods.hurdle};
  Offer offer{buyer, terms_of(goods, today), goods.capacities, words::offer};
  offer.terms.delivery.by_day = std::max(offer.terms.delivery.by_day, request.by_day);
  offer.terms.delivery.place = request.place;
  return offer;
}

Body SampleSeller::to_counter(const Replica& replica, const OpenOffer& counter, Promised promised,
                              Date today) const {
  const auto offers = offers_of(replica, key_);
  const Offer* last = offers.empty() ? nullptr : offers.back();
  const Goods goods = goods_of(wishes_of(counter.terms), promised, today);
  if (!goods.hurdle.empty()) {
    if (!last) return Decline{goods.hurdle};
    Offer again = *last;
    again.words = goods.hurdle;
    return again;
  }
  const Terms listed = terms_of(goods, today), wished = as_wished(listed, counter.terms);
  const Bid bid = bid_of(listed, counter.terms);
  if (bid == Bid::good && counter.terms == wished) return Accept{counter.id, goods.capacities};
  Offer offer{replica.state().buyer, wished, goods.capacities, {}};
  offer.terms.lines = listed.lines;
  bool is_last = true;
  for (Line& line : offer.terms.lines) {
    const std::int64_t least = last_price(line.price), mine = asked_for(line, last);
    const std::int64_t theirs = price_in(counter.terms, line);
    if (reaches(theirs, line.price, accepted_percent))
      line.price = std::min(theirs, mine);
    else if (bid == Bid::low)
      line.price = mine;
    else if (int(offers.size()) > rounds)
      line.price = std::min(least, mine);
    else
      line.price = std::clamp(halfway(mine, theirs), std::min(least, mine), mine);
    is_last = is_last && line.price <= least;
  }
  offer.words = bid == Bid::good  ? words::other_terms
                : bid == Bid::low ? words::too_low
                : is_last         ? words::last_word
                                  : words::halfway;
  return offer;
}

std::optional<SampleSeller::Answer> SampleSeller::answer(const Replica& replica, Promised promised,
                                                         std::int64_t now_ms) const {
  Negotiation state = replica.state();
  pass_time(state, now_ms);
  if (state.phase != Phase::requested && state.phase != Phase::offered &&
      state.phase != Phase::countered)
    return std::nullopt;
  const auto news = unanswered(replica, key_);
  if (news.empty()) return std::nullopt;
  const Date today = Instant{now_ms / 1000}.date();
  const auto answer = [&](Body body) {
    const bool lapses = std::holds_alternative<Offer>(body);
    return Answer{std::move(body), lapses ? now_ms + good_for_ms : 0};
  };
  const auto& counter = state.offers[int(Role::buyer)];
  bool remarked = false;
  for (const Opened* each : news) {
    if (const auto* request = std::get_if<Request>(&each->body))
      return answer(to_request(*request, state.buyer, promised, today));
    if (counter && counter->id == each->envelope.id)
      return answer(to_counter(replica, *counter, promised, today));
    remarked = remarked || std::holds_alternative<Remark>(each->body);
  }
  if (!remarked) return std::nullopt;
  return answer(Remark{words::sample});
}

}  // namespace chomay::meeting
