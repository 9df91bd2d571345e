// Drives a Ui without a window, as a person would: finds things by role and name, presses, types,
// scrolls, reads. Real fonts, no pixels. Time passes only when a test says so.
//
//   Driver fair([&](Ui& ui) { if (ui.button("Thêm vào đơn")) ++count; });
//   fair.press(button("Thêm vào đơn"));
//   CHECK(count == 1);
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ui/ui.hpp"

namespace chomay::ui::testing {

struct Target {
  Role role;
  std::string name;
};
inline Target button(std::string name) {
  return {Role::button, std::move(name)};
}
inline Target link(std::string name) {
  return {Role::link, std::move(name)};
}
inline Target checkbox(std::string name) {
  return {Role::checkbox, std::move(name)};
}
inline Target radio(std::string name) {
  return {Role::radio, std::move(name)};
}
inline Target toggle(std::string name) {
  return {Role::toggle, std::move(name)};
}
inline Target textbox(std::string name) {
  return {Role::textbox, std::move(name)};
}
inline Target searchbox(std::string name) {
  return {Role::searchbox, std::move(name)};
}
inline Target tab(std::string name) {
  return {Role::tab, std::move(name)};
}
inline Target heading(std::string name) {
  return {Role::heading, std::move(name)};
}
inline Target words(std::string name) {
  return {Role::text, std::move(name)};
}
inline Target dialog(std::string name) {
  return {Role::dialog, std::move(name)};
}

inline constexpr Viewport phone_view{.width = 390, .height = 844, .dpr = 2};
inline constexpr Viewport small_phone_view{.width = 360, .height = 640, .dpr = 2};
inline constexpr Viewport desktop_view{.width = 1440, .height = 900, .dpr = 1};
inline constexpr Viewport kiosk_view{.width = 1080, .height = 1920, .dpr = 1, .kiosk = true};

/// Pictures that are all there, all of one size.
class PlainPictures : public Pictures {
public:
  Texture picture(std::string_view, float) override { return {1, Texture::State::ready, 800, 600}; }
};

/// What the controls and the on-screen keyboard's keys call themselves in tests.
inline constexpr ControlWords control_words{.close = "Đóng",
                                            .clear = "Xoá chữ",
                                            .less = "Bớt {0}",
                                            .more = "Thêm {0}",
                                            .from = "{0}, từ",
                                            .to = "{0}, đến"};
inline constexpr KeyboardWords keyboard_words{.name = "Bàn phím",
                                              .space = "Dấu cách",
                                              .search = "Tìm",
                                              .done = "Xong",
                                              .line = "Xuống dòng",
                                              .erase = "Xoá lùi",
                                              .shift = "Chữ hoa",
                                              .hide = "Ẩn bàn phím",
                                              .numbers = "Số",
                                              .letters = "Chữ cái",
                                              .language = "Đổi bàn phím",
                                              .tones = {"huyền", "hỏi", "ngã", "sắc", "nặng"},
                                              .clear_tone = "xoá dấu"};

/// The TTF files of the build, read once.
const Fonts& test_fonts();

class Driver {
public:
  using Screen = std::function<void(Ui&)>;
  /// Does begin, the screen and end by itself (an App does); given the time and the theme.
  using Frame = std::function<FrameResult(Ui&, const Viewport&, double now_ms)>;

  explicit Driver(Screen screen, Viewport viewport = phone_view);
  explicit Driver(Viewport viewport);  // set_frame follows, once the App has its Ui

  Ui& ui() { return ui_; }
  void set_frame(Frame frame) { frame_ = std::move(frame); }
  Viewport viewport;
  Theme theme = Theme::light;

  /// Runs frames at one moment until nothing more is queued and the layout is settled.
  FrameResult settle();
  /// Lets time pass in frames of 16 ms.
  FrameResult wait(double ms);

  void press(const Target&);  // at its middle, with the mouse
  void tap(const Target&);    // the same with a finger
  void type(const Target&, std::string_view text);
  void clear(const Target&);
  void key(Key, bool shift = false, bool control = false);
  void scroll(float dy, float dx = 0);  // wheel in the middle of the screen
  void drag(float x, float y, float dx, float dy, double ms = 120);  // a finger
  void tap_at(float x, float y);
  void act(const Target&, Act, std::string value = {});

  const Tree& tree() const { return ui_.tree(); }
  const Node* find(const Target&) const;  // null when it isn't there
  const Node& get(const Target&) const;   // fails the test with the tree's dump when it isn't
  bool shows(std::string_view text) const { return tree().says(text); }
  const FrameResult& last() const { return last_; }
  double now_ms() const { return now_; }
  int frames() const { return frames_; }  // ever run

private:
  FrameResult run_once();
  void pointer(PointerPhase, PointerKind, float x, float y);
  void press_with(const Target&, PointerKind);

  PlainPictures pictures_;
  Ui ui_;
  Frame frame_;
  FrameResult last_;
  double now_ = 1000;
  int frames_ = 0;
};

}  // namespace chomay::ui::testing
