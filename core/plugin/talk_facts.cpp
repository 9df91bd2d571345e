#include "core/plugin/talk_facts.hpp"

#include <algorithm>

#include "core/catalog/link_template.hpp"
#include "core/order/amounts.hpp"

namespace chomay::plugin {

using talk::Item;
using talk::Talk;
using talk::Turn;

static constexpr std::size_t id_bytes = 8;

std::string name_of(const Talk& talk) {
  return negotiation::to_hex(negotiation::View(talk.id).first(id_bytes));
}

bool is_page_of(const HostState& host, const Talk& talk, std::string_view segment) {
  if (segment == name_of(talk)) return true;
  if (!host.catalog || talk.turns.empty() || talk.turns.front().items.empty()) return false;
  const auto row = host.catalog->find_product(talk.turns.front().items.front().product);
  return row && host.catalog->product(*row).slug == segment;
}

const talk::Talks* talks_of(HostState& host) {
  if (!host.call.talks && host.meeting && host.meeting->is_open())
    host.call.talks = &host.meeting->talks();
  return host.call.talks;
}

const Talk* talk_of(HostState& host, Arguments args) {
  const auto* talks = talks_of(host);
  return talks ? at(talks->talks, args[0].number) : nullptr;
}

const Turn* turn_of(HostState& host, Arguments args) {
  const Talk* talk = talk_of(host, args);
  return talk ? at(talk->turns, args[1].number) : nullptr;
}

std::string_view link_of(const Turn& turn) {
  constexpr std::string_view scheme = "https://", never_last = ".,;:!?)", unsafe = "\"<>\\^`{|}";
  std::string_view link = turn.words;
  const std::size_t start = link.find(scheme);
  if (turn.by != talk::Role::seller || start == std::string_view::npos) return {};
  link.remove_prefix(start);
  const auto ends = std::find_if(link.begin(), link.end(), [&](char sign) {
    return sign <= ' ' || sign > '~' || unsafe.find(sign) != std::string_view::npos;
  });
  link = link.substr(0, static_cast<std::size_t>(ends - link.begin()));
  while (!link.empty() && never_last.find(link.back()) != std::string_view::npos)
    link.remove_suffix(1);
  const bool is_sound = link.size() <= catalog::longest_template && !catalog::host_of(link).empty();
  return is_sound ? link : std::string_view();
}

bool asked(HostState& host, bool is_on_its_page) {
  if (!is_on_its_page || !host.call.pressed || host.call.acted || host.call.place != page_place)
    return false;
  host.call.acted = true;
  return true;
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

std::int64_t pack_of(const HostState& host, const Item& item) {
  if (!item.name.empty()) return item.pack;
  const auto variant = variant_of(host, item);
  return variant ? variant->pack_size : item.pack;
}

std::int32_t packs_of(const HostState& host, const Item& item) {
  return static_cast<std::int32_t>(std::min(item.quantity / pack_of(host, item), most_packs));
}

std::int64_t price_of(const HostState& host, const Item& item) {
  if (item.price > 0) return order::prorated(item.price, item.pack, item.per);
  const auto variant = variant_of(host, item);
  return variant ? variant->price_at(packs_of(host, item)) : 0;
}

}  // namespace chomay::plugin
