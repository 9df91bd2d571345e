// Fields on screen: several lines, a real keyboard at the kiosk, undo and clipboard.
#include <doctest/doctest.h>

#include <string>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {

struct Note {
  std::string value;
  FieldStyle style{.label = "Lời nhắn", .lines = 3};
  TypingMethod method = TypingMethod::telex;
  int submitted = 0;
  Driver driver;

  explicit Note(Viewport view = desktop_view)
      : driver(
            [this](Ui& ui) {
              ui.shell({.content = [&] {
                ui.space(200);
                if (ui.field("note", value, style).submitted) ++submitted;
              }});
              if (view_is_kiosk) ui.keyboard(keyboard_words, method);
            },
            view),
        view_is_kiosk(view.kiosk) {
    driver.settle();
  }
  Target box() const { return textbox("Lời nhắn"); }
  const Node& node() { return driver.get(box()); }
  /// On a real keyboard, letter by letter.
  void type(std::string_view letters) {
    for (const char letter : letters) {
      driver.ui().post_text(std::string(1, letter));
      driver.settle();
    }
  }
  bool view_is_kiosk;
};

constexpr const char* long_text =
    "Cho mình xin giao sau giờ làm, khoảng sáu giờ chiều, gọi trước mười lăm phút nhé";

}  // namespace

TEST_CASE("several lines: Enter begins a new one, Ctrl and Enter submit") {
  Note note;
  note.driver.type(note.box(), "Giao buổi sáng");
  note.driver.key(Key::enter);
  note.driver.type(note.box(), "Gọi trước");
  CHECK(note.value == "Giao buổi sáng\nGọi trước");
  CHECK(note.submitted == 0);
  note.driver.key(Key::enter, false, true);
  CHECK(note.submitted == 1);
  CHECK(note.value == "Giao buổi sáng\nGọi trước");
}

TEST_CASE("the tree says what a real textarea needs to lie over it") {
  Note note;
  CHECK(note.node().entry.lines == 3);
  CHECK(note.node().entry.enter == "enter");
  CHECK(note.node().rect.h > 2.5f * note.node().words.line);
  note.style.lines = 1;
  note.driver.settle();
  CHECK(note.node().entry.lines == 0);
  CHECK(note.node().entry.enter == "done");
  note.style.enter = EnterKey::send;
  note.driver.settle();
  CHECK(note.node().entry.enter == "send");
}

TEST_CASE("arrows go from line to line, also where the text wraps by itself") {
  Viewport narrow = desktop_view;
  narrow.width = 400;
  Note note(narrow);
  note.driver.type(note.box(), long_text);
  const Rect at_end = note.driver.last().caret;
  note.driver.key(Key::up);
  CHECK(note.driver.last().caret.y < at_end.y);
  note.driver.key(Key::down);
  CHECK(note.driver.last().caret == at_end);
  note.driver.key(Key::up);
  note.driver.key(Key::home);
  const float left = note.driver.last().caret.x;
  note.driver.key(Key::end);
  CHECK(note.driver.last().caret.x > left + 50);
  note.driver.key(Key::home, false, true);
  note.driver.type(note.box(), "");
  note.driver.ui().post_text("!");
  note.driver.settle();
  CHECK(note.value.front() == '!');
}

TEST_CASE("what does not fit scrolls, and the caret stays in sight") {
  Viewport narrow = desktop_view;
  narrow.width = 400;
  Note note(narrow);
  note.driver.type(note.box(), long_text);
  const auto inside = [&] {
    const Rect caret = note.driver.last().caret, box = note.node().rect;
    return caret.y >= box.y && caret.y + caret.h <= box.y + box.h;
  };
  for (int line = 0; line < 4; ++line) note.driver.key(Key::enter);
  CHECK(inside());
  const float down = note.node().scroller.offset;
  CHECK(down > 0);
  CHECK(note.node().scroller.content > note.node().words.rect.h);
  for (int line = 0; line < 8; ++line) note.driver.key(Key::up);
  CHECK(inside());
  CHECK(note.node().scroller.offset == 0);
  // A real textarea that was scrolled says so.
  note.driver.act(note.box(), Act::scroll_to, std::to_string(down));
  CHECK(note.node().scroller.offset == doctest::Approx(down));
}

