// Three `chomay witness` processes share one fair, through a real mosquitto.
#include <doctest/doctest.h>

#include <csignal>

#include "tests/meeting/town.hpp"

namespace chomay::meeting::test {
namespace {

using namespace negotiation;
using people::seed_of;

constexpr double patience = 60;  // seconds, far more than it takes
constexpr std::size_t witnesses = 3, sellers = 6;

struct Market {
  Market() : town(Kind::mosquitto, sellers, witnesses) {
    town.start_broker();
    for (std::size_t at = 0; at < witnesses; ++at) town.start_witness(at);
    devices.push_back(
        std::make_unique<Device>(town, keys_from(seed_of(1)), Role::buyer, town.street()));
    for (int at = 0; at < int(sellers); ++at)
      devices.push_back(
          std::make_unique<Device>(town, town.seller(at), Role::seller, town.desk(at)));
  }
  Peer& buyer() { return devices[0]->peer(); }
  void ask_all() {
    for (int at = 0; at < int(sellers); ++at)
      asked.push_back(devices[0]->ask(town.seller(at).open));
  }
  bool wait(double seconds, FunctionRef<bool()> holds) { return until(devices, seconds, holds); }
  void go_on(double seconds) {
    static_cast<void>(wait(seconds, [] { return false; }));
  }
  /// The buyer's yes had its verdict, and it has come.
  std::optional<Reason> outcome(const Hash& id) {
    const auto& said = buyer().find(id)->by(buyer().key());
    return said.size() == 2 ? buyer().find(id)->judged(said[1]) : std::nullopt;
  }
  bool all_done() {
    return std::all_of(asked.begin(), asked.end(), [&](const Hash& id) { return outcome(id); });
  }
  std::map<PublicKey, std::vector<Hash>> by_witness() {
    std::map<PublicKey, std::vector<Hash>> all;
    for (const Hash& id : asked) all[*buyer().find(id)->witness()].push_back(id);
    return all;
  }
  /// All three end, and say how long their logs are.
  void stop_witnesses() {
    for (std::size_t at = 0; at < witnesses; ++at) town.witness(at).stop(SIGTERM);
  }
  bool has_closed_with(std::size_t witness, std::size_t verdicts) {
    const std::string name = witness == 0 ? "witness" : "witness-" + std::to_string(witness + 1);
    return town.witness_said(witness).find("cho-may/" + name + '\n' + std::to_string(verdicts) +
                                           '\n') != std::string::npos;
  }

  Town town;
  std::vector<std::unique_ptr<Device>> devices;
  std::vector<Hash> asked;
};

TEST_CASE("three witnesses: each judges its share, one is killed again and again") {
  Market market;
  const auto keys = market.town.ring().witnesses();
  REQUIRE(keys.size() == witnesses);
  for (int round = 0; round < 6; ++round) {
    market.ask_all();
    market.go_on(.05 + .03 * round);
    market.town.witness(1).kill();
    market.ask_all();
    market.go_on(.2);
    market.town.start_witness(1);
  }
  REQUIRE(market.wait(patience, [&] { return market.all_done(); }));
  const auto shares = market.by_witness();
  CHECK(shares.size() == witnesses);
  for (const Hash& id : market.asked) {
    CHECK(market.outcome(id) == Reason::admitted);
    const Record& record = market.buyer().find(id)->record();
    CHECK(record.judged == 3);  // asked, offered, accepted: each once
    for (const auto& device : market.devices)
      if (const Replica* theirs = device->peer().find(id)) CHECK(theirs->record() == record);
  }
  market.stop_witnesses();
  for (std::size_t at = 0; at < witnesses; ++at)
    CHECK(market.has_closed_with(at, 3 * shares.at(keys[at]).size()));
}

TEST_CASE("three witnesses: while one is away, the others' negotiations go on") {
  Market market;
  market.town.witness(1).kill();
  market.ask_all();
  const PublicKey away = market.town.ring().witnesses()[1];
  const auto of_others = [&] {
    for (const auto& [witness, asked] : market.by_witness())
      for (const Hash& id : asked)
        if (witness != away && !market.outcome(id)) return false;
    return true;
  };
  REQUIRE(market.wait(patience, of_others));
  CHECK_FALSE(market.all_done());
  market.town.start_witness(1);
  CHECK(market.wait(patience, [&] { return market.all_done(); }));
}

TEST_CASE("three witnesses, one killed: no seller's stock is promised twice") {
  constexpr std::size_t covered = 4, rounds = 7;
  Market market;
  for (std::size_t at = 1; at < market.devices.size(); ++at)
    market.devices[at]->has(std::int64_t(covered) * 50'000);  // grams, of 50 kg each
  for (std::size_t round = 0; round < rounds; ++round) {
    market.ask_all();
    market.go_on(.1);
    if (round % 2 == 0) market.town.witness(round % witnesses).kill();
    market.go_on(.1);
    for (std::size_t at = 0; at < witnesses; ++at)
      if (!market.town.witness(at).is_running()) market.town.start_witness(at);
  }
  REQUIRE(market.wait(patience, [&] { return market.all_done(); }));
  std::map<PublicKey, std::map<Reason, std::size_t>> outcomes;
  for (const Hash& id : market.asked)
    ++outcomes[market.buyer().find(id)->state().seller][*market.outcome(id)];
  CHECK(outcomes.size() == sellers);
  for (auto& [seller, by_reason] : outcomes) {
    CHECK(by_reason[Reason::admitted] == covered);
    CHECK(by_reason[Reason::over_capacity] == rounds - covered);
  }
}

TEST_CASE("a witness that is told to end has told all that it kept") {
  Town town;
  town.start_broker();
  town.start_witness();
  std::vector<std::unique_ptr<Device>> devices;
  devices.push_back(
      std::make_unique<Device>(town, keys_from(seed_of(1)), Role::buyer, town.street()));
  Device& buyer = *devices[0];
  REQUIRE(until(devices, patience, [&] { return buyer.link().is_up(); }));
  std::vector<Hash> asked;
  for (int at = 0; at < 1'000; ++at) asked.push_back(buyer.ask(town.seller().open));
  const auto verdicts = [&] {
    return std::count_if(asked.begin(), asked.end(), [&](const Hash& id) {
      return buyer.peer().find(id)->judged(id).has_value();
    });
  };
  REQUIRE(until(devices, patience, [&] { return verdicts() > 0; }));
  town.witness().stop(SIGTERM);  // while much is on its way
  static_cast<void>(until(devices, 1, [] { return false; }));
  CHECK(town.witness_said().find("cho-may/witness\n" + std::to_string(verdicts()) + "\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace chomay::meeting::test
