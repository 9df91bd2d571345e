#include "core/text/syllable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/utf8.hpp"

namespace chomay::text {
namespace {

using Letters = std::u32string_view;

// Longest first, so that "ngh" is tried before "ng" and "gi" before "g".
constexpr std::array<Letters, 28> onsets = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

// Which codas each nucleus takes; "-" stands for none, so the list splits at spaces.
struct Nucleus {
  Letters letters;
  Letters codas;
};
constexpr std::array<Nucleus, 29> nuclei = {{
    {U"uyê", U"n t"},
    {U"uya", U"-"},
    {U"iê", U"c m n ng p t u"},
    {U"yê", U"m n ng t u"},
    {U"ia", U"-"},
    {U"oa", U"- c ch i m n ng nh o p t y"},
    {U"oă", U"c m n ng p t"},
    {U"oe", U"- m n ng o t"},
    {U"oo", U"c n ng"},
    {U"ua", U"-"},
    {U"uâ", U"c n ng t y"},
    {U"uê", U"- ch n nh u"},
    {U"uô", U"c i m n ng t"},
    {U"uơ", U"-"},
    {U"uy", U"- ch n nh p t u"},
    {U"ưa", U"-"},
    {U"ươ", U"c i m n ng p t u"},
    {U"a", U"- c ch i m n ng nh o p t u y"},
    {U"ă", U"c k m n ng p t"},  // k: Đắk Lắk
    {U"â", U"c m n ng p t u y"},
    {U"e", U"- c m n ng o p t"},
    {U"ê", U"- ch m n nh p t u"},
    {U"i", U"- ch m n nh p t u"},
    {U"o", U"- c i m n ng p t"},
    {U"ô", U"- c i m n ng p t"},
    {U"ơ", U"- i m n p t"},
    {U"u", U"- c i m n ng p t"},
    {U"ư", U"- c i m n ng t u"},
    {U"y", U"- ch n nh p t u"},
}};

template <class Visit>
void for_each_coda(Letters codas, Visit&& visit) {
  for (std::size_t at = 0; at < codas.size();) {
    const auto end = std::min(codas.find(U' ', at), codas.size());
    const auto coda = codas.substr(at, end - at);
    visit(coda == U"-" ? Letters() : coda);
    at = end + 1;
  }
}

bool has_coda(Letters codas, Letters coda) {
  bool found = false;
  for_each_coda(codas, [&](Letters each) { found |= each == coda; });
  return found;
}

// c/k/q, g/gh and ng/ngh share a sound; the next vowel decides which is written.
bool spelling_fits(Letters onset, Letters nucleus, Letters coda) {
  const char32_t first = nucleus.front();
  const bool front = first == U'e' || first == U'ê' || first == U'i' || first == U'y';
  if (onset == U"k") return front;
  if (onset == U"c") return !front;
  if (onset == U"gh" || onset == U"ngh") return front && first != U'y';
  if (onset == U"ng") return !front;
  if (onset == U"g") return !front || first == U'i';
  // The u of "qu" is a glide already: "quua" and "quoa" are no words.
  if (onset == U"qu") return first != U'u' && first != U'ư' && first != U'o' && nucleus != U"iê";
  if (nucleus == U"yê") return onset.empty();
  if (nucleus == U"iê") return !onset.empty();
  if (nucleus == U"y") return coda.empty();
  return true;
}

std::optional<Syllable> parse_after(Letters onset, Letters rest, Tone tone) {
  for (const auto& nucleus : nuclei) {
    if (!rest.starts_with(nucleus.letters)) continue;
    const auto coda = rest.substr(nucleus.letters.size());
    if (coda.size() > 2 || !has_coda(nucleus.codas, coda)) continue;
    if (!spelling_fits(onset, nucleus.letters, coda)) continue;
    return Syllable{std::u32string(onset), std::u32string(nucleus.letters), std::u32string(coda),
                    tone};
  }
  return std::nullopt;
}

constexpr std::size_t longest_syllable = 7;  // "nghiêng"

bool is_stop(Letters coda) {
  return coda == U"c" || coda == U"ch" || coda == U"p" || coda == U"t";
}

// How many marks `typed` lacks to be the beginning of `whole`; nothing when it is none.
std::optional<int> marks_missing(Letters typed, Letters whole) {
  if (typed.size() > whole.size()) return std::nullopt;
  int missing = 0;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (typed[i] == whole[i]) continue;
    if (typed[i] != without_mark(whole[i])) return std::nullopt;
    ++missing;
  }
  return missing;
}

// The best syllable found so far on the way from some letters.
struct Foresight {
  Letters letters;
  Tone tone;
  Letters onset = {}, nucleus = {}, coda = {};  // the best so far
  std::size_t least = SIZE_MAX;                 // letters, then marks that are missing

