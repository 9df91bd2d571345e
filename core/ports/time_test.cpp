#include "core/ports/time.hpp"

#include <doctest/doctest.h>

using namespace chomay;

TEST_CASE("a date knows its year, month, day and weekday") {
  const Date reference = Date::of(2026, 11, 22);
  CHECK(reference.days == 20779);
  CHECK(reference.year() == 2026);
  CHECK(reference.month() == 11);
  CHECK(reference.day() == 22);
  CHECK(reference.weekday() == 0);
  CHECK(Date::of(1970, 1, 1).weekday() == 4);
  CHECK(Date::of(1969, 12, 28).weekday() == 0);
}

TEST_CASE("every day of four centuries survives the round trip") {
  for (std::int32_t days = Date::of(1800, 1, 1).days; days < Date::of(2200, 1, 1).days; ++days) {
    const Date date{days};
    REQUIRE(Date::of(date.year(), date.month(), date.day()) == date);
  }
}

TEST_CASE("days that do not exist are recognised") {
  CHECK(is_real_date(2028, 2, 29));
  CHECK_FALSE(is_real_date(2026, 2, 29));
  CHECK_FALSE(is_real_date(2026, 2, 30));
  CHECK_FALSE(is_real_date(2027, 13, 1));
  CHECK_FALSE(is_real_date(2027, 0, 1));
}

TEST_CASE("an instant belongs to the Vietnamese day, seven hours ahead of UTC") {
  const Instant late_utc{Date::of(2026, 11, 21).days * std::int64_t{86400} + 17 * 3600};
  CHECK(late_utc.date() == Date::of(2026, 11, 22));
  CHECK(late_utc.minute_of_day() == 0);
  CHECK(FixedClock(Date::of(2026, 11, 22), 20 * 60).today() == Date::of(2026, 11, 22));
  CHECK(FixedClock(Date::of(2026, 11, 22), 20 * 60 + 5).now().minute_of_day() == 1205);
}
