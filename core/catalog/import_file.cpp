#include "core/catalog/import_file.hpp"

#include <algorithm>

#include "core/catalog/field_text.hpp"
#include "core/text/fold.hpp"

namespace chomay::catalog {
namespace {

Value delimiter_name(char delimiter) {
  if (delimiter == ';') return {"dấu chấm phẩy", "semicolons"};
  if (delimiter == '\t') return {"dấu tab", "tabs"};
  return {"dấu phẩy", "commas"};
}

}  // namespace

ImportFile::ImportFile(ImportState& import, FileKind kind, std::vector<const ColumnInfo*> columns,
                       FileFindings& findings)
    : import_(import),
      kind_(kind),
      columns_(std::move(columns)),
      findings_(findings),
      places_(columns_.size(), 0) {}

ImportFile::Outcome ImportFile::open() {
  const std::string& name = import_.file_names[static_cast<std::size_t>(kind_)];
  const auto first_pass = import_.source.open(name);
  if (first_pass == nullptr) {
    const FileInfo::Absence absence = info_of(kind_).absence;
    if (absence == FileInfo::Absence::error) findings_.add(Fault::missing_file);
    if (absence == FileInfo::Absence::warning) findings_.add(Fault::missing_optional_file);
    return Outcome::absent;
  }
  const Inspection inspection = inspect(*first_pass);
  encoding_ = inspection.encoding;
  auto second_pass = import_.source.open(name);
  if (!say_encoding(inspection) || second_pass == nullptr) return Outcome::rejected;
  reader_ = std::make_unique<CsvReader>(Utf8Stream(std::move(second_pass), inspection));
  if (read_header()) return Outcome::readable;
  return Outcome::rejected;
}

bool ImportFile::say_encoding(const Inspection& inspection) {
  if (inspection.too_large) {
    findings_.add(Fault::file_too_large, {}, {static_cast<std::int64_t>(max_file_bytes >> 20)});
    return false;
  }
  if (inspection.failed) {
    findings_.add(Fault::file_not_readable);
    return false;
  }
  switch (inspection.encoding) {
    case Encoding::unknown:
      findings_.add(Fault::encoding_not_utf8, {}, {std::to_string(inspection.first_bad_byte)});
      return false;
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      findings_.add(Fault::encoding_utf16);
      break;
    case Encoding::windows_1258:
      findings_.add(Fault::encoding_windows_1258);
      break;
    case Encoding::utf8:
      if (inspection.bom) findings_.add(Fault::bom_removed, {.row = 1});
  }
  return true;
}

bool ImportFile::read_header() {
  if (!reader_->next(record_) || record_.is_blank()) {
    findings_.add(Fault::no_header);
    return false;
  }
  if (reader_->delimiter() != ',')
    findings_.add(Fault::delimiter_detected, {.row = 1}, {delimiter_name(reader_->delimiter())});
  if (record_.unclosed_column != 0) {
    findings_.add(Fault::unclosed_quote, {1, record_.unclosed_column},
                  {"1", std::to_string(record_.unclosed_column)});
    return false;
  }
  for (const CsvCell& cell : record_.cells()) headings_.push_back(cell.text);
  std::vector<bool> known(headings_.size());
  match_header(known);
  return report_missing(known);
}

void ImportFile::match_header(std::vector<bool>& known) {
  for (std::uint32_t place = 1; place <= headings_.size(); ++place) {
    const std::string& heading = headings_[place - 1];
    TextReport report;
    const std::string name = text::lower(clean_text(heading, report));
    const auto column = std::find_if(columns_.begin(), columns_.end(),
                                     [&](const ColumnInfo* info) { return info->name == name; });
    if (column == columns_.end()) continue;
    known[place - 1] = true;
    std::uint32_t& taken = places_[static_cast<std::size_t>(column - columns_.begin())];
    if (taken != 0) {
      findings_.add(Fault::duplicate_column, {1, place, (*column)->name},
                    {name, std::to_string(taken)});
      stopped_ = true;
      continue;
    }
    taken = place;
    if (heading != name)
      findings_.add(Fault::header_trimmed, {1, place, name}, {shown(heading), name});
  }
}

// A required column that is gone stops the file: its values must not silently become 0.
bool ImportFile::report_missing(const std::vector<bool>& known) {
  std::vector<bool> explained = known;
  bool complete = !stopped_;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    if (places_[at] != 0) continue;
    const ColumnInfo& column = *columns_[at];
    const auto place = static_cast<std::uint32_t>(at + 1);
    if (column.need == Need::none) {
      findings_.add(Fault::missing_optional_column, {.row = 1, .column_name = column.name},
                    {column.name});
      continue;
    }
    complete = false;
    if (at < headings_.size() && !known[at] && !trimmed(headings_[at]).empty()) {
      findings_.add(Fault::missing_column_renamed, {1, place, column.name},
                    {column.name, shown(headings_[at])});
      explained[at] = true;
    } else {
      findings_.add(Fault::missing_column, {.row = 1, .column_name = column.name}, {column.name});
    }
  }
  for (std::uint32_t place = 1; place <= headings_.size(); ++place)
    if (!explained[place - 1] && !trimmed(headings_[place - 1]).empty())
      findings_.add(Fault::unknown_column, {1, place}, {shown(headings_[place - 1])});
  return complete;
}

