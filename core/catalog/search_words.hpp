// How near two words are: the slips of hand and ear that a search forgives. All words here are
// folded unless a name says exact.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chomay::catalog {

// Damerau's distance (insert, delete, replace, swap of neighbours), or limit + 1 when it is more.
int edit_distance(std::string_view left, std::string_view right, int limit);

// Which letters occur. Words at distance d differ in at most 2·d of these bits.
std::uint32_t letter_set(std::string_view word);

// Equal for words that many speakers do not tell apart: l/n, d/gi/r, s/x, tr/ch, k/c, i/y.
std::uint32_t sound_key(std::string_view word);

// 1 when `typed` is `form` to the letter, less for accents left out or different, down to 0.5.
// Both in exact_key form, of the same folded letters; `form` may go on (prefix).
float accent_match(std::string_view typed, std::string_view form);

}  // namespace chomay::catalog
