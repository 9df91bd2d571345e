#include "core/text/syllable.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chomay::text;

namespace {
std::string classic(std::string_view word) {
  const auto syllable = parse_syllable(word);
  return syllable ? compose(*syllable, ToneStyle::classic) : "";
}
std::string modern(std::string_view word) {
  const auto syllable = parse_syllable(word);
  return syllable ? compose(*syllable, ToneStyle::modern) : "";
}
}  // namespace

TEST_CASE("syllable: the parts") {
  const auto quyen = parse_syllable("Quyền");
  REQUIRE(quyen);
  CHECK(quyen->onset == U"qu");
  CHECK(quyen->nucleus == U"yê");
  CHECK(quyen->coda == U"n");
  CHECK(quyen->tone == Tone::huyen);
  CHECK(parse_syllable("hoàng")->nucleus == U"oa");
  CHECK(parse_syllable("gì")->onset == U"g");
  CHECK(parse_syllable("già")->onset == U"gi");
  CHECK(parse_syllable("giếng")->tone == Tone::sac);
}

TEST_CASE("syllable: the two schools differ only in open oa, oe, uy") {
  for (const auto& [old_style, new_style] :
       {std::pair{"hòa", "hoà"}, {"khỏe", "khoẻ"}, {"thủy", "thuỷ"}, {"thụy", "thuỵ"}}) {
    CHECK(classic(new_style) == old_style);
    CHECK(classic(old_style) == old_style);
    CHECK(modern(old_style) == new_style);
  }
  for (const auto* same : {"quý", "hoàng", "thuyền", "mùa", "cửa", "người", "ngoài", "khuỷu", "bìa",
                           "thuở", "huệ", "được", "yếu", "giữa", "quốc", "nghiêng", "xoong"}) {
    CHECK(classic(same) == same);
    CHECK(modern(same) == same);
  }
}

TEST_CASE("syllable: what is not spelt as Vietnamese is refused") {
  for (const auto* word : {"tour", "organic", "kăn", "ce", "nge", "ghà", "qo", "strong", "bl", "x",
                           "", "òà", "nghiêngg", "phuwowng", "12"}) {
    CHECK_FALSE(parse_syllable(word));
  }
}

TEST_CASE("syllable: a stop takes sắc or nặng") {
  CHECK(tone_fits(*parse_syllable("hát")));
  CHECK(tone_fits(*parse_syllable("hoạch")));
  CHECK_FALSE(tone_fits(*parse_syllable("hàt")));
  CHECK_FALSE(tone_fits(*parse_syllable("hat")));
  CHECK(tone_fits(*parse_syllable("hàng")));
}
