// cereal archives of our own for bytes that may come from anyone: little endian, 32-bit counts on
// every machine, each count checked against the bytes that are left before anything is reserved,
// a limit on nesting and on memory, no pointers and no polymorphism.
//
//   ArchiveWriter writer;          ArchiveReader reader(bytes);
//   writer(rows, title);           reader(rows, title);   // throws ArchiveError when bytes are bad
//
// A `Column<T>` is read in place: it points into the bytes, so reading allocates nothing.
#pragma once
#include <array>
#include <bit>
#include <cereal/cereal.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace chomay::catalog {

static_assert(std::endian::native == std::endian::little, "columns are viewed in place");

template <class T>
using Column = std::span<const T>;

inline constexpr std::size_t column_alignment = 8;

/// What ArchiveReader throws; caught where bytes enter (Catalog::open, read_header).
class ArchiveError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

class ArchiveWriter : public cereal::OutputArchive<ArchiveWriter> {
public:
  ArchiveWriter() : OutputArchive(this) {}
  ArchiveWriter(const ArchiveWriter&) = delete;

  void raw(const void* data, std::size_t size) {
    const auto* from = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), from, from + size);
  }
  void count(std::size_t count) {
    if (count > UINT32_MAX) throw ArchiveError("more than 2^32 elements");
    const auto small = static_cast<std::uint32_t>(count);
    raw(&small, sizeof small);
  }
  void align() { bytes_.resize((bytes_.size() + column_alignment - 1) & ~(column_alignment - 1)); }

  /// Count, zeros up to the alignment, elements. Padding inside an element would make the bytes
  /// depend on chance: such a type says with `without_padding(T)` what is written instead.
  template <class T>
  void column(std::span<const T> elements) {
    count(elements.size());
    align();
    if constexpr (std::has_unique_object_representations_v<T>) {
      raw(elements.data(), elements.size_bytes());
    } else {
      for (const T& element : elements) {
        const auto clean = without_padding(element);
        static_assert(sizeof clean == sizeof(T));
        raw(&clean, sizeof clean);
      }
    }
  }
  std::vector<std::byte> take() && { return std::move(bytes_); }

private:
  std::vector<std::byte> bytes_;
};

struct ArchiveLimits {
  std::uint32_t depth = 16;               // nested classes
  std::size_t memory = 16 * 1024 * 1024;  // what strings and vectors may take together
};

class ArchiveReader : public cereal::InputArchive<ArchiveReader> {
public:
  explicit ArchiveReader(std::span<const std::byte> bytes, ArchiveLimits limits = {})
      : InputArchive(this), bytes_(bytes), limits_(limits) {}
  ArchiveReader(const ArchiveReader&) = delete;

  std::size_t remaining() const { return bytes_.size() - at_; }

  std::span<const std::byte> take(std::size_t size) {
    if (size > remaining()) throw ArchiveError("the bytes end too early");
    const auto taken = bytes_.subspan(at_, size);
    at_ += size;
    return taken;
  }
  /// A count of elements of at least `least` bytes each; refused when they can't be there.
  std::uint32_t count(std::size_t least) {
    std::uint32_t count = 0;
    std::memcpy(&count, take(sizeof count).data(), sizeof count);
    if (count > remaining() / least) throw ArchiveError("a count is larger than the bytes left");
    return count;
  }
  /// Called before memory is taken for what is read.
  void spend(std::size_t memory) {
    if (memory > limits_.memory) throw ArchiveError("more memory than allowed");
    limits_.memory -= memory;
  }
  template <class T>
  Column<T> column() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= column_alignment);
    const std::uint32_t elements = count(1);
    take(-at_ & (column_alignment - 1));
    if (elements > remaining() / sizeof(T)) throw ArchiveError("a column is cut short");
    const auto taken = take(std::size_t{elements} * sizeof(T));
    if (reinterpret_cast<std::uintptr_t>(taken.data()) % alignof(T) != 0)
      throw ArchiveError("the bytes do not lie on an 8-byte boundary");
    return {reinterpret_cast<const T*>(taken.data()), elements};
  }
  void enter() {
    if (limits_.depth == 0) throw ArchiveError("nested too deeply");
    --limits_.depth;
  }
  void leave() { ++limits_.depth; }

