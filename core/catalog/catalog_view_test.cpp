// What Catalog::open says to bytes that are not a good pack.
#include "core/catalog/catalog_view.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

#include "core/catalog/catalog.hpp"
#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/catalog/search_index.hpp"

namespace chomay::catalog {
namespace {

using Bytes = std::vector<std::byte>;

std::string refusal(const Bytes& pack) {
  const auto catalog = Catalog::open(pack);
  return catalog ? "opened" : catalog.error().code;
}

/// The same pack with right hashes after somebody changed its sections.
Bytes with_right_hashes(Bytes pack, PackHeader header) {
  for (Section& section : header.sections)
    section.hash =
        hash_of(std::span<const std::byte>(pack).subspan(section.offset, section.length));
  const Bytes front = write_header(header);
  std::copy(front.begin(), front.end(), pack.begin());
  return pack;
}

/// A hostile pack: `change` gets the bytes of one section of a good one.
template <class Change>
Bytes hostile(const char* section, Change change) {
  Bytes pack = write_pack(small_fair());
  const PackHeader header = *read_header(pack);
  const Section* found = header.find(section);
  REQUIRE(found != nullptr);
  change(std::span(pack).subspan(found->offset, found->length));
  return with_right_hashes(std::move(pack), header);
}

TEST_CASE("opening: a pack cut anywhere is refused") {
  const Bytes pack = write_pack(small_fair());
  REQUIRE(refusal(pack) == "opened");
  for (std::size_t size = 0; size < pack.size(); size += size < 200 ? 1 : 97) {
    CAPTURE(size);
    CHECK(refusal({pack.begin(), pack.begin() + static_cast<std::ptrdiff_t>(size)}) ==
          "pack_too_short");
  }
}

TEST_CASE("opening: any flipped bit is found, and said where") {
  const Bytes pack = write_pack(small_fair());
  for (std::size_t at = 0; at < pack.size(); at += 7) {
    Bytes flipped = pack;
    flipped[at] ^= std::byte{0x10};
    CAPTURE(at);
    CHECK(refusal(flipped) != "opened");
  }
  Bytes flipped = pack;
  flipped[read_header(pack)->find("products")->offset] ^= std::byte{1};
  const auto refused = Catalog::open(flipped);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "pack_hash_mismatch");
  CHECK(refused.error().vi.find("\"products\"") != std::string::npos);
  CHECK(refused.error().en.find("\"products\"") != std::string::npos);
}

TEST_CASE("opening: other files, longer files and packs of the future") {
  CHECK(refusal(Bytes(5'000)) == "pack_bad_magic");
  Bytes longer = write_pack(small_fair());
  longer.push_back({});
  CHECK(refusal(longer) == "pack_too_long");
  Bytes newer = write_pack(small_fair());
  newer[8] = std::byte{pack_format + 1};
  CHECK(refusal(newer) == "pack_newer_version");
}

TEST_CASE("opening: a section that is not known is skipped, one that is missing is named") {
  Bytes pack = write_pack(small_fair());
  PackHeader header = *read_header(pack);
  for (Section& section : header.sections)
    if (section.name() == "demands") section.name_bytes = {'l', 'a', 't', 'e', 'r'};
  const auto refused = Catalog::open(with_right_hashes(pack, header));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "pack_missing_section");
  CHECK(refused.error().en.find("\"demands\"") != std::string::npos);

  // The same pack with a 13th section: the table grows by one entry, everything else moves on.
  header = *read_header(pack);
  for (Section& section : header.sections) section.offset += PackHeader::section_size;
  Section extra;
  extra.name_bytes = {'l', 'a', 't', 'e', 'r'};
  extra.offset = pack.size() + PackHeader::section_size;
  const std::size_t front = PackHeader::size + header.sections.size() * PackHeader::section_size;
  header.sections.push_back(extra);
  header.length += PackHeader::section_size;
  pack.insert(pack.begin() + static_cast<std::ptrdiff_t>(front), PackHeader::section_size, {});
  CHECK(refusal(with_right_hashes(pack, header)) == "opened");
}

/// Where a page's two downloads of a pack meet.
Bytes::const_iterator cut_of(const Bytes& pack) {
  return pack.begin() + static_cast<std::ptrdiff_t>(read_header(pack)->front_length());
}

TEST_CASE("opening: the front of a pack is a catalogue whose words come later") {
  const Bytes pack = write_pack(small_fair());
  const Bytes front(pack.begin(), cut_of(pack)), words(cut_of(pack), pack.end());
  REQUIRE_FALSE(words.empty());
  auto catalog = Catalog::open_front(front);
  REQUIRE(catalog);
  CHECK(catalog->product_count() == small_fair().products.size());
  CHECK(catalog->search_index().document_count() == catalog->product_count());
  CHECK_FALSE(catalog->has_words());

  Bytes damaged = words;
  damaged[20] ^= std::byte{1};
  CHECK(catalog->take_words(damaged).error().code == "pack_hash_mismatch");
  CHECK(catalog->take_words(pack).error().code == "pack_too_long");
  CHECK(catalog->take_words({}).error().code == "pack_too_short");
  CHECK_FALSE(catalog->has_words());
  CHECK(catalog->search_index().term_count() == 0);

  REQUIRE(catalog->take_words(words));
  CHECK(catalog->has_words());
  CHECK(catalog->search_index().term_count() == Catalog::open(pack)->search_index().term_count());
}

TEST_CASE("opening: a front with more or less than that is refused") {
  const Bytes pack = write_pack(small_fair());
  CHECK(Catalog::open_front(pack).error().code == "pack_too_long");
  CHECK(Catalog::open_front({pack.begin(), cut_of(pack) - 8}).error().code == "pack_too_short");
  CHECK(refusal({pack.begin(), cut_of(pack)}) == "pack_too_short");
}

TEST_CASE("opening: words that came later are read with the same distrust") {
  const Bytes pack = hostile("words", [](auto bytes) {
    const std::uint32_t count = 3;
    std::memcpy(bytes.data(), &count, sizeof count);
  });
  auto catalog = Catalog::open_front({pack.begin(), cut_of(pack)});
  REQUIRE(catalog);
  CHECK(catalog->take_words({cut_of(pack), pack.end()}).error().code == "pack_bad_layout");
  CHECK_FALSE(catalog->has_words());
}

TEST_CASE("opening: sections that lie outside the file are refused") {
  const Bytes pack = write_pack(small_fair());
  for (const std::uint64_t offset :
       {std::uint64_t{0}, std::uint64_t{4}, std::uint64_t{pack.size()}, ~std::uint64_t{7}}) {
    PackHeader header = *read_header(pack);
    header.sections[3].offset = offset;
    const Bytes front = write_header(header);
    Bytes bad = pack;
    std::copy(front.begin(), front.end(), bad.begin());
    CAPTURE(offset);
    CHECK(refusal(bad) == "pack_bad_layout");
  }
}

TEST_CASE("opening: a hostile pack with right hashes is refused, not believed") {
  const auto set = [](std::span<std::byte> bytes, std::size_t at, std::uint32_t value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
  };
  // Sections begin with a column: its count, four bytes of nothing, its elements.
  CHECK(refusal(hostile("products", [&](auto bytes) { set(bytes, 0, 0xFFFFFFFF); })) ==
        "pack_bad_layout");
  CHECK(refusal(hostile("products", [&](auto bytes) { set(bytes, 0, 1); })) == "pack_bad_layout");
  CHECK(refusal(hostile("products", [&](auto bytes) { set(bytes, 8, 0xFFFFFF); })) ==
        "pack_bad_reference");
  CHECK(refusal(hostile("texts", [&](auto bytes) { set(bytes, 16, 0xFFFFFF); })) ==
        "pack_bad_layout");
  CHECK(refusal(hostile("info", [&](auto bytes) { set(bytes, 4, 0xFFFFFF); })) ==
        "pack_bad_reference");
  CHECK(refusal(hostile("search", [&](auto bytes) { set(bytes, 0, 3); })) == "pack_bad_layout");
  CHECK(refusal(hostile("words", [&](auto bytes) { set(bytes, 0, 3); })) == "pack_bad_layout");
}

TEST_CASE("opening: texts are UTF-8") {
  Bytes pack = write_pack(small_fair());
  const PackHeader header = *read_header(pack);
  const std::string name = "Cốm làng Vòng";
  const auto* bytes = reinterpret_cast<const char*>(pack.data());
  const std::size_t at = std::string_view(bytes, pack.size()).find(name);
  REQUIRE(at != std::string_view::npos);
  pack[at + 1] = std::byte{0xFF};
  CHECK(refusal(with_right_hashes(pack, header)) == "pack_bad_text");
}

TEST_CASE("opening: rows that point to nothing and values that can't be are named") {
  const auto after = [](auto change) {
    FairData fair = small_fair();
    change(fair);
    const auto catalog = Catalog::open(write_pack(fair));
    return catalog ? "opened" : catalog.error().code + " " + catalog.error().en;
  };
  const auto has = [](const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
  };
  std::string said = after([](FairData& fair) { fair.products[1].producer_id = "cs-none"; });
  CHECK(has(said, "pack_bad_reference"));
  CHECK(has(said, "\"products\", row 1"));
  CHECK(
      has(after([](FairData& f) { f.variants[1].product_id = "sp-none"; }), "\"variants\", row 2"));
  CHECK(has(after([](FairData& f) { f.sessions[0].featured_product_ids = {"sp-none"}; }),
            "\"sessions\", row 0"));
  CHECK(has(after([](FairData& f) { f.sessions[1].id = "px-1"; }), "\"sessions\", row"));
  CHECK(has(after([](FairData& f) { f.variants[0].price_vnd = -1; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.variants[0].pack_size = 0; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.products[0].stars = 6; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.products[0].group = static_cast<Group>(6); }),
            "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.products[0].season_to = 13; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.sessions[0].start_at = {INT64_MAX}; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { f.documents[0].expires_on = {INT32_MAX}; }), "pack_bad_value"));
  CHECK(has(after([](FairData& f) { std::swap(f.variants[1].tiers[0], f.variants[1].tiers[1]); }),
            "\"variants\", row 0"));
}

}  // namespace
}  // namespace chomay::catalog
