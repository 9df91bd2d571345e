#include "core/text/letters.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "core/text/unicode.hpp"

namespace chomay::text {
namespace {

// One row a vowel: ngang huyền hỏi ngã sắc nặng.
constexpr std::u32string_view vowel_table =
    U"aàảãáạ"
    U"ăằẳẵắặ"
    U"âầẩẫấậ"
    U"eèẻẽéẹ"
    U"êềểễếệ"
    U"iìỉĩíị"
    U"oòỏõóọ"
    U"ôồổỗốộ"
    U"ơờởỡớợ"
    U"uùủũúụ"
    U"ưừửữứự"
    U"yỳỷỹýỵ"
    U"AÀẢÃÁẠ"
    U"ĂẰẲẴẮẶ"
    U"ÂẦẨẪẤẬ"
    U"EÈẺẼÉẸ"
    U"ÊỀỂỄẾỆ"
    U"IÌỈĨÍỊ"
    U"OÒỎÕÓỌ"
    U"ÔỒỔỖỐỘ"
    U"ƠỜỞỠỚỢ"
    U"UÙỦŨÚỤ"
    U"ƯỪỬỮỨỰ"
    U"YỲỶỸÝỴ";
static_assert(vowel_table.size() == 24 * tone_count);

struct Marked {
  char32_t letter, plain;
};
constexpr Marked marked_table[] = {{U'ă', U'a'}, {U'â', U'a'}, {U'đ', U'd'}, {U'ê', U'e'},
                                   {U'ô', U'o'}, {U'ơ', U'o'}, {U'ư', U'u'}, {U'Ă', U'A'},
                                   {U'Â', U'A'}, {U'Đ', U'D'}, {U'Ê', U'E'}, {U'Ô', U'O'},
                                   {U'Ơ', U'O'}, {U'Ư', U'U'}};

// Place in vowel_table + 1 for code points below U+0200 and in U+1EA0..U+1EF9; 0 = no vowel.
struct Index {
  std::array<std::uint8_t, 0x200> low{};
  std::array<std::uint8_t, 0x60> high{};
};

constexpr Index make_index() {
  Index index;
  for (std::size_t i = 0; i < vowel_table.size(); ++i) {
    const char32_t code_point = vowel_table[i];
    const auto place = static_cast<std::uint8_t>(i + 1);
    if (code_point < 0x200) {
      index.low[code_point] = place;
    } else {
      index.high[code_point - 0x1EA0] = place;
    }
  }
  return index;
}

constexpr Index index = make_index();

constexpr std::size_t place_of(char32_t code_point) {
  if (code_point < 0x200) return index.low[code_point];
  if (code_point >= 0x1EA0 && code_point < 0x1F00) return index.high[code_point - 0x1EA0];
  return 0;
}

}  // namespace

ToneSplit split_tone(char32_t code_point) {
  const auto place = place_of(code_point);
  if (place == 0) return {code_point, Tone::ngang};
  const auto tone = (place - 1) % tone_count;
  return {vowel_table[place - 1 - tone], static_cast<Tone>(tone)};
}

char32_t with_tone(char32_t letter, Tone tone) {
  const auto place = place_of(letter);
  if (place == 0) return letter;
  const auto row = (place - 1) / tone_count * tone_count;
  return vowel_table[row + static_cast<std::size_t>(tone)];
}

bool is_vowel(char32_t letter) {
  const auto place = place_of(letter);
  return place != 0 && (place - 1) % tone_count == 0;
}

char32_t without_mark(char32_t letter) {
  if (letter < 0xC0) return letter;
  for (const Marked& pair : marked_table)
    if (pair.letter == letter) return pair.plain;
  return letter;
}

std::u32string accents_of(char32_t letter) {
  // Tones in the order of their keys, then the letters of another sound.
  constexpr Tone tones[] = {Tone::sac, Tone::huyen, Tone::hoi, Tone::nga, Tone::nang};
  std::u32string found;
  if (is_vowel(letter))
    for (const Tone tone : tones) found += with_tone(letter, tone);
  for (const Marked& pair : marked_table)
    if (pair.plain == letter) found += pair.letter;
  return found;
}

char32_t lower(char32_t code_point) {
  if (code_point < 0x80) {
    return code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
  }
  return unicode::lower(code_point);
}

char32_t upper(char32_t code_point) {
  return unicode::upper(code_point);
}

}  // namespace chomay::text
