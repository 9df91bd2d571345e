#include "core/catalog/export_csv.hpp"

namespace chomay::catalog {
namespace {

template <class Row>
std::string all_rows(const std::vector<Row>& rows) {
  std::string out = csv_header<Row>();
  for (const Row& row : rows) append_csv_row(out, row);
  return out;
}

std::string info_rows(const FairInfo& info) {
  std::string out = csv_header<FairEntry>();
  for (const CsvColumn<FairInfo>& column : fair_info_columns()) {
    FairEntry entry{std::string(column.name), {}};
    column.write(info, column, entry.value);
    append_csv_row(out, entry);
  }
  return out;
}

}  // namespace

std::string export_csv(const FairData& data, FileKind kind) {
  switch (kind) {
    case FileKind::localities:
      return all_rows(data.localities);
    case FileKind::old_places:
      return all_rows(data.old_places);
    case FileKind::producers:
      return all_rows(data.producers);
    case FileKind::products:
      return all_rows(data.products);
    case FileKind::variants:
      return all_rows(data.variants);
    case FileKind::documents:
      return all_rows(data.documents);
    case FileKind::sessions:
      return all_rows(data.sessions);
    case FileKind::demands:
      return all_rows(data.demands);
    case FileKind::attributes:
      return all_rows(data.attributes);
    case FileKind::fair:
      return info_rows(data.info);
    case FileKind::payments:
      return all_rows(data.payments);
  }
  return {};
}

}  // namespace chomay::catalog
