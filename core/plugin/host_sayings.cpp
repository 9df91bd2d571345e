#include "core/plugin/host_talks.hpp"

#include <algorithm>

#include "core/order/quote.hpp"
#include "core/plugin/talk_facts.hpp"
#include "core/text/utf8.hpp"

namespace chomay::plugin {
namespace {

using talk::Act;
using talk::Item;
using talk::Saying;
using talk::Talk;
using talk::Turn;

constexpr std::int64_t most_minutes = 60 * 24 * 30;
constexpr std::size_t longest_place = 300, longest_reference = 64;  // bytes

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

/// What comes first in the route of the page under way.
std::string_view subject_of(const HostState& host) {
  const std::string_view route = host.call.route;
  return route.substr(0, route.find('/'));
}

bool asked_about(HostState& host, const Talk& talk) {
  return asked(host, is_page_of(host, talk, subject_of(host)));
}

std::int64_t said(HostState& host, Saying saying, std::string_view words) {
  saying.words = text::clip_utf8(words, negotiation::longest_words);
  add_papers(host, saying);
  if (!talk::write_saying(saying)) return 0;  // out of its bounds
  host.meeting->say(saying);
  return 1;
}

bool may(HostState& host, Arguments args, Act act) {
  const Talk* talk = talk_of(host, args);
  return talk && (talk->may & talk::bit(act)) != 0;
}

Saying about(const Talk& talk, Act act) {
  Saying saying;
  saying.act = act;
  saying.talk = talk.id;
  return saying;
}

/// What needs nothing more than the word itself.
bool is_one_word(Act act) {
  switch (act) {
    case Act::accept:
    case Act::decline:
    case Act::withdraw:
    case Act::remark:
    case Act::confirm_payment:
    case Act::cancel:
    case Act::accept_cancel:
    case Act::close:
      return true;
    default:
      return false;
  }
}

/// Its first variant, so many packs of it; none when it can't be asked for.
std::optional<Item> wished(HostState& host, Arguments args) {
  if (talk_meets(host, args) == 0 || args[1].number < 1 || args[1].number > most_packs) return {};
  const auto product = host.catalog->product(static_cast<std::uint32_t>(args[0].number));
  if (product.variants.count == 0) return {};
  return item_of(*host.catalog, host.catalog->variant(product.variants.first), args[1].number);
}

}  // namespace

std::int64_t talk_quote(HostState& host, Arguments args) {
  const auto item = wished(host, args);
  return item ? item->price * args[1].number : 0;
}

std::int64_t talk_ask(HostState& host, Arguments args) {
  auto item = wished(host, args);
  if (!item) return 0;
  const auto product = host.catalog->product(static_cast<std::uint32_t>(args[0].number));
  if (!asked(host, subject_of(host) == product.slug)) return 0;
  Saying saying;
  saying.act = Act::ask;
  saying.producer = host.catalog->producer(product.producer).id;
  saying.items = {std::move(*item)};
  if (const auto& delivery = host.call.delivery) {
    saying.by_day = delivery->by_day;
    saying.place = delivery->place;
  }
  return said(host, std::move(saying), args[2].text);
}

std::int64_t talk_delivery(HostState& host, Arguments args) {
  if (args[0].number >= 0 && args[0].number <= negotiation::most_amount && args[1].number >= 0)
    host.call.delivery = {args[0].number, static_cast<std::int32_t>(args[1].number),
                          std::string(text::clip_utf8(args[2].text, longest_place))};
  return 0;
}

std::int64_t talk_open(HostState& host, Arguments args) {
  if (talk_opens(host, args) == 0 || !asked(host, host.call.route.empty())) return 0;
  host.meeting->open_desk();
  return 1;
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
  const Talk* talk = talk_of(host, args);
  const Turn* turn = turn_of(host, args);
  if (!turn || turn->items.empty()) return 0;
  Saying saying = about(*talk, talk->role == talk::Role::seller ? Act::offer : Act::counter);
  if (!may(host, args, saying.act) || !asked_about(host, *talk)) return 0;
  saying.items = turn->items;
  const auto delivery =
      host.call.delivery.value_or(Call::Delivery{turn->fee, turn->by_day, turn->place});
  saying.amount = talk->role == talk::Role::seller ? delivery.fee : turn->fee;
  saying.by_day = delivery.by_day;
  saying.place = delivery.place;
  saying.valid_minutes =
      static_cast<std::int32_t>(std::clamp<std::int64_t>(args[2].number, 0, most_minutes));
  for (std::size_t number = 0; number < saying.items.size(); ++number) {
    Item& item = saying.items[number];
    if (const auto variant = variant_of(host, item); variant && item.name.empty())
      item = item_of(*host.catalog, *variant, packs_of(host, item));  // of a request
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
  const auto act = static_cast<Act>(args[1].number);
  if (!may(host, args, act) || !is_one_word(act)) return 0;
  const Talk& talk = *talk_of(host, args);
  Saying saying = about(talk, act);
  if (act == Act::accept) {
    const Turn* offer = at(talk.turns, talk.open_turn);
    if (!offer) return 0;
    saying.about = offer->id;
    if (talk.role == talk::Role::seller) add_capacities(host, offer->items, saying);
  }
  return asked_about(host, talk) ? said(host, std::move(saying), args[2].text) : 0;
}

std::int64_t talk_parcel(HostState& host, Arguments args) {
  if (args[0].number >= 0 && args[0].number < static_cast<std::int64_t>(negotiation::most_lines) &&
      std::clamp<std::int64_t>(args[1].number, 0, most_packs) == args[1].number &&
      std::clamp<std::int64_t>(args[2].number, 0, most_packs) == args[2].number)
    host.call.parcels[args[0].number] = {args[1].number, args[2].number};
  return 0;
}

std::int64_t talk_deliver(HostState& host, Arguments args) {
  const auto act = static_cast<Act>(args[1].number);
  if ((act != Act::dispatch && act != Act::receive) || !may(host, args, act)) return 0;
  const Talk& talk = *talk_of(host, args);
  Saying saying = about(talk, act);
  for (const talk::Goods& line : talk.goods) {
    const auto parcel = host.call.parcels[static_cast<std::int64_t>(saying.items.size())];
    Item& item = saying.items.emplace_back(line.item);
    item.quantity = parcel.packs * item.pack;
    item.returned = parcel.returned * item.pack;
  }
  const bool empty = std::all_of(saying.items.begin(), saying.items.end(), [](const Item& item) {
    return item.quantity + item.returned == 0;
  });
  return !empty && asked_about(host, talk) ? said(host, std::move(saying), args[2].text) : 0;
}

std::int64_t talk_pay(HostState& host, Arguments args) {
  if (!may(host, args, Act::pay) || args[1].number < 1) return 0;
  const Talk& talk = *talk_of(host, args);
  Saying saying = about(talk, Act::pay);
  saying.amount = args[1].number;
  return asked_about(host, talk)
             ? said(host, std::move(saying), text::clip_utf8(args[2].text, longest_reference))
             : 0;
}

std::int64_t talk_claim(HostState& host, Arguments args) {
  if (!may(host, args, Act::claim)) return 0;
  const Talk& talk = *talk_of(host, args);
  if (!at(talk.goods, args[1].number) || !asked_about(host, talk)) return 0;
  Saying saying = about(talk, Act::claim);
  saying.line = static_cast<std::uint8_t>(args[1].number);
  saying.detail = static_cast<std::uint8_t>(args[2].number);
  return said(host, std::move(saying), args[3].text);
}

std::int64_t dispute_answer(HostState& host, Arguments args) {
  const auto act = static_cast<Act>(args[2].number);
  const Talk* talk = talk_of(host, args);
  const talk::Dispute* dispute = talk ? at(talk->disputes, args[1].number) : nullptr;
  if (!dispute || (dispute->may & talk::bit(act)) == 0 || args[4].number < 0) return 0;
  Saying saying = about(*talk, act);
  const bool answers = act == Act::accept_remedy || act == Act::reject_remedy;
  saying.about = answers ? dispute->proposal : dispute->id;
  saying.detail = static_cast<std::uint8_t>(args[3].number);
  saying.amount = args[4].number;
  return asked_about(host, *talk) ? said(host, std::move(saying), args[5].text) : 0;
}

std::int64_t talk_save(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  if (!talk || !host.meeting->saves() || !asked_about(host, *talk)) return 0;
  host.meeting->save(talk->id);
  return 1;
}

std::int64_t turn_open(HostState& host, Arguments args) {
  const Turn* turn = turn_of(host, args);
  if (!turn || link_of(*turn).empty() || !asked_about(host, *talk_of(host, args))) return 0;
  host.opener.open(link_of(*turn));
  return 1;
}

}  // namespace chomay::plugin
