// The on-screen keyboard, pressed by name as a visitor would.
#include "core/ui/keyboard.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {

struct Kiosk {
  std::string value;
  TypingMethod method = TypingMethod::telex;
  InputMode mode = InputMode::search;
  int submitted = 0, pressed = 0;
  bool dialog_open = false;
  Driver driver{[this](Ui& ui) {
                  ui.shell({.content =
                                [&] {
                                  ui.space(1500);
                                  if (ui.button("Khác")) ++pressed;
                                  field(ui);
                                  ui.dialog(dialog_open, {.title = "Lọc"}, [&] { field(ui); });
                                },
                            .footer = [&] { ui.button("Chân trang"); }});
                  ui.keyboard(keyboard_words, method);
                },
                kiosk_view};

  void field(Ui& ui) {
    const FieldStyle style{.label = "Tìm sản phẩm", .mode = mode};
    if (ui.field("tim", value, style).submitted) ++submitted;
  }
  Target box() const {
    return mode == InputMode::search ? searchbox("Tìm sản phẩm") : textbox("Tìm sản phẩm");
  }
  void open() { driver.tap(box()); }
  bool is_open() const { return driver.find({Role::group, "Bàn phím"}) != nullptr; }
  void tap(const char* key) { driver.tap(button(key)); }
  void type(std::string_view keys) {
    for (const char letter : keys)
      driver.tap(button(letter == ' ' ? "Dấu cách" : std::string(1, letter)));
  }
  void finger(PointerPhase phase, const char* key) {
    const Rect r = driver.get(button(key)).rect;
    driver.ui().post(
        PointerEvent{phase, PointerKind::touch, r.x + r.w / 2, r.y + r.h / 2, driver.now_ms()});
    driver.settle();
  }
};

}  // namespace

TEST_CASE("keyboard: a finger in a field opens it, and the field stays in sight above it") {
  Kiosk kiosk;
  CHECK_FALSE(kiosk.is_open());
  CHECK(kiosk.driver.find(button("Chân trang")));
  kiosk.open();
  REQUIRE(kiosk.is_open());
  CHECK_FALSE(kiosk.driver.find(button("Chân trang")));
  const Rect tray = kiosk.driver.get({Role::group, "Bàn phím"}).rect;
  const Rect field = kiosk.driver.get(kiosk.box()).rect;
  CHECK(tray.y + tray.h == kiosk_view.height);
  CHECK(tray.h == 648);
  CHECK(field.y > 0);
  CHECK(field.y + field.h <= tray.y);
  for (const Node* key : kiosk.driver.tree().all(Role::button)) {
    if (key->rect.y < tray.y) continue;
    CAPTURE(key->name);
    CHECK(key->rect.h >= 72);
    CHECK_FALSE(key->focusable);
  }
}

TEST_CASE("keyboard: Telex, VNI and plain letters") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.type("chef bas vif");
  CHECK(kiosk.value == "chè bá vì");
  CHECK(kiosk.driver.ui().keyboard_keys() == "chef bas vif");
  CHECK(kiosk.is_open());
  kiosk.method = TypingMethod::vni;
  kiosk.type(" d9u7o7ng2");
  CHECK(kiosk.value == "chè bá vì đường");
  kiosk.method = TypingMethod::plain;
  kiosk.type(" tras");
  CHECK(kiosk.value == "chè bá vì đường tras");
}

TEST_CASE("keyboard: the row of marks acts on the syllable") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.type("hoan");
  kiosk.tap("huyền");
  CHECK(kiosk.value == "hoàn");
  kiosk.tap("sắc");
  CHECK(kiosk.value == "hoán");
  kiosk.type(" c");
  kiosk.tap("ô");
  kiosk.tap("sắc");
  kiosk.type("m");
  CHECK(kiosk.value == "hoán cốm");
}

TEST_CASE("keyboard: shift for one letter, twice for capitals") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.tap("Chữ hoa");
  CHECK(kiosk.driver.get(button("Chữ hoa")).checked);
  kiosk.tap("T");
  kiosk.type("raf");
  CHECK(kiosk.value == "Trà");
  kiosk.tap("Dấu cách");
  kiosk.finger(PointerPhase::down, "Chữ hoa");
  kiosk.finger(PointerPhase::up, "Chữ hoa");
  kiosk.finger(PointerPhase::down, "Chữ hoa");
  kiosk.finger(PointerPhase::up, "Chữ hoa");
  for (const char* key : {"O", "C", "O", "P"}) kiosk.tap(key);
  CHECK(kiosk.value == "Trà OCOP");
  kiosk.tap("Chữ hoa");
  CHECK(kiosk.driver.find(button("q")));
}

TEST_CASE("keyboard: other layouts type what they show") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.tap("Số");
  for (const char* key : {"2", "5", "0", "₫"}) kiosk.tap(key);
  kiosk.tap("Chữ cái");
  kiosk.tap("Đổi bàn phím");
  CHECK_FALSE(kiosk.driver.find(button("huyền")));
  kiosk.type(" tees");
  CHECK(kiosk.value == "250₫ tees");
  kiosk.tap("Đổi bàn phím");
  CHECK(kiosk.driver.find(button("huyền")));
}

TEST_CASE("keyboard: a field of digits gets digits") {
  Kiosk kiosk;
  kiosk.mode = InputMode::tel;
  kiosk.open();
  CHECK(kiosk.driver.find(button("Chữ cái")));
  CHECK_FALSE(kiosk.driver.find(button("q")));
  CHECK(kiosk.driver.find(button("Xong")));  // nothing is searched for
}

