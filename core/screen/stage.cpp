#include "core/screen/stage.hpp"

#include <cmath>

namespace chomay::screen {

int pixel_width(const ui::Viewport& view) {
  return int(std::lround(view.width * view.dpr));
}
int pixel_height(const ui::Viewport& view) {
  return int(std::lround(view.height * view.dpr));
}

ui::FrameResult Stage::run(const ui::Viewport& view, double now_ms, Draw draw) {
  textures_.receive();
  renderer_.begin();
  const ui::FrameResult result = draw(view);
  textures_.request();
  pacer.drawn(result, now_ms);
  if (textures_.waiting()) pacer.ask();
  return result;
}

ui::FrameResult Stage::frame(const ui::Viewport& view, double now_ms, Draw draw) {
  const ui::FrameResult result = run(view, now_ms, draw);
  renderer_.draw(pixel_width(view), pixel_height(view));
  return result;
}

void Stage::warm(const ui::Viewport& view, FunctionRef<void(const ui::Viewport&)> draw) {
  renderer_.begin();
  draw(view);
  textures_.request();
}

void Stage::context_lost() {
  textures_.clear();
  renderer_.forget();
}

void Stage::context_restored() {
  pacer.ask();  // the renderer makes its program and font textures anew with the next frame
}

Image Stage::picture(const ui::Viewport& view, double now_ms, Draw draw) {
  run(view, now_ms, draw);
  return renderer_.draw_into_memory(pixel_width(view), pixel_height(view));
}

}  // namespace chomay::screen
