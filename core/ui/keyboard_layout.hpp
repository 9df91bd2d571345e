// What stands on the on-screen keyboard: rows of key codes for each layout, as tables. A code is
// the letter itself, a tone, or one of the jobs below. Measures are those of tokens.md §6.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/text/letters.hpp"

namespace chomay::ui {

enum class KeyboardLayout : std::uint8_t { vietnamese, english, numbers };

using KeyCode = char32_t;
namespace key {
inline constexpr KeyCode shift = 1, erase = 2, enter = 3, numbers = 4, letters = 5, language = 6,
                         hide = 7, space = U' ', tones = 0x10;  // tones + Tone
constexpr KeyCode tone(text::Tone tone) {
  return tones + static_cast<KeyCode>(tone);
}
constexpr bool is_tone(KeyCode code) {
  return code > tones && code < tones + text::tone_count;
}
constexpr bool is_job(KeyCode code) {
  return code < U' ';
}
}  // namespace key

struct KeyRow {
  std::u32string_view codes;
  float height = 92, gap = 10, inset = 0;
  bool soft = false;  // the row of marks
};

namespace key_rows {
inline constexpr char32_t marks[] = {key::tone(text::Tone::sac),
                                     key::tone(text::Tone::huyen),
                                     key::tone(text::Tone::hoi),
                                     key::tone(text::Tone::nga),
                                     key::tone(text::Tone::nang),
                                     U'ă',
                                     U'â',
                                     U'ê',
                                     U'ô',
                                     U'ơ',
                                     U'ư',
                                     U'đ'};
inline constexpr char32_t third[] = {key::shift, U'z', U'x', U'c',      U'v',
                                     U'b',       U'n', U'm', key::erase};
inline constexpr char32_t below_letters[] = {key::numbers, key::language, key::hide,
                                             key::space,   U'.',          key::enter};
inline constexpr char32_t signs[] = {U'!', U'?', U',', U';', U':', U'\'', U'"', U'_', key::erase};
inline constexpr char32_t below_numbers[] = {key::letters, key::hide, key::space, U'.', key::enter};

template <std::size_t n>
constexpr std::u32string_view row(const char32_t (&codes)[n]) {
  return {codes, n};
}

inline constexpr KeyRow vietnamese[] = {
    {row(marks), 84, 8, 0, true}, {U"1234567890"}, {U"qwertyuiop"},
    {U"asdfghjkl", 92, 10, 48},   {row(third)},    {row(below_letters)}};
inline constexpr KeyRow english[] = {{U"1234567890"},
                                     {U"qwertyuiop"},
                                     {U"asdfghjkl", 92, 10, 48},
                                     {row(third)},
                                     {row(below_letters)}};
inline constexpr KeyRow numbers[] = {
    {U"1234567890"}, {U"@#₫%&*-+()"}, {U"/\\=<>[]{}~"}, {row(signs)}, {row(below_numbers)}};
}  // namespace key_rows

constexpr std::span<const KeyRow> rows_of(KeyboardLayout layout) {
  switch (layout) {
    case KeyboardLayout::vietnamese:
      return key_rows::vietnamese;
    case KeyboardLayout::english:
      return key_rows::english;
    case KeyboardLayout::numbers:
      break;
  }
  return key_rows::numbers;
}

/// How wide a key is, in shares of its row.
constexpr float width_of_key(KeyCode code) {
  switch (code) {
    case key::shift:
    case key::erase:
    case key::numbers:
    case key::letters:
      return 1.5f;
    case key::space:
      return 3.6f;
    case key::enter:
      return 2;
    default:
      return 1;
  }
}

/// What a long press on a key offers, in the lower case of the key.
inline std::u32string accents_of(KeyCode code) {
  return code == U'.' ? U",?!-'" : text::accents_of(code);
}

/// The small hint under a letter: what its key does in that method. Empty, or one of the words of
/// KeyboardWords when `tone` says which.
struct KeyHint {
  std::string_view marks;
  text::Tone tone = text::Tone::ngang;
  bool clears = false;
};
constexpr KeyHint telex_hint(KeyCode code) {
  switch (code) {
    case U's':
      return {{}, text::Tone::sac};
    case U'f':
      return {{}, text::Tone::huyen};
    case U'r':
      return {{}, text::Tone::hoi};
    case U'x':
      return {{}, text::Tone::nga};
    case U'j':
      return {{}, text::Tone::nang};
    case U'z':
      return {{}, text::Tone::ngang, true};
    case U'w':
      return {"ơ ư ă"};
    case U'a':
      return {"aa â"};
    case U'e':
      return {"ee ê"};
    case U'o':
      return {"oo ô"};
    case U'd':
      return {"dd đ"};
    default:
      return {};
  }
}
constexpr KeyHint vni_hint(KeyCode code) {
  switch (code) {
    case U'1':
      return {{}, text::Tone::sac};
    case U'2':
      return {{}, text::Tone::huyen};
    case U'3':
      return {{}, text::Tone::hoi};
    case U'4':
      return {{}, text::Tone::nga};
    case U'5':
      return {{}, text::Tone::nang};
    case U'0':
      return {{}, text::Tone::ngang, true};
    case U'6':
      return {"â ê ô"};
    case U'7':
      return {"ơ ư"};
    case U'8':
      return {"ă"};
    case U'9':
      return {"đ"};
    default:
      return {};
  }
}

}  // namespace chomay::ui
