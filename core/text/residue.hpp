// Text typed with the input method off: "ddu7o72ng" (VNI) and "dduwowngf" (Telex) are đường.
// Rules, not a list: each key is applied as an input method would, wherever in the word it stands
// ("tuyeern", "tuyener"), and a result counts only when it is a Vietnamese syllable.
//
// Typing is the state of one word; the search feeds it whole words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/function_ref.hpp"
#include "core/text/letters.hpp"

namespace chomay::text {

enum class KeyKind : std::uint8_t {
  letter,      // stands for itself
  tone,        // s f r x j, 1-5
  clear_tone,  // z, 0
  circumflex,  // a second a, e, o; 6
  horn,        // w; 7 on o, u
  breve,       // w; 8 on a
  stroke,      // a second d; 9
};

struct Typing {
  std::u32string letters;  // lower case, without tone
  Tone tone = Tone::ngang;

  bool operator==(const Typing&) const = default;
};

enum class KeyTable : std::uint8_t { telex, vni };

// What `key` would mean after `typing`; `letter` when it changes nothing.
KeyKind meaning_of(KeyTable table, const Typing& typing, char32_t key);

// Applies a key with that meaning. `key` also tells which tone.
void apply_key(Typing& typing, KeyKind kind, char32_t key);

// Vietnamese syllables, in exact_key form, that the keys of one word spell; empty when the word
// holds no residue or spells nothing. Accents that are already there are kept ("chuoông").
// At most 4, the likeliest first.
std::vector<std::string> decode_residue(std::string_view word);

// What a piece of a joined word costs; nothing when it makes no sense.
using PieceCost = FunctionRef<std::optional<int>(std::string_view piece)>;

// Cuts words typed without spaces where the total cost is least: "nhanxchins" into nhanx, chins.
// Empty when no cut makes sense or the word is longer than 40 bytes. A search lets its dictionary
// name the costs; syllable_cost goes by spelling alone.
std::vector<std::string_view> split_joined(std::string_view word, const PieceCost& cost);

// 2 for a syllable, 3 for residue that decodes to one.
std::optional<int> syllable_cost(std::string_view piece);

}  // namespace chomay::text
