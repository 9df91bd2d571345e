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

TEST_CASE("signatures: only what was signed, by this key, is good; a page may have to wait") {
  MemorySignatures signatures;
  const SignatureBytes signature{1};
  const KeyBytes key{2}, other{3};
  signatures.believe("paid", signature, key);
  CHECK(signatures.check("paid", signature, key) == Proof::good);
  CHECK(signatures.check("paid twice", signature, key) == Proof::bad);
  CHECK(signatures.check("paid", signature, other) == Proof::bad);
  signatures.waits = true;
  CHECK(signatures.check("paid", signature, key) == Proof::waiting);
}
