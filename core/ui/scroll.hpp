// Scrolling without a screen: how far a flick carries, where the ends are, how fast a finger was.
// Pure functions and values; the Ui keeps one `ScrollState` a scrolling region.
#pragma once
#include <array>

namespace chomay::ui {

inline constexpr float scroll_friction = 1000;  // px/s², tokens.md §4
inline constexpr float fling_floor = 60;        // px/s; slower releases just stop

struct Glide {
  float distance;  // px covered
  float velocity;  // px/s left
};
/// What a body with `velocity` does in `seconds` under constant friction. Exact, so the way the
/// time is cut into frames doesn't change where it stops.
Glide glide(float velocity, float seconds, float friction = scroll_friction);

struct ScrollState {
  float offset = 0, velocity = 0;
  float content = 0, extent = 0;  // px of the content and of the hole it is seen through
  float furthest() const { return content > extent ? content - extent : 0; }
  bool can_move(float delta) const;  // false at the end in that direction
  void move(float delta);            // by hand: stops at the ends
  void advance(float seconds);       // inertia; velocity 0 once it has come to rest
  bool moving() const { return velocity != 0; }
};

/// The speed of a finger over its last moments, so that a pause before lifting flings nothing.
class FlickMeter {
public:
  void clear() { count_ = 0; }
  void add(float position, double time_ms);
  float velocity(double now_ms) const;  // px/s, positive towards larger positions

private:
  struct Sample {
    float position;
    double time_ms;
  };
  std::array<Sample, 8> samples_{};
  unsigned count_ = 0;  // ever added; the last 8 are kept
};

}  // namespace chomay::ui
