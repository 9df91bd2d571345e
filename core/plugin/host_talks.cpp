#include "core/plugin/host_talks.hpp"

#include <algorithm>

#include "core/order/amounts.hpp"
#include "core/order/quote.hpp"
#include "core/text/format.hpp"

namespace chomay::plugin {
namespace {

using talk::Act;
using talk::Item;
using talk::Saying;
using talk::Talk;
using talk::Turn;

// What the numbers of talk_text … mean; the order of values.def.
enum class TalkText { id, other, fault };
enum class TalkNumber { phase, is_buyer, waits_for_witness, open_turn, turns, changed_at };
enum class TurnText { words, refusal, place, time };
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
  day
};
enum class ItemText { name, pack };
enum class ItemNumber { product, packs, price, before, amount };

constexpr std::size_t id_bytes = 8;  // of a talk's name in an address: 16 letters
constexpr std::int64_t most_packs = 1'000'000, most_minutes = 60 * 24 * 30;

std::string name_of(const Talk& talk) {
  return negotiation::to_hex(negotiation::View(talk.id).first(id_bytes));
}

/// Looked at once a call of the plugin: its numbers hold, whatever comes meanwhile.
const talk::Talks* talks_of(HostState& host) {
  if (!host.call.talks && host.meeting && host.meeting->is_open())
    host.call.talks = &host.meeting->talks();
  return host.call.talks;
}

template <class List>
const typename List::value_type* at(const List& list, std::int64_t number) {
  if (number < 0 || static_cast<std::size_t>(number) >= list.size()) return nullptr;
  return &list[static_cast<std::size_t>(number)];
}

const Talk* talk_of(HostState& host, std::int64_t number) {
  const auto* talks = talks_of(host);
  return talks ? at(talks->talks, number) : nullptr;
}

const Turn* turn_of(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
  return talk ? at(talk->turns, args[1].number) : nullptr;
}

const Item* item_of(HostState& host, Arguments args) {
  const Turn* turn = turn_of(host, args);
  return turn ? at(turn->items, args[2].number) : nullptr;
}

std::optional<catalog::Variant> variant_of(const HostState& host, const Item& item) {
  const auto row = host.catalog ? host.catalog->find_product(item.product) : std::nullopt;
  if (!row) return std::nullopt;
  const catalog::RowRange variants = host.catalog->product(*row).variants;
  for (std::uint32_t at = 0; at < variants.count; ++at)
    if (const auto variant = host.catalog->variant(variants.first + at); variant.id == item.variant)
      return variant;
  return std::nullopt;
}

/// A request says base units alone; the catalogue knows what a pack of it is.
std::int64_t pack_of(const HostState& host, const Item& item) {
  if (!item.name.empty()) return item.pack;
  const auto variant = variant_of(host, item);
  return variant ? variant->pack_size : item.pack;
}

std::int32_t packs_of(const HostState& host, const Item& item) {
  return static_cast<std::int32_t>(std::min(item.quantity / pack_of(host, item), most_packs));
}

/// đồng a pack. A request names no price: the catalogue's is what both sides start from.
std::int64_t price_of(const HostState& host, const Item& item) {
  if (item.price > 0) return order::prorated(item.price, item.pack, item.per);
  const auto variant = variant_of(host, item);
  return variant ? variant->price_at(packs_of(host, item)) : 0;
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

Item item_of(const catalog::Catalog& fair, const catalog::Variant& variant, std::int64_t packs) {
  Item item;
  item.product = fair.product(variant.product).id;
  item.variant = variant.id;
  item.name = order::name_of(fair, variant, Language::vi);
  item.unit = static_cast<talk::Unit>(variant.base_unit);
  item.pack = variant.pack_size;
  item.quantity = packs * variant.pack_size;
  item.price = variant.price_at(static_cast<std::int32_t>(packs));
  item.per = variant.pack_size;
  return item;
}

/// A line for each paper, so that both sides can say later which papers they looked at.
std::string papers_of(const HostState& host, std::uint32_t product) {
  std::string papers;
  for (const std::uint32_t row : host.catalog->dossier(host.catalog->product(product))) {
    if (row == catalog::nothing) continue;
    const catalog::Document paper = host.catalog->document(row);
    papers.append(paper.id).append(" ").append(paper.number);
    papers.append(" ").append(std::to_string(static_cast<int>(paper.state)));
    papers.append(" ").append(std::to_string(paper.expires_on.days)).append("; ");
  }
  return papers;
}

void add_papers(const HostState& host, Saying& saying) {
  for (const Item& item : saying.items)
    if (const auto row = host.catalog ? host.catalog->find_product(item.product) : std::nullopt)
      saying.papers += papers_of(host, *row);
}

/// A seller says what there is; the catalogue knows.
void add_capacities(const HostState& host, const std::vector<Item>& items, Saying& saying) {
  for (const Item& item : items) {
    const auto variant = variant_of(host, item);
    saying.capacities.push_back(variant ? variant->stock * variant->pack_size : item.quantity);
  }
}

/// Whether the visitor has just asked for this on the page it is about. One press, one word.
bool asked(HostState& host, std::string_view subject) {
  if (!host.call.pressed || host.call.acted || host.call.place != page_place) return false;
  const std::string_view route = host.call.route;
  if (route.substr(0, route.find('/')) != subject) return false;
  host.call.acted = true;
  return true;
}

std::int64_t said(HostState& host, Saying saying, std::string_view words) {
  saying.words = words.substr(0, negotiation::longest_words);
  add_papers(host, saying);
  if (!talk::write_saying(saying)) return 0;  // out of its bounds
  host.meeting->say(saying);
  return 1;
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
  const Talk* talk = talk_of(host, args[0].number);
  if (!talk) return -1;
  if (field == TalkText::id) return say(host, name_of(*talk));
  const auto producer = host.catalog ? host.catalog->find_producer(talk->producer) : std::nullopt;
  if (talk->role == talk::Role::buyer && producer)
    return say(host, host.catalog->producer(*producer).name);
  return say(host, talk->other);
}

std::int64_t talk_number(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
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
      break;
  }
  return seconds(talk->changed_at);
}

std::int64_t talk_may(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
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
      return turn->by == talk_of(host, args[0].number)->role ? 1 : 0;
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
      break;
  }
  return Instant{seconds(turn->at)}.date().days;
}

