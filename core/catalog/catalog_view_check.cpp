// The check at opening: hashes prove that a pack is what somebody wrote, not that they meant well.
// Each kind of column (pack_columns.hpp) has its rule here; rules between columns follow at the
// end.
#include <algorithm>
#include <optional>

#include "core/catalog/catalog.hpp"
#include "core/catalog/catalog_view.hpp"
#include "core/catalog/pack_errors.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

constexpr std::int32_t first_day = -719'528;  // 0000-01-01
constexpr std::int32_t last_day = 2'932'896;  // 9999-12-31
constexpr std::int64_t day_seconds = 86'400;

/// Called by each table's `serialize` with all of its columns.
class ColumnCheck {
public:
  ColumnCheck(const PackView& view, const char* table, std::size_t rows)
      : view_(view), table_(table), rows_(rows) {}

  template <class... Columns>
  void operator()(Columns&... columns) {
    (one(columns), ...);
  }
  std::optional<Error> error;

private:
  void one(const TextColumn<Viewed>& text) { below(text.column, view_.rows(Target::texts)); }

  template <Target To>
  void one(const RangeColumn<Viewed, To>& range) {
    if (!length_is(range.column, rows_ + 1)) return;
    const auto wrong = std::adjacent_find(range.column.begin(), range.column.end(),
                                          [](std::uint32_t a, std::uint32_t b) { return a > b; });
    if (wrong != range.column.end()) bad_reference(range.column, wrong);
    if (range.column.back() > view_.rows(To)) bad_reference(range.column, range.column.end() - 1);
  }

  template <Target To, bool Optional>
  void one(const RowColumn<Viewed, To, Optional>& row) {
    below(row.column, view_.rows(To), Optional);
  }

  template <Target To>
  void one(const RowPool<Viewed, To>& pool) {
    reference(pool.column, view_.rows(To), false);
  }

  template <class Enum, int Count>
  void one(const EnumColumn<Viewed, Enum, Count>& values) {
    value(values.column, [](Enum value) { return static_cast<int>(value) < Count; });
  }
  void one(const FlagColumn<Viewed>& flags) {
    value(flags.column, [](std::uint8_t flag) { return flag <= 1; });
  }
  template <class T, std::int64_t Least, std::int64_t Most>
  void one(const NumberColumn<Viewed, T, Least, Most>& numbers) {
    value(numbers.column, [](T number) { return number >= Least && number <= Most; });
  }
  void one(const DateColumn<Viewed>& dates) {
    value(dates.column, [](std::int32_t days) {
      return days == Date::unknown || (days >= first_day && days <= last_day);
    });
  }
  void one(const InstantColumn<Viewed>& instants) {
    value(instants.column, [](std::int64_t seconds) {
      return seconds == Instant::unknown ||
             (seconds >= first_day * day_seconds && seconds <= last_day * day_seconds);
    });
  }
  void one(const Column<Tier>&) {}  // checked with the variants they belong to

  template <class T>
  bool length_is(const Column<T>& column, std::size_t length) {
    if (error) return false;
    if (column.size() != length) error = pack_bad_layout(table_);
    return !error;
  }
  template <class T, class Good>
  void value(const Column<T>& column, Good good) {
    if (!length_is(column, rows_)) return;
    const auto wrong = std::find_if_not(column.begin(), column.end(), good);
    if (wrong != column.end())
      error = pack_bad_value(table_, static_cast<std::uint64_t>(wrong - column.begin()));
  }
  void below(const Column<std::uint32_t>& column, std::size_t limit, bool or_nothing = false) {
    if (length_is(column, rows_)) reference(column, limit, or_nothing);
  }
  void reference(const Column<std::uint32_t>& column, std::size_t limit, bool or_nothing) {
    if (error) return;
    const auto wrong = std::find_if(column.begin(), column.end(), [&](std::uint32_t row) {
      return row >= limit && !(or_nothing && row == nothing);
    });
    if (wrong != column.end()) bad_reference(column, wrong);
  }
  template <class At>
  void bad_reference(const Column<std::uint32_t>& column, At at) {
    if (!error) error = pack_bad_reference(table_, static_cast<std::uint64_t>(at - column.begin()));
  }

  const PackView& view_;
  const char* table_;
  std::size_t rows_;
};

/// How many rows a table has: as many as its first column of one entry a row.
template <class Table>
std::size_t row_count(const Table& table) {
  if constexpr (requires { table.id.column; })
    return table.id.column.size();
  else if constexpr (requires { table.code.column; })
    return table.code.column.size();
  else if constexpr (requires { table.link.column; })
    return table.link.column.size();
  else if constexpr (requires { table.legacy_commune.column; })
    return table.legacy_commune.column.size();
  else
    return table.value.column.size();
}

using Found = std::optional<Error>;

std::uint32_t first_bad_text(const TextTable<Viewed>& texts) {
  std::uint32_t at = 0;
  while (text::is_valid_utf8(
      {texts.heap.data() + texts.starts[at], texts.starts[at + 1] - texts.starts[at]}))
    ++at;
  return at;
}

