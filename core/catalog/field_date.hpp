// Days and instants as cells give them. ISO 8601 is taken as it is; 31/12/2025 only where the day
// cannot be a month; spreadsheet serials and everything else are refused, each by its own name.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "core/ports/time.hpp"

namespace chomay::catalog {

/// Outside these years a date is a slip of the fingers.
inline constexpr int first_year = 1900, last_year = 2200;

enum class DateReading : std::uint8_t {
  exact,
  normalised,
  impossible,
  too_far,
  ambiguous,
  serial,
  not_iso,
  no_zone
};

struct DateField {
  DateReading reading = DateReading::not_iso;
  Date date;
};
DateField read_date(std::string_view text);

struct InstantField {
  DateReading reading = DateReading::not_iso;
  Instant instant;
  std::string suggestion;  // no_zone: the same time with Vietnam's zone
};
/// 2026-11-27T20:30:00+07:00; seconds may be missing, a space may stand for the T, Z is a zone.
InstantField read_instant(std::string_view text);

std::string iso_date(Date date);           // empty when not known
std::string iso_instant(Instant instant);  // in UTC+7, with the offset

}  // namespace chomay::catalog
