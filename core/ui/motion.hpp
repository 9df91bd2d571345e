// Durations and curves of tokens.md §4, and a number that eases towards its target.
#pragma once
#include <algorithm>

namespace chomay::ui {

namespace motion {
inline constexpr float press_ms = 80, hover_ms = 120, toggle_ms = 160, toast_in_ms = 200,
                       toast_out_ms = 160, sheet_in_ms = 240, sheet_out_ms = 180,
                       skeleton_ms = 1200, live_ms = 1600, toast_stay_ms = 4000,
                       toast_action_stay_ms = 6000, caret_ms = 530;
}

inline float out_cubic(float t) {
  const float left = 1 - std::clamp(t, 0.f, 1.f);
  return 1 - left * left * left;
}
inline float in_cubic(float t) {
  t = std::clamp(t, 0.f, 1.f);
  return t * t * t;
}

/// Eases from where it was to the target it was last given.
struct Eased {
  float from = 0, target = 0;
  double since_ms = -1e9;
  float duration_ms = 0;
  unsigned seen = 0;

  float at(double now_ms) const {
    if (duration_ms <= 0) return target;
    const float t = static_cast<float>((now_ms - since_ms) / duration_ms);
    return t >= 1 ? target : from + (target - from) * out_cubic(t);
  }
  bool moving(double now_ms) const { return from != target && now_ms - since_ms < duration_ms; }
  void aim(float new_target, float duration, double now_ms) {
    if (new_target == target) return;
    from = at(now_ms);
    target = new_target;
    since_ms = now_ms;
    duration_ms = duration;
  }
};

}  // namespace chomay::ui
