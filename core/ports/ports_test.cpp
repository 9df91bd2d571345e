#include "core/ports/ports.hpp"

#include <doctest/doctest.h>

using namespace chomay;

TEST_CASE("a store's batch is kept whole or not at all") {
  MemoryStore store;
  store.write("basket", "com-me-tri=2\n");
  const Store::Change order[] = {{"order", "com-me-tri=2\n"}, {"basket", std::nullopt}};
  store.full = true;
  CHECK_FALSE(store.apply(order));
  CHECK(store.read("basket"));
  CHECK_FALSE(store.read("order"));
  store.full = false;
  CHECK(store.apply(order));
  CHECK_FALSE(store.read("basket"));
  CHECK(store.read("order") == "com-me-tri=2\n");
}
