#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

TEST_CASE("a button is found by its name and pressed once") {
  int presses = 0;
  Driver fair([&](Ui& ui) {
    if (ui.button("Thêm vào đơn")) ++presses;
    ui.text("Đã thêm " + std::to_string(presses));
  });
  fair.press(button("Thêm vào đơn"));
  CHECK(presses == 1);
  CHECK(fair.shows("Đã thêm 1"));
  fair.tap(button("Thêm vào đơn"));
  CHECK(presses == 2);
}

TEST_CASE("a button that is disabled or busy is not pressed") {
  int presses = 0;
  bool busy = false;
  Driver fair([&](Ui& ui) {
    if (ui.button("Gửi", {.disabled = !busy, .busy = busy})) ++presses;
  });
  fair.press(button("Gửi"));
  busy = true;
  fair.settle();
  fair.press(button("Gửi"));
  CHECK(presses == 0);
  CHECK(fair.get(button("Gửi")).disabled);
  CHECK(fair.get(button("Gửi")).busy);
}

TEST_CASE("letting go elsewhere presses nothing") {
  int presses = 0;
  Driver fair([&](Ui& ui) {
    if (ui.button("Xoá")) ++presses;
  });
  const Rect r = fair.get(button("Xoá")).rect;
  fair.ui().post(PointerEvent{PointerPhase::down, PointerKind::mouse, r.x + 5, r.y + 5, 0});
  fair.ui().post(PointerEvent{PointerPhase::up, PointerKind::mouse, r.x + 5, r.y + 300, 60});
  fair.settle();
  CHECK(presses == 0);
}

TEST_CASE("a small picture of a control still has a finger-sized target") {
  int presses = 0;
  Driver fair([&](Ui& ui) {
    ui.space(40);
    ui.row({}, [&] {
      ui.space(40);
      if (ui.icon_button(Icon::heart, "Lưu", ButtonKind::floating, 36)) ++presses;
    });
  });
  const Rect r = fair.get(button("Lưu")).rect;
  CHECK(r.w == doctest::Approx(36));
  fair.tap_at(r.x - 5, r.y + r.h + 5);
  CHECK(presses == 1);
  fair.tap_at(r.x - 12, r.y);
  CHECK(presses == 1);
}

TEST_CASE("the heart on a card wins over the card below it") {
  int opened = 0, loved = 0;
  Driver fair([&](Ui& ui) {
    if (ui.card({.href = "/p/com", .label = "Cốm Mễ Trì"}, [&] {
          if (ui.icon_button(Icon::heart, "Lưu", ButtonKind::floating, 36)) ++loved;
          ui.space(200);
        }))
      ++opened;
  });
  fair.tap(button("Lưu"));
  CHECK(loved == 1);
  CHECK(opened == 0);
  fair.tap(link("Cốm Mễ Trì"));
  CHECK(opened == 1);
  CHECK(fair.ui().take_activated_link() == "/p/com");
  CHECK(fair.ui().take_activated_link().empty());
}

TEST_CASE("two presses that arrive together are both heard, in order") {
  std::string order;
  Driver fair([&](Ui& ui) {
    if (ui.button("Một")) order += "1";
    if (ui.button("Hai")) order += "2";
  });
  fair.ui().post(ActRequest{fair.get(button("Hai")).id, Act::press, {}});
  fair.ui().post(ActRequest{fair.get(button("Một")).id, Act::press, {}});
  fair.settle();
  CHECK(order == "21");
}

TEST_CASE("a toast says what happened, offers one action, and leaves") {
  bool undone = false, saved = false;
  Driver fair([&](Ui& ui) {
    if (ui.button("Lưu")) {
      saved = true;
      ui.toast("Đã lưu Cốm Mễ Trì", {.action = "Hoàn tác"});
    }
    if (ui.toast_action()) undone = true;
  });
  fair.press(button("Lưu"));
  CHECK(saved);
  CHECK(fair.find({Role::status, "Đã lưu Cốm Mễ Trì"}));
  fair.press(button("Hoàn tác"));
  CHECK(undone);
  fair.wait(400);
  CHECK(!fair.shows("Đã lưu"));

  fair.press(button("Lưu"));
  fair.wait(7000);
  CHECK(!fair.shows("Đã lưu"));
}

TEST_CASE("who presses a toast has read it: it leaves, and what lies below can be pressed") {
  bool sent = false;
  Driver fair([&](Ui& ui) {
    if (ui.button("Gửi")) sent = true;
    if (ui.button("Lưu")) ui.toast("Đã lưu");
  });
  fair.press(button("Lưu"));
  fair.press({Role::status, "Đã lưu"});
  fair.wait(400);
  CHECK(!fair.shows("Đã lưu"));
  CHECK(!sent);
}

TEST_CASE("nothing moves, nothing is drawn: a still screen asks for no frame") {
  Driver fair([](Ui& ui) {
    ui.heading(1, "Hội chợ");
    ui.button("Vào xem");
  });
  fair.wait(1000);
  CHECK(!fair.last().animating);
  CHECK(fair.last().wake_in_ms < 0);
}

TEST_CASE("a toast wakes the program when it is time to go, and not before") {
  bool said = false;
  Driver fair([&](Ui& ui) {
    if (!said) ui.toast("Đã gửi");
    said = true;
  });
  fair.wait(1000);
  CHECK(!fair.last().animating);
  CHECK(fair.last().wake_in_ms > 2000);
  CHECK(fair.last().wake_in_ms < 4000);
}
