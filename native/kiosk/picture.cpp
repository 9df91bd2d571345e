#include "native/kiosk/picture.hpp"

#include <SDL.h>

#include <cstdio>

#include "native/kiosk/picture_file.hpp"

namespace chomay::kiosk {
namespace {

constexpr double patience_ms = 5000;
constexpr Uint32 pause_ms = 10;
constexpr int calm_frames = 3;  // in a row, so that what a picture changed is drawn too

}  // namespace

int take_picture(const Options& options, const Clock& clock, screen::TextureCache& textures,
                 const Show& show) {
  screen::Stage stage(textures);
  const ui::Viewport view = options.viewport();
  screen::Image image;
  int calm = 0;
  const double begin = clock.monotonic_ms();
  for (int frame = 0; calm < calm_frames || frame < options.frames; ++frame) {
    const double now = clock.monotonic_ms();
    if (now - begin > patience_ms && frame >= options.frames) break;
    image = stage.picture(view, now, show.draw);
    const bool moving = stage.pacer.wait_ms(now) == 0 || textures.busy() || textures.waiting();
    calm = moving ? 0 : calm + 1;
    SDL_Delay(pause_ms);
  }
  if (options.tree) std::printf("%s", show.tree().dump().c_str());
  if (options.screenshot.empty()) return 0;
  if (write_png(options.screenshot, image)) return 0;
  std::fprintf(stderr, "Không ghi được ảnh / can't write %s\n", options.screenshot.c_str());
  return 1;
}

}  // namespace chomay::kiosk
