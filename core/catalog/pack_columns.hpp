// The kinds of column a table of the pack is made of. A kind says what its numbers mean, so the
// check at opening can judge every column by its type (catalog_check.cpp) and none is forgotten.
//
// Each is a template over its storage: `Built` while writing, `Viewed` (in place) while reading.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "core/catalog/archive.hpp"
#include "core/catalog/fair.hpp"

namespace chomay::catalog {

template <class T>
using Built = std::vector<T>;
template <class T>
using Viewed = Column<T>;

/// What a row number may point to.
enum class Target : std::uint8_t {
  texts,
  lists,
  localities,
  producers,
  products,
  variants,
  documents,
  sessions,
  attributes,
  tiers,
  producer_products,
  session_products
};

/// A number for each text; 0 is the empty one.
template <template <class> class C>
struct TextColumn {
  C<std::uint32_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Rows [column[i], column[i + 1]) of another table belong to row i; one entry more than rows.
template <template <class> class C, Target To>
struct RangeColumn {
  C<std::uint32_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// A row of another table; with `Optional`, it may be `nothing`.
template <template <class> class C, Target To, bool Optional = false>
struct RowColumn {
  C<std::uint32_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Not a column of this table but a list of rows that ranges point into.
template <template <class> class C, Target To>
struct RowPool {
  C<std::uint32_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Values 0 … Count - 1 of an enum.
template <template <class> class C, class Enum, int Count>
struct EnumColumn {
  C<Enum> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

template <template <class> class C>
struct FlagColumn {
  C<std::uint8_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Numbers from Least to Most, inclusive.
template <template <class> class C, class T, std::int64_t Least, std::int64_t Most>
struct NumberColumn {
  C<T> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Days since 1970 of the years 0 to 9999, or Date::unknown.
template <template <class> class C>
struct DateColumn {
  C<std::int32_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

/// Seconds since 1970 of the same years, or Instant::unknown.
template <template <class> class C>
struct InstantColumn {
  C<std::int64_t> column;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(column);
  }
};

inline constexpr std::int64_t most_int32 = std::numeric_limits<std::int32_t>::max();
/// Price × quantity of any order must fit 64 bits: a million billion đồng is enough.
inline constexpr std::int64_t most_money = 1'000'000'000'000'000;

template <template <class> class C>
using CountColumn = NumberColumn<C, std::int32_t, 0, most_int32>;
template <template <class> class C>
using MoneyColumn = NumberColumn<C, std::int64_t, 0, most_money>;
template <template <class> class C>
using MonthColumn = NumberColumn<C, std::uint8_t, 0, 12>;
template <template <class> class C>
using ListColumn = RangeColumn<C, Target::lists>;

}  // namespace chomay::catalog
