#include "native/kiosk/surface.hpp"

#include <doctest/doctest.h>

using namespace chomay;
using kiosk::surface_of;

TEST_CASE("a kiosk of any size shows the same design, portrait or landscape") {
  ui::Viewport wanted;
  wanted.kiosk = true;
  const auto full = surface_of({1080, 1920, 1080, 1920}, wanted);
  CHECK(full.view.width == 1080);
  CHECK(full.view.dpr == 1);
  const auto small = surface_of({540, 960, 540, 960}, wanted);
  CHECK(small.view.width == 1080);
  CHECK(small.view.height == 1920);
  CHECK(small.view.dpr == 0.5f);
  CHECK(small.scale == 2);
  const auto wide = surface_of({3840, 2160, 3840, 2160}, wanted);
  CHECK(wide.view.width == 1920);
  CHECK(wide.view.height == 1080);
  CHECK(wide.view.dpr == 2);
}

TEST_CASE("other forms take the window's own size") {
  const auto phone = surface_of({390, 844, 1170, 2532}, ui::Viewport{});
  CHECK(phone.view.width == 390);
  CHECK(phone.view.dpr == 3);
  CHECK(phone.scale == 1);
}
