#include "core/notice/code_in_words.hpp"

#include <doctest/doctest.h>

using namespace chomay::notice;

TEST_CASE("code in words: as banks pass it on") {
  for (const char* words : {
           "7K2M92", "7K2M92 Com Me Tri", "7K2M92 COM ME TRI", "7k2m92 com me tri",
           "MBVCB.3278907687.7K2M92 com me tri.CT tu 0123499999 NGUYEN VAN A toi 0381000123456",
           "IBFT 7K2M92 com me tri", "CUSTOMER 7K2M92-Com-Me-Tri. DEN: 970436",
           "thanh toán 7K2M92, cảm ơn!",
           "7K2M92;7k2m92",  // twice the same
       }) {
    CAPTURE(words);
    CHECK(code_in(words) == "7K2M92");
  }
}

TEST_CASE("code in words: cut by a person, glued by a bank") {
  for (const char* words : {"7K2 M92 com", "tra tien 7k-2m-92", "7K.2M.92", "7K2M92COMMETRI",
                            "QR7K2M92", "số7K2M92", "MBCT7k2m92 cam on"}) {
    CAPTURE(words);
    CHECK(code_in(words) == "7K2M92");
  }
}

TEST_CASE("code in words: nothing is guessed") {
  for (const char* words :
       {"", "   ", "chuyen tien", "7K2M93 com me tri", "7K2M9", "7K2M92 23456V",  // two orders
        "FT26327234567890123",                                                    // a long number
        "7K2ốM92", "NGUYEN VAN A chuyen tien"}) {
    CAPTURE(words);
    CHECK_FALSE(code_in(words).has_value());
  }
}

TEST_CASE("code in words: a whole word goes before what could be put together") {
  CHECK(code_in("23 456V 7K2M92") == "7K2M92");
}
