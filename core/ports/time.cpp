#include "core/ports/time.hpp"

namespace chomay {
namespace {

constexpr std::int64_t vietnam_offset = 7 * 3600;
constexpr std::int64_t day_seconds = 86400;

struct Civil {
  int year, month, day;
};

// Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil / civil_from_days.
std::int32_t days_from_civil(int year, int month, int day) {
  year -= month <= 2;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Civil civil_from_days(std::int32_t days) {
  const std::int64_t shifted = std::int64_t{days} + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const int day_of_era = static_cast<int>(shifted - era * 146097);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = static_cast<int>(year_of_era + era * 400) + (month <= 2);
  return {year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

}  // namespace

Date Date::of(int year, int month, int day) {
  return {days_from_civil(year, month, day)};
}
int Date::year() const {
  return civil_from_days(days).year;
}
int Date::month() const {
  return civil_from_days(days).month;
}
int Date::day() const {
  return civil_from_days(days).day;
}
int Date::weekday() const {
  return static_cast<int>(((std::int64_t{days} % 7) + 11) % 7);
}

Date Instant::date() const {
  const std::int64_t local = seconds + vietnam_offset;
  return {static_cast<std::int32_t>(local >= 0 ? local / day_seconds
                                               : -((-local + day_seconds - 1) / day_seconds))};
}

int Instant::minute_of_day() const {
  const std::int64_t in_day =
      ((seconds + vietnam_offset) % day_seconds + day_seconds) % day_seconds;
  return static_cast<int>(in_day / 60);
}

bool is_real_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const Civil back = civil_from_days(days_from_civil(year, month, day));
  return back.year == year && back.month == month && back.day == day;
}

FixedClock::FixedClock(Date day, int minute_of_day)
    : at_{day.days * day_seconds + minute_of_day * 60 - vietnam_offset} {}

}  // namespace chomay
