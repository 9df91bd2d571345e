#include "core/text/fold.hpp"

#include <doctest/doctest.h>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

using namespace chomay::text;

TEST_CASE("fold: no marks, no case, đ is d") {
  CHECK(fold("Đường Hoà Lạc") == "duong hoa lac");
  CHECK(fold("NHỮNG ẨM ỨNG") == "nhung am ung");
  CHECK(fold("tra\u0300 o\u031B") == "tra o");  // loose marks too
  CHECK(fold("Café Ñandú") == "cafe nandu");
  CHECK(fold("茶 100 %") == "茶 100 %");
}

TEST_CASE("fold: every Vietnamese letter folds to one ASCII letter") {
  for (const char32_t letter : std::u32string_view(U"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")) {
    for (int tone = 0; tone < tone_count; ++tone) {
      std::string text;
      append_utf8(text, with_tone(letter, static_cast<Tone>(tone)));
      CAPTURE(text);
      CHECK(fold(text).size() == 1);
      CHECK(is_ascii(fold(text)));
    }
  }
}

TEST_CASE("exact_key: accents stay, tone position and case are levelled") {
  CHECK(exact_key("HOÀ") == exact_key("hòa"));
  CHECK(exact_key("Thuỵ Ứng") == exact_key("thụy ứng"));
  CHECK(exact_key("Hòang") == exact_key("hoàng"));
  CHECK(exact_key("tra\u0300") == "trà");
  CHECK(exact_key("dừa") != exact_key("đũa"));
  CHECK(exact_key("Đà điểu, Vân Hoà!") == "đà điểu, vân hòa!");
}

TEST_CASE("lower") {
  CHECK(lower("ĐẶC SẢN Ơ") == "đặc sản ơ");
}
