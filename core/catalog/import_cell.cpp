#include "core/catalog/import_cell.hpp"

#include <algorithm>

#include "core/catalog/field_date.hpp"
#include "core/catalog/field_text.hpp"
#include "core/catalog/link_template.hpp"
#include "core/catalog/money.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

std::string listed(const std::vector<char32_t>& code_points) {
  std::string out;
  for (const char32_t code_point : code_points)
    out += (out.empty() ? "" : ", ") + code_point_name(code_point);
  return out;
}

std::string listed(Names names) {
  std::string out;
  for (const std::string_view name : names)
    if (!name.empty()) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

// Free text is what people write and read; only there can a formula or markup hide.
bool is_free_text(Form form) {
  return form == Form::text;
}

}  // namespace

const IdEntry* ImportState::find(FileKind kind, const std::string& id) const {
  const IdIndex& index = ids[static_cast<std::size_t>(kind)];
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &found->second;
}

void RowContext::begin(std::uint32_t row) {
  row_ = row;
  has_error_ = false;
  failed_.assign(failed_.size(), false);
}

std::size_t RowContext::index_of(std::string_view column) const {
  for (std::size_t at = 0; at < columns_.size(); ++at)
    if (columns_[at]->name == column) return at;
  return 0;
}

void RowContext::add(std::string_view column, Fault fault, std::initializer_list<Value> values) {
  add(index_of(column), fault, values);
}

void RowContext::add(std::size_t column, Fault fault, std::initializer_list<Value> values) {
  findings_.add(fault, {row_, places_[column], columns_[column]->name}, values);
  if (level_of(fault) != Level::error) return;
  failed_[column] = has_error_ = true;
}

void RowContext::reject_for(FileKind target) {
  rejected_for[static_cast<std::size_t>(target)] = has_error_ = true;
}

bool Cell::clean(std::string_view raw, bool& recomposed) {
  const Form form = column.rule.form;
  if (form == Form::key || form == Form::id || form == Form::reference) {
    text = std::string(trimmed(raw));  // anything odd in an id is an error, not to be removed
    if (!text.empty() && text.size() != raw.size())
      add(text.front() == raw.front() ? Fault::whitespace_trimmed_end : Fault::whitespace_trimmed);
    return true;
  }
  TextReport report;
  text = clean_text(raw, report);
  if (!report.controls.empty()) {
    const bool many = report.controls.size() > 1;
    add(many ? Fault::control_character_many : Fault::control_character, {listed(report.controls)});
    return false;
  }
  if (!report.direction.empty()) {
    add(Fault::bidi_control, {label(), listed(report.direction)});
    return false;
  }
  recomposed = recomposed || report.recomposed;
  if (report.trimmed_start)
    add(Fault::whitespace_trimmed);
  else if (report.trimmed_end)
    add(Fault::whitespace_trimmed_end);
  if (report.breaks_replaced) add(Fault::line_break_replaced);
  if (report.lost_characters) add(Fault::lost_characters);
  if (!report.removed.empty()) {
    const bool many = report.removed.size() > 1;
    add(many ? Fault::invisible_removed_many : Fault::invisible_removed, {listed(report.removed)});
  }
  return fits() && (!is_free_text(form) || clean_free_text());
}

bool Cell::fits() {
  const std::int64_t most = is_free_text(column.rule.form) ? column.rule.max : max_text;
  if (static_cast<std::int64_t>(text::count_code_points(text)) <= most) return true;
  add(Fault::cell_too_long, {most});
  return false;
}

bool Cell::clean_free_text() {
  if (const char mark = formula_mark(text)) {
    add(Fault::formula_in_cell, {std::string(1, mark)});
    return false;
  }
  if (has_markup(text)) {
    add(Fault::markup_in_text, {label()});
    return false;
  }
  const std::string_view entity = first_entity(text);
  if (!entity.empty()) add(Fault::entity_in_text, {shown(entity)});
  return true;
}

bool Cell::has_id_form(const std::string& id) {
  const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!plain) {
    add(Fault::id_not_ascii);
  } else if (id.size() > max_id) {
    add(Fault::id_too_long, {static_cast<std::int64_t>(max_id)});
  } else {
    return true;
  }
  return false;
}

bool Cell::refers(const std::string& id) {
  const FileKind target = column.rule.target;
  const auto at = static_cast<std::size_t>(target);
  if (const IdEntry* entry = row.import.find(target, id)) {
    if (entry->index >= 0) return true;
    add(Fault::refers_to_rejected_row, {id, std::to_string(entry->row), row.import.file_names[at]});
    return false;
  }
  if (!row.import.readable[at]) {
    row.reject_for(target);
    return false;
  }
  add(target == FileKind::producers  ? Fault::unknown_producer
      : target == FileKind::products ? Fault::unknown_product
                                     : Fault::unknown_locality,
      {shown(id)});
  return false;
}

bool Cell::is_gtin(const std::string& value) {
  constexpr std::size_t digits = 13;
  if (value.find_first_of("eE") != std::string::npos &&
      value.find_first_not_of("0123456789.,+eE") == std::string::npos) {
    add(Fault::gtin_scientific, {shown(value)});
  } else if (!is_all_digits(value)) {
    add(Fault::gtin_not_digits, {shown(value)});
  } else if (value.size() != digits) {
    add(Fault::gtin_length, {std::to_string(value.size())});
  } else if (const char right = gtin_check_digit(value); right != value.back()) {
    add(Fault::gtin_check_digit, {value, std::string(1, right)});
  } else {
    return true;
  }
  return false;
}