TEST_CASE("keyboard: backspace takes one letter, held it goes on, and then nothing moves") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.type("loanj");
  CHECK(kiosk.value == "loạn");
  kiosk.tap("Xoá lùi");
  CHECK(kiosk.value == "lọa");
  kiosk.type(" abcdefgh");
  kiosk.finger(PointerPhase::down, "Xoá lùi");
  CHECK(kiosk.value == "lọa abcdefg");
  kiosk.driver.wait(440);
  CHECK(kiosk.value == "lọa abcdefg");
  kiosk.driver.wait(200);
  CHECK(kiosk.value.size() < std::string("lọa abcdef").size());
  const FrameResult held = kiosk.driver.wait(0);
  CHECK(held.wake_in_ms >= 0);
  CHECK(held.wake_in_ms <= 70);
  kiosk.finger(PointerPhase::up, "Xoá lùi");
  const std::string left = kiosk.value;
  const FrameResult after = kiosk.driver.wait(600);
  CHECK(kiosk.value == left);
  CHECK_FALSE(after.animating);
}

TEST_CASE("keyboard: a long press offers accents, to slide to or to tap") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.finger(PointerPhase::down, "a");
  kiosk.driver.wait(500);
  REQUIRE(kiosk.driver.find(button("ạ")));
  CHECK(kiosk.value.empty());
  kiosk.finger(PointerPhase::up, "a");
  CHECK(kiosk.value.empty());
  kiosk.tap("ạ");
  CHECK(kiosk.value == "ạ");
  CHECK_FALSE(kiosk.driver.find(button("ạ")));

  kiosk.finger(PointerPhase::down, "e");
  kiosk.driver.wait(500);
  kiosk.finger(PointerPhase::move, "ẽ");
  kiosk.finger(PointerPhase::up, "ẽ");
  CHECK(kiosk.value == "ạẽ");
  CHECK_FALSE(kiosk.driver.find(button("ẽ")));
}

TEST_CASE("keyboard: the key that the finger leaves is the one that counts") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.finger(PointerPhase::down, "g");
  kiosk.finger(PointerPhase::move, "h");
  kiosk.finger(PointerPhase::up, "h");
  CHECK(kiosk.value == "h");
}

TEST_CASE("keyboard: enter searches and closes it, hide only closes it") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.type("com");
  kiosk.tap("Tìm");
  CHECK(kiosk.submitted == 1);
  CHECK_FALSE(kiosk.is_open());
  kiosk.open();
  kiosk.tap("Ẩn bàn phím");
  CHECK(kiosk.submitted == 1);
  CHECK_FALSE(kiosk.is_open());
  CHECK(kiosk.value == "com");
}

TEST_CASE("keyboard: a real key or a scanner closes it, the field keeps the text") {
  Kiosk kiosk;
  kiosk.open();
  kiosk.type("com");
  kiosk.driver.ui().post_text("8930000000019");
  kiosk.driver.settle();
  CHECK_FALSE(kiosk.is_open());
  CHECK(kiosk.value == "com8930000000019");
  CHECK(kiosk.driver.get(kiosk.box()).focused);
  kiosk.open();
  CHECK(kiosk.is_open());
  kiosk.driver.key(Key::left);
  CHECK_FALSE(kiosk.is_open());
}

TEST_CASE("keyboard: a mouse opens none, and another control closes it") {
  Kiosk kiosk;
  kiosk.driver.press(kiosk.box());
  CHECK_FALSE(kiosk.is_open());
  kiosk.open();
  REQUIRE(kiosk.is_open());
  kiosk.tap("Khác");
  CHECK(kiosk.pressed == 1);
  CHECK_FALSE(kiosk.is_open());
}

TEST_CASE("keyboard: a finger that scrolls or presses something else opens none") {
  Kiosk kiosk;
  kiosk.driver.press(kiosk.box());
  kiosk.driver.ui().post_text("com");
  kiosk.driver.settle();
  kiosk.driver.drag(540, 900, 0, 200);
  CHECK_FALSE(kiosk.is_open());
  kiosk.tap("Khác");
  CHECK(kiosk.pressed == 1);
  CHECK_FALSE(kiosk.is_open());
}

TEST_CASE("keyboard: it serves the field of a dialog too") {
  Kiosk kiosk;
  kiosk.dialog_open = true;
  kiosk.driver.settle();
  kiosk.driver.wait(400);
  const auto boxes = kiosk.driver.tree().all(Role::searchbox);
  REQUIRE(boxes.size() == 2);
  const Rect r = boxes[1]->rect;
  kiosk.driver.tap_at(r.x + r.w / 2, r.y + r.h / 2);
  REQUIRE(kiosk.is_open());
  kiosk.driver.wait(400);
  kiosk.type("gas");
  CHECK(kiosk.value == "gá");
  CHECK(kiosk.dialog_open);
}

TEST_CASE("keyboard: where the form is no kiosk, a screen that asks for none has none") {
  std::string value;
  Driver phone([&](Ui& ui) { ui.field("tim", value, {.label = "Tìm"}); });
  phone.tap(textbox("Tìm"));
  CHECK_FALSE(phone.find(button("q")));
  CHECK(phone.last().wants_text);
}
