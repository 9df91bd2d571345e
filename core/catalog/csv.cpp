#include "core/catalog/csv.hpp"

#include <algorithm>

namespace chomay::catalog {

bool CsvRecord::is_empty_line() const {
  return column_count == 1 && kept_ == 1 && cells_[0].text.empty() && !cells_[0].too_long;
}

bool CsvRecord::is_blank() const {
  return column_count == kept_ && std::all_of(cells_.begin(), cells_.begin() + kept_, [](auto& c) {
           return !c.too_long && c.text.find_first_not_of(" \t") == std::string::npos;
         });
}

CsvCell& CsvRecord::add_cell() {
  ++column_count;
  if (kept_ == max_kept_columns) {
    overflow_.text.clear();
    return overflow_;
  }
  if (kept_ == cells_.size()) cells_.emplace_back();
  CsvCell& cell = cells_[kept_++];
  cell.text.clear();
  cell.too_long = cell.text_after_quote = false;
  return cell;
}

CsvReader::CsvReader(Utf8Stream stream) : stream_(std::move(stream)) {
  fill();
  detect_delimiter();
}

bool CsvReader::fill() {
  at_ = 0;
  // A chunk may be empty when it held half a UTF-16 unit only.
  while (stream_.read(chunk_))
    if (!chunk_.empty()) return true;
  chunk_.clear();
  return false;
}

void CsvReader::detect_delimiter() {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : chunk_) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (semicolons > commas && semicolons >= tabs)
    delimiter_ = ';';
  else if (tabs > commas)
    delimiter_ = '\t';
}

bool CsvReader::next(CsvRecord& record) {
  record.row = ++row_;
  record.column_count = record.unclosed_column = 0;
  record.kept_ = 0;
  record_done_ = false;
  state_ = State::cell_start;
  cell_ = nullptr;
  while (!record_done_) {
    if (at_ == chunk_.size() && !fill()) break;
    if (cell_ != nullptr) {
      const std::size_t run = plain_run();
      append(std::string_view(chunk_).substr(at_, run));
      at_ += run;
      if (at_ == chunk_.size()) continue;
    }
    take(chunk_[at_++], record);
  }
  if (record_done_) return true;
  // The last line may lack its line end; an open quote reaches to the end of the file.
  if (cell_ == nullptr) return record.column_count != 0 && (record.add_cell(), true);
  if (state_ == State::quoted) record.unclosed_column = record.column_count;
  return true;
}

// Bytes that only need copying in the present state.
std::size_t CsvReader::plain_run() const {
  std::size_t end = at_;
  if (state_ == State::quoted) {
    while (end < chunk_.size() && chunk_[end] != '"') ++end;
  } else if (state_ == State::plain) {
    while (end < chunk_.size() && chunk_[end] != delimiter_ && chunk_[end] != '\n' &&
           chunk_[end] != '\r')
      ++end;
  }
  return end - at_;
}

void CsvReader::append(std::string_view bytes) {
  if (cell_->too_long || bytes.empty()) return;
  if (cell_->text.size() + bytes.size() > max_cell_bytes) {
    cell_->too_long = true;
    cell_->text.clear();
    return;
  }
  cell_->text.append(bytes);
}

void CsvReader::end_cell(CsvRecord& record) {
  if (cell_ == nullptr) record.add_cell();
  cell_ = nullptr;
  state_ = State::cell_start;
}

void CsvReader::take(char byte, CsvRecord& record) {
  // CR LF is one line end; the LF may come with the next chunk or after the record is out.
  const bool after_cr = last_was_cr_;
  last_was_cr_ = false;
  if (after_cr && byte != '\n') saw_cr_ = true;
  if (state_ == State::quoted) {
    state_ = State::quote_in_quoted;  // plain_run stops only at a quote
    return;
  }
  if (state_ == State::quote_in_quoted && byte == '"') {
    append("\"");
    state_ = State::quoted;
    return;
  }
  if (byte == '\n' && after_cr) {
    saw_crlf_ = true;
    return;
  }
  if (byte == delimiter_) {
    end_cell(record);
    return;
  }
  if (byte == '\n' || byte == '\r') {
    end_cell(record);
    record_done_ = true;
    last_was_cr_ = byte == '\r';
    if (byte == '\n') saw_lf_ = true;
    return;
  }
  if (state_ == State::cell_start) {
    cell_ = &record.add_cell();
    state_ = byte == '"' ? State::quoted : State::plain;
    if (byte == '"') return;
  } else if (state_ == State::quote_in_quoted || state_ == State::after_quote) {
    state_ = State::after_quote;
    if (byte != ' ' && byte != '\t') cell_->text_after_quote = true;
    return;
  }
  append({&byte, 1});
}

void append_csv_cell(std::string& out, std::string_view text) {
  const bool like_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  if (text.find_first_of(",\t\"\r\n") == std::string_view::npos) {
    if (like_formula) out += '\'';
    out += text;
    return;
  }
  out += '"';
  if (like_formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace chomay::catalog