TEST_CASE("a press in the third line puts the caret there") {
  Note note;
  note.driver.type(note.box(), "một");
  for (const char* line : {"hai", "ba"}) {
    note.driver.key(Key::enter);
    note.driver.type(note.box(), line);
  }
  const Words words = note.node().words;
  const Rect at = words.rect;
  note.driver.ui().post(PointerEvent{PointerPhase::down, PointerKind::mouse, at.x + 1,
                                     at.y + 1.5f * words.line, note.driver.now_ms()});
  note.driver.settle();
  note.driver.ui().post(PointerEvent{PointerPhase::up, PointerKind::mouse, at.x + 1,
                                     at.y + 1.5f * words.line, note.driver.now_ms()});
  note.driver.settle();
  note.driver.ui().post_text(">");
  note.driver.settle();
  CHECK(note.value == "một\n>hai\nba");
}

TEST_CASE("a drag selects, in one line as in several") {
  Note note;
  note.driver.type(note.box(), "một");
  note.driver.key(Key::enter);
  note.driver.type(note.box(), "hai");
  const Words words = note.node().words;
  const auto mouse = [&](PointerPhase phase, float x, float y) {
    note.driver.ui().post(PointerEvent{phase, PointerKind::mouse, words.rect.x + x,
                                       words.rect.y + y, note.driver.now_ms()});
    note.driver.settle();
  };
  note.driver.wait(1000);  // not a double press
  mouse(PointerPhase::down, 1, 4);
  mouse(PointerPhase::move, 60, 4);
  mouse(PointerPhase::move, 200, words.line + 4);
  mouse(PointerPhase::up, 200, words.line + 4);
  note.driver.key(Key::c, false, true);
  CHECK(note.driver.ui().take_clipboard() == "một\nhai");
}

TEST_CASE("the kiosk: Enter on the screen's keyboard begins a line and the keyboard stays") {
  Note note(kiosk_view);
  note.driver.tap(note.box());
  REQUIRE(note.driver.find({Role::group, "Bàn phím"}));
  for (const char* key : {"g", "o", "j", "i", "Xuống dòng", "a"}) note.driver.tap(button(key));
  CHECK(note.value == "gọi\na");
  CHECK(note.driver.find({Role::group, "Bàn phím"}));
  CHECK(note.submitted == 0);
}

TEST_CASE("the kiosk: a real keyboard types Telex or VNI, as the screen's does") {
  Note note(kiosk_view);
  note.style.lines = 1;
  note.driver.press(note.box());
  note.type("chef ba vif");
  CHECK(note.value == "chè ba vì");
  note.driver.clear(note.box());
  note.method = TypingMethod::vni;
  note.driver.settle();
  note.type("d9u7o72ng");
  CHECK(note.value == "đường");
  note.driver.clear(note.box());
  note.method = TypingMethod::plain;
  note.driver.settle();
  note.type("chef");
  CHECK(note.value == "chef");
}

TEST_CASE("the kiosk: what is pasted, a number, and what an input method made stay as they are") {
  Note note(kiosk_view);
  note.style.lines = 1;
  note.driver.press(note.box());
  note.driver.ui().post_paste("chef");
  note.driver.ui().post_text("trà");
  note.driver.settle();
  CHECK(note.value == "cheftrà");
  note.driver.clear(note.box());
  note.style.mode = InputMode::tel;
  note.driver.press(note.box());
  note.method = TypingMethod::vni;
  note.type("0912");
  CHECK(note.value == "0912");
}

TEST_CASE("the web: letters of a real keyboard are only letters") {
  Note note;
  note.driver.press(note.box());
  note.type("chef");
  CHECK(note.value == "chef");
}

TEST_CASE("Ctrl and Z undo in a field, with Shift they redo") {
  Note note(kiosk_view);
  note.driver.press(note.box());
  note.type("chef ba");
  note.driver.key(Key::z, false, true);
  CHECK(note.value == "chè ");
  note.driver.key(Key::z, true, true);
  CHECK(note.value == "chè ba");
  note.driver.ui().post_paste(" vì, Hà Nội");
  note.driver.settle();
  note.driver.key(Key::z, false, true);
  CHECK(note.value == "chè ba");
}
