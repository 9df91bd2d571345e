#include "core/catalog/search_words.hpp"

#include <algorithm>
#include <array>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {

int edit_distance(std::string_view left, std::string_view right, int limit) {
  constexpr std::size_t longest = 32;
  const int too_far = limit + 1;
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() > longest || static_cast<int>(right.size() - left.size()) > limit) {
    return too_far;
  }
  std::array<std::array<int, longest + 1>, 3> rows;  // the row before last, the last, this one
  auto* older = &rows[0];
  auto* last = &rows[1];
  auto* row = &rows[2];
  for (std::size_t i = 0; i <= left.size(); ++i) (*last)[i] = static_cast<int>(i);
  for (std::size_t j = 1; j <= right.size(); ++j) {
    int least = (*row)[0] = static_cast<int>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
      const int replace = (*last)[i - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      int cost = std::min({replace, (*last)[i] + 1, (*row)[i - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) cost = std::min(cost, (*older)[i - 2] + 1);
      (*row)[i] = cost;
      least = std::min(least, cost);
    }
    if (least > limit) return too_far;
    auto* spare = older;
    older = last;
    last = row;
    row = spare;
  }
  return std::min((*last)[left.size()], too_far);
}

std::uint32_t letter_set(std::string_view word) {
  std::uint32_t set = 0;
  for (const char letter : word) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = letter >= 'a' && letter <= 'z';
    set |= 1u << (plain ? letter - 'a' : 26 + byte % 6);
  }
  return set;
}

namespace {

struct Sound {
  std::string_view written;
  char sound;
};
// Longest first. Sounds are capitals so that they can't be taken for letters.
constexpr std::array<Sound, 17> onset_sounds = {{{"ngh", 'N'},
                                                 {"tr", 'C'},
                                                 {"ch", 'C'},
                                                 {"gh", 'G'},
                                                 {"gi", 'D'},
                                                 {"kh", 'H'},
                                                 {"ng", 'N'},
                                                 {"nh", 'J'},
                                                 {"ph", 'F'},
                                                 {"th", 'T'},
                                                 {"d", 'D'},
                                                 {"r", 'D'},
                                                 {"l", 'L'},
                                                 {"n", 'L'},
                                                 {"s", 'S'},
                                                 {"x", 'S'},
                                                 {"k", 'c'}}};

std::string sound_of(std::string_view word) {
  std::string sound;
  for (const auto& onset : onset_sounds) {
    if (!word.starts_with(onset.written) || word.size() == onset.written.size()) continue;
    sound.push_back(onset.sound);
    word.remove_prefix(onset.written.size());
    // "gi" keeps its vowel when a consonant follows: "gin" sounds like "din".
    const bool vowel = std::string_view("aeiouy").find(word.front()) != std::string_view::npos;
    if (onset.written == "gi" && !vowel) sound.push_back('i');
    break;
  }
  for (const char letter : word) sound.push_back(letter == 'y' ? 'i' : letter);
  return sound;
}

}  // namespace

std::uint32_t sound_key(std::string_view word) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char letter : sound_of(word)) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
  }
  return hash;
}

float accent_match(std::string_view typed, std::string_view form) {
  using namespace chomay::text;
  if (is_ascii(typed)) return is_ascii(form) ? 1.0f : 0.9f;
  float quality = 1.0f;
  std::size_t at = 0;
  for (std::size_t i = 0; i < typed.size();) {
    const auto mine = decode(typed, i);
    const auto theirs = decode(form, at);
    i += mine.length;
    at += theirs.length;
    if (mine.code_point == theirs.code_point) continue;
    const auto left = split_tone(mine.code_point);
    const auto right = split_tone(theirs.code_point);
    if (left.letter != right.letter)
      quality -= without_mark(left.letter) == left.letter ? 0.1f : 0.25f;
    if (left.tone == right.tone) continue;
    const bool hook_or_tilde = (left.tone == Tone::hoi && right.tone == Tone::nga) ||
                               (left.tone == Tone::nga && right.tone == Tone::hoi);
    quality -= hook_or_tilde ? 0.04f : left.tone == Tone::ngang ? 0.1f : 0.25f;
  }
  return std::max(quality, 0.5f);
}

}  // namespace chomay::catalog
