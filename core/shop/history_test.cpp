#include "core/shop/history.hpp"

#include <doctest/doctest.h>

using chomay::shop::History;

TEST_CASE("back and forward walk the visits; a new visit ends the way forward") {
  History history;
  history.push("/tim?q=com");
  history.push("/p/com-me-tri");
  CHECK(history.back() == "/tim?q=com");
  CHECK(history.forward() == "/p/com-me-tri");
  history.back();
  history.push("/phien");
  CHECK_FALSE(history.can_go_forward());
  CHECK(history.back() == "/tim?q=com");
}

TEST_CASE("following the browser's own steps does not lengthen the history") {
  History history;
  history.push("/phien");
  history.follow("/");
  CHECK_FALSE(history.can_go_back());
  history.follow("/phien");
  CHECK(history.can_go_back());
  CHECK_FALSE(history.can_go_forward());
}

TEST_CASE("a very long visit forgets its beginning") {
  History history;
  for (int at = 0; at < 1000; ++at) history.push("/p/" + std::to_string(at));
  int steps = 0;
  while (history.can_go_back()) history.back(), ++steps;
  CHECK(steps == static_cast<int>(History::longest) - 1);
}
