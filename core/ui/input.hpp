// What happens to a Ui from outside, in one small language for mouse, touch, keys, input methods,
// the DOM mirror and tests. Homes queue events; `Ui::begin` consumes them.
#pragma once
#include <cstdint>
#include <string>

#include "core/ui/tree.hpp"

namespace chomay::ui {

enum class Form : std::uint8_t { phone, tablet, desktop, wide, kiosk };

/// The surface we draw on. Sizes in logical px; framebuffer = size × dpr.
struct Viewport {
  float width = 390, height = 844, dpr = 1;
  bool kiosk = false;    // decides the form together with the width (tokens.md §5)
  float text_scale = 1;  // 1.0 … 2.0
  bool reduced_motion = false;
  float keyboard_height = 0;  // px hidden at the bottom by a soft keyboard
  bool lays_fields = false;   // the home lays real inputs over fields: they place the caret
  Form form() const;
};

enum class PointerKind : std::uint8_t { mouse, touch };
enum class PointerPhase : std::uint8_t { down, move, up, cancel, leave };
struct PointerEvent {
  PointerPhase phase;
  PointerKind kind;
  float x, y;
  double time_ms;
};
struct WheelEvent {
  float x, y, dx, dy;  // px
  double time_ms;
};
enum class Key : std::uint8_t {
  none,
  tab,
  enter,
  space,
  escape,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  backspace,
  del,
  a,
  c,
  v,
  x,
  z
};
struct KeyEvent {
  Key key;
  bool shift = false, control = false;
};

/// Letters of a real keyboard, or a text that was pasted.
struct TextEvent {
  std::string text;
  bool pasted = false;
};

/// Text of a hidden input or an input method, whole: value, selection and preedit in bytes.
struct FieldState {
  Id field = 0;
  std::string value;
  std::uint32_t selection_begin = 0, selection_end = 0;
  std::uint32_t preedit_begin = 0, preedit_end = 0;  // equal = none
};

/// What a screen reader, the mirror or a test asks of a node.
enum class Act : std::uint8_t {
  press,
  focus,
  set_value,
  increment,
  decrement,
  scroll_into_view,
  scroll_to,  // of a scroller: value = px
  leave       // the focus went elsewhere, out of the fair
};
struct ActRequest {
  Id node;
  Act act;
  std::string value;
};

}  // namespace chomay::ui
