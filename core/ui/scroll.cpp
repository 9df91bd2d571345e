#include "core/ui/scroll.hpp"

#include <algorithm>
#include <cmath>

namespace chomay::ui {

Glide glide(float velocity, float seconds, float friction) {
  const float speed = std::fabs(velocity), sign = velocity < 0 ? -1.f : 1.f;
  const float time = std::min(seconds, speed / friction);
  const float left = speed - friction * time;
  return {sign * (speed * time - friction * time * time / 2), left < 1e-3f ? 0 : sign * left};
}

bool ScrollState::can_move(float delta) const {
  return delta < 0 ? offset > 0.5f : offset < furthest() - 0.5f;
}

void ScrollState::move(float delta) {
  offset = std::clamp(offset + delta, 0.f, furthest());
}

void ScrollState::advance(float seconds) {
  const Glide step = glide(velocity, seconds);
  const float wanted = offset + step.distance;
  offset = std::clamp(wanted, 0.f, furthest());
  velocity = offset == wanted ? step.velocity : 0;
}

void FlickMeter::add(float position, double time_ms) {
  samples_[count_++ % samples_.size()] = {position, time_ms};
}

float FlickMeter::velocity(double now_ms) const {
  constexpr double window_ms = 100;
  const Sample *first = nullptr, *last = nullptr;
  const unsigned kept = std::min<unsigned>(count_, samples_.size());
  for (unsigned i = count_ - kept; i < count_; ++i) {
    const Sample& sample = samples_[i % samples_.size()];
    if (now_ms - sample.time_ms > window_ms) continue;
    if (!first) first = &sample;
    last = &sample;
  }
  if (!first || last->time_ms - first->time_ms < 1) return 0;
  const float speed = (last->position - first->position) /
                      static_cast<float>((last->time_ms - first->time_ms) / 1000);
  return std::fabs(speed) < fling_floor ? 0 : speed;
}

}  // namespace chomay::ui
