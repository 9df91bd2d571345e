#include "native/adapters/system/system_clock.hpp"

#include <charconv>

namespace chomay::native {
namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return {};
  int value = 0;
  const char* end = text.data() + at + count;
  const auto [stop, problem] = std::from_chars(text.data() + at, end, value);
  if (problem != std::errc() || stop != end || value < 0) return {};
  return value;
}

}  // namespace

Instant SystemClock::now() const {
  using namespace std::chrono;
  if (start_)
    return {start_->seconds + duration_cast<seconds>(steady_clock::now() - begin_).count()};
  return {duration_cast<seconds>(system_clock::now().time_since_epoch()).count()};
}

double SystemClock::monotonic_ms() const {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_)
      .count();
}

std::optional<Instant> parse_today(std::string_view text) {
  const bool with_time = text.size() == 16;
  if ((text.size() != 10 && !with_time) || text[4] != '-' || text[7] != '-') return {};
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (!year || !month || !day || !is_real_date(*year, *month, *day)) return {};
  int minutes = 20 * 60;
  if (with_time) {
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2);
    if (text[10] != 'T' || text[13] != ':' || !hour || !minute || *hour > 23 || *minute > 59)
      return {};
    minutes = *hour * 60 + *minute;
  }
  return FixedClock(Date::of(*year, *month, *day), minutes).now();
}

}  // namespace chomay::native
