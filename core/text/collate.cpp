#include "core/text/collate.hpp"

#include "core/text/fold.hpp"
#include "core/text/letters.hpp"
#include "core/text/nfc.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace chomay::text {
namespace {

constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

constexpr char gap_weight = 0x02;       // spaces and punctuation, before everything
constexpr char digit_weight = 0x10;     // 0x10..0x19
constexpr char letter_weight = 0x20;    // place in the alphabet
constexpr char other_weight = 0x7E;     // then the code point in UTF-8
constexpr char level_separator = 0x01;  // lower than any weight: a prefix sorts first

void append_primary(std::string& key, char32_t letter) {
  const auto place = alphabet.find(letter);
  if (place != std::u32string_view::npos) {
    key.push_back(static_cast<char>(letter_weight + static_cast<int>(place)));
  } else if (letter >= U'0' && letter <= U'9') {
    key.push_back(static_cast<char>(digit_weight + static_cast<int>(letter - U'0')));
  } else if (is_word_character(letter)) {
    key.push_back(other_weight);
    append_utf8(key, letter);
  } else if (!key.empty() && key.back() != gap_weight) {
    key.push_back(gap_weight);
  }
}

}  // namespace

std::string sort_key(std::string_view text) {
  const std::string composed = nfc(text);
  std::string primary;
  std::string cases;
  for (std::size_t at = 0; at < composed.size();) {
    const auto decoded = decode(composed, at);
    at += decoded.length;
    const char32_t small = lower(decoded.code_point);
    append_primary(primary, split_tone(small).letter);
    cases.push_back(small == decoded.code_point ? 0x02 : 0x03);
  }
  // Tones are read from the levelled spelling, so that hòa and hoà are one word here too.
  std::string tones;
  for (const char32_t letter : to_utf32(exact_key(composed))) {
    tones.push_back(static_cast<char>(0x02 + static_cast<int>(split_tone(letter).tone)));
  }
  return primary + level_separator + tones + level_separator + cases;
}

}  // namespace chomay::text
