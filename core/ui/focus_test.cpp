#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {
std::string focused_name(const Driver& fair) {
  const Node* node = fair.tree().focused();
  return node ? node->name : "";
}
}  // namespace

TEST_CASE("Tab goes through what can be pressed, in reading order, and round") {
  Driver fair([](Ui& ui) {
    ui.text("Chỉ là chữ");
    ui.button("Một");
    ui.button("Khoá", {.disabled = true});
    ui.link("Hai", "/hai");
    ui.chip("Ba");
  });
  std::string order;
  for (int i = 0; i < 4; ++i) {
    fair.key(Key::tab);
    order += focused_name(fair) + " ";
  }
  CHECK(order == "Một Hai Ba Một ");
  fair.key(Key::tab, true);
  CHECK(focused_name(fair) == "Ba");
}

TEST_CASE("Enter and Space press what has the focus") {
  int presses = 0;
  Driver fair([&](Ui& ui) {
    if (ui.button("Một")) ++presses;
    if (ui.link("Hai", "/hai")) ++presses;
  });
  fair.key(Key::tab);
  fair.key(Key::enter);
  fair.key(Key::space);
  CHECK(presses == 2);
  fair.key(Key::tab);
  fair.key(Key::enter);
  CHECK(fair.ui().take_activated_link() == "/hai");
}

TEST_CASE("focus stays on a control whose words change under it") {
  bool saved = false;
  Driver fair([&](Ui& ui) {
    ui.button("Trước");
    if (ui.button(saved ? "Bỏ lưu" : "Lưu")) saved = !saved;
    ui.button("Sau");
  });
  fair.key(Key::tab);
  fair.key(Key::tab);
  fair.key(Key::enter);
  CHECK(saved);
  CHECK(focused_name(fair) == "Bỏ lưu");
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Sau");
}

TEST_CASE("what gets the focus is scrolled into view") {
  Driver fair([](Ui& ui) {
    ui.shell({.content = [&] {
      ui.button("Đầu");
      ui.space(4000);
      ui.button("Cuối");
    }});
  });
  CHECK(!fair.get(button("Cuối")).visible);
  fair.key(Key::tab);
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Cuối");
  CHECK(fair.get(button("Cuối")).visible);
}

TEST_CASE("radios and tabs are one stop; arrows choose among them") {
  int chosen = 1;
  Driver fair([&](Ui& ui) {
    ui.button("Trước");
    ui.landmark(Role::group, "Sắp xếp", [&] {
      for (int i = 0; i < 3; ++i)
        if (ui.choice("Cách " + std::to_string(i), chosen == i)) chosen = i;
    });
    ui.button("Sau");
  });
  fair.key(Key::tab);
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Cách 1");
  fair.key(Key::down);
  CHECK(chosen == 2);
  CHECK(focused_name(fair) == "Cách 2");
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Sau");
  fair.key(Key::tab, true);
  CHECK(focused_name(fair) == "Cách 2");
}

TEST_CASE("arrows walk a grid by where things stand, rows out of sight included") {
  Driver fair([](Ui& ui) {
    ui.shell({.content = [&] {
      ui.grid({.columns = 3, .row_height = 300, .label = "Sản phẩm"}, 300, [&](std::uint32_t i) {
        const std::string name = "SP " + std::to_string(i);
        ui.card({.href = "/p", .label = name}, [&] { ui.text(name, {.decorative = true}); });
      });
    }});
  });
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "SP 0");
  fair.key(Key::right);
  CHECK(focused_name(fair) == "SP 1");
  for (int i = 0; i < 10; ++i) fair.key(Key::down);
  CHECK(focused_name(fair) == "SP 31");
  CHECK(fair.tree().focused()->visible);
}

TEST_CASE("numbers and price bands listen to the arrows") {
  std::int32_t boxes = 4;
  std::int64_t low = 0, high = 100;
  constexpr std::int64_t stops[]{0, 20, 50, 100};
  Driver fair([&](Ui& ui) {
    ui.stepper("Số hộp", boxes, 1, 5);
    ui.range("Giá", low, high, stops, [](std::int64_t v) { return std::to_string(v); });
  });
  fair.key(Key::tab);
  fair.key(Key::up);
  fair.key(Key::up);
  CHECK(boxes == 5);
  fair.press(button("Bớt Số hộp"));
  CHECK(boxes == 4);
  fair.act({Role::spinbutton, "Số hộp"}, Act::set_value, "999");
  CHECK(boxes == 5);
  fair.act({Role::slider, "Giá, từ"}, Act::increment);
  CHECK(low == 20);
  fair.act({Role::slider, "Giá, đến"}, Act::decrement);
  fair.act({Role::slider, "Giá, đến"}, Act::decrement);
  CHECK(high == 50);  // the knobs never pass each other
}

TEST_CASE("a dialog keeps the focus inside, closes with Escape, and gives the focus back") {
  bool open = false;
  int behind = 0;
  Driver fair([&](Ui& ui) {
    if (ui.button("Bộ lọc")) open = true;
    if (ui.button("Phía sau")) ++behind;
    ui.dialog(open, {.title = "Lọc"}, [&] { ui.button("Áp dụng"); });
  });
  fair.key(Key::tab);
  fair.key(Key::enter);
  REQUIRE(open);
  CHECK(fair.find(dialog("Lọc")));
  fair.wait(400);
  CHECK(focused_name(fair) == "Đóng");
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Áp dụng");
  fair.key(Key::tab);
  CHECK(focused_name(fair) == "Đóng");
  fair.press(button("Phía sau"));
  CHECK(behind == 0);
  if (!open) {  // the dimmed page closes it
    open = true;
    fair.wait(400);
  }
  fair.key(Key::escape);
  CHECK(!open);
  CHECK(!fair.find(dialog("Lọc")));
}

TEST_CASE("after Escape the focus is back where it was") {
  bool open = false;
  Driver fair([&](Ui& ui) {
    ui.button("Đầu");
    if (ui.button("Bộ lọc")) open = true;
    ui.dialog(open, {.title = "Lọc"}, [&] { ui.button("Áp dụng"); });
  });
  fair.key(Key::tab);
  fair.key(Key::tab);
  fair.key(Key::enter);
  fair.wait(400);
  fair.key(Key::escape);
  CHECK(focused_name(fair) == "Bộ lọc");
}
