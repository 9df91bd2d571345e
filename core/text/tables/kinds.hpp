// What generate.cpp writes and unicode.cpp reads: the shape of the tables, and names for their
// numbers.
#pragma once
#include <cstdint>

namespace chomay::text::unicode {

// UAX #29's classes for the edges of graphemes.
enum class Bound : std::uint8_t {
  other,
  cr,
  lf,
  control,
  extend,
  zwj,
  spacing_mark,
  prepend,
  regional,
  pictograph,
  l,
  v,
  t,
  lv,
  lvt
};

enum Flag : std::uint8_t {
  in_words = 1,    // a letter, a mark on letters, a digit
  nonspacing = 2,  // a mark that takes no room of its own
  stays = 4,       // NFC leaves it alone, whatever stands beside it
  has_lower = 8,
  has_upper = 16,
};

struct Kind {
  std::uint8_t combining;  // canonical combining class
  Bound bound;
  std::uint8_t flags;
  auto operator<=>(const Kind&) const = default;
};
inline constexpr std::uint32_t page_size = 256;  // code points that share a page of kinds

/// Every `step`th code point from first to last has its other case at this distance.
struct CaseRun {
  std::uint32_t first, last, step;
  std::int32_t distance;
};

/// Code points that follow one another and all decompose; `at` is the place of the first's parts.
struct DecomposedRun {
  std::uint32_t first, at;
};

inline constexpr std::uint32_t hangul_first = 0xAC00, hangul_last = 0xD7A3;  // composed by rule

}  // namespace chomay::text::unicode
