#include "core/catalog/catalog_view.hpp"

#include <optional>

#include "core/catalog/pack_errors.hpp"

namespace chomay::catalog {
namespace {

class SectionReader {
public:
  /// `bytes` are the pack's from `from` on.
  SectionReader(const PackHeader& header, std::span<const std::byte> bytes, std::uint64_t from = 0)
      : header_(header), bytes_(bytes), from_(from) {}

  /// After the first error nothing more is read.
  template <class Table>
  void operator()(const char* name, Table& table) {
    if (error) return;
    const Section* section = header_.find(name);
    if (!section && name == std::string_view(payments_section)) return;  // an empty table
    if (!section) {
      error = pack_missing_section(name);
      return;
    }
    if (section->offset < from_ || section->offset + section->length > from_ + bytes_.size()) {
      error = pack_bad_layout(name);
      return;
    }
    const auto bytes = bytes_.subspan(static_cast<std::size_t>(section->offset - from_),
                                      static_cast<std::size_t>(section->length));
    if (hash_of(bytes) != section->hash) {
      error = pack_hash_mismatch(name);
      return;
    }
    try {
      ArchiveReader reader(bytes);
      reader(table);
    } catch (const ArchiveError&) {
      error = pack_bad_layout(name);
    }
  }

  std::optional<Error> error;

private:
  const PackHeader& header_;
  std::span<const std::byte> bytes_;
  std::uint64_t from_;
};

}  // namespace

std::size_t PackView::rows(Target target) const {
  switch (target) {
    case Target::texts:
      return tables.texts.starts.size() - 1;
    case Target::lists:
      return tables.texts.lists.size();
    case Target::localities:
      return tables.localities.code.column.size();
    case Target::producers:
      return tables.producers.id.column.size();
    case Target::products:
      return tables.products.id.column.size();
    case Target::variants:
      return tables.variants.id.column.size();
    case Target::documents:
      return tables.documents.id.column.size();
    case Target::sessions:
      return tables.sessions.id.column.size();
    case Target::attributes:
      return tables.attributes.value.column.size();
    case Target::tiers:
      return tables.variants.tier_pool.size();
    case Target::producer_products:
      return tables.producers.product_pool.column.size();
    case Target::session_products:
      return tables.sessions.product_pool.column.size();
  }
  return 0;
}

Expected<PackView> view_pack(std::vector<std::byte> bytes, PackPart part) {
  auto header = read_header(bytes, part);
  if (!header) return tl::unexpected(header.error());
  PackView view;
  view.bytes = std::move(bytes);
  view.header = std::move(*header);
  SectionReader read(view.header, view.bytes);
  view.tables.each_section(read);
  SearchColumns<SearchIndex> search{view.search};
  read(search_section, search);
  if (part == PackPart::whole) {
    WordColumns<SearchIndex> words{view.search};
    read(words_section, words);
    view.has_words = true;
  }
  if (read.error) return tl::unexpected(std::move(*read.error));
  return view;
}

Expected<void> take_words(PackView& view, std::vector<std::byte> bytes) {
  const std::uint64_t from = view.header.front_length();
  const std::uint64_t length = view.header.length - from;
  if (bytes.size() < length) return tl::unexpected(pack_too_short(bytes.size(), length));
  if (bytes.size() > length) return tl::unexpected(pack_too_long(bytes.size(), length));
  const SearchIndex without = view.search;
  WordColumns<SearchIndex> words{view.search};
  SectionReader read(view.header, bytes, from);
  read(words_section, words);
  auto checked = read.error ? Expected<void>(tl::unexpected(std::move(*read.error)))
                            : check_search(view, words_section);
  if (!checked) {
    view.search = without;
    return checked;
  }
  view.later = std::move(bytes);
  view.has_words = true;
  return {};
}

}  // namespace chomay::catalog
