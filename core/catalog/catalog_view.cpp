#include "core/catalog/catalog_view.hpp"

#include <optional>

#include "core/catalog/pack_errors.hpp"

namespace chomay::catalog {
namespace {

class SectionReader {
public:
  SectionReader(const PackHeader& header, std::span<const std::byte> pack)
      : header_(header), pack_(pack) {}

  /// After the first error nothing more is read.
  template <class Table>
  void operator()(const char* name, Table& table) {
    if (error) return;
    const Section* section = header_.find(name);
    if (!section) {
      error = pack_missing_section(name);
      return;
    }
    const auto bytes = pack_.subspan(static_cast<std::size_t>(section->offset),
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
  std::span<const std::byte> pack_;
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

Expected<PackView> view_pack(std::vector<std::byte> bytes) {
  auto header = read_header(bytes);
  if (!header) return tl::unexpected(header.error());
  PackView view;
  view.bytes = std::move(bytes);
  view.header = std::move(*header);
  SectionReader read(view.header, view.bytes);
  view.tables.each_section(read);
  SearchColumns<SearchIndex> search{view.search};
  read(search_section, search);
  if (read.error) return tl::unexpected(std::move(*read.error));
  return view;
}

}  // namespace chomay::catalog
