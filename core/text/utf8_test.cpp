#include "core/text/utf8.hpp"

#include <doctest/doctest.h>

using namespace chomay::text;

TEST_CASE("utf8: text goes to code points and back") {
  CHECK(to_utf8(to_utf32("Đường ₫ 🍵")) == "Đường ₫ 🍵");
  CHECK(count_code_points("Đường") == 5);
}

TEST_CASE("utf8: every malformed byte reads as one U+FFFD") {
  const std::string broken = "a\xC3(\xE1\xBA\xFF\xF8z";
  CHECK_FALSE(is_valid_utf8(broken));
  CHECK(to_valid_utf8("a\xFFz") == "a\uFFFDz");
  CHECK(is_valid_utf8(to_valid_utf8(broken)));
  CHECK(is_valid_utf8("a\uFFFD"));                 // a real one is no fault
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));          // overlong
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("utf8: clipping never cuts a letter") {
  CHECK(clip_utf8("trà", 3) == "tr");
  CHECK(clip_utf8("trà", 4) == "trà");
  CHECK(clip_utf8("trà", 0).empty());
}