  void try_codas(Letters start, const Nucleus& middle, std::size_t marks) {
    const auto head = start.size() + middle.letters.size();
    const auto typed = letters.substr(std::min(head, letters.size()));
    for_each_coda(middle.codas, [&](Letters end) {
      const bool reached = end.starts_with(typed) && spelling_fits(start, middle.letters, end) &&
                           (!is_stop(end) || tone == Tone::ngang || tone >= Tone::sac);
      const auto cost = (head + end.size() - letters.size()) * 8 + marks;
      if (!reached || cost >= least) return;
      least = cost;
      onset = start;
      nucleus = middle.letters;
      coda = end;
    });
  }

  void try_nuclei(Letters start) {
    const auto start_marks = marks_missing(letters.substr(0, start.size()), start);
    if (!start_marks || letters.size() <= start.size()) return;
    const auto rest = letters.substr(start.size());
    for (const auto& middle : nuclei) {
      const auto marks = marks_missing(rest.substr(0, middle.letters.size()), middle.letters);
      if (marks) try_codas(start, middle, static_cast<std::size_t>(*start_marks + *marks));
    }
  }
};

}  // namespace

std::optional<Syllable> foresee(std::u32string_view letters, Tone tone) {
  if (letters.empty() || letters.size() > longest_syllable) return std::nullopt;
  Foresight best{letters, tone};
  for (const auto onset : onsets) best.try_nuclei(onset);
  if (best.least == SIZE_MAX) return std::nullopt;
  return Syllable{std::u32string(best.onset), std::u32string(best.nucleus),
                  std::u32string(best.coda), tone};
}

bool begins_onset(std::u32string_view letters) {
  return std::any_of(onsets.begin(), onsets.end(),
                     [&](Letters onset) { return onset.starts_with(letters); });
}

std::optional<Syllable> parse_letters(std::u32string_view letters, Tone tone) {
  if (letters.empty() || letters.size() > longest_syllable) return std::nullopt;
  for (const auto onset : onsets) {
    if (!letters.starts_with(onset) || letters.size() == onset.size()) continue;
    if (auto syllable = parse_after(onset, letters.substr(onset.size()), tone)) return syllable;
  }
  return std::nullopt;
}

std::optional<Syllable> parse_syllable(std::string_view word) {
  if (word.size() > 3 * longest_syllable) return std::nullopt;
  std::array<char32_t, longest_syllable> letters{};
  std::size_t count = 0;
  Tone tone = Tone::ngang;
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = decode(word, at);
    at += decoded.length;
    const auto split = split_tone(lower(decoded.code_point));
    if (count == letters.size()) return std::nullopt;
    letters[count++] = split.letter;
    if (split.tone == Tone::ngang) continue;
    if (tone != Tone::ngang) return std::nullopt;  // a syllable has one tone
    tone = split.tone;
  }
  return parse_letters({letters.data(), count}, tone);
}

bool tone_fits(const Syllable& syllable) {
  return !is_stop(syllable.coda) || syllable.tone == Tone::sac || syllable.tone == Tone::nang;
}

std::size_t tone_position(std::u32string_view nucleus, std::u32string_view coda, ToneStyle style) {
  if (nucleus.size() < 2) return 0;
  // A letter with a mark of its own attracts the tone; of two (ươ) the second.
  for (std::size_t i = nucleus.size(); i-- > 0;) {
    if (without_mark(nucleus[i]) != nucleus[i]) return i;
  }
  if (nucleus == U"ia" || nucleus == U"ua") return 0;
  if (!coda.empty() || nucleus.size() > 2) return 1;
  return style == ToneStyle::modern ? 1 : 0;
}

std::u32string compose_letters(const Syllable& syllable, ToneStyle style) {
  std::u32string letters = syllable.onset;
  const auto place = tone_position(syllable.nucleus, syllable.coda, style);
  for (std::size_t i = 0; i < syllable.nucleus.size(); ++i) {
    const char32_t letter = syllable.nucleus[i];
    letters.push_back(i == place ? with_tone(letter, syllable.tone) : letter);
  }
  return letters += syllable.coda;
}

std::string compose(const Syllable& syllable, ToneStyle style) {
  return to_utf8(compose_letters(syllable, style));
}

}  // namespace chomay::text