bool ImportFile::next(bool& usable) {
  for (;;) {
    if (stopped_ || !reader_->next(record_)) return false;
    if (record_.unclosed_column == 0 && record_.is_blank()) {
      if (!record_.is_empty_line()) ++blank_rows_;
      continue;
    }
    if (++rows_ > max_rows) {
      findings_.add(Fault::too_many_rows, {}, {static_cast<std::int64_t>(max_rows)});
      stopped_ = true;
      return false;
    }
    usable = has_row_shape();
    return true;
  }
}

bool ImportFile::has_row_shape() {
  const std::string row = std::to_string(record_.row);
  if (const std::uint32_t place = record_.unclosed_column) {
    const bool named = place <= headings_.size();
    const std::string name = named ? std::string(trimmed(headings_[place - 1])) : "";
    findings_.add(Fault::unclosed_quote, {record_.row, place, name},
                  {row, named ? shown(name) : std::to_string(place)});
    stopped_ = true;
    return false;
  }
  if (record_.column_count == headings_.size()) return true;
  findings_.add(
      record_.column_count < headings_.size() ? Fault::too_few_columns : Fault::too_many_columns,
      {.row = record_.row},
      {row, std::to_string(record_.column_count), std::to_string(headings_.size())});
  return false;
}

std::string_view ImportFile::raw(std::size_t column) const {
  const std::uint32_t place = places_[column];
  return place == 0 ? std::string_view() : std::string_view(record_.cells()[place - 1].text);
}

bool ImportFile::has_bad_cell(std::size_t column, RowContext& context) const {
  if (places_[column] == 0) return false;
  const CsvCell& cell = record_.cells()[places_[column] - 1];
  if (cell.too_long)
    context.add(column, Fault::cell_too_long, {max_text});
  else if (cell.text_after_quote)
    context.add(column, Fault::text_after_quote);
  return cell.too_long || cell.text_after_quote;
}

void ImportFile::finish(bool any_row, bool recomposed) {
  if (!any_row) findings_.add(Fault::no_rows);
  if (reader_->mixed_line_ends()) findings_.add(Fault::line_ends_mixed);
  if (blank_rows_ != 0)
    findings_.add(Fault::blank_rows_ignored, {}, {static_cast<std::int64_t>(blank_rows_)});
  // In Windows-1258 every accent is loose; that was said already.
  if (recomposed && encoding_ != Encoding::windows_1258) findings_.add(Fault::normalised_nfc);
  if (reader_->failed()) findings_.add(Fault::file_not_readable);
}

}  // namespace chomay::catalog
