// `--screenshot`: one picture of a screen, without a window that anyone sees.
#pragma once
#include "native/kiosk/kiosk.hpp"

namespace chomay::kiosk {

/// Draws until nothing moves and every picture has come (at most five seconds), then writes the
/// file. The exit code of the program.
int take_picture(const Options&, const Clock&, screen::TextureCache&, const Show&);

}  // namespace chomay::kiosk
