#include "core/ui/tree.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

TEST_CASE("the tree says what a screen reader needs") {
  bool saved = true;
  Driver fair([&](Ui& ui) {
    ui.landmark(Role::main, "Nội dung", [&] {
      ui.heading(1, "Cốm Mễ Trì");
      ui.picture("com", "Đĩa cốm trên lá sen");
      ui.stars(4, "Hạng 4 sao OCOP");
      ui.list("Giấy tờ", [&] {
        ui.item([&] { ui.text("Giấy phép"); });
        ui.item([&] { ui.text("Tem truy xuất"); });
      });
      ui.toggle("Nhắc tôi", saved);
      ui.link("Chỉ đường", "https://example.org/map");
      ui.announce("Đã mở sản phẩm");
    });
  });
  const Tree& tree = fair.tree();
  CHECK(tree.nodes[0].role == Role::root);
  CHECK(fair.get(heading("Cốm Mễ Trì")).level == 1);
  CHECK(fair.find({Role::image, "Đĩa cốm trên lá sen"}));
  CHECK(fair.find({Role::image, "Hạng 4 sao OCOP"}));
  CHECK(fair.get(toggle("Nhắc tôi")).checked);
  CHECK(fair.get(link("Chỉ đường")).href == "https://example.org/map");
  CHECK(fair.find({Role::status, "Đã mở sản phẩm"}));
  const auto items = tree.all(Role::listitem);
  REQUIRE(items.size() == 2);
  CHECK(items[1]->position == 2);
  CHECK(items[0]->set_size == 2);
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    CHECK(tree.nodes[i].parent >= 0);
    CHECK(static_cast<std::size_t>(tree.nodes[i].parent) < i);
  }
}

TEST_CASE("ids are the same from frame to frame and never shared") {
  Driver fair([](Ui& ui) {
    for (int i = 0; i < 3; ++i) ui.button("Nhắc tôi");
    ui.scope("b", [&] { ui.button("Nhắc tôi"); });
  });
  std::vector<Id> before;
  for (const Node& node : fair.tree().nodes) before.push_back(node.id);
  fair.settle();
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(fair.tree().nodes[i].id == before[i]);
    for (std::size_t j = 0; j < i; ++j) CHECK(before[i] != before[j]);
  }
}

TEST_CASE("decorative words are painted, not said") {
  Driver fair([](Ui& ui) {
    ui.text("thầm", {.decorative = true});
    ui.icon(Icon::leaf);
    ui.icon(Icon::info, {}, "Giải thích");
  });
  CHECK(!fair.shows("thầm"));
  CHECK(fair.find({Role::image, "Giải thích"}));
  CHECK(fair.tree().nodes.size() == 2);
}

TEST_CASE("JSON keeps quotes, backslashes, control bytes and Vietnamese as they are meant") {
  Tree tree;
  Node node;
  node.id = 18446744073709551615ull;
  node.role = Role::button;
  node.name = "Giá \"đêm\" \\ \x01";
  node.has_checked = true;
  tree.nodes.push_back(node);
  CHECK(tree.json() ==
        "[{\"id\":\"18446744073709551615\",\"parent\":-1,\"role\":\"button\",\"name\":"
        "\"Giá \\\"đêm\\\" \\\\ \\u0001\",\"rect\":[0,0,0,0],\"checked\":false}]");
  CHECK(Tree{}.json() == "[]");
}

TEST_CASE("every role has ARIA's name") {
  CHECK(role_name(Role::toggle) == "switch");
  CHECK(role_name(Role::figure) == "figure");
  CHECK(role_name(Role::meter) == "meter");
  CHECK(role_name(Role::separator) == "separator");
}

TEST_CASE("the dump shows depth, state and what is out of sight") {
  Driver fair([](Ui& ui) {
    bool on = true;
    ui.landmark(Role::form, "Lọc", [&] { ui.check("Đúng mùa", on, 3); });
  });
  CHECK(fair.tree().dump().find("    checkbox “Đúng mùa” = “3” [x]\n") != std::string::npos);
}
