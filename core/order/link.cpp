#include "core/order/link.hpp"

#include <algorithm>

#include "core/catalog/archive.hpp"
#include "core/order/code.hpp"
#include "core/order/draft.hpp"
#include "core/text/base64url.hpp"
#include "core/text/utf8.hpp"

namespace chomay::order {
namespace {

using catalog::ArchiveReader;
using catalog::ArchiveWriter;

constexpr std::uint8_t link_format = 1;

struct Chosen {
  std::string product, variant;
  std::int32_t packs = 0;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(product, variant, packs);
  }
};

struct Linked {
  std::uint8_t format = link_format;
  std::string code = {}, fair = {}, producer = {};
  std::int64_t placed_at = 0, total = 0;
  std::uint8_t way = 0, language = 0, consents = 0;
  std::vector<Chosen> lines = {};
  std::string name = {}, phone = {}, address = {}, note = {};
  template <class Archive>
  void serialize(Archive& archive) {
    archive(format, code, fair, producer, placed_at, total, way, language, consents, lines, name,
            phone, address, note);
  }
};

tl::unexpected<Error> broken() {
  return fail("link.broken",
              "Liên kết đơn hàng bị hỏng hoặc bị cắt. Hãy quét lại mã hoặc mở lại liên kết gốc.",
              "The order's link is damaged or cut short. Scan the code again or open the whole "
              "link.");
}

bool is_sound(const Linked& linked) {
  return linked.format == link_format && read_code(linked.code) == linked.code &&
         linked.way < way_count && linked.language < 2 && linked.consents < (1u << purpose_count) &&
         !linked.lines.empty() && linked.lines.size() <= most_lines;
}

Expected<Linked> decode(std::string_view value) {
  if (value.size() > longest_link) return broken();
  const auto bytes = text::from_base64url(value);
  if (!bytes) return broken();
  Linked linked;
  try {
    ArchiveReader reader(*bytes, {.depth = 4, .memory = 64 * 1024});
    reader(linked);
    if (reader.remaining() != 0 || !is_sound(linked)) return broken();
  } catch (const catalog::ArchiveError&) {
    return broken();
  }
  for (const std::string* words :
       {&linked.fair, &linked.producer, &linked.name, &linked.phone, &linked.address, &linked.note})
    if (!text::is_valid_utf8(*words)) return broken();
  return linked;
}

}  // namespace

std::string write_link(const Order& order) {
  Linked linked{.code = order.code,
                .fair = order.fair,
                .producer = order.producer,
                .placed_at = order.placed_at.seconds,
                .total = order.total,
                .way = static_cast<std::uint8_t>(order.pays_by()),
                .language = static_cast<std::uint8_t>(order.language),
                .name = order.buyer.name,
                .phone = order.buyer.phone,
                .address = order.buyer.address,
                .note = order.buyer.note};
  for (const Purpose purpose : order.consents)
    linked.consents |= static_cast<std::uint8_t>(1u << static_cast<unsigned>(purpose));
  for (const auto& line : order.lines)
    linked.lines.push_back({line.item.product, line.item.variant, line.packs});
  ArchiveWriter writer;
  writer(linked);
  return text::to_base64url(std::move(writer).take());
}

Expected<Order> read_link(std::string_view value, const catalog::Catalog& fair, Instant now) {
  const auto linked = decode(value);
  if (!linked) return tl::unexpected(linked.error());
  if (linked->fair != fair.info().id)
    return fail("link.other_fair", "Đơn này của một hội chợ khác.",
                "This order is of another fair.");
  Basket basket;
  for (const auto& line : linked->lines) basket.add({line.product, line.variant}, line.packs);
  const Quote quote = quote_basket(fair, basket, now.date());
  const bool same = quote.gone.empty() && quote.sellers.size() == 1 &&
                    quote.sellers.front().can_order() &&
                    fair.producer(quote.sellers.front().producer).id == linked->producer &&
                    quote.total() == linked->total;
  // A device whose clock is wrong must not make an order that is valid for ever.
  const bool timely = linked->placed_at > 0 && linked->placed_at <= now.seconds + 24 * 3600;
  if (!same || !timely)
    return fail("link.changed",
                "Giá, hàng còn hoặc giấy tờ đã đổi từ khi đơn " + linked->code +
                    " được đặt, nên không mở lại được. Hãy đặt lại.",
                "Prices, stock or papers have changed since order " + linked->code +
                    " was placed, so it can't be opened here. Please order again.");
  const auto way = static_cast<Way>(linked->way);
  const auto ways = ways_of(fair, fair.producer(quote.sellers.front().producer));
  if (std::find(ways.begin(), ways.end(), way) == ways.end()) return broken();
  Order order = draft_of(fair, quote.sellers.front(), static_cast<Language>(linked->language));
  order.code = linked->code;
  order.placed_at = {linked->placed_at};
  order.way = way;
  order.buyer = {one_line(linked->name), one_line(linked->phone), one_line(linked->address),
                 one_line(linked->note)};
  for (int at = 0; at < purpose_count; ++at)
    if (linked->consents >> at & 1) order.consents.push_back(static_cast<Purpose>(at));
  order.events = {{Step::placed, order.placed_at}};
  return order;
}

}  // namespace chomay::order
