#include "core/plugin/host_talks.hpp"

#include <algorithm>

#include "core/catalog/link_template.hpp"
#include "core/order/amounts.hpp"
#include "core/plugin/talk_facts.hpp"
#include "core/text/format.hpp"

namespace chomay::plugin {
namespace {

using talk::Act;
using talk::Item;
using talk::Talk;
using talk::Turn;

// What the numbers of talk_text … mean; the order of values.def.
enum class TalkText { id, other, fault, self, seller };
enum class TalkNumber {
  phase,
  is_buyer,
  waits_for_witness,
  open_turn,
  turns,
  changed_at,
  goods,
  total,
  paid,
  confirmed,
  disputes
};
enum class TurnText { words, refusal, place, time, link, link_host };
enum class TurnNumber {
  type,
  is_mine,
  progress,
  record,
  items,
  total,
  fee,
  by_day,
  seconds_left,
  claim_days,
  day,
  detail,
  by
};
enum class ItemText { name, pack };
enum class ItemNumber { product, packs, price, before, amount, stock, promised, returned };
enum class GoodsNumber { product, ordered, sent, accepted, returned };
enum class DisputeNumber { goods, kind, phase, with_organisers, remedy, amount };

const Item* item_of(HostState& host, Arguments args) {
  const Turn* turn = turn_of(host, args);
  return turn ? at(turn->items, args[2].number) : nullptr;
}

std::int64_t amount_of(const HostState& host, const Item& item) {
  return item.price > 0 ? item.amount : price_of(host, item) * packs_of(host, item);
}

std::int64_t total_of(const HostState& host, const Turn& turn) {
  if (turn.total > 0) return turn.total;
  std::int64_t sum = turn.fee;
  for (const Item& item : turn.items) sum += amount_of(host, item);
  return sum;
}

std::int64_t seconds(std::int64_t ms) {
  return ms / 1000;
}

/// By the witness's clock, as far as the last verdicts tell.
std::int64_t seconds_left(HostState& host, const Turn& turn) {
  if (turn.valid_until == 0) return -1;
  const std::int64_t ahead = talks_of(host)->clock_ahead;
  return std::max<std::int64_t>(0, seconds(turn.valid_until + ahead) - host.clock.now().seconds);
}

/// Empty when the pack has no such producer.
std::string_view name_of_producer(const HostState& host, std::string_view id) {
  const auto row = host.catalog ? host.catalog->find_producer(id) : std::nullopt;
  return row ? host.catalog->producer(*row).name : std::string_view();
}

/// Packs of this item that this seller's agreements bind.
std::int64_t promised_of(HostState& host, const Item& item) {
  std::int64_t sum = 0;
  for (const Talk& talk : talks_of(host)->talks)
    for (const talk::Goods& line : talk.goods)
      if (line.item.product == item.product && line.item.variant == item.variant)
        sum += packs_of(host, line.item);
  return sum;
}

/// In the shopper's language where the pack has it, as both sides saw it where it has not.
std::int64_t say_of(HostState& host, const Item& item, std::int64_t field) {
  const auto variant = variant_of(host, item);
  if (static_cast<ItemText>(field) == ItemText::pack)
    return say(host, variant ? variant->unit_label : std::string_view());
  if (!variant) return say(host, item.name);
  return say(host, host.catalog->product(variant->product).name.in(host.language));
}

std::int64_t row_of(const HostState& host, const Item& item) {
  const auto row = host.catalog ? host.catalog->find_product(item.product) : std::nullopt;
  return row ? static_cast<std::int64_t>(*row) : -1;
}

const talk::Goods* goods_of(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  return talk ? at(talk->goods, args[1].number) : nullptr;
}

const talk::Dispute* dispute_of(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  return talk ? at(talk->disputes, args[1].number) : nullptr;
}

}  // namespace

std::int64_t talk_line(HostState& host, Arguments) {
  const auto* talks = talks_of(host);
  return talks ? static_cast<std::int64_t>(talks->line) : -1;
}

std::int64_t talk_meets(HostState& host, Arguments args) {
  const std::int64_t product = args[0].number;
  return product >= 0 && product < catalog::nothing &&
                 host.meets(static_cast<std::uint32_t>(product))
             ? 1
             : 0;
}

std::int64_t talk_count(HostState& host, Arguments) {
  const auto* talks = talks_of(host);
  return talks ? static_cast<std::int64_t>(talks->talks.size()) : 0;
}

std::int64_t talk_find(HostState& host, Arguments args) {
  const auto* talks = talks_of(host);
  if (!talks) return -1;
  const auto found = std::find_if(talks->talks.begin(), talks->talks.end(),
                                  [&](const Talk& talk) { return name_of(talk) == args[0].text; });
  return found == talks->talks.end() ? -1 : found - talks->talks.begin();
}

std::int64_t talk_text(HostState& host, Arguments args) {
  const auto field = static_cast<TalkText>(args[1].number);
  const auto* talks = talks_of(host);
  if (talks && field == TalkText::fault)
    return say(host, Bilingual{talks->fault_vi, talks->fault_en}.in(host.language));
  if (talks && field == TalkText::self) return say(host, name_of_producer(host, talks->producer));
  const Talk* talk = talk_of(host, args);
  if (!talk) return -1;
  if (field == TalkText::id) return say(host, name_of(*talk));
  const std::string_view producer = name_of_producer(host, talk->producer);
  if (field == TalkText::seller) return say(host, producer);
  return say(host, talk->role == talk::Role::buyer && !producer.empty() ? producer : talk->other);
}

std::int64_t talk_number(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  if (!talk) return 0;
  switch (static_cast<TalkNumber>(args[1].number)) {
    case TalkNumber::phase:
      return static_cast<std::int64_t>(talk->phase);
    case TalkNumber::is_buyer:
      return talk->role == talk::Role::buyer ? 1 : 0;
    case TalkNumber::waits_for_witness:
      return talk->waits_for_witness ? 1 : 0;
    case TalkNumber::open_turn:
      return talk->open_turn;
    case TalkNumber::turns:
      return static_cast<std::int64_t>(talk->turns.size());
    case TalkNumber::changed_at:
      return seconds(talk->changed_at);
    case TalkNumber::goods:
      return static_cast<std::int64_t>(talk->goods.size());
    case TalkNumber::total:
      return talk->total;
    case TalkNumber::paid:
      return talk->paid;
    case TalkNumber::confirmed:
      return talk->confirmed;
    case TalkNumber::disputes:
      break;
  }
  return static_cast<std::int64_t>(talk->disputes.size());
}

std::int64_t talk_may(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  return talk && (talk->may & talk::bit(static_cast<Act>(args[1].number))) != 0 ? 1 : 0;
}

std::int64_t turn_text(HostState& host, Arguments args) {
  const Turn* turn = turn_of(host, args);
  if (!turn) return -1;
  switch (static_cast<TurnText>(args[2].number)) {
    case TurnText::words:
      return say(host, turn->words);
    case TurnText::refusal:
      return say(host, Bilingual{turn->refusal_vi, turn->refusal_en}.in(host.language));
    case TurnText::place:
      return say(host, turn->place);
    case TurnText::link:
      return say(host, link_of(*turn));
    case TurnText::link_host:
      return say(host, catalog::host_of(link_of(*turn)));
    case TurnText::time:
      break;
  }
  return say(host, text::clock(Instant{seconds(turn->at)}.minute_of_day()));
}

std::int64_t turn_number(HostState& host, Arguments args) {
  const Turn* turn = turn_of(host, args);
  if (!turn) return 0;
  switch (static_cast<TurnNumber>(args[2].number)) {
    case TurnNumber::type:
      return static_cast<std::int64_t>(turn->type);
    case TurnNumber::is_mine:
      return turn->by == talk_of(host, args)->role ? 1 : 0;
    case TurnNumber::progress:
      return static_cast<std::int64_t>(turn->progress);
    case TurnNumber::record:
      return turn->record;
    case TurnNumber::items:
      return static_cast<std::int64_t>(turn->items.size());
    case TurnNumber::total:
      return total_of(host, *turn);
    case TurnNumber::fee:
      return turn->fee;
    case TurnNumber::by_day:
      return turn->by_day;
    case TurnNumber::seconds_left:
      return seconds_left(host, *turn);
    case TurnNumber::claim_days:
      return turn->claim_days;
    case TurnNumber::day:
      return Instant{seconds(turn->at)}.date().days;
    case TurnNumber::detail:
      return turn->detail;
    case TurnNumber::by:
      break;
  }
  return static_cast<std::int64_t>(turn->by);
}

std::int64_t turn_item_text(HostState& host, Arguments args) {
  const Item* item = item_of(host, args);
  return item ? say_of(host, *item, args[3].number) : -1;
}

std::int64_t turn_item_number(HostState& host, Arguments args) {
  const Item* item = item_of(host, args);
  if (!item) return 0;
  switch (static_cast<ItemNumber>(args[3].number)) {
    case ItemNumber::product:
      return row_of(host, *item);
    case ItemNumber::packs:
      return packs_of(host, *item);
    case ItemNumber::price:
      return price_of(host, *item);
    case ItemNumber::before:
      return item->before == 0 ? 0 : order::prorated(item->before, item->pack, item->per);
    case ItemNumber::amount:
      return amount_of(host, *item);
    case ItemNumber::stock: {
      const auto variant = variant_of(host, *item);
      return variant ? variant->stock : 0;
    }
    case ItemNumber::promised:
      return promised_of(host, *item);
    case ItemNumber::returned:
      break;
  }
  return item->returned / pack_of(host, *item);
}

std::int64_t talk_ticks(HostState& host, Arguments) {
  if (host.ui) host.ui->wake_in(1000);
  return 0;
}

std::int64_t talk_role(HostState& host, Arguments) {
  const auto* talks = talks_of(host);
  return talks ? static_cast<std::int64_t>(talks->role) : 0;
}

std::int64_t talk_opens(HostState& host, Arguments) {
  return host.meeting && host.meeting->opens_desk() ? 1 : 0;
}

std::int64_t talk_saves(HostState& host, Arguments) {
  return host.meeting && host.meeting->saves() ? 1 : 0;
}

std::int64_t goods_text(HostState& host, Arguments args) {
  const talk::Goods* line = goods_of(host, args);
  return line ? say_of(host, line->item, args[2].number) : -1;
}

std::int64_t goods_number(HostState& host, Arguments args) {
  const talk::Goods* line = goods_of(host, args);
  if (!line) return 0;
  switch (static_cast<GoodsNumber>(args[2].number)) {
    case GoodsNumber::product:
      return row_of(host, line->item);
    case GoodsNumber::ordered:
      return line->item.quantity / line->item.pack;
    case GoodsNumber::sent:
      return line->sent / line->item.pack;
    case GoodsNumber::accepted:
      return line->accepted / line->item.pack;
    case GoodsNumber::returned:
      break;
  }
  return line->returned / line->item.pack;
}

std::int64_t dispute_words(HostState& host, Arguments args) {
  const talk::Dispute* dispute = dispute_of(host, args);
  return dispute ? say(host, dispute->words) : -1;
}

std::int64_t dispute_number(HostState& host, Arguments args) {
  const talk::Dispute* dispute = dispute_of(host, args);
  if (!dispute) return 0;
  switch (static_cast<DisputeNumber>(args[2].number)) {
    case DisputeNumber::goods:
      return dispute->line;
    case DisputeNumber::kind:
      return static_cast<std::int64_t>(dispute->kind);
    case DisputeNumber::phase:
      return static_cast<std::int64_t>(dispute->phase);
    case DisputeNumber::with_organisers:
      return dispute->level == negotiation::ClaimLevel::with_the_organisers ? 1 : 0;
    case DisputeNumber::remedy:
      return static_cast<std::int64_t>(dispute->remedy);
    case DisputeNumber::amount:
      break;
  }
  return dispute->amount;
}

std::int64_t dispute_may(HostState& host, Arguments args) {
  const talk::Dispute* dispute = dispute_of(host, args);
  return dispute && (dispute->may & talk::bit(static_cast<Act>(args[2].number))) != 0 ? 1 : 0;
}

}  // namespace chomay::plugin
