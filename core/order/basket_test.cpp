#include "core/order/basket.hpp"

#include <doctest/doctest.h>

using namespace chomay::order;

namespace {
const Item com{"sp-com-me-tri", "sp-com-me-tri-1"}, cam{"sp-cam-canh", "sp-cam-canh-1"};
}

TEST_CASE("basket: the same chosen twice adds up, taken out it is gone") {
  Basket basket;
  CHECK(basket.add(com, 2));
  CHECK(basket.add(cam, 1));
  CHECK(basket.add(com, 3));
  CHECK(basket.packs_of(com) == 5);
  REQUIRE(basket.lines().size() == 2);
  CHECK(basket.lines()[0].item == com);
  basket.set(com, 0);
  CHECK(basket.packs_of(com) == 0);
  CHECK(basket.lines().size() == 1);
}

TEST_CASE("basket: what it cannot hold is refused, never wrapped around") {
  Basket basket;
  CHECK_FALSE(basket.add(com, 0));
  CHECK_FALSE(basket.add(com, -1));
  CHECK_FALSE(basket.add({"a b", "c"}, 1));
  CHECK_FALSE(basket.add({"a", ""}, 1));
  CHECK(basket.add(com, most_packs));
  CHECK(basket.add(com, most_packs));
  CHECK(basket.packs_of(com) == most_packs);
  for (std::size_t at = 1; at < most_lines; ++at) CHECK(basket.add({"p", std::to_string(at)}, 1));
  CHECK_FALSE(basket.add(cam, 1));
  CHECK(basket.lines().size() == most_lines);
}

TEST_CASE("basket: its record restores it; damaged lines are left out, the others stay") {
  Basket basket;
  basket.add(com, 2);
  basket.add(cam, 17);
  CHECK(parse_basket(format_basket(basket)) == basket);
  CHECK(parse_basket("").empty());
  const Basket rest = parse_basket(
      "sp-com-me-tri\tsp-com-me-tri-1\t2\n\t\t\nx\ty\t-4\nx\ty\t99999999999\nx\ty\t1z\nx\t3\n"
      "sp-cam-canh\tsp-cam-canh-1\t17");
  CHECK(rest == basket);
}
