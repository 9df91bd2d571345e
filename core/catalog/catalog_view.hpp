// `PackView`: the bytes of an opened pack and its columns, viewed in place. Only Catalog and its
// parts use it; everybody else takes the structs of catalog.hpp.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog/pack_header.hpp"
#include "core/catalog/pack_tables.hpp"
#include "core/ports/result.hpp"

namespace chomay::catalog {

class PackView {
public:
  std::vector<std::byte> bytes;  // moved, never copied: the columns point into it
  std::vector<std::byte> later;  // the words, when they came by themselves
  bool has_words = false;
  PackHeader header;
  PackTables<Viewed> tables;
  SearchIndex search;

  std::string_view text(std::uint32_t number) const {
    const std::uint32_t start = tables.texts.starts[number];
    return {tables.texts.heap.data() + start, tables.texts.starts[number + 1] - start};
  }
  std::string_view text(const TextColumn<Viewed>& column, std::uint32_t row) const {
    return text(column.column[row]);
  }
  std::size_t rows(Target target) const;
};

/// Sets the columns; checks header, hashes and layout, not yet what the numbers mean.
Expected<PackView> view_pack(std::vector<std::byte> bytes, PackPart part);

/// The words of a pack whose front is viewed: hash, layout and meaning. A refusal changes nothing.
Expected<void> take_words(PackView& view, std::vector<std::byte> bytes);

/// Checks every number of every column once, so that no reader has to. Linear, nothing allocated
/// but the error.
Expected<void> check_pack(const PackView& view);
/// The part of it that is about the search index; `section` is named when something is wrong.
Expected<void> check_search(const PackView& view, std::string_view section);

}  // namespace chomay::catalog
