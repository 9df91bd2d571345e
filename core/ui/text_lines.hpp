// The lines of a text while it is edited, wrapped as a browser wraps a <textarea>, because one lies
// over it: after spaces, which hang at the line's end, and after hyphens between letters; a word
// wider than the line parts anywhere. text_layout.hpp is for text that is only read.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/ports/function_ref.hpp"

namespace chomay::ui {

struct TextLine {
  std::uint32_t begin, end;  // bytes; a newline belongs to no line
  bool operator==(const TextLine&) const = default;
};

/// At least one line, also of an empty text. `measure` says how wide a part is.
std::vector<TextLine> wrap_lines(std::string_view text, float width,
                                 FunctionRef<float(std::string_view)> measure);

/// The line that a caret before byte `at` stands in: where a line wraps, the lower one.
std::size_t line_of_caret(std::span<const TextLine> lines, std::uint32_t at);

}  // namespace chomay::ui
