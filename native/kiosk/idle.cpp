#include "native/kiosk/idle.hpp"

#include <cmath>

namespace chomay::kiosk {

Idle::State Idle::state(double now_ms) const {
  if (!last_touch_) return State::nobody;
  const double quiet = now_ms - *last_touch_;
  if (quiet < idle_ms_) return State::visiting;
  return quiet < idle_ms_ + countdown_ms ? State::counting : State::gone;
}

std::optional<int> Idle::seconds_left(double now_ms) const {
  if (state(now_ms) != State::counting) return {};
  return int(std::ceil((*last_touch_ + idle_ms_ + countdown_ms - now_ms) / 1000));
}

double Idle::wait_ms(double now_ms) const {
  switch (state(now_ms)) {
    case State::nobody:
      return -1;
    case State::visiting:
      return *last_touch_ + idle_ms_ - now_ms;
    case State::gone:
      return 0;
    case State::counting:
      break;
  }
  // The next whole second: when the number on the screen changes.
  const double left = *last_touch_ + idle_ms_ + countdown_ms - now_ms;
  return left - (std::ceil(left / 1000) - 1) * 1000;
}

}  // namespace chomay::kiosk
