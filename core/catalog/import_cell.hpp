// One cell on its way into a field: Cell carries its text and where it stands; read_value and
// write_value exist for each type a field can have. RowContext is the row around it.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "core/catalog/csv_source.hpp"
#include "core/catalog/import_table.hpp"

namespace chomay::catalog {

struct IdEntry {
  std::uint32_t row = 0;
  std::int32_t index = -1;  // of the accepted row in FairData; -1 = the row was rejected
};
using IdIndex = std::unordered_map<std::string, IdEntry>;

/// What one run of import knows so far.
struct ImportState {
  FileSource& source;
  FairData data;
  std::array<std::string, file_kind_count> file_names;
  std::array<IdIndex, file_kind_count> ids;
  std::array<bool, file_kind_count> readable{};
  std::unordered_map<std::string, std::uint32_t> gtins, documents, attributes, payments;  // -> row
  bool has_sample_rows = false;

  const IdEntry* find(FileKind kind, const std::string& id) const;
};

class RowContext {
public:
  RowContext(ImportState& import, FileFindings& findings,
             std::span<const ColumnInfo* const> columns, std::span<const std::uint32_t> places)
      : import(import), findings_(findings), columns_(columns), places_(places) {
    failed_.resize(columns.size());
  }
  void begin(std::uint32_t row);
  std::uint32_t row() const { return row_; }
  bool has_error() const { return has_error_; }
  /// False when a finding already stands against the cell, so that checks stay silent.
  bool is_fine(std::string_view column) const { return !failed_[index_of(column)]; }
  void add(std::string_view column, Fault fault, std::initializer_list<Value> values = {});
  void add(std::size_t column, Fault fault, std::initializer_list<Value> values = {});
  /// The row hangs on a file that could not be read: rejected, said once for the file.
  void reject_for(FileKind target);
  std::array<bool, file_kind_count> rejected_for{};

  ImportState& import;

private:
  std::size_t index_of(std::string_view column) const;
  FileFindings& findings_;
  std::span<const ColumnInfo* const> columns_;
  std::span<const std::uint32_t> places_;  // column in the file, from 1; 0 = not there
  std::vector<bool> failed_;
  std::uint32_t row_ = 0;
  bool has_error_ = false;
};

class Cell {
public:
  Cell(RowContext& row, std::size_t index, const ColumnInfo& column)
      : row(row), column(column), index_(index) {}
  void add(Fault fault, std::initializer_list<Value> values = {}) {
    row.add(index_, fault, values);
  }
  /// Cleans the raw text into `text`; false when the cell is refused. `recomposed` reports NFC.
  bool clean(std::string_view raw, bool& recomposed);
  /// A text that must have the column's form (id, code, url, closed list …).
  bool has_form(const std::string& value);
  /// The place of `value` in the column's closed list.
  std::optional<std::size_t> closed(std::string_view value);
  bool read_number(std::int64_t& out);
  std::vector<std::string> items();

  RowContext& row;
  const ColumnInfo& column;
  std::string text;

private:
  bool fits();
  bool clean_free_text();
  bool refers(const std::string& id);
  bool has_id_form(const std::string& id);
  bool is_gtin(const std::string& value);
  bool is_link_template(const std::string& value);
  Value label() const { return {std::string(column.label.vi), std::string(column.label.en)}; }
  std::size_t index_;
};

void read_value(Cell& cell, std::string& out);
void read_value(Cell& cell, std::vector<std::string>& out);
void read_value(Cell& cell, bool& out);
void read_value(Cell& cell, Date& out);
void read_value(Cell& cell, Instant& out);
void read_value(Cell& cell, std::vector<Tier>& out);
void read_value(Cell& cell, std::optional<std::int32_t>& out);

template <class T>
requires std::is_integral_v<T>
void read_value(Cell& cell, T& out) {
  std::int64_t value = 0;
  if (cell.read_number(value)) out = static_cast<T>(value);  // the rule's range fits the field
}

template <class T>
requires std::is_enum_v<T>
void read_value(Cell& cell, T& out) {
  if (const auto at = cell.closed(cell.text)) out = static_cast<T>(*at);
}

void write_number(std::int64_t value, const ColumnInfo& column, std::string& out);
void write_value(const std::string& value, const ColumnInfo& column, std::string& out);
void write_value(const std::vector<std::string>& value, const ColumnInfo& column, std::string& out);
void write_value(bool value, const ColumnInfo& column, std::string& out);
void write_value(Date value, const ColumnInfo& column, std::string& out);
void write_value(Instant value, const ColumnInfo& column, std::string& out);
void write_value(const std::vector<Tier>& value, const ColumnInfo& column, std::string& out);
void write_value(std::optional<std::int32_t> value, const ColumnInfo& column, std::string& out);

template <class T>
requires std::is_integral_v<T>
void write_value(T value, const ColumnInfo& column, std::string& out) {
  write_number(value, column, out);
}

template <class T>
requires std::is_enum_v<T>
void write_value(T value, const ColumnInfo& column, std::string& out) {
  out += column.rule.names[static_cast<std::size_t>(value)];
}

}  // namespace chomay::catalog
