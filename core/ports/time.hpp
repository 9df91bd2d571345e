// Calendar dates, instants and the clock port. The fair lives in Vietnam: every calendar date is a
// day in UTC+7, whatever zone the device is set to. `FixedClock` is the clock of tests and --today.
#pragma once
#include <compare>
#include <cstdint>

namespace chomay {

/// A calendar day in the proleptic Gregorian calendar: days since 1970-01-01.
struct Date {
  std::int32_t days = unknown;
  static constexpr std::int32_t unknown = INT32_MIN;
  static Date of(int year, int month, int day);  ///< month 1-12, day 1-31; no checks
  bool known() const { return days != unknown; }
  int year() const;
  int month() const;    ///< 1-12
  int day() const;      ///< 1-31
  int weekday() const;  ///< 0 = Sunday … 6 = Saturday
  auto operator<=>(const Date&) const = default;
};

/// Seconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t seconds = unknown;
  static constexpr std::int64_t unknown = INT64_MIN;
  bool known() const { return seconds != unknown; }
  Date date() const;          ///< the day in UTC+7
  int minute_of_day() const;  ///< 0-1439 in UTC+7
  auto operator<=>(const Instant&) const = default;
};

/// True when year-month-day exists (2026-02-30 does not).
bool is_real_date(int year, int month, int day);

/// What time it is. `now` is wall-clock; `monotonic_ms` never goes back and is for animation.
class Clock {
public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual double monotonic_ms() const = 0;
  Date today() const { return now().date(); }
};

/// A clock that stands where it is put.
class FixedClock final : public Clock {
public:
  explicit FixedClock(Instant at) : at_(at) {}
  explicit FixedClock(Date day, int minute_of_day = 20 * 60);
  Instant now() const override { return at_; }
  double monotonic_ms() const override { return monotonic_; }
  void set(Instant at) { at_ = at; }
  void advance_ms(double ms) { monotonic_ += ms; }

private:
  Instant at_;
  double monotonic_ = 0;
};

}  // namespace chomay