Found check_texts(const TextTable<Viewed>& texts) {
  if (texts.starts.size() < 2 || texts.starts.size() >= nothing || texts.starts.front() != 0 ||
      texts.starts[1] != 0 || texts.starts.back() != texts.heap.size())
    return pack_bad_layout("texts");
  const std::size_t count = texts.starts.size() - 1;
  for (std::size_t at = 0; at < count; ++at)
    if (texts.starts[at] > texts.starts[at + 1]) return pack_bad_layout("texts");
  // A good whole, cut only between letters, makes good parts.
  const std::string_view heap(texts.heap.data(), texts.heap.size());
  const auto in_letter = [&](std::uint32_t start) {
    return start < heap.size() && (static_cast<unsigned char>(heap[start]) & 0xC0) == 0x80;
  };
  const auto cut = std::find_if(texts.starts.begin(), texts.starts.end(), in_letter);
  if (cut != texts.starts.end())
    return pack_bad_text(static_cast<std::uint32_t>(cut - texts.starts.begin()));
  if (!text::is_valid_utf8(heap)) return pack_bad_text(first_bad_text(texts));
  const auto wrong = std::find_if(texts.lists.begin(), texts.lists.end(),
                                  [&](std::uint32_t number) { return number >= count; });
  if (wrong == texts.lists.end()) return {};
  return pack_bad_reference("texts", static_cast<std::uint64_t>(wrong - texts.lists.begin()));
}

Found check_info(const PackView& view) {
  const InfoTable& info = view.tables.info;
  for (const std::uint32_t number :
       {info.id, info.title_vi, info.title_en, info.tagline_vi, info.tagline_en, info.base_url})
    if (number >= view.rows(Target::texts)) return pack_bad_reference("info", 0);
  return {};
}

/// Rows of `by_id` in strictly rising order of ids: each id is there once, each row is there.
Found check_by_id(const PackView& view, const char* table, const TextColumn<Viewed>& id,
                  const Column<std::uint32_t>& by_id) {
  if (by_id.size() != id.column.size()) return pack_bad_layout(table);
  for (std::size_t at = 1; at < by_id.size(); ++at)
    if (view.text(id, by_id[at - 1]) >= view.text(id, by_id[at]))
      return pack_bad_reference(table, by_id[at]);
  return {};
}

/// A product's variants say that they are its own, and all of them do.
Found check_owners(const PackView& view) {
  const auto& products = view.tables.products;
  const auto& variants = view.tables.variants;
  const auto& range = products.variants.column;
  if (range.front() != 0 || range.back() != variants.product.column.size())
    return pack_bad_reference("variants", 0);
  for (std::uint32_t product = 0; product < products.id.column.size(); ++product)
    for (std::uint32_t at = range[product]; at < range[product + 1]; ++at)
      if (variants.product.column[at] != product) return pack_bad_reference("variants", at);
  const auto& producers = view.tables.producers;
  const auto& own = producers.products.column;
  for (std::uint32_t producer = 0; producer < producers.id.column.size(); ++producer)
    for (std::uint32_t at = own[producer]; at < own[producer + 1]; ++at)
      if (products.producer.column[producers.product_pool.column[at]] != producer)
        return pack_bad_reference("producers", producer);
  return {};
}

/// Tiers of a variant: rising minimum, prices that money may have.
Found check_tiers(const VariantTable<Viewed>& variants) {
  for (std::uint32_t row = 0; row < variants.id.column.size(); ++row) {
    std::int32_t above = 0;
    for (std::uint32_t at = variants.tiers.column[row]; at < variants.tiers.column[row + 1]; ++at) {
      const Tier& tier = variants.tier_pool[at];
      if (tier.minimum <= above || tier.price_vnd < 0 || tier.price_vnd > most_money)
        return pack_bad_value("variants", row);
      above = tier.minimum;
    }
  }
  return {};
}

Found check(const PackView& view) {
  PackTables<Viewed> tables = view.tables;  // spans; `serialize` wants them not const
  if (Found found = check_texts(tables.texts)) return found;
  if (Found found = check_info(view)) return found;
  Found found;
  const auto columns = [&](const char* name, auto& table) {
    if (found) return;
    ColumnCheck each(view, name, row_count(table));
    table.serialize(each);
    found = std::move(each.error);
  };
  columns("localities", tables.localities);
  columns("old_places", tables.old_places);
  columns("producers", tables.producers);
  columns("products", tables.products);
  columns("variants", tables.variants);
  columns("documents", tables.documents);
  columns("sessions", tables.sessions);
  columns("demands", tables.demands);
  columns("attributes", tables.attributes);
  columns(payments_section, tables.payments);
  if (found) return found;
  if ((found = check_by_id(view, "products", tables.products.id, tables.products.by_id.column)))
    return found;
  if ((found = check_by_id(view, "producers", tables.producers.id, tables.producers.by_id.column)))
    return found;
  if ((found = check_by_id(view, "sessions", tables.sessions.id, tables.sessions.by_id.column)))
    return found;
  if (!std::is_sorted(tables.payments.producer.column.begin(),
                      tables.payments.producer.column.end()))
    return pack_bad_layout(payments_section);
  if ((found = check_owners(view))) return found;
  if ((found = check_tiers(tables.variants))) return found;
  return {};
}

}  // namespace

Expected<void> check_search(const PackView& view, std::string_view section) {
  const SearchIndex& search = view.search;
  if (!search.validate()) return tl::unexpected(pack_bad_layout(section));
  const std::size_t products = view.rows(Target::products);
  for (std::size_t at = 0; at < search.document_ids.size(); ++at)
    if (search.document_ids[at] >= products) return tl::unexpected(pack_bad_reference(section, at));
  return {};
}

Expected<void> check_pack(const PackView& view) {
  if (Found found = check(view)) return tl::unexpected(std::move(*found));
  return check_search(view, search_section);
}

}  // namespace chomay::catalog
