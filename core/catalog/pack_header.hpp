// The front of a pack: what it is, and where its sections lie, each with its BLAKE2b-256.
// The header carries a hash of itself, so that damage there is told from a foreign file.
//
//   magic, format, section count, version, created, length, fair id, header hash, sections
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog/archive.hpp"
#include "core/ports/result.hpp"

namespace chomay::catalog {

inline constexpr std::uint32_t pack_format = 2;
inline constexpr std::uint32_t most_sections = 64;
/// What search looks words up in lies last, so that a page can open all before it while it comes.
inline constexpr const char* words_section = "words";

using Hash = std::array<std::uint8_t, 32>;
/// BLAKE2b-256 (RFC 7693), as libsodium's crypto_generichash.
Hash hash_of(std::span<const std::byte> bytes);

struct Section {
  std::array<char, 16> name_bytes{};  // zero padded
  std::uint64_t offset = 0;           // from the start of the file, a multiple of 8
  std::uint64_t length = 0;
  Hash hash{};
  std::string_view name() const;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(name_bytes, offset, length, hash);
  }
};

struct PackHeader {
  std::array<char, 8> magic{'C', 'H', 'O', 'M', 'A', 'Y', '1', '\n'};
  std::uint32_t format = pack_format;
  std::uint32_t section_count = 0;
  std::uint64_t version = 0;       // grows with every pack of the same fair
  std::int64_t created = 0;        // seconds since 1970
  std::uint64_t length = 0;        // of the whole file
  std::array<char, 64> fair_id{};  // zero padded
  Hash hash{};                     // of header and section table, with zeros here
  static constexpr std::size_t size = 8 + 4 + 4 + 8 + 8 + 8 + 64 + 32;
  static constexpr std::size_t section_size = 16 + 8 + 8 + 32;

  std::vector<Section> sections;  // follow the header

  std::string_view fair() const;
  const Section* find(std::string_view name) const;
  /// Where the words begin; the whole length when they are not the last thing in the file.
  std::uint64_t front_length() const;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(magic, format, section_count, version, created, length, fair_id, hash);
  }
};

enum class PackPart : std::uint8_t { whole, front };  // front: all but the words

/// Reads and checks the header against all bytes of that part; not yet the sections' hashes.
Expected<PackHeader> read_header(std::span<const std::byte> pack, PackPart = PackPart::whole);

/// The bytes of header and table, hash filled in.
std::vector<std::byte> write_header(PackHeader header);

}  // namespace chomay::catalog
