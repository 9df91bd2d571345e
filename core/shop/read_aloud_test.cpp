#include "core/shop/read_aloud.hpp"

#include <doctest/doctest.h>

#include "core/shop/strings.hpp"
#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;
using namespace chomay::ui::testing;
using ui::Node;
using ui::Role;

namespace {

Node node(Role role, std::string name) {
  Node made;
  made.role = role;
  made.name = std::move(name);
  return made;
}

/// A kiosk that has a voice, with “Đọc to” pressed.
struct Talking {
  MemoryVoice voice;
  shop::testing::Fair fair{kiosk_view, true, &voice};
  void begin() { fair.driver.press(button(std::string(str(Str::read_aloud, Language::vi)))); }
  bool heard(std::string_view part) const {
    for (const auto& said : voice.said)
      if (said.find(part) != std::string::npos) return true;
    return false;
  }
};

}  // namespace

TEST_CASE("a node is said as name, role and state, in plain words") {
  CHECK(spoken(node(Role::link, "Cốm Mễ Trì"), Language::vi) == "Cốm Mễ Trì, liên kết");
  Node tick = node(Role::checkbox, "Đồ uống");
  tick.has_checked = true;
  CHECK(spoken(tick, Language::vi) == "Đồ uống, ô chọn, chưa chọn");
  tick.checked = true;
  CHECK(spoken(tick, Language::en) == "Đồ uống, checkbox, chosen");
  Node toggle = node(Role::toggle, "Đọc to");
  toggle.has_checked = toggle.checked = true;
  CHECK(spoken(toggle, Language::vi) == "Đọc to, công tắc, đang bật");
  Node field = node(Role::textbox, "Số điện thoại");
  field.value = "0912 345 678";
  field.description = "Cần 10 chữ số";
  CHECK(spoken(field, Language::vi) == "Số điện thoại, ô nhập, 0912 345 678. Cần 10 chữ số");
  Node fold = node(Role::button, "Khoảng giá");
  fold.has_expanded = true;
  CHECK(spoken(fold, Language::vi) == "Khoảng giá, nút, đang gập");
  fold.disabled = true;
  CHECK(spoken(fold, Language::en) == "Khoảng giá, button, folded, not available");
  CHECK(spoken(node(Role::text, "85 sản phẩm"), Language::vi) == "85 sản phẩm");
}

TEST_CASE("a screen is said by its headings, a dialog by its own") {
  ui::Tree tree;
  tree.nodes.push_back(node(Role::root, ""));
  tree.nodes.push_back(node(Role::heading, "Chợ quê"));
  tree.nodes.push_back(node(Role::heading, "Đang đúng mùa"));
  for (Node& each : tree.nodes) each.parent = 0;
  tree.nodes[0].parent = -1;
  CHECK(spoken_screen(tree, Language::vi) == "Chợ quê. Đang đúng mùa");
  tree.nodes.push_back(node(Role::dialog, "Bộ lọc"));
  tree.nodes.push_back(node(Role::heading, "Bộ lọc"));
  tree.nodes.push_back(node(Role::heading, "Nhóm hàng"));
  tree.nodes[3].parent = 0;
  tree.nodes[4].parent = tree.nodes[5].parent = 3;
  CHECK(spoken_screen(tree, Language::vi) == "Bộ lọc, hộp thoại. Nhóm hàng");
}

TEST_CASE("the kiosk speaks once it is asked to: screens, what is pressed, and no more") {
  Talking kiosk;
  kiosk.fair.driver.wait(500);
  CHECK(kiosk.voice.said.empty());
  kiosk.begin();
  REQUIRE(!kiosk.voice.said.empty());
  CHECK(kiosk.heard(str(Str::aloud_begins, Language::vi)));
  const auto said = kiosk.voice.said.size();
  kiosk.fair.driver.wait(3000);
  CHECK(kiosk.voice.said.size() == said);  // nothing is said twice
  kiosk.fair.go("/p/com-me-tri");
  CHECK(kiosk.heard("Cốm Mễ Trì"));
  kiosk.fair.driver.key(ui::Key::tab);
  CHECK(kiosk.voice.said.back() == spoken(*kiosk.fair.driver.tree().focused(), Language::vi));
}

TEST_CASE("it falls silent when it is switched off and when the visitor leaves") {
  Talking kiosk;
  kiosk.begin();
  kiosk.begin();
  CHECK(kiosk.voice.stopped == 1);
  const auto said = kiosk.voice.said.size();
  kiosk.fair.go("/p/com-me-tri");
  CHECK(kiosk.voice.said.size() == said);
  kiosk.begin();
  kiosk.fair.app.forget_visitor();
  CHECK(kiosk.voice.stopped == 2);
  kiosk.fair.driver.settle();
  CHECK(kiosk.voice.said.size() == said + 1);
}

TEST_CASE("without a voice there is nothing to press") {
  shop::testing::Fair fair{kiosk_view};
  CHECK(!fair.driver.find(button(std::string(str(Str::read_aloud, Language::vi)))));
}
