// The device's clock, or one that was put on another day (`--today`) and runs on from there.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>

#include "core/ports/time.hpp"

namespace chomay::native {

class SystemClock final : public Clock {
public:
  explicit SystemClock(std::optional<Instant> start = {}) : start_(start) {}
  Instant now() const override;
  double monotonic_ms() const override;

private:
  std::optional<Instant> start_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// "2026-11-22" (20:00 of that day) or "2026-11-22T09:30", Vietnam's time. Nothing: not a date.
std::optional<Instant> parse_today(std::string_view);

}  // namespace chomay::native
