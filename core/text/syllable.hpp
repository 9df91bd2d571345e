// A Vietnamese syllable in its parts, from spelling and back. parse_syllable says whether a word
// can be Vietnamese at all; compose writes it with the tone mark where either school puts it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/letters.hpp"

namespace chomay::text {

// Letters are lower case and carry no tone. The nucleus includes the glide: "hoàng" is
// h + oa + ng, "quyền" is qu + yê + n, "gì" is g + i.
struct Syllable {
  std::u32string onset;
  std::u32string nucleus;
  std::u32string coda;
  Tone tone = Tone::ngang;

  bool operator==(const Syllable&) const = default;
};

// classic: hòa, thủy, khỏe. modern (QĐ 1989/QĐ-BGDĐT 2018): hoà, thuỷ, khoẻ.
enum class ToneStyle { classic, modern };

// One word in any case, NFC, its tone mark on any vowel. Nothing when it is not spelt as a
// Vietnamese syllable. A missing tone before a stop ("hat") is let through: see tone_fits.
std::optional<Syllable> parse_syllable(std::string_view word);

// The same from lower-case letters without tone.
std::optional<Syllable> parse_letters(std::u32string_view letters, Tone tone);

// The nearest syllable that letters typed so far may still become: marks may be put on ("tuyen" is
// on its way to tuyên), letters may follow ("đươ"). Nothing when no further key can make one.
std::optional<Syllable> foresee(std::u32string_view letters, Tone tone);

// Letters that may be an onset, or the beginning of one ("ngh", "t").
bool begins_onset(std::u32string_view letters);

// Syllables that end in c, ch, p, t take only sắc or nặng.
bool tone_fits(const Syllable& syllable);

// Which letter of the nucleus carries the mark.
std::size_t tone_position(std::u32string_view nucleus, std::u32string_view coda, ToneStyle style);

std::u32string compose_letters(const Syllable& syllable, ToneStyle style = ToneStyle::classic);
std::string compose(const Syllable& syllable, ToneStyle style = ToneStyle::classic);

}  // namespace chomay::text
