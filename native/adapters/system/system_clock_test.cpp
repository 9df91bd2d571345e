#include "native/adapters/system/system_clock.hpp"

#include <doctest/doctest.h>

using namespace chomay;
using native::parse_today;

TEST_CASE("--today takes a day, or a day and a time, in Vietnam") {
  const auto day = parse_today("2026-11-22");
  REQUIRE(day);
  CHECK(day->date() == Date::of(2026, 11, 22));
  CHECK(day->minute_of_day() == 20 * 60);
  const auto morning = parse_today("2026-11-22T06:05");
  REQUIRE(morning);
  CHECK(morning->date() == Date::of(2026, 11, 22));
  CHECK(morning->minute_of_day() == 6 * 60 + 5);
}

TEST_CASE("--today refuses what is no date") {
  for (const char* text : {"", "today", "2026-02-30", "2026-11-22T24:00", "2026-11-22T09:60",
                           "2026/11/22", "26-11-22", "2026-11-2a", "2026-11-22 09:30"})
    CHECK_MESSAGE(!parse_today(text), text);
}

TEST_CASE("a clock that was put on a day runs on from there") {
  const native::SystemClock clock(parse_today("2026-11-22T06:05"));
  CHECK(clock.today() == Date::of(2026, 11, 22));
  CHECK(clock.monotonic_ms() >= 0);
}
