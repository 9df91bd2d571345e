#include "core/plugin/host.hpp"

#include <doctest/doctest.h>

#include "core/catalog/pack_writer.hpp"
#include "core/plugin/imports.hpp"
#include "core/ui/testing.hpp"

using namespace chomay;
using namespace chomay::plugin;
namespace say = chomay::ui::testing;

namespace {

/// A plugin written here: what it does when it is drawn.
using Body = std::function<bool(Host&, std::uint32_t plugin, std::int64_t place)>;

class Scripted final : public SandboxFactory {
public:
  explicit Scripted(Body body) : body_(std::move(body)) {}
  Expected<std::unique_ptr<Sandbox>> create(const Manifest&, Host& host,
                                            std::uint32_t plugin) override {
    struct Script final : Sandbox {
      Body body;
      Host& host;
      std::uint32_t plugin;
      Script(Body given, Host& its_host, std::uint32_t number)
          : body(std::move(given)), host(its_host), plugin(number) {}
      std::optional<std::int64_t> call(std::string_view exported,
                                       std::span<const std::int64_t> arguments) override {
        if (exported == "_initialize") return 0;
        if (!body(host, plugin, arguments[0])) return std::nullopt;
        return 0;
      }
      std::string last_fault() const override { return "plugin_trapped"; }
    };
    return std::make_unique<Script>(body_, host, plugin);
  }

private:
  Body body_;
};

std::int64_t ask(Host& host, std::uint32_t plugin, std::string_view name,
                 std::vector<Argument> arguments) {
  return host.import(plugin, *find_import(name), arguments);
}
Argument words(std::string_view text) {
  return {static_cast<std::int64_t>(text.size()), text};
}
Argument number(std::int64_t value) {
  return {value, {}};
}

Manifest manifest_with(std::vector<std::string> permissions, std::vector<std::string> places) {
  Manifest manifest;
  manifest.id = "thu";
  manifest.name = {"Thử", "Trial"};
  manifest.permissions = std::move(permissions);
  manifest.places = std::move(places);
  manifest.has_code = true;
  return manifest;
}

struct Fair {
  explicit Fair(Body body) : scripted(std::move(body)) {}
  FixedClock clock{Date::of(2026, 11, 22)};
  MemoryStore store;
  MemoryOpener opener;
  MemoryLog log;
  Scripted scripted;
  Host host{clock, store, opener, log, scripted};
};

}  // namespace

TEST_CASE(
    "a press is told to the plugin in its next draw, once, and only then may it open a page") {
  int pressed = 0;
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
    if (ask(host, plugin, "button", {words("Xem"), number(0), number(0), number(0)})) ++pressed;
    ask(host, plugin, "open", {words("https://xem.example/")});
    return true;
  });
  fair.host.add(manifest_with({"open"}, {"product.section"}));
  say::Driver screen([&](ui::Ui& ui) {
    fair.host.set_ui(&ui, Language::vi);
    fair.host.draw("product.section", {});
  });
  CHECK(fair.opener.opened.empty());
  screen.press(say::button("Xem"));
  screen.settle();
  CHECK(pressed == 1);
  CHECK(fair.opener.opened.size() == 1);
}

TEST_CASE("a page may be expected before its plugin is there") {
  Fair fair([](Host&, std::uint32_t, std::int64_t) { return true; });
  fair.host.expect_page("thanh-toan");
  CHECK(fair.host.expects_page("/thanh-toan/7K2M92?x=1"));
  CHECK_FALSE(fair.host.expects_page("/thanh-toan-khac"));
  CHECK_FALSE(fair.host.expects_page("thanh-toan"));
  Manifest late = manifest_with({}, {"page"});
  late.route = "thanh-toan";
  CHECK(late.is_only_pages());
  fair.host.add(late);
  CHECK_FALSE(fair.host.expects_page("/thanh-toan/7K2M92"));
  CHECK_FALSE(manifest_with({}, {"page", "product.section"}).is_only_pages());
}

TEST_CASE("a plugin that fails half-way leaves a message that names it, and nothing else") {
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
    ask(host, plugin, "column_begin", {number(8)});
    ask(host, plugin, "heading", {number(2), words("Nửa chừng"), number(3)});
    return false;
  });
  fair.host.add(manifest_with({}, {"product.section"}));
  say::Driver screen([&](ui::Ui& ui) {
    fair.host.set_ui(&ui, Language::vi);
    fair.host.draw("product.section", {});
    ui.text("Phần còn lại");
  });
  CHECK(screen.shows("Tiện ích “Thử” đã bị tắt vì gặp lỗi khi chạy"));
  CHECK_FALSE(screen.shows("Nửa chừng"));
  CHECK(screen.shows("Phần còn lại"));
}

