#include "core/text/fold.hpp"

#include "core/text/letters.hpp"
#include "core/text/nfc.hpp"
#include "core/text/syllable.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace chomay::text {
namespace {

// Letters outside Vietnamese: the first code point of the decomposition is the bare letter.
char32_t base_of(char32_t code_point) {
  while (const char32_t first = unicode::parts_of(code_point).first) code_point = first;
  return code_point;
}

void fold_into(std::string& out, char32_t code_point) {
  const char32_t small = lower(code_point);
  if (small < 0x80) {
    out.push_back(static_cast<char>(small));
    return;
  }
  const char32_t plain = without_mark(split_tone(small).letter);
  if (plain < 0x80) {
    out.push_back(static_cast<char>(plain));
  } else if (!unicode::is_nonspacing_mark(plain)) {
    append_utf8(out, lower(base_of(plain)));
  }
}

// Only words of two vowels or more can differ by tone position.
bool may_move_tone(std::string_view word) {
  int vowels = 0;
  bool toned = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto letter = decode(word, at);
    at += letter.length;
    const auto split = split_tone(letter.code_point);
    vowels += is_vowel(split.letter) ? 1 : 0;
    toned = toned || split.tone != Tone::ngang;
  }
  return toned && vowels >= 2;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = decode(text, at);
    append_utf8(out, lower(letter.code_point));
    at += letter.length;
  }
  return out;
}

std::string exact_key(std::string_view text) {
  std::string key = lower(nfc(text));
  if (is_ascii(key)) return key;
  std::string out;
  out.reserve(key.size());
  std::size_t done = 0;
  for_each_word(key, [&](WordRange range) {
    const auto word = range.of(key);
    if (!may_move_tone(word)) return;
    const auto syllable = parse_syllable(word);
    if (!syllable) return;
    out.append(key, done, range.begin - done);
    out += compose(*syllable);
    done = range.end;
  });
  return out.append(key, done, key.size() - done);
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = decode(text, at);
    fold_into(out, letter.code_point);
    at += letter.length;
  }
  return out;
}

}  // namespace chomay::text
