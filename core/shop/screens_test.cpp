// What must hold on every screen, at every size, in both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/shop/route.hpp"
#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;
using namespace chomay::shop::testing;
using ui::Role;

namespace {

constexpr std::string_view addresses[] = {"/",
                                          "/tim",
                                          "/tim?q=che",
                                          "/tim?q=zzzz",
                                          "/p/com-me-tri",
                                          "/p/cam-canh",
                                          "/nsx/htx-cam-canh-van-canh-mau",
                                          "/phien",
                                          "/phien/px-live-now",
                                          "/yeu-thich",
                                          "/so-sanh?sp=cam-canh,com-me-tri",
                                          "/danh-muc",
                                          "/cai-dat",
                                          "/don-hang",
                                          "/khong-co"};

struct Look {
  std::string_view name;
  ui::Viewport viewport;
};
constexpr Look looks[] = {
    {"360 x 640", {.width = 360, .height = 640}},
    {"390 x 844, text 200 %", {.width = 390, .height = 844, .text_scale = 2}},
    {"768 x 1024", {.width = 768, .height = 1024}},
    {"1440 x 900", {.width = 1440, .height = 900}},
    {"1080 x 1920 kiosk", {.width = 1080, .height = 1920, .kiosk = true}},
};

bool inside_a_shelf(const ui::Tree& tree, const ui::Node& node) {
  // A shelf scrolls sideways: what stands beyond its edge is meant to.
  for (std::int32_t at = node.parent; at >= 0; at = tree.nodes[std::size_t(at)].parent)
    if (tree.nodes[std::size_t(at)].role == Role::list) return true;
  return false;
}

std::string producer_address() {
  const auto catalog = sample_catalog();
  return Route::producer(catalog->producer(0).slug).address();
}

/// Where the screen's own scroller shows its content.
ui::Rect scrolled_page(const ui::Tree& tree) {
  for (const auto& node : tree.nodes)
    if (node.scroller.content > 0 && !node.scroller.sideways) return node.rect;
  return {};
}

/// A visitor with an order of two sellers, one line of which can't be had.
struct BusyFair : Fair {
  explicit BusyFair(ui::Viewport viewport = ui::testing::phone_view) : Fair(viewport) {
    store.write("basket",
                "sp-com-me-tri\tsp-com-me-tri-1\t3\nsp-cam-canh\tsp-cam-canh-1\t12\n"
                "sp-che-kho-dai-dong\tsp-che-kho-dai-dong-1\t1\n");
    app.store_changed();
    driver.settle();
  }
};

void speak_english(Fair& fair) {
  fair.go("/cai-dat");
  fair.driver.press(ui::testing::radio("English"));
  REQUIRE(fair.app.language_tag() == "en");
}

}  // namespace

TEST_CASE("no words stick out of the screen, at any size") {
  for (const Look& look : looks) {
    BusyFair fair(look.viewport);
    for (const auto address : addresses) {
      fair.go(address.substr(0, 4) == "/nsx" ? producer_address() : std::string(address));
      const auto& tree = fair.driver.tree();
      for (const auto& node : tree.nodes) {
        if (node.rect.w <= 0 || inside_a_shelf(tree, node)) continue;
        INFO(look.name << " " << address << " " << ui::role_name(node.role) << " " << node.name);
        CHECK(node.rect.x >= -1);
        CHECK(node.rect.x + node.rect.w <= look.viewport.width + 1);
        if (node.role != Role::text || node.parent < 0) continue;
        const auto& parent = tree.nodes[std::size_t(node.parent)].rect;
        if (parent.w > 0) CHECK(node.rect.x + node.rect.w <= parent.x + parent.w + 1.5f);
      }
    }
  }
}

