// The words in a field on screen: in which lines they stand, where the caret is, what a pointer
// means, and their paint. One line moves sideways behind its frame, several lines wrap and move up
// and down. It looks at the edit's text as it is now: make another after a change.
#pragma once
#include <vector>

#include "core/ui/engine.hpp"
#include "core/ui/text_lines.hpp"

namespace chomay::ui {

class FieldWords {
public:
  using Offset = FieldMemory::Offset;
  static constexpr float air = 3;  // px; room for the caret behind the last letter
  /// `hole`: where words are seen; `line`: px from line to line.
  FieldWords(Engine&, const TextEdit&, const Run& look, Rect hole, float line);

  float height() const { return line_ * static_cast<float>(lines_.size()); }
  /// The caret's line at that byte, px in the words.
  Rect caret(std::uint32_t at) const;
  std::uint32_t byte_at(float x, float y) const;  // px in the words
  std::uint32_t line_begin(std::uint32_t at) const;
  std::uint32_t line_end(std::uint32_t at) const;
  /// As little further as it takes to have the caret in sight.
  Offset following(Offset offset) const;

  void draw(Offset, bool focused) const;

private:
  std::uint32_t last_place(std::size_t line) const;
  void mark(std::uint32_t from, std::uint32_t to, FunctionRef<void(Rect)> paint) const;
  float x_of(const TextLine&, std::uint32_t at) const;

  Engine& e_;
  const TextEdit& edit_;
  Run look_;
  Rect hole_;
  float line_;
  std::vector<TextLine> lines_;
};

/// Where a field's parts stand.
struct FieldLook {
  Rect box;           // the frame
  Rect hole;          // where its words are seen
  Run run;            // their look, without text: that changes while the field is drawn
  float line, first;  // heights: of a line, of the box if it had but one
  float icon, pad, press;
  bool clears, big;
};

inline FieldWords words_of(Engine& e, const FieldMemory& field, const FieldLook& look) {
  return {e, field.edit, look.run, look.hole, look.line};
}

}  // namespace chomay::ui
