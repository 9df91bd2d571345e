#include "core/text/words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chomay::text;

namespace {
std::string cut(std::string_view text) {
  std::string out;
  for (const auto range : words(text)) out += std::string(range.of(text)) + "|";
  return out;
}
}  // namespace

TEST_CASE("words: letters, digits and loose marks hold together") {
  CHECK(cut("Com-lê Vân Từ, 1.000 g!") == "Com|lê|Vân|Từ|1|000|g|");
  CHECK(cut("tra\u0300 sen") == "tra\u0300|sen|");
  CHECK(cut("“Mễ Trì” – 50%") == "Mễ|Trì|50|");
  CHECK(cut(" \t—").empty());
  CHECK(cut("").empty());
}

TEST_CASE("words: ranges are bytes of the original") {
  CHECK(words("bánh cốm").back() == WordRange{6, 11});
}
