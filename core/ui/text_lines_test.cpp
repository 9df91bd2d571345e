#include "core/ui/text_lines.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/text/utf8.hpp"

namespace chomay::ui {
namespace {

/// Every letter is 10 px wide.
std::vector<TextLine> wrap(std::string_view text, float width) {
  return wrap_lines(text, width, [](std::string_view part) {
    return 10 * static_cast<float>(text::count_code_points(part));
  });
}

std::string shown(std::string_view text, float width) {
  std::string out;
  for (const TextLine& line : wrap(text, width))
    out += "[" + std::string(text.substr(line.begin, line.end - line.begin)) + "]";
  return out;
}

}  // namespace

TEST_CASE("an edited text wraps at spaces, which hang at the line's end") {
  CHECK(shown("", 100) == "[]");
  CHECK(shown("giao sau giờ làm", 80) == "[giao sau ][giờ làm]");
  CHECK(shown("giao sau    giờ", 80) == "[giao sau    ][giờ]");
  CHECK(shown("  hai", 80) == "[  hai]");
}

TEST_CASE("a new line begins where somebody pressed Enter, also at the very end") {
  CHECK(shown("một\nhai", 100) == "[một][hai]");
  CHECK(shown("một\n", 100) == "[một][]");
  CHECK(shown("\n\n", 100) == "[][][]");
}

TEST_CASE("a word wider than the line parts between letters; a hyphen parts a word") {
  CHECK(shown("đườngđườngđường", 50) == "[đường][đường][đường]");
  CHECK(shown("bánh-cuốn-chay", 100) == "[bánh-cuốn-][chay]");
  CHECK(shown("10-15 hộp", 40) == "[10-1][5 ][hộp]");  // between digits it does not
  CHECK(shown("ô", 1) == "[ô]");
}

TEST_CASE("a caret where a line wraps stands in the lower one") {
  const auto lines = wrap("giao sau\ngiờ làm", 50);  // [giao ][sau][giờ ][làm]
  REQUIRE(lines.size() == 4);
  CHECK(line_of_caret(lines, 0) == 0);
  CHECK(line_of_caret(lines, 5) == 1);   // before “sau”
  CHECK(line_of_caret(lines, 8) == 1);   // at the newline
  CHECK(line_of_caret(lines, 9) == 2);   // after it
  CHECK(line_of_caret(lines, 99) == 3);  // anywhere behind
}

}  // namespace chomay::ui
