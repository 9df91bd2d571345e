// read_value and write_value: from a clean cell to a field and back, one pair a type.
#include "core/catalog/field_date.hpp"
#include "core/catalog/import_cell.hpp"
#include "core/catalog/money.hpp"

namespace chomay::catalog {
namespace {

// False when the reading is an error; a normalised date is a warning.
bool accept(Cell& cell, const DateField& field) {
  switch (field.reading) {
    case DateReading::exact:
      return true;
    case DateReading::normalised:
      cell.add(Fault::date_normalised, {shown(cell.text), iso_date(field.date)});
      return true;
    case DateReading::impossible:
      cell.add(Fault::date_impossible, {shown(cell.text)});
      return false;
    case DateReading::too_far:
      cell.add(Fault::date_too_far,
               {shown(cell.text), std::to_string(first_year), std::to_string(last_year)});
      return false;
    case DateReading::ambiguous:
      cell.add(Fault::date_ambiguous, {shown(cell.text)});
      return false;
    case DateReading::serial:
      cell.add(Fault::date_serial, {shown(cell.text)});
      return false;
    default:
      cell.add(Fault::date_not_iso, {shown(cell.text)});
      return false;
  }
}

// "10:123000", digits only: tiers are written by hand into one cell and are not guessed at.
bool read_tier(const std::string& item, Tier& tier) {
  const std::size_t colon = item.find(':');
  if (colon == std::string::npos) return false;
  const NumberReading minimum = read_number(item.substr(0, colon));
  const NumberReading price = read_number(item.substr(colon + 1));
  if (minimum.reading != Reading::exact || price.reading != Reading::exact) return false;
  if (minimum.value < 0 || minimum.value > INT32_MAX || price.value <= 0) return false;
  tier = {static_cast<std::int32_t>(minimum.value), price.value};
  return true;
}

}  // namespace

void read_value(Cell& cell, std::string& out) {
  if (cell.has_form(cell.text)) out = std::move(cell.text);
}

void read_value(Cell& cell, std::vector<std::string>& out) {
  std::vector<std::string> items = cell.items();
  bool good = true;
  for (const std::string& item : items) good = cell.has_form(item) && good;
  if (good) out = std::move(items);
}

void read_value(Cell& cell, bool& out) {
  if (const auto at = cell.closed(cell.text)) out = *at == 1;
}

void read_value(Cell& cell, Date& out) {
  const DateField field = read_date(cell.text);
  if (accept(cell, field)) out = field.date;
}

void read_value(Cell& cell, Instant& out) {
  const InstantField field = read_instant(cell.text);
  const Value label{std::string(cell.column.label.vi), std::string(cell.column.label.en)};
  if (field.reading == DateReading::exact)
    out = field.instant;
  else if (field.reading == DateReading::no_zone)
    cell.add(Fault::time_zone_missing, {label, field.suggestion});
  else if (field.reading == DateReading::impossible || field.reading == DateReading::too_far)
    accept(cell, {field.reading, {}});
  else
    cell.add(Fault::time_not_iso, {shown(cell.text)});
}

void read_value(Cell& cell, std::vector<Tier>& out) {
  std::vector<Tier> tiers;
  for (const std::string& item : cell.items()) {
    Tier tier;
    if (!read_tier(item, tier)) return cell.add(Fault::tier_format, {shown(item)});
    tiers.push_back(tier);
  }
  out = std::move(tiers);
}

void read_value(Cell& cell, std::optional<std::int32_t>& out) {
  std::int32_t value = 0;
  std::int64_t number = 0;
  if (!cell.read_number(number)) return;
  value = static_cast<std::int32_t>(number);
  out = value;
}

// Where a cell may be blank, blank is what 0 means: unknown or not applicable.
void write_number(std::int64_t value, const ColumnInfo& column, std::string& out) {
  if (value != 0 || column.need == Need::cell) out += std::to_string(value);
}

void write_value(const std::string& value, const ColumnInfo&, std::string& out) {
  out += value;
}

void write_value(const std::vector<std::string>& value, const ColumnInfo&, std::string& out) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (at != 0) out += '|';
    out += value[at];
  }
}

void write_value(bool value, const ColumnInfo& column, std::string& out) {
  if (value)
    out += "yes";
  else if (column.need == Need::cell)
    out += "no";
}

void write_value(Date value, const ColumnInfo&, std::string& out) {
  out += iso_date(value);
}

void write_value(Instant value, const ColumnInfo&, std::string& out) {
  out += iso_instant(value);
}

void write_value(const std::vector<Tier>& value, const ColumnInfo&, std::string& out) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (at != 0) out += '|';
    out += std::to_string(value[at].minimum) + ':' + std::to_string(value[at].price_vnd);
  }
}

void write_value(std::optional<std::int32_t> value, const ColumnInfo&, std::string& out) {
  if (value) out += std::to_string(*value);
}

}  // namespace chomay::catalog
