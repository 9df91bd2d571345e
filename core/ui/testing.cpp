#include "core/ui/testing.hpp"

#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#ifndef CHOMAY_FONT_DIR
#define CHOMAY_FONT_DIR "."
#endif

namespace chomay::ui::testing {
namespace {

using Bytes = std::vector<std::byte>;

Bytes read_font(const char* name) {
  const char* chosen = std::getenv("CHOMAY_FONT_DIR");
  std::ifstream file(std::string(chosen ? chosen : CHOMAY_FONT_DIR) + "/" + name, std::ios::binary);
  if (!file) std::fprintf(stderr, "font %s is missing in %s\n", name, CHOMAY_FONT_DIR);
  std::string all{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  Bytes bytes(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) bytes[i] = static_cast<std::byte>(all[i]);
  return bytes;
}

/// Stands in for a renderer: says that every texture is on the card.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

const Fonts& test_fonts() {
  static const Bytes files[]{read_font("be-vietnam-pro-regular.ttf"),
                             read_font("be-vietnam-pro-medium.ttf"),
                             read_font("be-vietnam-pro-semibold.ttf"),
                             read_font("be-vietnam-pro-bold.ttf"),
                             read_font("be-vietnam-pro-extrabold.ttf"),
                             read_font("phosphor-regular.ttf"),
                             read_font("phosphor-fill.ttf"),
                             read_font("phosphor-bold.ttf")};
  static const Fonts fonts{files[0], files[1], files[2], files[3],
                           files[4], files[5], files[6], files[7]};
  return fonts;
}

Driver::Driver(Viewport seen) : viewport(seen), ui_(test_fonts(), pictures_) {
  ui_.set_language("vi", control_words);
}

Driver::Driver(Screen screen, Viewport seen) : Driver(seen) {
  frame_ = [this, screen = std::move(screen)](Ui& ui, const Viewport& view, double now) {
    ui.begin(view, now, theme);
    screen(ui);
    return ui.end();
  };
  settle();
}

FrameResult Driver::run_once() {
  last_ = frame_(ui_, viewport, now_);
  ++frames_;
  accept_textures();
  return last_;
}

FrameResult Driver::settle() {
  // What is queued is worked off one press a frame; four still frames mean that all is done.
  int still = 0;
  for (int i = 0; i < 200 && still < 2; ++i) still = run_once().settled ? still + 1 : 0;
  return last_;
}

FrameResult Driver::wait(double ms) {
  const double until = now_ + ms;
  while (now_ < until) {
    now_ = now_ + 16 < until ? now_ + 16 : until;
    run_once();
  }
  return settle();
}

const Node* Driver::find(const Target& target) const {
  return tree().find(target.role, target.name);
}

const Node& Driver::get(const Target& target) const {
  const Node* found = find(target);
  if (found) return *found;
  std::fprintf(stderr, "no %.*s “%s” in:\n%s\n", static_cast<int>(role_name(target.role).size()),
               role_name(target.role).data(), target.name.c_str(), tree().dump().c_str());
  throw std::runtime_error("not on the screen: " + target.name);
}

void Driver::pointer(PointerPhase phase, PointerKind kind, float x, float y) {
  ui_.post(PointerEvent{phase, kind, x, y, now_});
  run_once();
}

void Driver::press_with(const Target& target, PointerKind kind) {
  settle();  // where things are now, not before the last pause
  const Node& found = get(target);
  if (!found.visible) {
    ui_.post(ActRequest{found.id, Act::scroll_into_view, {}});
    settle();
  }
  const Rect r = get(target).rect;
  const float x = r.x + r.w / 2, y = r.y + r.h / 2;
  pointer(PointerPhase::move, kind, x, y);
  pointer(PointerPhase::down, kind, x, y);
  now_ += 60;
  pointer(PointerPhase::up, kind, x, y);
  settle();
  now_ += 600;  // two presses are two presses, no double click
}

void Driver::press(const Target& target) {
  press_with(target, PointerKind::mouse);
}
void Driver::tap(const Target& target) {
  press_with(target, PointerKind::touch);
}

void Driver::tap_at(float x, float y) {
  pointer(PointerPhase::down, PointerKind::touch, x, y);
  now_ += 60;
  pointer(PointerPhase::up, PointerKind::touch, x, y);
  settle();
}

void Driver::type(const Target& target, std::string_view text) {
  if (!get(target).focused) press(target);
  ui_.post_text(text);
  settle();
}

void Driver::clear(const Target& target) {
  act(target, Act::set_value, {});
}

void Driver::key(Key key, bool shift, bool control) {
  ui_.post(KeyEvent{key, shift, control});
  settle();
}

void Driver::scroll(float dy, float dx) {
  ui_.post(WheelEvent{viewport.width / 2, viewport.height / 2, dx, dy, now_});
  settle();
}

void Driver::drag(float x, float y, float dx, float dy, double ms) {
  constexpr int steps = 8;
  pointer(PointerPhase::down, PointerKind::touch, x, y);
  for (int i = 1; i <= steps; ++i) {
    now_ += ms / steps;
    const float share = static_cast<float>(i) / steps;
    pointer(PointerPhase::move, PointerKind::touch, x + dx * share, y + dy * share);
  }
  pointer(PointerPhase::up, PointerKind::touch, x + dx, y + dy);
  settle();
}

void Driver::act(const Target& target, Act act, std::string value) {
  ui_.post(ActRequest{get(target).id, act, std::move(value)});
  settle();
}

}  // namespace chomay::ui::testing