private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  ArchiveLimits limits_;
};

// ---- what cereal calls
// --------------------------------------------------------------------------- Numbers and enums
// have their own size; size_t, long and pointers have none on every machine.

template <class T>
concept FixedNumber = (std::is_arithmetic_v<T> || std::is_enum_v<T>)&&!std::is_same_v<T, bool> &&
                      !std::is_same_v<T, long> && !std::is_same_v<T, unsigned long>;
// std::int64_t is `long` on 64-bit Linux and `long long` elsewhere: eight bytes each.
template <class T>
concept Number =
    FixedNumber<T> || std::is_same_v<T, std::int64_t> || std::is_same_v<T, std::uint64_t>;

template <Number T>
void save(ArchiveWriter& archive, const T& value) {
  archive.raw(&value, sizeof value);
}
template <Number T>
void load(ArchiveReader& archive, T& value) {
  std::memcpy(&value, archive.take(sizeof value).data(), sizeof value);
}

inline void save(ArchiveWriter& archive, const bool& value) {
  const std::uint8_t byte = value ? 1 : 0;
  archive.raw(&byte, 1);
}
inline void load(ArchiveReader& archive, bool& value) {
  const auto byte = std::to_integer<std::uint8_t>(archive.take(1)[0]);
  if (byte > 1) throw ArchiveError("a yes/no is neither");
  value = byte == 1;
}

inline void save(ArchiveWriter& archive, const std::string& text) {
  archive.count(text.size());
  archive.raw(text.data(), text.size());
}
inline void load(ArchiveReader& archive, std::string& text) {
  const std::uint32_t size = archive.count(1);
  archive.spend(size);
  const auto bytes = archive.take(size);
  text.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

template <class T, std::size_t Size>
void save(ArchiveWriter& archive, const std::array<T, Size>& values) {
  for (const T& value : values) archive(value);
}
template <class T, std::size_t Size>
void load(ArchiveReader& archive, std::array<T, Size>& values) {
  for (T& value : values) archive(value);
}

/// A vector of numbers is written as a column; a column is what is read back.
template <class T>
requires std::is_trivially_copyable_v<T>
void save(ArchiveWriter& archive, const std::vector<T>& elements) {
  archive.column(std::span<const T>(elements));
}
template <class T>
void save(ArchiveWriter& archive, const Column<T>& elements) {
  archive.column(elements);
}
template <class T>
void load(ArchiveReader& archive, Column<T>& elements) {
  elements = archive.column<T>();
}

/// A list of records or texts: each takes at least a byte, so the count is bounded by the input.
template <class T>
requires(!std::is_trivially_copyable_v<T>) void save(ArchiveWriter& archive,
                                                     const std::vector<T>& elements) {
  archive.count(elements.size());
  for (const T& element : elements) archive(element);
}
template <class T>
requires(!std::is_trivially_copyable_v<T>) void load(ArchiveReader& archive,
                                                     std::vector<T>& elements) {
  const std::uint32_t size = archive.count(1);
  elements.clear();
  for (std::uint32_t at = 0; at < size; ++at) {
    archive.spend(sizeof(T));
    archive(elements.emplace_back());
  }
}

// cereal calls these around every value; only our own records count as nesting.
template <class T>
void prologue(ArchiveReader& archive, const T&) {
  archive.enter();
}
template <class T>
void epilogue(ArchiveReader& archive, const T&) {
  archive.leave();
}
template <class T>
void prologue(ArchiveWriter&, const T&) {}
template <class T>
void epilogue(ArchiveWriter&, const T&) {}

}  // namespace chomay::catalog
CEREAL_SETUP_ARCHIVE_TRAITS(chomay::catalog::ArchiveReader, chomay::catalog::ArchiveWriter)