bool Cell::is_link_template(const std::string& value) {
  static constexpr std::string_view gaps[] = {"amount", "code",    "purpose", "product",
                                              "app",    "account", "bank",    "holder"};
  const TemplateCheck check = check_template(value, gaps);
  switch (check.fault) {
    case TemplateFault::none:
      return true;
    case TemplateFault::too_long:
      add(Fault::link_too_long, {static_cast<std::int64_t>(longest_template)});
      return false;
    case TemplateFault::no_https_host:
      add(Fault::link_no_host, {shown(value)});
      return false;
    case TemplateFault::open_gap:
      add(Fault::link_open_gap);
      return false;
    case TemplateFault::unknown_gap:
      break;
  }
  add(Fault::link_unknown_gap, {"{" + shown(check.gap) + "}", listed(gaps)});
  return false;
}

bool Cell::has_form(const std::string& value) {
  const auto only = [&](std::string_view allowed) {
    return value.find_first_not_of(allowed) == std::string::npos;
  };
  constexpr std::string_view lower_digits = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view letters_digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const auto expect = [&](bool good, Fault fault) {
    if (!good) add(fault, {shown(fault == Fault::formula_in_cell ? value.substr(0, 1) : value)});
    return good;
  };
  switch (column.rule.form) {
    case Form::text:  // an item of a list may begin like a formula where the list does not
      return expect(formula_mark(value) == 0, Fault::formula_in_cell);
    case Form::key:
    case Form::id:
      return has_id_form(value);
    case Form::reference:
      if (column.rule.target == FileKind::localities) {
        if (!expect(value.size() == 5 && is_all_digits(value), Fault::code_format)) return false;
      } else if (!has_id_form(value)) {
        return false;
      }
      return refers(value);
    case Form::code_key:
      return expect(value.size() == 5 && is_all_digits(value), Fault::code_format);
    case Form::name:
      return closed(value).has_value();
    case Form::url:
      return expect(value.starts_with("https://") && value.size() > 8 && value[8] != '/' &&
                        value.find_first_of(" \"<>\\^`{|}") == std::string::npos,
                    Fault::url_not_https);
    case Form::bank_bin:
      return expect(value.size() == 6 && is_all_digits(value), Fault::bank_bin_format);
    case Form::bank_account:
      return expect(value.size() <= 19 && only(letters_digits), Fault::bank_account_format);
    case Form::public_key:
      return expect(value.size() == 64 && only("0123456789abcdef"), Fault::public_key_format);
    case Form::gtin:
      return is_gtin(value);
    case Form::attribute: {
      const std::size_t slash = value.find('/');
      return expect(slash != std::string::npos && slash > 0 && slash + 1 < value.size() &&
                        value.find('/', slash + 1) == std::string::npos &&
                        value.size() <= 2 * max_id && only(std::string(lower_digits) + "-_/"),
                    Fault::attribute_format);
    }
    case Form::link_template:
      return is_link_template(value);
    case Form::image: {
      const std::size_t dot = value.rfind('.');
      const std::string ending = dot == std::string::npos ? "" : value.substr(dot);
      return expect((ending == ".jpg" || ending == ".jpeg" || ending == ".png") && dot > 0 &&
                        value[0] != '.' && value.size() <= 2 * max_id &&
                        only(std::string(letters_digits) + "-_."),
                    Fault::image_name_format);
    }
    default:
      return true;
  }
}

std::optional<std::size_t> Cell::closed(std::string_view value) {
  const Names names = column.rule.names;
  const auto found = std::find(names.begin(), names.end(), value);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  add(Fault::unknown_value, {shown(value), listed(names)});
  return std::nullopt;
}

bool Cell::read_number(std::int64_t& out) {
  const Rule& rule = column.rule;
  const bool money = rule.form == Form::money;
  const NumberReading number = money ? read_money(text) : catalog::read_number(text);
  switch (number.reading) {
    case Reading::with_letters:
      add(money ? Fault::price_ambiguous_letters : Fault::not_a_number, {shown(text)});
      return false;
    case Reading::unclear:
      add(money ? Fault::price_ambiguous : Fault::not_a_number, {shown(text)});
      return false;
    case Reading::no_number:
      add(money ? Fault::price_not_number : Fault::not_a_number, {shown(text)});
      return false;
    case Reading::too_large:
      if (money)
        add(Fault::price_too_large, {max_money});
      else
        add(Fault::number_out_of_range, {label(), rule.min, rule.max});
      return false;
    case Reading::normalised:
      add(money ? Fault::price_normalised : Fault::number_normalised,
          {shown(text), std::to_string(number.value)});
      break;
    case Reading::exact:
      break;
  }
  if (number.value < rule.min || number.value > rule.max) {
    const bool own_words = number.value < rule.min || rule.below == Fault::stars_out_of_range ||
                           rule.below == Fault::month_out_of_range;
    add(own_words ? rule.below : Fault::number_out_of_range, {label(), rule.min, rule.max});
    return false;
  }
  out = number.value;
  return true;
}

std::vector<std::string> Cell::items() {
  std::vector<std::string> items;
  bool said_empty = false;
  for (std::string_view rest = text;;) {
    const std::size_t bar = rest.find('|');
    const std::string item(trimmed(rest.substr(0, bar)));
    if (item.empty()) {
      if (!said_empty) add(Fault::empty_list_item);
      said_empty = true;
    } else if (std::find(items.begin(), items.end(), item) != items.end()) {
      add(Fault::duplicate_list_item, {shown(item)});
    } else if (items.size() == max_list_items) {
      add(Fault::too_many_items, {static_cast<std::int64_t>(max_list_items)});
      return {};
    } else {
      items.push_back(item);
    }
    if (bar == std::string_view::npos) return items;
    rest.remove_prefix(bar + 1);
  }
}

}  // namespace chomay::catalog
