#include "core/text/words.hpp"

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace chomay::text {

bool is_word_character(char32_t code_point) {
  if (code_point < 0x80) {
    const auto small = code_point | 0x20;
    return (small >= U'a' && small <= U'z') || (code_point >= U'0' && code_point <= U'9');
  }
  return unicode::is_in_words(code_point);
}

WordRange next_word(std::string_view text, std::size_t from) {
  std::size_t begin = from;
  while (begin < text.size()) {
    const auto letter = decode(text, begin);
    if (is_word_character(letter.code_point)) break;
    begin += letter.length;
  }
  std::size_t end = begin;
  while (end < text.size()) {
    const auto letter = decode(text, end);
    if (!is_word_character(letter.code_point)) break;
    end += letter.length;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<WordRange> words(std::string_view text) {
  std::vector<WordRange> ranges;
  for_each_word(text, [&](WordRange range) { ranges.push_back(range); });
  return ranges;
}

}  // namespace chomay::text
