// CSV as spreadsheets write it (RFC 4180), read record by record from a Utf8Stream in memory of
// constant size, and written back.
//
//   CsvReader reader(std::move(stream));
//   while (reader.next(record)) use(record.cells(), record.row);
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/csv_encoding.hpp"

namespace chomay::catalog {

/// 4,000 characters of up to four bytes, several times over for loose marks; beyond that a cell is
/// too long whatever it holds, and is no longer kept.
inline constexpr std::size_t max_cell_bytes = 64 * 1024;
inline constexpr std::size_t max_kept_columns = 128;  // further cells are counted, not kept

struct CsvCell {
  std::string text;
  bool too_long = false;          // more than max_cell_bytes; text is empty then
  bool text_after_quote = false;  // "abc"def
};

class CsvRecord {
public:
  std::uint32_t row = 0;              // from 1, the header
  std::uint32_t column_count = 0;     // also those beyond max_kept_columns
  std::uint32_t unclosed_column = 0;  // from 1: a quote opened there and never closed; 0 = none
  std::span<const CsvCell> cells() const { return {cells_.data(), kept_}; }
  bool is_empty_line() const;  // nothing at all between two line ends
  bool is_blank() const;       // nothing but separators and spaces

private:
  friend class CsvReader;
  CsvCell& add_cell();
  std::vector<CsvCell> cells_;  // kept from record to record for its memory
  std::size_t kept_ = 0;
  CsvCell overflow_;
};

class CsvReader {
public:
  explicit CsvReader(Utf8Stream stream);
  bool next(CsvRecord& record);
  char delimiter() const { return delimiter_; }  // of the first line: ',' ';' or tab
  bool mixed_line_ends() const { return saw_crlf_ + saw_lf_ + saw_cr_ > 1; }
  bool failed() const { return stream_.failed(); }

private:
  enum class State : std::uint8_t { cell_start, plain, quoted, quote_in_quoted, after_quote };
  bool fill();
  void detect_delimiter();
  void take(char byte, CsvRecord& record);
  void append(std::string_view bytes);
  void end_cell(CsvRecord& record);
  std::size_t plain_run() const;

  Utf8Stream stream_;
  std::string chunk_;
  std::size_t at_ = 0;
  char delimiter_ = ',';
  std::uint32_t row_ = 0;
  State state_ = State::cell_start;
  CsvCell* cell_ = nullptr;
  bool record_done_ = false, last_was_cr_ = false;
  bool saw_crlf_ = false, saw_lf_ = false, saw_cr_ = false;
};

/// Appends one cell, quoted when it must be. Text that a spreadsheet would take for a formula gets
/// a leading apostrophe, so that opening the file never runs anything.
void append_csv_cell(std::string& out, std::string_view text);

}  // namespace chomay::catalog
