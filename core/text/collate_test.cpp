#include "core/text/collate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace chomay::text;

TEST_CASE("collate: Vietnamese order") {
  constexpr std::array<std::string_view, 24> sorted = {
      "",   "7",   "8",  "a",   "ă",   "Âm", "bánh", "Bánh cốm", "bánh giầy", "bát", "canh", "chè",
      "da", "dừa", "đa", "đũa", "giò", "ma", "mà",   "mả",       "mã",        "má",  "mạ",   "茶"};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    CAPTURE(sorted[i]);
    CHECK(sort_key(sorted[i - 1]) < sort_key(sorted[i]));
  }
}

TEST_CASE("collate: tones decide only between equal letters, case last") {
  CHECK(sort_key("má an") < sort_key("ma ba"));
  CHECK(sort_key("ma bạ") < sort_key("má ba"));
  CHECK(sort_key("cốm") < sort_key("Cốm"));
  CHECK(sort_key("Cốm a") < sort_key("cốm b"));
}

TEST_CASE("collate: tone position and punctuation do not matter") {
  CHECK(sort_key("hoà") == sort_key("hòa"));
  CHECK(sort_key("kẹo, dồi") < sort_key("kẹo lạc"));
}
