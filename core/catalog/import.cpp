#include "core/catalog/import.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "core/catalog/import_cell.hpp"
#include "core/catalog/import_file.hpp"

namespace chomay::catalog {
namespace {

// Reads the cells of one row into `row`; faults go to `context`.
template <class Row>
void read_row(const FileTable<Row>& table, const ImportFile& file, RowContext& context, Row& row,
              bool& recomposed) {
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const CsvColumn<Row>& column = table.columns[at];
    if (file.has_bad_cell(at, context)) continue;
    Cell cell(context, at, column);
    if (!cell.clean(file.raw(at), recomposed)) continue;
    if (!cell.text.empty())
      column.read(cell, row);
    else if (column.need == Need::cell)
      context.add(at, Fault::required,
                  {{std::string(column.label.vi), std::string(column.label.en)}});
  }
  table.check(row, context);
}

// The id of the row, when the kind has one and it is well formed.
template <class Row>
std::string key_of(const FileTable<Row>& table, const Row& row) {
  const CsvColumn<Row>& first = table.columns.front();
  std::string key;
  if (first.rule.form == Form::key || first.rule.form == Form::code_key)
    first.write(row, first, key);
  return key;
}

// The first row stands: a second one with its id is refused. Ids of rejected rows count as well, so
// that a repeated id shows before the other fault is mended.
void claim(const std::string& key, FileKind kind, RowContext& context, IdEntry*& claimed) {
  claimed = nullptr;
  if (key.empty()) return;
  IdIndex& ids = context.import.ids[static_cast<std::size_t>(kind)];
  const auto [entry, is_new] = ids.try_emplace(key, IdEntry{context.row(), -1});
  if (is_new)
    claimed = &entry->second;
  else
    context.add(std::size_t{0}, Fault::duplicate_id, {key, std::to_string(entry->second.row)});
}

void say_rejected_for(const RowContext& context, const ImportState& import,
                      FileFindings& findings) {
  for (std::size_t kind = 0; kind < file_kind_count; ++kind)
    if (context.rejected_for[kind])
      findings.add(Fault::depends_on_rejected_file, {}, {import.file_names[kind]});
}

template <class Row>
void read_rows(ImportState& import, const FileTable<Row>& table, ImportFile& file,
               FileFindings& findings, std::span<const ColumnInfo* const> columns,
               FileReport& report, std::vector<Row>& rows) {
  RowContext context(import, findings, columns, file.places());
  bool usable = false, any_row = false, recomposed = false;
  while (file.next(usable)) {
    any_row = true;
    if (!usable) {
      report.rejected_rows.push_back(file.row());
      continue;
    }
    context.begin(file.row());
    Row row;
    read_row(table, file, context, row, recomposed);
    IdEntry* claimed = nullptr;
    claim(key_of(table, row), table.kind, context, claimed);
    if (context.has_error()) {
      report.rejected_rows.push_back(file.row());
      continue;
    }
    if (claimed != nullptr) claimed->index = static_cast<std::int32_t>(rows.size());
    report.accepted_rows.push_back(file.row());
    rows.push_back(std::move(row));
  }
  say_rejected_for(context, import, findings);
  file.finish(any_row, recomposed);
}

void take(FileFindings& findings, ImportResult& result) {
  auto found = findings.take();
  std::move(found.begin(), found.end(), std::back_inserter(result.findings));
}

template <class Row>
void read_file(ImportState& import, ImportResult& result, std::vector<Row>& rows) {
  const FileTable<Row>& table = table_of<Row>();
  const auto at = static_cast<std::size_t>(table.kind);
  FileReport& report = result.files[at];
  FileFindings findings(import.file_names[at]);
  std::vector<const ColumnInfo*> columns;
  for (const CsvColumn<Row>& column : table.columns) columns.push_back(&column);
  ImportFile file(import, table.kind, columns, findings);
  const ImportFile::Outcome outcome = file.open();
  report.present = outcome != ImportFile::Outcome::absent;
  report.readable = import.readable[at] = outcome == ImportFile::Outcome::readable;
  if (report.readable)
    read_rows(import, table, file, findings, columns, report, rows);
  else if (report.present)
    file.for_each_remaining_row([&](std::uint32_t row) { report.rejected_rows.push_back(row); });
  take(findings, result);
}

// Said in products.csv, for there the organiser sees which product it is.
void check_products_have_variants(const ImportState& import, ImportResult& result) {
  const FileReport& products = result.report(FileKind::products);
  const FileReport& variants = result.report(FileKind::variants);
  if (!products.readable || !variants.readable) return;
  std::unordered_set<std::string_view> sold;
  for (const VariantRow& variant : import.data.variants) sold.insert(variant.product_id);
  FileFindings findings(products.file);
  for (std::size_t at = 0; at < import.data.products.size(); ++at) {
    const std::string& id = import.data.products[at].id;
    if (!sold.contains(id))
      findings.add(Fault::product_without_variants, {products.accepted_rows[at], 1, "id"},
                   {id, variants.file});
  }
  take(findings, result);
}

void finish_fair(ImportState& import, ImportResult& result) {
  FairInfo& info = import.data.info;
  const FileReport& report = result.report(FileKind::fair);
  if (!report.present) {
    info.is_sample = import.has_sample_rows;
  } else if (!info.is_sample && import.has_sample_rows) {
    result.findings.push_back(make_finding(Fault::sample_rows_in_real_fair, report.file, {}, {}));
  }
}

}  // namespace

bool ImportResult::has_errors() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.level == Level::error; }) ||
         std::any_of(files.begin(), files.end(),
                     [](const FileReport& file) { return !file.rejected_rows.empty(); });
}

ImportResult import_fair(FileSource& source, const ImportOptions& options) {
  ImportState import{source, {}, {}, {}, {}, {}, {}, {}, {}, false};
  ImportResult result;
  result.files.resize(file_kind_count);
  for (int at = 0; at < file_kind_count; ++at) {
    const auto kind = static_cast<FileKind>(at);
    const auto named = options.file_names.find(kind);
    import.file_names[static_cast<std::size_t>(at)] =
        named != options.file_names.end() ? named->second : std::string(info_of(kind).file);
    result.files[static_cast<std::size_t>(at)].kind = kind;
    result.files[static_cast<std::size_t>(at)].file =
        import.file_names[static_cast<std::size_t>(at)];
  }
  FairData& data = import.data;
  read_file(import, result, data.localities);
  read_file(import, result, data.old_places);
  read_file(import, result, data.producers);
  read_file(import, result, data.products);
  read_file(import, result, data.variants);
  read_file(import, result, data.documents);
  read_file(import, result, data.sessions);
  read_file(import, result, data.demands);
  read_file(import, result, data.attributes);
  std::vector<FairEntry> entries;  // each went into data.info when it was checked
  read_file(import, result, entries);
  read_file(import, result, data.payments);
  check_products_have_variants(import, result);
  finish_fair(import, result);
  result.data = std::move(import.data);
  return result;
}

}  // namespace chomay::catalog
