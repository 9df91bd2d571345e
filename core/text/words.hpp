// Cuts text into words, as byte ranges of the original so that matches can be highlighted. A word
// is a run of letters, digits and combining marks: "Com-lê 1.000 g" is com, lê, 1, 000, g.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace chomay::text {

struct WordRange {
  std::uint32_t begin;
  std::uint32_t end;

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool operator==(const WordRange&) const = default;
};

bool is_word_character(char32_t code_point);

// The next word at or after byte `from`; an empty range at the end of the text when there is none.
WordRange next_word(std::string_view text, std::size_t from);

template <class Visit>
void for_each_word(std::string_view text, Visit&& visit) {
  for (auto range = next_word(text, 0); range.begin < range.end;) {
    visit(range);
    range = next_word(text, range.end);
  }
}

std::vector<WordRange> words(std::string_view text);

}  // namespace chomay::text
