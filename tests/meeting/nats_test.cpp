// Through a JetStream cluster of three real nats-server processes that speaks MQTT 3.1.1.
#include <doctest/doctest.h>

#include "tests/meeting/town.hpp"

namespace chomay::meeting::test {
namespace {

using negotiation::keys_from;
using negotiation::Role;
using people::seed_of;

constexpr double patience = 90;  // seconds; a cluster elects its leaders first

TEST_CASE("one of three NATS servers is killed, and buyers and sellers go on agreeing") {
  Town town(Kind::nats);
  town.start_broker();
  town.start_witness();  // at the first server
  std::vector<std::unique_ptr<Device>> devices;
  devices.push_back(
      std::make_unique<Device>(town, keys_from(seed_of(1)), Role::buyer, town.street(2)));
  devices.push_back(
      std::make_unique<Device>(town, keys_from(seed_of(4)), Role::buyer, town.street(3)));
  devices.push_back(std::make_unique<Device>(town, town.seller(), Role::seller, town.desk(0, 2)));
  const auto ask = [&](int buyer) { devices[std::size_t(buyer)]->ask(town.seller().open); };
  const auto agreed = [&](int first, int second) {
    return devices[0]->agreed() == first && devices[1]->agreed() == second &&
           devices[2]->agreed() == first + second;
  };
  INFO("the brokers said: ", town.broker_said());
  INFO("the witness said: ", town.witness_said());
  ask(0);
  ask(1);
  REQUIRE(until(devices, patience, [&] { return agreed(1, 1); }));
  CHECK(devices[0]->link().version() == 4);  // NATS does not speak 5: the link came down to 3.1.1
  town.node(3).kill();
  ask(0);
  REQUIRE(until(devices, patience, [&] { return agreed(2, 1); }));
  ask(1);  // its server is gone: it waits in the device
  ask(0);
  REQUIRE(until(devices, patience, [&] { return agreed(3, 1); }));
  town.start_node(3);
  REQUIRE(until(devices, patience, [&] { return agreed(3, 2); }));
}

}  // namespace
}  // namespace chomay::meeting::test
