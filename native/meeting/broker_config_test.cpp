#include "native/meeting/broker_config.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"
#include "native/meeting/topics.hpp"

namespace chomay::meeting {
namespace {

namespace people = negotiation::test;

struct FixedDice final : Dice {
  std::string password() override { return "mat-khau-" + std::to_string(++thrown); }
  negotiation::Bytes salt() override { return negotiation::Bytes(12, 7); }
  int thrown = 0;
};

BrokerPlan plan() {
  BrokerPlan plan;
  plan.fair = std::string(people::fair);
  plan.witnesses = {{"cho-may/witness", people::witness.open},
                    {"cho-may/witness-2", people::stranger.open}};
  plan.sellers = {{"lang-com", people::seller.open}};
  plan.folder = "/broker";
  return plan;
}

const ConfigFile& file(const std::vector<ConfigFile>& files, std::string_view name) {
  for (const ConfigFile& each : files)
    if (each.name == name) return each;
  FAIL("no file " << name);
  return files.front();
}

TEST_CASE("broker config: passwords are hashed for the broker and clear for the desk alone") {
  FixedDice dice;
  const auto files = mosquitto_config(plan(), dice);
  REQUIRE(files);
  const ConfigFile& desk = file(*files, "seller-lang-com.account");
  CHECK(desk.secret);
  const auto account = read_account(desk.text);
  REQUIRE(account);
  CHECK(account->user == mailbox_of(people::seller.open));
  CHECK(account->password == "mat-khau-3");
  const std::string& hashed = file(*files, "passwords").text;
  CHECK(hashed.find("mat-khau") == std::string::npos);
  CHECK(hashed.find(account->user + ":$7$101$") != std::string::npos);
}

TEST_CASE("broker config: no buyer's door to a seller's topics") {
  FixedDice dice;
  const auto files = mosquitto_config(plan(), dice);
  REQUIRE(files);
  const std::string& rights = file(*files, "buyers.acl").text;
  for (const Way way : {Way::in, Way::out})
    CHECK(rights.find("topic deny " +
                      topics_of_party(people::fair, way, mailbox_of(people::seller.open))) !=
          std::string::npos);
  CHECK(rights.find("/in/+\n") == std::string::npos);
  CHECK(rights.find("/in/+/+") == std::string::npos);
}

TEST_CASE("broker config: each witness reads and writes what is its own, and has its account") {
  FixedDice dice;
  const auto files = mosquitto_config(plan(), dice);
  REQUIRE(files);
  const std::string& rights = file(*files, "desks.acl").text;
  const std::string second = mailbox_of(people::stranger.open);
  const std::size_t begin = rights.find("user " + second), end = rights.find("\nuser", begin);
  CHECK(rights.substr(begin, end - begin) == "user " + second +
                                                 "\ntopic read fair/hoi-cho-thu/in/" + second +
                                                 "/+\ntopic write fair/hoi-cho-thu/out/" + second +
                                                 "/+\ntopic write fair/hoi-cho-thu/here/" + second);
  CHECK(read_account(file(*files, "witness.account").text)->user ==
        mailbox_of(people::witness.open));
  CHECK(read_account(file(*files, "witness-2.account").text)->user == second);
  const auto nats = nats_config(plan(), dice);
  REQUIRE(nats);
  CHECK(file(*nats, "nats-1.conf").text.find("\"fair.hoi-cho-thu.in." + second + ".*\"") !=
        std::string::npos);
  BrokerPlan twins = plan();
  twins.witnesses[1].name = "noi-khac/witness";
  CHECK(mosquitto_config(twins, dice).error().code == "broker.names");
}

TEST_CASE("broker config: a cluster names its other servers, each one file") {
  FixedDice dice;
  BrokerPlan three = plan();
  three.nodes = 3;
  const auto files = nats_config(three, dice);
  REQUIRE(files);
  const std::string& second = file(*files, "nats-2.conf").text;
  CHECK(second.find("nats-route://127.0.0.1:1885\"") != std::string::npos);
  CHECK(second.find("nats-route://127.0.0.1:1895\"") == std::string::npos);
  CHECK(second.find("nats-route://127.0.0.1:1905\"") != std::string::npos);
}

TEST_CASE("broker config: a fair whose id can't be a topic is refused") {
  FixedDice dice;
  BrokerPlan odd = plan();
  odd.fair = "hội chợ/#";
  CHECK(mosquitto_config(odd, dice).error().code == "link.fair");
  CHECK(nats_config(odd, dice).error().code == "link.fair");
  CHECK(read_account("only-a-name\n").error().code == "broker.account");
}

}  // namespace
}  // namespace chomay::meeting