TEST_CASE("records of a plugin stay within its quota and out of the others' reach") {
  std::vector<std::int64_t> answers;
  std::string read;
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
    const std::string big(900, 'x');
    answers = {ask(host, plugin, "store_write", {words("a"), words("một\n\thai")}),
               ask(host, plugin, "store_write", {words("b"), words(big)}),
               ask(host, plugin, "store_write", {words("c"), words(big)}),
               ask(host, plugin, "store_write", {words(""), words("x")}),
               ask(host, plugin, "store_read", {words("c"), number(10)}),
               ask(host, plugin, "store_read", {words("a"), number(100)})};
    read = host.output(plugin);
    return true;
  });
  fair.host.add(manifest_with({"store:1"}, {"product.section"}));
  fair.host.draw("product.section", {});
  CHECK(answers == std::vector<std::int64_t>{1, 1, 0, 0, -1, 10});
  CHECK(read == "một\n\thai");
  CHECK(fair.store.read("plugin/thu"));
  CHECK_FALSE(fair.store.read("a"));
}

TEST_CASE("every call needs its permission, known values, good UTF-8 and a safe address") {
  const auto fault_of = [](std::string_view name, std::vector<Argument> arguments) {
    Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
      ask(host, plugin, name, arguments);
      return true;
    });
    fair.host.add(manifest_with({}, {"product.section"}));
    fair.host.draw("product.section", {});
    return fair.host.plugins()[0].fault.code;
  };
  CHECK(fault_of("product_find", {words("x")}) == "plugin_no_permission");
  CHECK(fault_of("store_read", {words("x"), number(1)}) == "plugin_no_permission");
  CHECK(fault_of("space", {number(-1)}) == "plugin_bad_value");
  CHECK(fault_of("space", {number(1'000'000)}) == "plugin_bad_value");
  CHECK(fault_of("icon_tile", {number(1), number(8), number(0), number(0)}) == "plugin_bad_value");
  CHECK(fault_of("log", {words("\xc0\x80")}) == "plugin_bad_utf8");
  for (const auto address : {"javascript:alert(1)", "//evil.example", "http://x.example", "/a b",
                             "data:text/html,x", "HTTPS://x.example"})
    CHECK(fault_of("link", {words("x"), words(address), number(0)}) == "plugin_bad_address");
  for (const auto address : {"/p/com", "https://x.example/a?b=c", ""})
    CHECK(fault_of("link", {words("x"), words(address), number(0)}).empty());
}

TEST_CASE("badges are asked for once, until the day changes") {
  int asked = 0;
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
    ++asked;
    ask(host, plugin, "badge", {words("Mới"), number(0), number(0)});
    return true;
  });
  fair.host.add(manifest_with({}, {"product.badge"}));
  for (int frame = 0; frame < 3; ++frame) CHECK(fair.host.badges(7).size() == 1);
  CHECK(asked == 1);
  fair.clock.set({fair.clock.now().seconds + 86'400});
  fair.host.badges(7);
  CHECK(asked == 2);
}

TEST_CASE("a background is called when the fair has opened, and again only when it asked") {
  int calls = 0;
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t place) {
    CHECK(place == 6);
    if (++calls == 1) ask(host, plugin, "wake_in", {number(30)});
    return true;
  });
  fair.host.add(manifest_with({}, {"background"}));
  CHECK(fair.host.tend() == -1);
  CHECK(calls == 0);
  const auto empty = catalog::Catalog::open(catalog::write_pack({}));
  REQUIRE(empty.has_value());
  fair.host.set_catalog(&*empty);
  CHECK(fair.host.tend() == 30'000);
  CHECK(calls == 1);
  fair.clock.advance_ms(29'000);
  CHECK(fair.host.tend() == 1'000);
  CHECK(calls == 1);
  fair.clock.advance_ms(1'000);
  CHECK(fair.host.tend() == -1);
  CHECK(calls == 2);
}

TEST_CASE("a background that draws is switched off") {
  Fair fair([&](Host& host, std::uint32_t plugin, std::int64_t) {
    ask(host, plugin, "divider", {});
    return true;
  });
  fair.host.add(manifest_with({}, {"background"}));
  const auto empty = catalog::Catalog::open(catalog::write_pack({}));
  REQUIRE(empty.has_value());
  fair.host.set_catalog(&*empty);
  fair.host.tend();
  CHECK_FALSE(fair.host.plugins()[0].on);
  CHECK(fair.host.plugins()[0].fault.code == "plugin_misplaced");
}
