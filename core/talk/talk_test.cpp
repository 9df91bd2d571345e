#include "core/talk/talk.hpp"

#include <doctest/doctest.h>

namespace chomay::talk {
namespace {

Talks sample() {
  Turn turn;
  turn.type = Type::counter;
  turn.progress = Progress::witnessed;
  turn.record = 3;
  turn.at = 1'800'000'000'000;
  turn.items = {{"com-me-tri", "hop-250", "Cốm Mễ Trì, hộp 250 g", Unit::gram, 250, 50'000, 57'000,
                 250, 61'000, 11'400'000}};
  turn.total = 11'400'000;
  turn.words = "Tôi lấy hằng tuần.";
  Talk talk;
  talk.id = negotiation::sha256(negotiation::view_of("mở đầu"));
  talk.producer = "huong-lua";
  talk.phase = Phase::countered;
  talk.may = bit(Act::withdraw) | bit(Act::remark);
  talk.open_turn = 0;
  talk.turns = {turn};
  Talks talks;
  talks.line = Line::up;
  talks.clock_ahead = -1500;
  talks.talks = {talk};
  return talks;
}

TEST_CASE("talks cross as bytes and come out the same") {
  const auto bytes = write_talks(sample());
  CHECK(read_talks(bytes) == sample());
}

TEST_CASE("a byte less or more is refused") {
  auto bytes = write_talks(sample());
  bytes.push_back(0);
  CHECK_FALSE(read_talks(bytes));
  bytes.resize(bytes.size() - 2);
  CHECK_FALSE(read_talks(bytes));
}

TEST_CASE("a saying keeps its bounds") {
  Saying saying;
  saying.act = Act::counter;
  saying.items = sample().talks[0].turns[0].items;
  saying.words = "giá này được không?";
  const auto bytes = write_saying(saying);
  REQUIRE(bytes);
  CHECK(read_saying(*bytes) == saying);
  saying.items[0].quantity = -1;
  CHECK_FALSE(write_saying(saying));
  saying.items[0].quantity = 1;
  saying.words = std::string(2000, 'x');
  CHECK_FALSE(write_saying(saying));
}

}  // namespace
}  // namespace chomay::talk
