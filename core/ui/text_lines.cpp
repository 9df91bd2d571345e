#include "core/ui/text_lines.hpp"

#include "core/text/utf8.hpp"

namespace chomay::ui {
namespace {

constexpr float slack = 0.05f;  // rounding must not wrap what was measured to fit

bool is_letter(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The end of the word at `at`: the first place where the line could end.
std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] != ' ' && text[at] != '\n') {
    const bool hyphen = text[at] == '-' && at > 0 && text[at - 1] != ' ';
    ++at;
    if (hyphen && is_letter(text, at)) break;
  }
  return at;
}

std::uint32_t spaces_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// As much of a word as fits alone in a line, at least a letter.
std::uint32_t longest_fit(std::string_view text, std::uint32_t begin, std::uint32_t end,
                          float width, FunctionRef<float(std::string_view)> measure) {
  std::uint32_t fit = begin + text::decode(text, begin).length;
  while (fit < end) {
    const std::uint32_t next = fit + text::decode(text, fit).length;
    if (measure(text.substr(begin, next - begin)) > width + slack) break;
    fit = next;
  }
  return fit;
}

}  // namespace

std::vector<TextLine> wrap_lines(std::string_view text, float width,
                                 FunctionRef<float(std::string_view)> measure) {
  std::vector<TextLine> lines;
  for (std::uint32_t begin = 0;;) {
    std::uint32_t end = begin;
    while (end < text.size() && text[end] != '\n') {
      const std::uint32_t word = word_end(text, end);
      if (measure(text.substr(begin, word - begin)) > width + slack) {
        if (end == begin) end = longest_fit(text, begin, word, width, measure);
        break;
      }
      end = spaces_end(text, word);
    }
    lines.push_back({begin, end});
    if (end >= text.size()) return lines;
    begin = text[end] == '\n' ? end + 1 : end;
  }
}

std::size_t line_of_caret(std::span<const TextLine> lines, std::uint32_t at) {
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line + 1].begin <= at) ++line;
  return line;
}

}  // namespace chomay::ui
