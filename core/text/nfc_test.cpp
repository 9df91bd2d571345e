#include "core/text/nfc.hpp"

#include <doctest/doctest.h>

using namespace chomay::text;

TEST_CASE("nfc: loose marks join their letter, in either order") {
  CHECK(nfc("Cố̂m") != "");
  CHECK(nfc("o\u0302\u0301") == "ố");
  CHECK(nfc("u\u031B\u0323") == "ự");
  CHECK(nfc("u\u0323\u031B") == "ự");
  CHECK(nfc("Hà Nội") == "Hà Nội");
}

TEST_CASE("nfc: malformed bytes become U+FFFD") {
  CHECK(nfc("é\xFF") == "é\uFFFD");
}

TEST_CASE("nfc: is_nfc") {
  CHECK(is_nfc("trà"));
  CHECK_FALSE(is_nfc("tra\u0300"));
}
