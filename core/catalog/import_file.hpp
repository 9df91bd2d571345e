// One file of the folder on its way in: finds its encoding and separator, matches its header with
// the table's columns, and hands out the data rows whose cells can be trusted to stand in the right
// column. Faults of the file and of a row's shape are reported here.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/catalog/csv.hpp"
#include "core/catalog/import_cell.hpp"

namespace chomay::catalog {

/// 100,000 products bring 600,000 documents of their own and two for each producer.
inline constexpr std::uint32_t max_rows = 1'000'000;

class ImportFile {
public:
  enum class Outcome : std::uint8_t { absent, rejected, readable };

  ImportFile(ImportState& import, FileKind kind, std::vector<const ColumnInfo*> columns,
             FileFindings& findings);
  Outcome open();

  /// The next data row; `usable` is false when its shape is wrong (a finding says so).
  bool next(bool& usable);
  std::uint32_t row() const { return record_.row; }

  /// The raw text of a table column in this row; empty when the file lacks the column.
  std::string_view raw(std::size_t column) const;
  /// Reports a cell that cannot be kept; true when there is one.
  bool has_bad_cell(std::size_t column, RowContext& context) const;
  std::span<const std::uint32_t> places() const { return places_; }

  /// For a file rejected by its header: the numbers of the rows that are lost with it.
  template <class Visit>
  void for_each_remaining_row(Visit&& visit) {
    for (std::uint32_t count = 0; reader_ && count < max_rows && reader_->next(record_);)
      if (!record_.is_blank()) ++count, visit(record_.row);
  }

  /// After the last row: what can only be said about the file as a whole.
  void finish(bool any_row, bool recomposed);

private:
  bool say_encoding(const Inspection& inspection);
  bool read_header();
  void match_header(std::vector<bool>& known);
  bool report_missing(const std::vector<bool>& known);
  bool has_row_shape();

  ImportState& import_;
  FileKind kind_;
  std::vector<const ColumnInfo*> columns_;
  FileFindings& findings_;
  std::unique_ptr<CsvReader> reader_;
  CsvRecord record_;
  std::vector<std::uint32_t> places_;  // of each table column in the file, from 1; 0 = absent
  std::vector<std::string> headings_;
  Encoding encoding_ = Encoding::utf8;
  std::uint32_t rows_ = 0, blank_rows_ = 0;
  bool stopped_ = false;
};

}  // namespace chomay::catalog
