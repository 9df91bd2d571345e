#include "core/text/letters.hpp"

#include <doctest/doctest.h>

using namespace chomay::text;

TEST_CASE("letters: a plain one becomes its tones and its marked kin, and back") {
  CHECK(accents_of(U'a') == U"áàảãạăâ");
  CHECK(accents_of(U'o') == U"óòỏõọôơ");
  CHECK(accents_of(U'y') == U"ýỳỷỹỵ");
  CHECK(accents_of(U'd') == U"đ");
  CHECK(accents_of(U'k').empty());
  for (const char32_t plain : U"aeouyid")
    for (const char32_t accent : accents_of(plain))
      CHECK(without_mark(split_tone(accent).letter) == plain);
  CHECK(without_mark(U'Ơ') == U'O');
  CHECK(without_mark(U'b') == U'b');
}
