#include "native/kiosk/options.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace chomay::kiosk;

namespace {

auto parse(std::vector<const char*> arguments) {
  return parse_options(arguments);
}

}  // namespace

TEST_CASE("the kiosk's command line") {
  const auto options = parse({"--pack", "fair.pack", "--window", "720x1280", "--idle", "5",
                              "--today", "2026-11-22", "--fullscreen"});
  REQUIRE(options);
  CHECK(options->pack == "fair.pack");
  CHECK(options->width == 720);
  CHECK(options->height == 1280);
  CHECK(options->idle_seconds == 5);
  CHECK(options->today);
  CHECK(options->fullscreen);
  CHECK(options->viewport().form() == chomay::ui::Form::kiosk);
}

TEST_CASE("a picture can be of any form") {
  const auto phone = parse({"--form", "phone", "--dpr", "3"});
  REQUIRE(phone);
  CHECK(phone->viewport().form() == chomay::ui::Form::phone);
  CHECK(phone->viewport().dpr == 3);
  const auto desktop = parse({"--size", "1440x900", "--form", "auto"});
  REQUIRE(desktop);
  CHECK(desktop->viewport().form() == chomay::ui::Form::wide);
}

TEST_CASE("what the command line does not know is refused, and names itself") {
  for (const auto& bad : std::vector<std::vector<const char*>>{{"--pac", "x"},
                                                               {"--window", "big"},
                                                               {"--window", "1x1"},
                                                               {"--idle", "never"},
                                                               {"--today", "tomorrow"},
                                                               {"--lang", "fr"},
                                                               {"--pack"},
                                                               {"--text", "9"},
                                                               {"--printer-dots", "400"}}) {
    const auto options = parse(bad);
    REQUIRE_FALSE(options);
    CHECK(options.error().en.find(bad[0]) != std::string::npos);
  }
}
