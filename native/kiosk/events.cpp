#include "native/kiosk/events.hpp"

#include <SDL.h>

namespace chomay::kiosk {
namespace {

using ui::Key;
using ui::PointerKind;
using ui::PointerPhase;

struct KeyPair {
  SDL_Keycode from;
  Key to;
};
constexpr KeyPair keys[] = {
    {SDLK_TAB, Key::tab},
    {SDLK_RETURN, Key::enter},
    {SDLK_KP_ENTER, Key::enter},
    {SDLK_SPACE, Key::space},
    {SDLK_ESCAPE, Key::escape},
    {SDLK_LEFT, Key::left},
    {SDLK_RIGHT, Key::right},
    {SDLK_UP, Key::up},
    {SDLK_DOWN, Key::down},
    {SDLK_HOME, Key::home},
    {SDLK_END, Key::end},
    {SDLK_PAGEUP, Key::page_up},
    {SDLK_PAGEDOWN, Key::page_down},
    {SDLK_BACKSPACE, Key::backspace},
    {SDLK_DELETE, Key::del},
    {SDLK_a, Key::a},
    {SDLK_c, Key::c},
    {SDLK_v, Key::v},
    {SDLK_x, Key::x},
    {SDLK_z, Key::z},
};

Key key_of(const SDL_Keysym& sym) {
  for (const KeyPair& pair : keys)
    if (pair.from == sym.sym) return pair.to;
  return Key::none;
}

bool is_letter(Key key) {
  return key >= Key::a;
}

constexpr float pixels_a_wheel_step = 100;

}  // namespace

void Events::set_surface(float width, float height, float scale) {
  width_ = width;
  height_ = height;
  scale_ = scale;
}

Heard Events::finger(const SDL_Event& event, double now_ms, ui::Ui& ui) {
  const SDL_TouchFingerEvent& touch = event.tfinger;
  const bool down = event.type == SDL_FINGERDOWN;
  if (down && finger_down_) return Heard::input;
  if (!down && (!finger_down_ || touch.fingerId != finger_)) return Heard::input;
  finger_down_ = event.type != SDL_FINGERUP;
  finger_ = touch.fingerId;
  const PointerPhase phase = down                         ? PointerPhase::down
                             : event.type == SDL_FINGERUP ? PointerPhase::up
                                                          : PointerPhase::move;
  ui.post(ui::PointerEvent{phase, PointerKind::touch, touch.x * width_, touch.y * height_, now_ms});
  return Heard::input;
}

Heard Events::hear(const SDL_Event& event, double now_ms, ui::Ui& ui) {
  const auto mouse = [&](PointerPhase phase, int x, int y) {
    ui.post(
        ui::PointerEvent{phase, PointerKind::mouse, float(x) * scale_, float(y) * scale_, now_ms});
    return Heard::input;
  };
  switch (event.type) {
    case SDL_QUIT:
      return Heard::quit;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) return mouse(PointerPhase::leave, 0, 0);
      return Heard::redraw;
    case SDL_MOUSEMOTION:
      return mouse(PointerPhase::move, event.motion.x, event.motion.y);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return Heard::input;
      return mouse(event.type == SDL_MOUSEBUTTONDOWN ? PointerPhase::down : PointerPhase::up,
                   event.button.x, event.button.y);
    case SDL_MOUSEWHEEL: {
      const float way = event.wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.f : 1.f;
      ui.post(ui::WheelEvent{float(event.wheel.mouseX) * scale_, float(event.wheel.mouseY) * scale_,
                             event.wheel.preciseX * pixels_a_wheel_step * way,
                             -event.wheel.preciseY * pixels_a_wheel_step * way, now_ms});
      return Heard::input;
    }
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
      return finger(event, now_ms, ui);
    case SDL_TEXTINPUT:
      ui.post_text(event.text.text);
      return Heard::input;
    case SDL_KEYDOWN: {
      const bool control = (event.key.keysym.mod & KMOD_CTRL) != 0;
      const Key key = key_of(event.key.keysym);
      // A letter alone is text and comes as such; only its shortcut is a key.
      if (key == Key::none || (is_letter(key) && !control)) return Heard::input;
      if (key == Key::v) {
        char* text = SDL_GetClipboardText();
        if (text) ui.post_paste(text);
        SDL_free(text);
        return Heard::input;
      }
      ui.post(ui::KeyEvent{key, (event.key.keysym.mod & KMOD_SHIFT) != 0, control});
      return Heard::input;
    }
    default:
      return Heard::nothing;
  }
}

}  // namespace chomay::kiosk
