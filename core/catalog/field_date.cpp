#include "core/catalog/field_date.hpp"

#include "core/catalog/money.hpp"

namespace chomay::catalog {
namespace {

constexpr std::int64_t day_seconds = 86400;
constexpr std::int64_t vietnam_offset = 7 * 3600;

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Matches `text` against a shape where each 'd' is a digit and the rest stands for itself.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (shape[at] == 'd' ? !digit : text[at] != shape[at]) return false;
  }
  return true;
}

DateField real(int year, int month, int day, DateReading reading) {
  if (!is_real_date(year, month, day)) return {DateReading::impossible, {}};
  if (year < first_year || year > last_year) return {DateReading::too_far, {}};
  return {reading, Date::of(year, month, day)};
}

DateField iso_day(std::string_view text) {
  return real(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)),
              DateReading::exact);
}

// d/m/yyyy with / . or - between; nothing else is looked at.
DateField day_month_year(std::string_view text) {
  const std::size_t first = text.find_first_of("/.-");
  if (first == std::string_view::npos) return {};
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos) return {};
  const std::string_view day = text.substr(0, first);
  const std::string_view month = text.substr(first + 1, second - first - 1);
  const std::string_view year = text.substr(second + 1);
  if (!is_all_digits(day) || !is_all_digits(month) || !is_all_digits(year)) return {};
  if (day.size() > 2 || month.size() > 2 || year.size() != 4) return {};
  if (number(day) <= 12) return {DateReading::ambiguous, {}};
  return real(number(year), number(month), number(day), DateReading::normalised);
}

std::string two(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

DateField read_date(std::string_view text) {
  if (has_shape(text, "dddd-dd-dd")) return iso_day(text);
  if (has_shape(text, "dddd-dd-dd 00:00:00") || has_shape(text, "dddd-dd-ddT00:00:00")) {
    DateField field = iso_day(text);
    if (field.reading == DateReading::exact) field.reading = DateReading::normalised;
    return field;
  }
  if (is_all_digits(text)) return {DateReading::serial, {}};
  return day_month_year(text);
}

InstantField read_instant(std::string_view text) {
  InstantField field;
  if (text.size() < 16) return field;
  const std::string_view day = text.substr(0, 10);
  const std::string_view minutes = text.substr(11, 5);
  std::string_view rest = text.substr(16);
  if (!has_shape(day, "dddd-dd-dd") || (text[10] != 'T' && text[10] != ' ') ||
      !has_shape(minutes, "dd:dd"))
    return field;
  int seconds = 0;
  if (rest.size() >= 3 && has_shape(rest.substr(0, 3), ":dd")) {
    seconds = number(rest.substr(1, 2));
    rest.remove_prefix(3);
  }
  const int hour = number(minutes.substr(0, 2)), minute = number(minutes.substr(3, 2));
  if (hour > 23 || minute > 59 || seconds > 59) return field;
  const DateField date = iso_day(day);
  if (date.reading != DateReading::exact) {
    field.reading = date.reading;
    return field;
  }
  std::int64_t offset = 0;
  if (rest.empty()) {
    field.reading = DateReading::no_zone;
    field.suggestion =
        std::string(day) + 'T' + std::string(minutes) + ':' + two(seconds) + "+07:00";
    return field;
  }
  if (rest != "Z") {
    if (!has_shape(rest.substr(1), "dd:dd") || (rest[0] != '+' && rest[0] != '-')) return field;
    offset = number(rest.substr(1, 2)) * 3600 + number(rest.substr(4, 2)) * 60;
    if (offset > 14 * 3600) return field;
    if (rest[0] == '-') offset = -offset;
  }
  field.reading = DateReading::exact;
  field.instant = {std::int64_t{date.date.days} * day_seconds + hour * 3600 + minute * 60 +
                   seconds - offset};
  // The zone may carry the first or last day over the edge.
  const int year = field.instant.date().year();
  if (year < first_year || year > last_year) return {DateReading::too_far, {}, {}};
  return field;
}

std::string iso_date(Date date) {
  if (!date.known()) return {};
  const int year = date.year();
  return two(year / 100) + two(year % 100) + '-' + two(date.month()) + '-' + two(date.day());
}

std::string iso_instant(Instant instant) {
  if (!instant.known()) return {};
  const int minute = instant.minute_of_day();
  const auto second = static_cast<int>(((instant.seconds + vietnam_offset) % 60 + 60) % 60);
  return iso_date(instant.date()) + 'T' + two(minute / 60) + ':' + two(minute % 60) + ':' +
         two(second) + "+07:00";
}

}  // namespace chomay::catalog
