// What the functions about meeting sellers share: a talk, a turn and an item by the numbers that a
// plugin names them by, and what the catalogue knows of an item.
#pragma once
#include "core/plugin/host_state.hpp"

namespace chomay::plugin {

inline constexpr std::int64_t most_packs = 1'000'000;

/// Null when there is none with this number.
template <class List>
const typename List::value_type* at(const List& list, std::int64_t number) {
  if (number < 0 || static_cast<std::size_t>(number) >= list.size()) return nullptr;
  return &list[static_cast<std::size_t>(number)];
}

/// Of a talk in an address: 16 letters.
std::string name_of(const talk::Talk&);
/// Whether this is the address of a talk's page: its own name, or its first product's.
bool is_page_of(const HostState&, const talk::Talk&, std::string_view segment);
/// Looked at once a call of the plugin: its numbers hold, whatever comes meanwhile.
const talk::Talks* talks_of(HostState&);
/// Of the first arguments: the talk, its turn.
const talk::Talk* talk_of(HostState&, Arguments);
const talk::Turn* turn_of(HostState&, Arguments);

/// The address a seller invites to: the first https one in a message of theirs; empty without one.
std::string_view link_of(const talk::Turn&);

/// Whether the visitor has just asked for something, on the page it is about. One press, one word.
bool asked(HostState&, bool is_on_its_page);

std::optional<catalog::Variant> variant_of(const HostState&, const talk::Item&);
/// Base units. A request says base units alone; the catalogue knows what a pack of it is.
std::int64_t pack_of(const HostState&, const talk::Item&);
std::int32_t packs_of(const HostState&, const talk::Item&);
/// đồng a pack. A request names no price: the catalogue's is what both sides start from.
std::int64_t price_of(const HostState&, const talk::Item&);

}  // namespace chomay::plugin
