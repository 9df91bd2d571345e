// The broker is away for long; the witness's disk is full. What was said meanwhile is counted.
#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>

#include "tests/meeting/town.hpp"

namespace chomay::meeting::test {
namespace {

using namespace negotiation;
using people::seed_of;

constexpr double patience = 60;  // seconds, far more than it takes

struct Stall {
  Stall() {
    town.start_broker();
    town.start_witness();
    devices.push_back(
        std::make_unique<Device>(town, keys_from(seed_of(1)), Role::buyer, town.street()));
    devices.push_back(std::make_unique<Device>(town, town.seller(), Role::seller, town.desk()));
  }
  void ask(int times) {
    for (int at = 0; at < times; ++at) asked.push_back(devices[0]->ask(town.seller().open));
  }
  bool wait(double seconds, FunctionRef<bool()> holds) { return until(devices, seconds, holds); }
  bool all_agreed() {
    return devices[0]->agreed() == int(asked.size()) && devices[1]->agreed() == int(asked.size());
  }
  /// Each of the three messages of each negotiation has one verdict, on both devices and in the
  /// log.
  void count() {
    std::size_t lost = 0, doubled = 0;
    for (const auto& device : devices) {
      for (const Hash& id : asked) {
        const Replica* replica = device->peer().find(id);
        const std::size_t judged = replica ? replica->record().judged : 0;
        lost += judged < 3;
        doubled += judged > 3;
      }
      doubled += device->peer().negotiations().size() - asked.size();
    }
    const std::size_t sent = 3 * asked.size();
    MESSAGE(sent, " messages sent, ", lost, " lost, ", doubled, " doubled");
    CHECK(lost == 0);
    CHECK(doubled == 0);
    town.witness().stop(SIGTERM);
    const std::string closing = "cho-may/witness\n" + std::to_string(sent) + "\n";
    CHECK(town.witness_said().find(closing) != std::string::npos);
  }

  Town town;
  std::vector<std::unique_ptr<Device>> devices;
  std::vector<Hash> asked;
};

/// CHOMAY_AWAY_SECONDS=150 for minutes.
double away_seconds() {
  const char* wanted = std::getenv("CHOMAY_AWAY_SECONDS");
  return wanted ? std::atof(wanted) : 3;
}

TEST_CASE("the broker is away: what is said meanwhile waits, and all of it is agreed afterwards") {
  Stall fair;
  fair.ask(20);
  REQUIRE(fair.wait(patience, [&] { return fair.all_agreed(); }));
  fair.ask(20);
  static_cast<void>(fair.wait(.03, [] { return false; }));  // in the middle of it
  fair.town.broker().kill();
  for (int part = 0; part < 10; ++part) {
    fair.ask(4);
    CHECK_FALSE(fair.wait(away_seconds() / 10, [&] { return fair.all_agreed(); }));
  }
  fair.town.start_broker();
  REQUIRE(fair.wait(patience, [&] { return fair.all_agreed(); }));
  fair.count();
}

TEST_CASE("the witness's disk is full: nobody is answered, it says what to do, and goes on then") {
  Stall fair;
  fair.ask(10);
  REQUIRE(fair.wait(patience, [&] { return fair.all_agreed(); }));
  for (int time = 1; time <= 3; ++time) {
    std::error_code none;
    const auto written = std::filesystem::file_size(fair.town.folder() / "witness.db-wal", none);
    fair.town.witness().limit_files((none ? 0 : written) + 16 * 1024);
    fair.ask(40);
    REQUIRE(fair.wait(patience, [&] { return fair.town.witness().has_ended(); }));
    CHECK(fair.town.witness_said().find("make room and start the witness again") !=
          std::string::npos);
    CHECK_FALSE(fair.all_agreed());
    fair.town.start_witness();
    REQUIRE(fair.wait(patience, [&] { return fair.all_agreed(); }));
  }
  fair.count();
}

}  // namespace
}  // namespace chomay::meeting::test
