// The Vietnamese vowels: 12 letters times 6 tones, in both cases, and đ. Everything that adds,
// moves or removes a tone (syllable, fold, residue, collate, the Telex engine) goes through here.
#pragma once

#include <cstdint>
#include <string>

namespace chomay::text {

// In alphabetical order of the tones.
enum class Tone : std::uint8_t { ngang, huyen, hoi, nga, sac, nang };
inline constexpr int tone_count = 6;

struct ToneSplit {
  char32_t letter;  // without its tone, case kept: 'Ấ' -> 'Â'
  Tone tone;
};

// Any other code point comes back as it is, with no tone.
ToneSplit split_tone(char32_t code_point);

// `letter` as split_tone returns it; a letter that is no vowel comes back unchanged.
char32_t with_tone(char32_t letter, Tone tone);

// One of a ă â e ê i o ô ơ u ư y, either case, without tone.
bool is_vowel(char32_t letter);

// 'ơ' -> 'o', 'đ' -> 'd'; other letters unchanged. Expects a letter without tone.
char32_t without_mark(char32_t letter);

// What a plain letter can become: 'a' -> "áàảãạăâ", 'd' -> "đ"; others have none.
std::u32string accents_of(char32_t letter);

// The other case of a letter, by Unicode's simple mapping.
char32_t lower(char32_t code_point);
char32_t upper(char32_t code_point);

}  // namespace chomay::text
