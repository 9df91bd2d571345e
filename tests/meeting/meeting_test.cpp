// Through a real mosquitto, with `chomay witness` beside it.
#include <doctest/doctest.h>

#include <csignal>

#include "tests/meeting/town.hpp"

namespace chomay::meeting::test {
namespace {

using negotiation::Hash;
using negotiation::keys_from;
using negotiation::Phase;
using negotiation::Progress;
using negotiation::Role;
using people::seed_of;
using Devices = std::vector<std::unique_ptr<Device>>;

constexpr double patience = 60;  // seconds, far more than it takes

Devices one_of_each(const Town& town) {
  Devices devices;
  devices.push_back(
      std::make_unique<Device>(town, keys_from(seed_of(1)), Role::buyer, town.street()));
  devices.push_back(std::make_unique<Device>(town, town.seller(), Role::seller, town.desk()));
  return devices;
}

int all_agreed(const Devices& devices) {
  int least = devices.front()->agreed();
  for (const auto& device : devices) least = std::min(least, device->agreed());
  return least;
}

TEST_CASE("a buyer and a seller agree through mosquitto, and the witness has signed") {
  Town town;
  town.start_broker();
  town.start_witness();
  Devices devices = one_of_each(town);
  const Hash id = devices[0]->ask(town.seller().open);
  CHECK(devices[0]->peer().progress_of(id, id) == Progress::written);
  REQUIRE(until(devices, patience, [&] { return all_agreed(devices) == 1; }));
  CHECK(devices[0]->peer().find(id)->record() == devices[1]->peer().find(id)->record());
  CHECK(devices[0]->link().version() == 5);
  CHECK(devices[0]->link().refused() == 0);
  town.witness().stop(SIGTERM);
  // It ends by what it has seen: the checkpoint of a log of three verdicts.
  CHECK(town.witness_said().find("cho-may/witness\n3\n") != std::string::npos);
}

TEST_CASE("without broker and witness nothing is lost: it is said when they come") {
  Town town;
  Devices devices = one_of_each(town);
  const Hash id = devices[0]->ask(town.seller().open);
  CHECK_FALSE(until(devices, .5, [&] { return all_agreed(devices) == 1; }));
  CHECK(devices[0]->peer().progress_of(id, id) == Progress::written);
  town.start_broker();
  CHECK_FALSE(until(devices, 2, [&] { return all_agreed(devices) == 1; }));
  town.start_witness();
  CHECK(until(devices, patience, [&] { return all_agreed(devices) == 1; }));
}

TEST_CASE("witness and broker killed again and again: nothing lost, nothing doubled") {
  constexpr int rounds = 6, a_round = 10;
  Town town;
  town.start_broker();
  town.start_witness();
  Devices devices = one_of_each(town);
  INFO("the brokers said: ", town.broker_said());
  INFO("the witness said: ", town.witness_said());
  std::vector<Hash> asked;
  for (int round = 0; round < rounds; ++round) {
    for (int at = 0; at < a_round; ++at) asked.push_back(devices[0]->ask(town.seller().open));
    // Somewhere in the middle of it.
    static_cast<void>(until(devices, .05 + .03 * round, [] { return false; }));
    if (round % 3 != 1) town.witness().kill();
    if (round % 3 != 0) town.broker().kill();
    static_cast<void>(until(devices, .2, [] { return false; }));
    if (!town.broker().is_running()) town.start_broker();
    if (!town.witness().is_running()) town.start_witness();
  }
  const int all = int(asked.size());
  REQUIRE(until(devices, patience, [&] { return all_agreed(devices) == all; }));
  for (const Hash& id : asked) {
    const auto& record = devices[0]->peer().find(id)->record();
    CHECK(record == devices[1]->peer().find(id)->record());
    CHECK(record.judged == 3);  // asked, offered, accepted: each once
  }
  CHECK(devices[1]->peer().negotiations().size() == asked.size());
  town.witness().stop(SIGTERM);
  const std::string closing = "cho-may/witness\n" + std::to_string(3 * all) + "\n";
  CHECK(town.witness_said().find(closing) != std::string::npos);
}

TEST_CASE("the broker lets nobody read or write in another's name") {
  Town town;
  town.start_broker();
  town.start_witness();
  Devices devices = one_of_each(town);
  // Comes through the buyers' door with the seller's name.
  struct Spy final : Receiver {
    void on_packet(const negotiation::PublicKey&, negotiation::View) override { ++heard; }
    void on_line() override { up = true; }
    void on_arrival(const negotiation::PublicKey&) override {}
    int heard = 0;
    bool up = false;
  } spy;
  auto line =
      MqttLink::open(
          town.street(),
          {std::string(people::fair), town.seller().open, Side::party, {town.witness_key()}})
          .value();
  devices[0]->ask(town.seller().open);
  REQUIRE(until(devices, patience, [&] {
    line->turn(0, {}, spy);
    return all_agreed(devices) == 1 && spy.up;
  }));
  const std::uint8_t lie[] = {1, 2, 3};
  line->send(town.witness_key(), lie);
  CHECK(until(devices, patience, [&] {
    line->turn(0, {}, spy);
    return line->refused() >= 2;  // its arrival and its lie; MQTT 5 says so
  }));
  CHECK(spy.heard == 0);
  // And without the account's password there is no desk.
  Broker wrong = town.desk();
  wrong.password = "khong-phai-mat-khau";
  auto shut =
      MqttLink::open(
          wrong, {std::string(people::fair), town.seller().open, Side::party, {town.witness_key()}})
          .value();
  for (int turn = 0; turn < 100; ++turn) shut->turn(5, {}, spy);
  CHECK_FALSE(shut->is_up());
}

}  // namespace
}  // namespace chomay::meeting::test
