#include "core/talk/place.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_home.hpp"

namespace chomay::talk {
namespace {

namespace people = negotiation::test;

Place sample() {
  const auto ring = people::ring_of_all();
  return {ring.fair(), ring.organiser(), negotiation::sha256(negotiation::view_of("pack")),
          ring.vettings()};
}

TEST_CASE("place: written and read it is the same, and a byte less or more is refused") {
  auto bytes = write_place(sample());
  REQUIRE(bytes);
  CHECK(read_place(*bytes) == sample());
  bytes->push_back(0);
  CHECK_FALSE(read_place(*bytes));
  bytes->resize(bytes->size() - 2);
  CHECK_FALSE(read_place(*bytes));
}

TEST_CASE("place: nobody is vetted but by the organisers") {
  Place place = sample();
  CHECK(place.ring().is_vetted(people::seller.open, negotiation::Duty::seller, people::start));
  place.vettings[0].vetting.key = people::stranger.open;
  const auto ring = place.ring();
  CHECK(ring.vettings().size() == place.vettings.size() - 1);
  CHECK_FALSE(ring.is_vetted(people::stranger.open, negotiation::Duty::seller, people::start));
}

}  // namespace
}  // namespace chomay::talk
