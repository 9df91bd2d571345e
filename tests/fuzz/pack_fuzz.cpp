// A pack from anyone: as it is, and once more with its hashes set right, so that what lies behind
// them is reached. What opens is then read to the last field.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <string_view>
#include <vector>

#include "core/catalog/archive.hpp"
#include "core/catalog/catalog.hpp"
#include "core/catalog/pack_header.hpp"
#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"

namespace {
using namespace chomay;
using namespace chomay::catalog;
using Bytes = std::vector<std::byte>;

std::size_t seen = 0;  // keeps the reads below from being optimised away

void see(std::string_view text) {
  seen = std::accumulate(text.begin(), text.end(), seen, [](std::size_t sum, char c) {
    return sum + static_cast<std::uint8_t>(c);
  });
}
void see(const Bilingual& text) {
  see(text.vi);
  see(text.en);
}
void see(const TextList& texts) {
  for (const std::string_view text : texts) see(text);
}

void read_product(const Catalog& catalog, std::uint32_t at) {
  const Product product = catalog.product(at);
  for (const auto& text :
       {product.name, product.short_text, product.long_text, product.ingredients})
    see(text);
  for (const auto text :
       {product.id, product.slug, product.fact_basis, product.source, product.season_basis,
        product.season_note, product.image, product.picture})
    see(text);
  see(product.keywords);
  see(product.allergens);
  see(catalog.producer(product.producer).name);
  for (std::uint32_t row = 0; row < product.attributes.count; ++row) {
    see(catalog.attribute(product.attributes.first + row).attribute);
    see(catalog.attribute(product.attributes.first + row).value);
  }
  for (std::uint32_t row = 0; row < product.variants.count; ++row) {
    const Variant variant = catalog.variant(product.variants.first + row);
    see(variant.label);
    see(variant.gtin);
    see(catalog.product(variant.product).id);
    seen += static_cast<std::size_t>(variant.price_at(1'000) / variant.pack_size);
  }
  seen += catalog.dossier_summary(product, Date::of(2026, 11, 22)).approved;
  seen += product.in_season(11);
  seen += catalog.find_product(product.slug).value_or(0);
}

void read_others(const Catalog& catalog) {
  see(catalog.info().title);
  see(catalog.info().base_url);
  for (std::uint32_t at = 0; at < catalog.producer_count(); ++at) {
    const Producer producer = catalog.producer(at);
    see(producer.story);
    see(producer.village);
    see(producer.languages);
    for (const std::uint32_t product : producer.products) see(catalog.product(product).id);
    if (producer.locality != nothing) see(catalog.locality(producer.locality).full_name);
    seen += catalog.find_producer(producer.slug).value_or(0);
  }
  for (std::uint32_t at = 0; at < catalog.locality_count(); ++at) {
    see(catalog.locality(at).legacy_districts);
    seen += static_cast<std::size_t>(catalog.locality(at).valid_from.known());
  }
  for (std::uint32_t at = 0; at < catalog.old_place_count(); ++at) {
    see(catalog.old_place(at).unit_codes);
    see(catalog.old_place(at).candidate_codes);
  }
  for (std::uint32_t at = 0; at < catalog.document_count(); ++at) {
    const Document paper = catalog.document(at);
    see(paper.note);
    if (paper.expires_on.known()) seen += static_cast<std::size_t>(paper.expires_on.day());
  }
  for (std::uint32_t at = 0; at < catalog.session_count(); ++at) {
    const Session session = catalog.session(at);
    see(session.title);
    see(session.languages);
    for (const std::uint32_t product : session.products) see(catalog.product(product).id);
    seen += static_cast<std::size_t>(session.status_at({1'795'440'600}));
    if (session.start_at.known()) seen += static_cast<std::size_t>(session.start_at.date().day());
  }
  for (std::uint32_t at = 0; at < catalog.demand_count(); ++at) {
    see(catalog.demand(at).keywords);
    see(catalog.demand(at).required_documents);
  }
}

/// As a page does it: the front first, then its words.
void open_in_two(const Bytes& pack) {
  const auto header = read_header(pack);
  if (!header) return;
  const auto cut = pack.begin() + static_cast<std::ptrdiff_t>(header->front_length());
  auto catalog = Catalog::open_front({pack.begin(), cut});
  if (catalog && !catalog->take_words({cut, pack.end()})) seen += catalog->has_words();
}

void open(Bytes pack) {
  open_in_two(pack);
  const auto catalog = Catalog::open(std::move(pack));
  if (!catalog) {
    see(catalog.error().code);
    return;
  }
  for (std::uint32_t at = 0; at < catalog->product_count(); ++at) read_product(*catalog, at);
  read_others(*catalog);
}

/// Header and sections get the hashes and the length that they should have.
bool set_right(Bytes& pack) {
  if (pack.size() < PackHeader::size) return false;
  PackHeader header;
  ArchiveReader reader(pack);
  reader(header);
  if (header.section_count > most_sections ||
      pack.size() < PackHeader::size + header.section_count * PackHeader::section_size)
    return false;
  header.length = pack.size();
  for (std::uint32_t at = 0; at < header.section_count; ++at) {
    Section section;
    reader(section);
    if (section.offset <= pack.size() && section.length <= pack.size() - section.offset)
      section.hash = hash_of(std::span<const std::byte>(pack).subspan(
          static_cast<std::size_t>(section.offset), static_cast<std::size_t>(section.length)));
    header.sections.push_back(section);
  }
  const Bytes front = write_header(header);
  std::memcpy(pack.data(), front.data(), front.size());
  return true;
}

/// A good pack of today's layout with the input laid over one place: whatever the corpus was made
/// by, this gets past the first checks.
Bytes overlaid(const std::uint8_t* data, std::size_t size) {
  static const Bytes fresh = write_pack(small_fair());
  Bytes pack = fresh;
  std::uint32_t at = 0;
  if (size > sizeof at) {
    std::memcpy(&at, data, sizeof at);
    at %= static_cast<std::uint32_t>(pack.size());
    std::memcpy(pack.data() + at, data + sizeof at, std::min(size - sizeof at, pack.size() - at));
  }
  return pack;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto* bytes = reinterpret_cast<const std::byte*>(data);
  Bytes pack(bytes, bytes + size);
  open(pack);
  if (set_right(pack)) open(std::move(pack));
  if (Bytes changed = overlaid(data, std::min<std::size_t>(size, 64)); set_right(changed))
    open(std::move(changed));
  return 0;
}
