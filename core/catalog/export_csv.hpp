// FairData back into the organisers' CSV files, column by column as import reads them. Text that a
// spreadsheet would run as a formula is neutralised (append_csv_cell).
//
//   std::string out = csv_header<VariantRow>();
//   append_csv_row(out, row);                     // a large fair is written row by row
#pragma once
#include <string>

#include "core/catalog/csv.hpp"
#include "core/catalog/import_table.hpp"

namespace chomay::catalog {

template <class Row>
std::string csv_header() {
  std::string out;
  for (const CsvColumn<Row>& column : table_of<Row>().columns) {
    if (!out.empty()) out += ',';
    out += column.name;
  }
  return out + "\r\n";
}

template <class Row>
void append_csv_row(std::string& out, const Row& row) {
  std::string cell;
  bool first = true;
  for (const CsvColumn<Row>& column : table_of<Row>().columns) {
    if (!first) out += ',';
    first = false;
    cell.clear();
    column.write(row, column, cell);
    append_csv_cell(out, cell);
  }
  out += "\r\n";
}

/// One whole file: UTF-8, NFC, commas, CRLF.
std::string export_csv(const FairData& data, FileKind kind);

}  // namespace chomay::catalog
