#include "native/kiosk/surface.hpp"

#include <algorithm>

namespace chomay::kiosk {

Surface surface_of(const Window::Size& size, const ui::Viewport& wanted) {
  Surface surface{wanted, 1};
  const float width = float(std::max(size.width, 1)), height = float(std::max(size.height, 1));
  if (wanted.kiosk) surface.scale = design_px / std::min(width, height);
  surface.view.width = width * surface.scale;
  surface.view.height = height * surface.scale;
  surface.view.dpr = float(std::max(size.pixel_width, 1)) / surface.view.width;
  return surface;
}

}  // namespace chomay::kiosk
