// The kiosk's window as the Ui sees it. The kiosk is designed at 1080 logical px across its shorter
// side; a smaller or larger screen is the same design at another pixel ratio.
#pragma once
#include "core/ui/input.hpp"
#include "native/kiosk/window.hpp"

namespace chomay::kiosk {

struct Surface {
  ui::Viewport view;
  float scale = 1;  // window units -> logical px, for events
};

inline constexpr float design_px = 1080;

Surface surface_of(const Window::Size&, const ui::Viewport& wanted);

}  // namespace chomay::kiosk
