// Bytes, hashes and how a record of this protocol is laid out: numbers little-endian with fixed
// widths, texts and lists with their length before them. One description of a record serves both
// ways, so what is written and what is read can't differ:
//
//   struct Parcel {
//     std::int64_t quantity = 0;
//     std::string lot;
//     static void fields(auto& codec, auto& self) {
//       codec.number(self.quantity, 1, most_quantity);
//       codec.text(self.lot, 64);
//     }
//   };
//
// Every field has its bounds and there is one encoding for each meaning: `read_record` refuses what
// `write_record` would not have written, a byte too many as well.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chomay::negotiation {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;

/// Of several parts one after the other.
Hash sha256(std::initializer_list<View> parts);
inline Hash sha256(View bytes) {
  return sha256({bytes});
}
inline View view_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view text_of(View bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
std::string to_hex(View bytes);

/// May stand in a record: NFC, without control characters, at most `most` bytes.
bool is_plain_text(std::string_view text, std::size_t most);
/// 1 … most printable ASCII characters without spaces, as the ids of a pack.
bool is_id(std::string_view text, std::size_t most);

inline constexpr std::size_t longest_id = 64;

class Writer {
public:
  template <class Number>
  void number(Number value, std::type_identity_t<Number> least, std::type_identity_t<Number> most) {
    ok_ = ok_ && value >= least && value <= most;
    const auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t at = 0; at < sizeof(Number); ++at)
      bytes_.push_back(static_cast<std::uint8_t>(bits >> (8 * at)));
  }
  /// One of `count` values from 0.
  template <class Enum>
  void one_of(Enum value, int count) {
    number(static_cast<std::uint8_t>(value), 0, static_cast<std::uint8_t>(count - 1));
  }
  template <std::size_t size>
  void bytes(const std::array<std::uint8_t, size>& value) {
    raw(value);
  }
  void blob(const Bytes& value, std::size_t most) {
    size(value.size(), 0, most);
    raw(value);
  }
  void text(const std::string& value, std::size_t most);
  void id(const std::string& value);
  template <class T>
  void list(const std::vector<T>& items, std::size_t least, std::size_t most) {
    size(items.size(), least, most);
    for (const T& item : items) part(item);
  }
  template <class T>
  void part(const T& value) {
    if constexpr (requires { T::fields(*this, value); })
      T::fields(*this, value);
    else if constexpr (std::is_integral_v<T>)
      number(value, 0, std::numeric_limits<T>::max());
    else
      bytes(value);
  }
  /// What a record asks of its fields together.
  void require(bool holds) { ok_ = ok_ && holds; }

  void raw(View value) { bytes_.insert(bytes_.end(), value.begin(), value.end()); }
  bool ok() const { return ok_; }
  Bytes take() { return std::move(bytes_); }

private:
  void size(std::size_t value, std::size_t least, std::size_t most) {
    ok_ = ok_ && value >= least && value <= most;
    number(static_cast<std::uint32_t>(value), 0, UINT32_MAX);
  }
  Bytes bytes_;
  bool ok_ = true;
};

/// The same calls as Writer's. After the first fault it reads zeros and stays faulty.
class Reader {
public:
  explicit Reader(View bytes) : rest_(bytes) {}

  template <class Number>
  void number(Number& value, std::type_identity_t<Number> least,
              std::type_identity_t<Number> most) {
    std::uint64_t bits = 0;
    const View field = raw(sizeof(Number));
    for (std::size_t at = 0; at < field.size(); ++at) bits |= std::uint64_t{field[at]} << (8 * at);
    value = static_cast<Number>(bits);
    ok_ = ok_ && value >= least && value <= most;
    if (!ok_) value = {};
  }
  template <class Enum>
  void one_of(Enum& value, int count) {
    std::uint8_t read = 0;
    number(read, 0, static_cast<std::uint8_t>(count - 1));
    value = static_cast<Enum>(ok_ ? read : 0);
  }
  template <std::size_t size>
  void bytes(std::array<std::uint8_t, size>& value) {
    const View field = raw(size);
    if (!field.empty()) std::copy(field.begin(), field.end(), value.begin());
  }
  void blob(Bytes& value, std::size_t most) {
    const View field = raw(size(0, most));
    value.assign(field.begin(), field.end());
  }
  void text(std::string& value, std::size_t most);
  void id(std::string& value);
  template <class T>
  void list(std::vector<T>& items, std::size_t least, std::size_t most) {
    // No item is shorter than a byte: what claims more items than bytes allocates nothing.
    items.resize(size(least, most));
    for (T& item : items) part(item);
  }
  template <class T>
  void part(T& value) {
    if constexpr (requires { T::fields(*this, value); })
      T::fields(*this, value);
    else if constexpr (std::is_integral_v<T>)
      number(value, 0, std::numeric_limits<T>::max());
    else
      bytes(value);
  }
  void require(bool holds) { ok_ = ok_ && holds; }

  /// The next `size` bytes; empty and faulty when there are fewer.
  View raw(std::size_t size);
  View rest() const { return rest_; }
  bool ok() const { return ok_; }
  bool done() const { return ok_ && rest_.empty(); }

private:
  std::size_t size(std::size_t least, std::size_t most);
  View rest_;
  bool ok_ = true;
};

/// Nothing when a field is out of its bounds.
template <class T>
std::optional<Bytes> write_record(const T& value) {
  Writer writer;
  T::fields(writer, value);
  if (!writer.ok()) return std::nullopt;
  return writer.take();
}
template <class T>
std::optional<T> read_record(View bytes) {
  Reader reader(bytes);
  T value;
  T::fields(reader, value);
  if (!reader.done()) return std::nullopt;
  return value;
}

}  // namespace chomay::negotiation
