#include "core/catalog/pack_writer.hpp"

#include <algorithm>

#include "core/catalog/pack_header.hpp"
#include "core/catalog/pack_writer_tables.hpp"
#include "core/catalog/search_documents.hpp"

namespace chomay::catalog {
namespace {

std::array<char, 16> section_name(std::string_view name) {
  std::array<char, 16> bytes{};
  std::copy_n(name.begin(), std::min(name.size(), bytes.size()), bytes.begin());
  return bytes;
}

class Sections {
public:
  template <class Table>
  void add(std::string_view name, Table& table) {
    ArchiveWriter writer;
    writer(table);
    writer.align();
    bodies_.push_back(std::move(writer).take());
    header.sections.push_back({.name_bytes = section_name(name),
                               .offset = 0,
                               .length = bodies_.back().size(),
                               .hash = hash_of(bodies_.back())});
  }

  std::vector<std::byte> join() && {
    header.length = PackHeader::size + header.sections.size() * PackHeader::section_size;
    for (Section& section : header.sections) {
      section.offset = header.length;
      header.length += section.length;
    }
    std::vector<std::byte> pack = write_header(header);
    pack.reserve(static_cast<std::size_t>(header.length));
    for (std::vector<std::byte>& body : bodies_) {
      pack.insert(pack.end(), body.begin(), body.end());
      body = {};  // a large fair is not to lie twice in memory for longer than it must
    }
    return pack;
  }

  PackHeader header;

private:
  std::vector<std::vector<std::byte>> bodies_;
};
static_assert(PackHeader::size % column_alignment == 0);
static_assert(PackHeader::section_size % column_alignment == 0);

}  // namespace

std::vector<std::byte> write_pack(const FairData& fair, const PackOptions& options) {
  try {
    Sections sections;
    sections.header.version = options.version;
    sections.header.created = options.created.seconds;
    const std::size_t id_size = std::min(fair.info.id.size(), sections.header.fair_id.size());
    std::copy_n(fair.info.id.begin(), id_size, sections.header.fair_id.begin());
    PackTables<Built> tables = build_tables(fair, options);
    tables.each_section([&](const char* name, auto& table) {
      if (name == std::string_view(payments_section) && fair.payments.empty()) return;
      sections.add(name, table);
    });
    SearchIndexData search = build_search_index(fair);
    SearchColumns<SearchIndexData> columns{search};
    sections.add(search_section, columns);
    WordColumns<SearchIndexData> words{search};
    sections.add(words_section, words);
    return std::move(sections).join();
  } catch (const ArchiveError&) {
    return {};
  }
}

}  // namespace chomay::catalog
