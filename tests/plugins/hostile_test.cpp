#include "tests/plugins/fixture.hpp"

namespace chomay::plugin {
namespace {

struct Misdeed {
  std::string_view name, fault;
};
constexpr Misdeed misdeeds[] = {
#define MISDEED(name, fault) {#name, #fault},
#include "tests/plugins/hostile/misdeeds.def"
#undef MISDEED
};

void each_misdeed(Way way) {
  for (std::uint32_t product = 0; product < std::size(misdeeds); ++product) {
    const Misdeed& misdeed = misdeeds[product];
    CAPTURE(misdeed.name);
    Fixture fair(way);
    fair.add("hostile", [&](Manifest& manifest) {
      if (misdeed.name == "keep") manifest.permissions.clear();
    });
    fair.add("polite");
    fair.host.draw("product.section", {product, {}});

    const PluginStatus& hostile = fair.host.plugins()[0];
    CHECK_FALSE(hostile.on);
    CHECK(hostile.fault.code == misdeed.fault);
    CHECK(hostile.fault.vi.find("Kẻ phá") != std::string::npos);
    CHECK(fair.host.outline(0).empty());
    // Whoever stands beside it goes on, and it is not called again.
    CHECK(fair.host.plugins()[1].on);
    CHECK(fair.host.outline(1).find("Vẫn chạy") != std::string::npos);
    fair.host.draw("product.section", {product, {}});
    CHECK(fair.log.lines.size() == 1);
  }
}

}  // namespace

TEST_CASE("a hostile plugin is switched off and named; the rest goes on") {
  SUBCASE("compiled, as at the kiosk") {
    each_misdeed(Way::compiled);
  }
  SUBCASE("interpreted, as in check") {
    each_misdeed(Way::interpreted);
  }
}

TEST_CASE("a plugin does what its manifest allows") {
  for (const Way way : {Way::compiled, Way::interpreted}) {
    Fixture fair(way);
    fair.add("polite");
    fair.host.draw("product.section", {0, {}});
    CHECK(fair.host.outline(0).find(std::string(fair.fair.product(0).name.vi)) !=
          std::string::npos);
    CHECK(fair.opener.opened.empty());
    REQUIRE(fair.host.badges(0).size() == 1);
    CHECK(fair.host.badges(0)[0].text == "sp-com");
    CHECK(fair.host.draw_page("/tu-te/mot/hai?x=1"));
    CHECK(fair.host.page_title("/tu-te/mot/hai", Language::vi) == "Trang mot/hai");
    CHECK_FALSE(fair.host.draw_page("/khac/mot"));
    fair.host.set_ui(nullptr, Language::en);
    fair.host.draw("product.section", {0, {}});
    CHECK(fair.host.outline(0).find("Still running") != std::string::npos);
  }
}

TEST_CASE("a file is refused before it runs when it asks for more than it declared") {
  const Bytes hostile = plugin_file("hostile");
  Manifest honest = *inspect(hostile);
  honest.permissions.clear();
  const Bytes lying = with_manifest(hostile, write_manifest(honest));
  const auto refused = inspect(lying);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "plugin_undeclared_import");
  CHECK(refused.error().en.find("store_write") != std::string::npos);
  CHECK_FALSE(admit(lying));
}

TEST_CASE("what was admitted once is not metered twice, and garbage is not admitted") {
  CHECK(admit(plugin_file("polite")).error().code == "plugin_refused");
  Bytes torn = plugin_file("polite");
  torn.resize(torn.size() / 2);
  CHECK_FALSE(admit(torn));
}

}  // namespace chomay::plugin
