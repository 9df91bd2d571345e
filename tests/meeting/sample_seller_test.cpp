// A buyer meets `chomay seller`, through a real mosquitto and before the real witness.
#include <doctest/doctest.h>

#include "tests/meeting/town.hpp"

namespace chomay::meeting::test {
namespace {

using namespace negotiation;

constexpr double patience = 60;           // seconds, far more than it takes
constexpr std::int64_t listed = 123'000;  // a pack of cốm, from ten on

/// A buyer that says what the test wants, and the seller as it sees it.
struct Visit {
  explicit Visit(Town& town, int seller = 0)
      : key(town.seller(seller).open),
        device(town, keys_from(people::seed_of(std::uint8_t(1 + seller))), Role::buyer,
               town.street()) {}
  void ask(std::string product, std::string variant, std::int64_t quantity) {
    Request request = people::request();
    request.to = key;
    request.wishes = {{std::move(product), std::move(variant), quantity}};
    id = buyer().say({}, std::move(request)).value();
  }
  void pay(std::int64_t price) {
    Counter counter{key, offer().terms, {}};
    counter.terms.lines[0].price = price;
    REQUIRE(buyer().say(id, std::move(counter)).has_value());
  }
  Peer& buyer() { return device.peer(); }
  const Replica& talk() { return *buyer().find(id); }
  std::size_t answers() { return talk().by(key).size(); }
  const Body& said(std::size_t at) { return talk().find(talk().by(key)[at])->body; }
  /// The seller's last word, when it is of this kind.
  template <class Struct>
  const Struct* last() {
    return std::get_if<Struct>(&said(answers() - 1));
  }
  const Offer& offer() {
    std::size_t at = answers() - 1;
    while (!std::holds_alternative<Offer>(said(at))) --at;
    return std::get<Offer>(said(at));
  }
  /// The device's line is up and waits for this.
  bool until(auto holds, double seconds = patience) {
    const auto end = now() + std::int64_t(seconds * 1000);
    while (!holds() && now() < end) device.turn(1);
    return holds();
  }
  bool until_answers(std::size_t count) {
    return until([&] { return answers() == count && talk().unjudged().empty(); });
  }
  static std::int64_t now() { return SystemSource().now_ms(); }

  PublicKey key;
  Hash id{};
  Device device;
};

TEST_CASE("the sample seller answers, haggles and agrees") {
  Town town;
  town.start_broker();
  town.start_witness();
  town.start_sample_sellers();
  Visit visit(town);
  visit.ask("sp-com", "sp-com-1", 10 * 500);
  INFO("the seller said: ", town.sample_sellers_said());
  REQUIRE(visit.until_answers(1));
  CHECK(visit.last<Offer>()->terms.lines[0].price == listed);
  visit.pay(listed * 9 / 10);
  REQUIRE(visit.until_answers(2));
  CHECK(visit.last<Offer>()->terms.lines[0].price == 116'900);
  REQUIRE(visit.buyer().say(visit.id, Remark{"Bớt nữa được không?"}).has_value());
  REQUIRE(visit.until_answers(3));
  CHECK(visit.last<Remark>() != nullptr);
  visit.pay(listed);
  REQUIRE(visit.until_answers(4));
  CHECK(visit.talk().state().phase == Phase::agreed);
  const std::string said = town.sample_sellers_said();
  CHECK(said.find("cs-com " + to_hex(visit.id).substr(0, 8) + ": Chào giá\n") != said.npos);
  CHECK(said.find("cs-com " + to_hex(visit.id).substr(0, 8) + ": Đồng ý\n") != said.npos);
}

TEST_CASE("each of the sample sellers sells its own goods") {
  Town town(Kind::mosquitto, 2);
  town.start_broker();
  town.start_witness();
  town.start_sample_sellers();
  Visit com(town, 0), tea(town, 1);
  com.ask("sp-che", "sp-che-2", 2000);  // the other's
  REQUIRE(com.until_answers(1));
  CHECK(com.talk().state().phase == Phase::declined);
  tea.ask("sp-che", "sp-che-2", 2000);
  REQUIRE(tea.until_answers(1));
  REQUIRE(tea.last<Decline>() != nullptr);  // its food test is missing
  CHECK(tea.last<Decline>()->words.find("giấy tờ") != std::string::npos);
}

TEST_CASE("a sample seller killed again and again answers each message once and forgets none") {
  Town town;
  town.start_broker();
  town.start_witness();
  town.start_sample_sellers();
  Visit visit(town);
  INFO("the broker said: ", town.broker_said());
  INFO("the witness said: ", town.witness_said());
  INFO("the seller said: ", town.sample_sellers_said());
  visit.ask("sp-com", "sp-com-1", 10 * 500);
  REQUIRE(visit.until_answers(1));
  std::size_t said = 1;
  for (int round = 0; round < 8; ++round) {
    visit.pay(listed / 2);
    // Before it hears, while it answers, after it has said so.
    static_cast<void>(visit.until([] { return false; }, .002 * round * round));
    town.sample_sellers().kill();
    town.start_sample_sellers();
    REQUIRE(visit.until_answers(++said));
    CHECK(visit.last<Offer>()->terms.lines[0].price == listed);
  }
  // It comes back to a buyer who spoke while it was away.
  town.sample_sellers().kill();
  visit.pay(listed);
  static_cast<void>(visit.until([] { return false; }, .3));
  town.start_sample_sellers();
  REQUIRE(visit.until_answers(++said));
  CHECK(visit.talk().state().phase == Phase::agreed);
  town.sample_sellers().kill();
  town.start_sample_sellers();
  static_cast<void>(visit.until([] { return false; }, .5));
  CHECK(visit.answers() == said);
  CHECK(visit.talk().record().judged == 2 * said);  // every word of both sides, each once
}

}  // namespace
}  // namespace chomay::meeting::test
