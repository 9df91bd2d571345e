// A search index from a hostile pack: a good one whose columns are cut and overwritten as the input
// says. Whatever validate() lets through is searched and must stay in bounds.
// Input: 4 bytes a change: column, what to do, place, value.
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/catalog/search.hpp"
#include "core/catalog/search_build.hpp"

using namespace chomay::catalog;

namespace {

SearchIndexData good_index() {
  SearchBuilder builder;
  for (std::uint32_t id = 0; id < 5; ++id) {
    builder.add({.id = id,
                 .texts = {{Field::name, id % 2 == 0 ? "Chè lụa đường" : "Trà dừa đũa"},
                           {Field::keyword, "chả lụa"},
                           {Field::long_text, "đường dài"}},
                 .facets = {{"group", "food"}, {"tag", "a"}, {"tag", "b"}}});
  }
  return std::move(builder).finish();
}

struct Change {
  std::uint8_t column, action, place, value;
};

template <class Element>
void apply(std::vector<Element>& column, const Change& change) {
  if (change.action == 0) column.resize(change.place);
  const auto bytes = column.size() * sizeof(Element);
  if (bytes == 0 || change.action == 0) return;
  const auto at = (change.place + std::size_t{256} * (change.action >> 1)) % bytes;
  auto* target = reinterpret_cast<std::uint8_t*>(column.data()) + at;
  *target =
      (change.action & 1) != 0 ? change.value : static_cast<std::uint8_t>(*target ^ change.value);
}

void apply(SearchIndexData& data, const Change& change) {
  switch (change.column % 18) {
    case 0:
      return apply(data.text, change);
    case 1:
      return apply(data.terms, change);
    case 2:
      return apply(data.forms, change);
    case 3:
      return apply(data.posting_documents, change);
    case 4:
      return apply(data.posting_infos, change);
    case 5:
      return apply(data.sounds, change);
    case 6:
      return apply(data.document_ids, change);
    case 7:
      return apply(data.prices, change);
    case 8:
      return apply(data.name_ranks, change);
    case 9:
      return apply(data.complete_until, change);
    case 10:
      return apply(data.season_months, change);
    case 11:
      return apply(data.stars, change);
    case 12:
      return apply(data.name_lengths, change);
    case 13:
      return apply(data.facets, change);
    case 14:
      return apply(data.facet_values, change);
    case 15:
      return apply(data.facet_cells, change);
    case 16:
      return apply(data.facet_text, change);
    default:
      return apply(data.facet_offsets, change);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SearchIndexData good = good_index();
  SearchIndexData damaged = good;
  for (std::size_t at = 0; at + sizeof(Change) <= size && at < 64; at += sizeof(Change)) {
    Change change;
    std::memcpy(&change, data + at, sizeof change);
    apply(damaged, change);
  }
  const auto index = damaged.view();
  if (!index.validate()) return 0;
  Searcher searcher(index);
  for (const char* text : {"", "đường", "chả lụa", "tra d", "duogn che", "giò lụa", "chelua"}) {
    for (const bool filtered : {false, true}) {
      Query query{.text = text, .month = 12};
      if (filtered) query.facets = {{"group", {"food"}}, {"tag", {"a"}}};
      query.order = filtered ? Order::name : Order::relevance;
      searcher.search(query);
    }
  }
  return 0;
}
