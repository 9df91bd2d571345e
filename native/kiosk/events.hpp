// SDL's events in the words of `core/ui`. The kiosk polls SDL and hands each event on; what is
// not for the Ui (quit, resize) answers so.
#pragma once
#include "core/ui/ui.hpp"

union SDL_Event;

namespace chomay::kiosk {

enum class Heard : std::uint8_t { nothing, input, redraw, quit };

/// Follows one finger (a second one never scrolls or presses anything) and the mouse.
class Events {
public:
  /// Logical px of the window; `scale` = window units → logical px.
  void set_surface(float width, float height, float scale);
  Heard hear(const SDL_Event&, double now_ms, ui::Ui&);

private:
  Heard finger(const SDL_Event&, double now_ms, ui::Ui&);

  float width_ = 1, height_ = 1, scale_ = 1;
  bool finger_down_ = false;
  std::int64_t finger_ = 0;
};

}  // namespace chomay::kiosk
