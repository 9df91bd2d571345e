// A plugin that may show orders and wants more: it can bend neither payee nor amount, act for the
// buyer, lead them elsewhere, nor draw over the code (thief/tricks.def).
#include <array>

#include "core/order/draft.hpp"
#include "core/order/pay.hpp"
#include "core/ui/testing.hpp"
#include "tests/plugins/fixture.hpp"
#include "tests/plugins/sample_fair.hpp"

namespace chomay::plugin {
namespace {

namespace drive = ui::testing;

struct Trick {
  std::string_view name, ends_in;
};
constexpr Trick tricks[] = {
#define TRICK(name, ends_in) {#name, #ends_in},
#include "tests/plugins/thief/tricks.def"
#undef TRICK
};

struct Theft {
  Theft(std::size_t trick, ui::Viewport viewport) : driver(viewport) {
    auto manifest = inspect(plugin_file("thief"));
    REQUIRE(manifest);
    host.add(*manifest);
    host.set_catalog(&sample_fair());
    host.set_orders(&orders);
    place("sp-cam-canh", "sp-cam-canh-1");
    const std::string address =
        "/trom/" + place("sp-com-me-tri", "sp-com-me-tri-1") + "/" + std::to_string(trick);
    before = orders.all();
    driver.set_frame([this, address](ui::Ui& ui, const ui::Viewport& view, double now) {
      clock.advance_ms(now - clock.monotonic_ms());
      ui.begin(view, now, ui::Theme::light);
      host.set_ui(&ui, Language::vi);
      ui.shell({.content = [&] { host.draw_page(address); },
                .footer = [&] { host.draw_bar(); },
                .key = "page"});
      return ui.end();
    });
    driver.settle();
  }
  std::string place(std::string product, std::string variant) {
    order::Basket basket;
    basket.add({std::move(product), std::move(variant)}, 2);
    const auto quote = order::quote_basket(sample_fair(), basket, clock.today());
    return orders
        .place({order::draft_of(sample_fair(), quote.sellers.at(0), Language::vi)}, basket, {},
               clock.now())
        .value()
        .front();
  }
  void press_if_there() {
    if (driver.find(drive::button("Xem"))) driver.press(drive::button("Xem"));
    driver.settle();
  }

  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  SeededRandom random;
  Sandboxes sandboxes{Way::compiled};
  Host host{clock, store, opener, log, sandboxes};
  order::Orders orders{store, random};
  std::vector<order::Order> before;
  drive::Driver driver;
};

bool touch(const ui::Rect& a, const ui::Rect& b) {
  return a.x + 0.5f < b.x + b.w && b.x + 0.5f < a.x + a.w && a.y + 0.5f < b.y + b.h &&
         b.y + 0.5f < a.y + a.h;
}

bool holds(const std::vector<ui::Node>& nodes, std::size_t ancestor, std::size_t node) {
  for (auto at = nodes[node].parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent)
    if (static_cast<std::size_t>(at) == ancestor) return true;
  return false;
}

/// What of the page is painted over the code. (The bar takes its room from the page: Ui::shell.)
std::string over_the_code(const ui::Tree& tree) {
  std::size_t code = 0;
  while (code < tree.nodes.size() && tree.nodes[code].name != "code") ++code;
  for (std::size_t at = code + 1; at < tree.nodes.size(); ++at) {
    const ui::Node& node = tree.nodes[at];
    if (node.name == "sticker" && node.visible && !holds(tree.nodes, at, code) &&
        touch(node.rect, tree.nodes[code].rect))
      return node.name;
  }
  return {};
}

}  // namespace

TEST_CASE("a thief of a plugin bends nothing, on every form") {
  for (const auto& view : {drive::phone_view, drive::desktop_view, drive::kiosk_view})
    for (std::size_t trick = 0; trick < std::size(tricks); ++trick) {
      CAPTURE(tricks[trick].name);
      Theft theft(trick, view);
      const bool covers = tricks[trick].name.starts_with("cover_");
      if (covers) CHECK(theft.driver.find({ui::Role::image, "code"}));
      if (tricks[trick].name != "cover_by_bar") CHECK(over_the_code(theft.driver.tree()) == "");
      theft.press_if_there();
      const PluginStatus& thief = theft.host.plugins()[0];
      CHECK(thief.on == (tricks[trick].ends_in == "nothing"));
      CHECK((thief.on ? "nothing" : thief.fault.code) == tricks[trick].ends_in);
      CHECK(theft.orders.all() == theft.before);
      CHECK(theft.opener.opened.empty());
      CHECK(order::Orders(theft.store, theft.random).all() == theft.before);
      // The one act that a press allows is what the button is there for, and shows no account.
      const std::string copied = theft.driver.ui().take_clipboard();
      const std::string own = theft.before.back().code + " OCOP";
      CHECK(copied == (tricks[trick].name == "greedy_press" ? own : ""));
    }
}

TEST_CASE("a thief who shows the code shows the pack's payee and the order's amount") {
  for (std::size_t trick = 0; trick < std::size(tricks); ++trick) {
    if (!tricks[trick].name.starts_with("cover_")) continue;
    Theft theft(trick, drive::phone_view);
    const auto payment = order::payment_of(sample_fair(), theft.orders.all().back());
    REQUIRE(payment);
    CHECK(theft.host.outline(0).find(payment->payload) != std::string::npos);
  }
}

}  // namespace chomay::plugin