TEST_CASE("everything that can be pressed has a name; nothing is drawn twice under one id") {
  for (const Look& look : looks) {
    BusyFair fair(look.viewport);
    for (const auto address : addresses) {
      fair.go(address);
      std::vector<ui::Id> ids;
      for (const auto& node : fair.driver.tree().nodes) {
        INFO(look.name << " " << address << " " << ui::role_name(node.role) << " " << node.name);
        if (node.pressable) CHECK_FALSE(node.name.empty());
        if (node.pressable) ids.push_back(node.id);
      }
      std::sort(ids.begin(), ids.end());
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    }
  }
}

TEST_CASE("every screen has one main landmark, one first heading and headings in order") {
  for (const Look& look : looks) {
    BusyFair fair(look.viewport);
    for (const auto address : addresses) {
      fair.go(address);
      INFO(look.name << " " << address << "\n" << fair.driver.tree().dump());
      CHECK(fair.driver.tree().all(Role::main).size() == 1);
      CHECK_FALSE(fair.app.title().empty());
    }
  }
}

TEST_CASE("every screen says that the data is a sample, in both languages") {
  for (const Language language : {Language::vi, Language::en}) {
    BusyFair fair;
    if (language == Language::en) speak_english(fair);
    for (const auto address : addresses) {
      fair.go(address);
      INFO(address);
      CHECK(fair.driver.shows(language == Language::en ? "Sample data" : "Dữ liệu minh hoạ"));
    }
  }
}

TEST_CASE("a finger finds every control: 48 px each way, 72 at the kiosk") {
  for (const Look& look : looks) {
    BusyFair fair(look.viewport);
    const float half = (look.viewport.kiosk ? 72 : 48) / 2 - 1;
    const auto& ui = fair.driver.ui();
    for (const auto address : addresses) {
      fair.go(address);
      fair.driver.drag(2, look.viewport.height / 2, 0, 20);  // dense rows make room for a finger
      const ui::Rect page = scrolled_page(fair.driver.tree());
      for (const auto& node : fair.driver.tree().nodes) {
        const float x = node.rect.x + node.rect.w / 2, y = node.rect.y + node.rect.h / 2;
        const bool there = node.pressable && ui.pressed_at(x, y) == node.id;
        const bool cut = page.contains(x, y) && !page.contains(x, y + half);
        if (!there || cut) continue;  // under others, or half below the page's edge
        INFO(look.name << " " << address << " " << ui::role_name(node.role) << " " << node.name);
        CHECK(ui.pressed_at(x - half, y) == node.id);
        CHECK(ui.pressed_at(x + half, y) == node.id);
        CHECK(ui.pressed_at(x, y - half) == node.id);
        CHECK(ui.pressed_at(x, y + half) == node.id);
      }
    }
  }
}

TEST_CASE("no slot of a text stays unfilled, on any screen in either language") {
  for (const Language language : {Language::vi, Language::en}) {
    for (const Look& look : looks) {
      BusyFair fair(look.viewport);
      if (language == Language::en) speak_english(fair);
      for (const auto address : addresses) {
        fair.go(address);
        for (const auto& node : fair.driver.tree().nodes) {
          INFO(look.name << " " << address << " " << node.name);
          CHECK(node.name.find('{') == std::string::npos);
          CHECK(node.name.find('|') == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("the address of every screen restores it") {
  Fair fair;
  for (const auto address : addresses) {
    fair.go(address);
    CHECK(Route::parse(fair.app.address()) == Route::parse(address));
    CHECK(fair.app.address() == Route::parse(fair.app.address()).address());
  }
}

TEST_CASE("words in the other language say which they are in") {
  Fair fair(ui::testing::desktop_view);
  fair.go("/cai-dat");
  CHECK(fair.driver.get(ui::testing::radio("English")).lang == "en");
  CHECK(fair.driver.get(ui::testing::radio("Tiếng Việt")).lang.empty());  // the page's own language
  speak_english(fair);
  fair.go("/cai-dat");
  CHECK(fair.driver.get(ui::testing::radio("Tiếng Việt")).lang == "vi");
  CHECK(fair.driver.get(ui::testing::radio("English")).lang.empty());
}