std::int64_t turn_item_text(HostState& host, Arguments args) {
  const Item* item = item_of(host, args);
  if (!item) return -1;
  const auto variant = variant_of(host, *item);
  if (static_cast<ItemText>(args[3].number) == ItemText::pack)
    return say(host, variant ? variant->unit_label : std::string_view());
  if (!variant) return say(host, item->name);
  return say(host, host.catalog->product(variant->product).name.in(host.language));
}

std::int64_t turn_item_number(HostState& host, Arguments args) {
  const Item* item = item_of(host, args);
  if (!item) return 0;
  switch (static_cast<ItemNumber>(args[3].number)) {
    case ItemNumber::product: {
      const auto row = host.catalog ? host.catalog->find_product(item->product) : std::nullopt;
      return row ? static_cast<std::int64_t>(*row) : -1;
    }
    case ItemNumber::packs:
      return packs_of(host, *item);
    case ItemNumber::price:
      return price_of(host, *item);
    case ItemNumber::before:
      return item->before == 0 ? 0 : order::prorated(item->before, item->pack, item->per);
    case ItemNumber::amount:
      break;
  }
  return amount_of(host, *item);
}

std::int64_t talk_ticks(HostState& host, Arguments) {
  if (host.ui) host.ui->wake_in(1000);
  return 0;
}

/// Its first variant, so many packs of it; none when it can't be asked for.
static std::optional<Item> wished(HostState& host, Arguments args) {
  if (talk_meets(host, args) == 0 || args[1].number < 1 || args[1].number > most_packs) return {};
  const auto product = host.catalog->product(static_cast<std::uint32_t>(args[0].number));
  if (product.variants.count == 0) return {};
  return item_of(*host.catalog, host.catalog->variant(product.variants.first), args[1].number);
}

std::int64_t talk_quote(HostState& host, Arguments args) {
  const auto item = wished(host, args);
  return item ? item->price * args[1].number : 0;
}

std::int64_t talk_ask(HostState& host, Arguments args) {
  auto item = wished(host, args);
  if (!item) return 0;
  const auto product = host.catalog->product(static_cast<std::uint32_t>(args[0].number));
  if (!asked(host, product.slug)) return 0;
  Saying saying;
  saying.act = Act::ask;
  saying.producer = host.catalog->producer(product.producer).id;
  saying.items = {std::move(*item)};
  return said(host, std::move(saying), args[2].text);
}

std::int64_t talk_item(HostState& host, Arguments args) {
  const auto numbers = {args[0].number, args[1].number, args[2].number};
  if (*std::min_element(numbers.begin(), numbers.end()) < 0) return 0;
  if (args[0].number < static_cast<std::int64_t>(negotiation::most_lines) &&
      args[1].number <= most_packs && args[2].number <= negotiation::most_price)
    host.call.proposed[args[0].number] = {args[1].number, args[2].number};
  return 0;
}

std::int64_t talk_propose(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
  const Turn* turn = turn_of(host, args);
  if (!turn || turn->items.empty()) return 0;
  Saying saying;
  saying.act = talk->role == talk::Role::seller ? Act::offer : Act::counter;
  if ((talk->may & talk::bit(saying.act)) == 0 || !asked(host, name_of(*talk))) return 0;
  saying.talk = talk->id;
  saying.items = turn->items;
  saying.fee = turn->fee;
  saying.by_day = turn->by_day;
  saying.place = turn->place;
  saying.valid_minutes =
      static_cast<std::int32_t>(std::clamp<std::int64_t>(args[2].number, 0, most_minutes));
  for (std::size_t number = 0; number < saying.items.size(); ++number) {
    Item& item = saying.items[number];
    item.pack = pack_of(host, item);
    const auto proposed = host.call.proposed.find(static_cast<std::int64_t>(number));
    const bool has_own = proposed != host.call.proposed.end();
    item.price = has_own ? proposed->second.price : price_of(host, item);
    item.quantity = has_own ? proposed->second.packs * item.pack : item.quantity;
    item.per = item.pack;
  }
  if (talk->role == talk::Role::seller) add_capacities(host, saying.items, saying);
  return said(host, std::move(saying), args[3].text);
}

std::int64_t talk_answer(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
  const auto act = static_cast<Act>(args[1].number);
  if (!talk || (talk->may & talk::bit(act)) == 0) return 0;
  Saying saying;
  saying.act = act;
  saying.talk = talk->id;
  if (act == Act::accept) {
    const Turn* offer = at(talk->turns, talk->open_turn);
    if (!offer) return 0;
    saying.offer = offer->id;
    if (talk->role == talk::Role::seller) add_capacities(host, offer->items, saying);
  }
  if (act == Act::offer || act == Act::counter || !asked(host, name_of(*talk))) return 0;
  return said(host, std::move(saying), args[2].text);
}

std::int64_t talk_saves(HostState& host, Arguments) {
  return host.meeting && host.meeting->saves() ? 1 : 0;
}

std::int64_t talk_save(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args[0].number);
  if (!talk || !host.meeting->saves() || !asked(host, name_of(*talk))) return 0;
  host.meeting->save(talk->id);
  return 1;
}

}  // namespace chomay::plugin
