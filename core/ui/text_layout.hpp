// Breaking text into lines, without a screen: Vietnamese words part at spaces, never at U+00A0; a
// word wider than the column parts between letters; the last allowed line ends in an ellipsis.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace chomay::ui {

/// Text of one face and size. `width` measures any part of it.
struct TextRun {
  std::string_view text;
  std::function<float(std::string_view)> width;
};

struct TextPiece {
  std::uint32_t run, begin, end;  // bytes of that run
  std::uint32_t line;
  float x, width;
  bool ellipsis = false;  // draw “…” after it
};
struct TextLayout {
  std::vector<TextPiece> pieces;
  std::vector<float> line_widths;
  float natural = 0;  // width it would take with all the room in the world
  float widest = 0;
  std::uint32_t lines() const { return static_cast<std::uint32_t>(line_widths.size()); }
};

TextLayout lay_out(std::span<const TextRun> runs, float width, int max_lines);

}  // namespace chomay::ui
