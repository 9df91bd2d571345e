#include "core/catalog/pack_header.hpp"

#include <sodium.h>

#include <algorithm>

#include "core/catalog/pack_errors.hpp"

namespace chomay::catalog {
namespace {

template <std::size_t Size>
std::string_view until_zero(const std::array<char, Size>& chars) {
  return {chars.data(),
          static_cast<std::size_t>(std::find(chars.begin(), chars.end(), '\0') - chars.begin())};
}

/// The hash field lies at the end of the fixed part.
Hash header_hash(std::vector<std::byte> bytes) {
  const auto end = bytes.begin() + PackHeader::size;
  std::fill(end - sizeof(Hash), end, std::byte{0});
  return hash_of(bytes);
}

bool lies_inside(const Section& section, std::uint64_t from, std::uint64_t length) {
  return section.offset % column_alignment == 0 && section.offset >= from &&
         section.offset <= length && section.length <= length - section.offset;
}

}  // namespace

Hash hash_of(std::span<const std::byte> bytes) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return hash;
}

std::string_view Section::name() const {
  return until_zero(name_bytes);
}
std::string_view PackHeader::fair() const {
  return until_zero(fair_id);
}

const Section* PackHeader::find(std::string_view name) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const Section& section) { return section.name() == name; });
  return found == sections.end() ? nullptr : &*found;
}

std::uint64_t PackHeader::front_length() const {
  const Section* words = find(words_section);
  return words && words->offset + words->length == length ? words->offset : length;
}

Expected<PackHeader> read_header(std::span<const std::byte> pack, PackPart part) {
  PackHeader header;
  const auto magic = header.magic;
  const std::size_t seen = std::min(pack.size(), magic.size());
  if (!std::equal(magic.begin(), magic.begin() + seen, pack.begin(),
                  [](char a, std::byte b) { return static_cast<std::byte>(a) == b; }))
    return tl::unexpected(pack_bad_magic());
  if (pack.size() < PackHeader::size)
    return tl::unexpected(pack_too_short(pack.size(), PackHeader::size));
  ArchiveReader reader(pack);
  reader(header);
  // A later format may have another header: say so before judging anything else.
  if (header.format > pack_format) return tl::unexpected(pack_newer_version(header.format));
  if (header.format == 0 || header.section_count > most_sections)
    return tl::unexpected(pack_bad_layout("header"));
  const std::size_t front = PackHeader::size + header.section_count * PackHeader::section_size;
  if (pack.size() < front) return tl::unexpected(pack_too_short(pack.size(), front));
  if (header_hash({pack.begin(), pack.begin() + static_cast<std::ptrdiff_t>(front)}) != header.hash)
    return tl::unexpected(pack_hash_mismatch("header"));
  for (std::uint32_t at = 0; at < header.section_count; ++at) {
    reader(header.sections.emplace_back());
    if (!lies_inside(header.sections.back(), front, header.length))
      return tl::unexpected(pack_bad_layout(header.sections.back().name()));
  }
  const std::uint64_t length = part == PackPart::front ? header.front_length() : header.length;
  if (pack.size() < length) return tl::unexpected(pack_too_short(pack.size(), length));
  if (pack.size() > length) return tl::unexpected(pack_too_long(pack.size(), length));
  return header;
}

std::vector<std::byte> write_header(PackHeader header) {
  header.section_count = static_cast<std::uint32_t>(header.sections.size());
  const auto bytes_of = [](const PackHeader& front) {
    ArchiveWriter writer;
    writer(front);
    for (const Section& section : front.sections) writer(section);
    return std::move(writer).take();
  };
  header.hash = header_hash(bytes_of(header));
  return bytes_of(header);
}

}  // namespace chomay::catalog
