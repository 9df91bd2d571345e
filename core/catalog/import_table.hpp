// The columns of the organisers' files, as data: one table a kind of file (import_tables.cpp) says
// for each column its name, whether it must be there, what form its cells have and which field of
// fair.hpp they fill. Import and export both run on these tables.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/catalog/fair.hpp"
#include "core/catalog/finding.hpp"

namespace chomay::catalog {

/// In the order of import: a file refers only to files before it.
enum class FileKind : std::uint8_t {
  localities,
  old_places,
  producers,
  products,
  variants,
  documents,
  sessions,
  demands,
  attributes,
  fair,
  payments
};
inline constexpr int file_kind_count = 11;

struct FileInfo {
  std::string_view kind;  // "variants"
  std::string_view file;  // "variants.csv"
  enum class Absence : std::uint8_t { error, warning, fine } absence;
};
const FileInfo& info_of(FileKind kind);

inline constexpr std::int64_t max_text = 4000;     // characters in a cell
inline constexpr std::size_t max_id = 64;          // characters of an id
inline constexpr std::size_t max_list_items = 64;  // items of one cell

/// What must be there: a value in every row, at least the column, or nothing.
enum class Need : std::uint8_t { cell, header, none };

enum class Form : std::uint8_t {
  text,
  key,
  id,
  reference,
  code_key,
  name,
  url,
  bank_bin,
  bank_account,
  public_key,
  image,
  gtin,
  attribute,
  link_template,
  money,
  number,
  date,
  time,
  flag,
  tiers
};

using Names = std::span<const std::string_view>;

struct Rule {
  Form form = Form::text;
  std::int64_t min = 0;
  std::int64_t max = max_text;               // text: characters; numbers: the value
  Fault below = Fault::number_out_of_range;  // what to say under min (or over max)
  Names names = {};                          // Form::name: the closed list
  FileKind target = FileKind::localities;    // Form::reference: whose ids
};

struct Label {
  std::string_view vi, en;  // in small letters, as in the middle of a sentence
};

struct ColumnInfo {
  std::string_view name;
  Label label;
  Need need;
  Rule rule;
};

class Cell;  // import_cell.hpp
class RowContext;

template <class Row>
struct CsvColumn : ColumnInfo {
  void (*read)(Cell& cell, Row& row);
  void (*write)(const Row& row, const ColumnInfo& column, std::string& out);
};

template <class Row>
struct FileTable {
  FileKind kind;
  std::span<const CsvColumn<Row>> columns;
  /// What must hold between the cells of a row, and between rows and files.
  void (*check)(const Row& row, RowContext& context);
};

struct FairEntry {  // a row of fair.csv
  std::string key, value;
};

const FileTable<LocalityRow>& table_of(const LocalityRow*);
const FileTable<OldPlaceRow>& table_of(const OldPlaceRow*);
const FileTable<ProducerRow>& table_of(const ProducerRow*);
const FileTable<ProductRow>& table_of(const ProductRow*);
const FileTable<VariantRow>& table_of(const VariantRow*);
const FileTable<DocumentRow>& table_of(const DocumentRow*);
const FileTable<SessionRow>& table_of(const SessionRow*);
const FileTable<DemandRow>& table_of(const DemandRow*);
const FileTable<AttributeRow>& table_of(const AttributeRow*);
const FileTable<FairEntry>& table_of(const FairEntry*);
const FileTable<PaymentRow>& table_of(const PaymentRow*);

template <class Row>
const FileTable<Row>& table_of() {
  return table_of(static_cast<const Row*>(nullptr));
}

/// The keys of fair.csv.
std::span<const CsvColumn<FairInfo>> fair_info_columns();

/// The words the files use for an enumeration, in its order.
Names names_of(Group);
Names names_of(DocumentKind);
Names names_of(PayWay);

}  // namespace chomay::catalog
