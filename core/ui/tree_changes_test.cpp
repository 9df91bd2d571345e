#include "core/ui/tree_changes.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {

Node node(Id id, std::int32_t parent, Role role, std::string name, Rect rect) {
  Node made;
  made.id = id;
  made.parent = parent;
  made.role = role;
  made.name = std::move(name);
  made.rect = rect;
  return made;
}

/// A list that scrolls, in it a card that is a link, in it a heart.
Tree shelf(float offset) {
  Tree tree;
  tree.nodes = {node(1, -1, Role::root, {}, {0, 0, 400, 800}),
                node(2, 0, Role::generic, {}, {0, 100, 400, 600}),
                node(3, 1, Role::link, "Cốm", {20, 120 - offset, 200, 300}),
                node(4, 2, Role::text, "Mễ Trì", {30, 130 - offset, 80, 20}),
                node(5, 2, Role::button, "Lưu", {180, 130 - offset, 30, 30})};
  tree.nodes[1].scroller = {offset, 2000, false};
  return tree;
}

bool has(const std::string& json, std::string_view part) {
  return json.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the first look tells everything, the second of the same tree nothing") {
  TreeChanges changes;
  const std::string all = changes.take(shelf(0));
  CHECK(has(all, R"({"slot":2,"role":"link","name":"Cốm","box":[20,20,200,300]})"));
  CHECK(changes.take(shelf(0)).empty());
}

TEST_CASE("nothing stands in a control: it comes after, in the same place") {
  TreeChanges changes;
  const std::string all = changes.take(shelf(0));
  // slot, parent's slot: the scroller, the link, and beside it its text and the heart on it
  CHECK(has(all, R"("order":[1,0,2,1,3,1,4,1])"));
  CHECK(has(all, R"("name":"Mễ Trì","box":[30,30,80,20],"over":true})"));
  CHECK(has(all, R"({"slot":4,"role":"button","name":"Lưu","box":[180,30,30,30]})"));
}

TEST_CASE("scrolling moves one number, whatever lies in the scroller") {
  TreeChanges changes;
  changes.take(shelf(0));
  CHECK(changes.take(shelf(57.5f)) ==
        R"({"nodes":[{"slot":1,"role":"generic","box":[0,100,400,600],"down":[57.5,2000]}]})");
}

TEST_CASE("what goes is named once; what comes back is somebody else") {
  TreeChanges changes;
  changes.take(shelf(0));
  Tree bare = shelf(0);
  bare.nodes.pop_back();
  CHECK(changes.take(bare) == R"({"gone":[4],"order":[1,0,2,1,3,1]})");
  CHECK(changes.slot_of(5) == 0);
  CHECK(has(changes.take(shelf(0)), R"("slot":5,"role":"button")"));
  CHECK(changes.id_of(5) == 5);
  CHECK(changes.id_of(4) == 0);
}

TEST_CASE("another level is another element") {
  TreeChanges changes;
  Tree tree;
  tree.nodes = {node(1, -1, Role::root, {}, {}), node(2, 0, Role::heading, "Cốm", {0, 0, 80, 20})};
  tree.nodes[1].level = 2;
  changes.take(tree);
  tree.nodes[1].level = 1;
  const std::string now = changes.take(tree);
  CHECK(has(now, R"("gone":[1])"));
  CHECK(has(now, R"("slot":2)"));
  CHECK(has(now, R"("level":1)"));
}

TEST_CASE("focus is told when it moves; a hair's breadth is no move") {
  TreeChanges changes;
  Tree tree = shelf(0);
  changes.take(tree);
  tree.nodes[4].focused = true;
  tree.nodes[4].rect.x += 0.2f;
  CHECK(changes.take(tree) == R"({"focus":4})");
  CHECK(changes.take(tree).empty());
}

TEST_CASE("a screen in motion tells only what moves") {
  int count = 0;
  Driver fair([&](Ui& ui) {
    ui.shell({.content = [&] {
      ui.heading(1, "Kết quả");
      for (int i = 0; i < 60; ++i) ui.text("dòng " + std::to_string(i));
      if (ui.button("Thêm " + std::to_string(count))) ++count;
    }});
  });
  TreeChanges changes;
  const std::size_t all = changes.take(fair.tree()).size();
  fair.scroll(300);
  const std::string moved = changes.take(fair.tree());
  CHECK(!moved.empty());
  CHECK(moved.size() < all / 20);
  CHECK(!has(moved, "order"));
}

TEST_CASE("one stop for Tab in a group of radios: the chosen one, or each when none is") {
  int chosen = 1;
  Driver fair([&](Ui& ui) {
    for (int i = 0; i < 3; ++i)
      if (ui.choice("Kiểu " + std::to_string(i), i == chosen)) chosen = i;
  });
  const auto stops = [&] {
    int found = 0;
    for (std::size_t i = 0; i < fair.tree().nodes.size(); ++i)
      found += fair.tree().is_tab_stop(i) ? 1 : 0;
    return found;
  };
  CHECK(stops() == 1);
  chosen = -1;
  fair.settle();
  CHECK(stops() == 3);
}

TEST_CASE("a scroller goes where the mirror was moved, and no further than its content") {
  Driver fair([](Ui& ui) {
    ui.shell({.content = [&] {
      for (int i = 0; i < 60; ++i) ui.text("dòng " + std::to_string(i));
    }});
  });
  const auto scroller = [&]() -> const Node& { return *fair.tree().all(Role::generic).front(); };
  fair.ui().post(ActRequest{scroller().id, Act::scroll_to, "120"});
  fair.settle();
  CHECK(scroller().scroller.offset == doctest::Approx(120));
  fair.ui().post(ActRequest{scroller().id, Act::scroll_to, "1e9"});
  fair.settle();
  const Scroller& end = scroller().scroller;
  CHECK(end.offset == doctest::Approx(end.content - scroller().rect.h));
}
