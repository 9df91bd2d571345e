// `Pacer` decides when a frame is due. Nothing moves, nothing is drawn: a frame follows input,
// data, an animation that runs or a time that a screen asked for; otherwise a home sleeps without
// end.
//
//   pacer.ask();                                    // input or data came
//   if (pacer.wait_ms(now) == 0) { … pacer.drawn(result, now); }
#pragma once
#include <cstdint>

#include "core/ui/ui.hpp"

namespace chomay::screen {

class Pacer {
public:
  static constexpr double never = -1;

  /// Data came, or the surface changed.
  void ask() { asked_ = asked_ > 0 ? asked_ : 1; }
  /// A person did something. What a press changes may stand above it on the screen and is then
  /// drawn by the frame after the one that heard it.
  void ask_for_input() { asked_ = 2; }
  /// ms until a frame is due: 0 = now, `never` = not before the next `ask`.
  double wait_ms(double now_ms) const;
  void drawn(const ui::FrameResult&, double now_ms);
  std::uint64_t frames() const { return frames_; }

private:
  int asked_ = 1;  // frames; the first needs no reason
  double wake_at_ = never;
  std::uint64_t frames_ = 0;
};

}  // namespace chomay::screen
