#include "core/text/residue.hpp"

#include <algorithm>
#include <limits>

#include "core/text/fold.hpp"
#include "core/text/syllable.hpp"
#include "core/text/utf8.hpp"

namespace chomay::text {
namespace {

constexpr std::size_t longest_word = 14;  // "nghieengj" and its like, with a few keys to spare
constexpr std::size_t most_candidates = 4;

std::optional<Tone> tone_of_key(char32_t key) {
  switch (key) {
    case U'f':
    case U'2':
      return Tone::huyen;
    case U'r':
    case U'3':
      return Tone::hoi;
    case U'x':
    case U'4':
      return Tone::nga;
    case U's':
    case U'1':
      return Tone::sac;
    case U'j':
    case U'5':
      return Tone::nang;
    default:
      return std::nullopt;
  }
}

bool has_vowel(const std::u32string& letters) {
  return std::any_of(letters.begin(), letters.end(), is_vowel);
}

bool holds(const std::u32string& letters, char32_t letter) {
  return letters.find(letter) != std::u32string::npos;
}

bool holds_any(const std::u32string& letters, std::u32string_view any) {
  return letters.find_first_of(any) != std::u32string::npos;
}

std::size_t after_qu(const std::u32string& letters) {
  return letters.starts_with(U"qu") ? 2 : 0;
}

void replace_last(std::u32string& letters, std::u32string_view from, char32_t to) {
  const auto at = letters.find_last_of(from);
  if (at != std::u32string::npos) letters[at] = to;
}

KeyKind telex_meaning(const Typing& typing, char32_t key) {
  const auto& letters = typing.letters;
  if (key == U'd') return letters.starts_with(U'd') ? KeyKind::stroke : KeyKind::letter;
  // A letter that has another mark already changes it: ă becomes â.
  if (key == U'a') return holds_any(letters, U"aă") ? KeyKind::circumflex : KeyKind::letter;
  if (key == U'e') return holds(letters, U'e') ? KeyKind::circumflex : KeyKind::letter;
  if (key == U'o') return holds_any(letters, U"oơ") ? KeyKind::circumflex : KeyKind::letter;
  if (key == U'w') {
    // hoawc is hoăc, but muaw is mưa: a vowel u takes it before a does.
    const bool vowel_u = letters.find_first_of(U"uư", after_qu(letters)) != std::u32string::npos;
    return holds_any(letters, U"aâ") && !vowel_u ? KeyKind::breve : KeyKind::horn;
  }
  if (!has_vowel(letters)) return KeyKind::letter;
  if (key == U'z') return KeyKind::clear_tone;
  return tone_of_key(key) && key > U'9' ? KeyKind::tone : KeyKind::letter;
}

KeyKind vni_meaning(const Typing& typing, char32_t key) {
  const auto& letters = typing.letters;
  // Many leave Telex's dd in: ddu7o72ng.
  if (key == U'9' || key == U'd')
    return letters.starts_with(U'd') ? KeyKind::stroke : KeyKind::letter;
  if (key < U'0' || key > U'8' || !has_vowel(letters)) return KeyKind::letter;
  if (key == U'0') return KeyKind::clear_tone;
  if (key == U'6') return holds_any(letters, U"aăeoơ") ? KeyKind::circumflex : KeyKind::letter;
  if (key == U'7') return holds_any(letters, U"oôu") ? KeyKind::horn : KeyKind::letter;
  if (key == U'8') return holds_any(letters, U"aâ") ? KeyKind::breve : KeyKind::letter;
  return KeyKind::tone;
}

void apply_circumflex(std::u32string& letters, char32_t key) {
  switch (key) {
    case U'a':
      return replace_last(letters, U"aă", U'â');
    case U'e':
      return replace_last(letters, U"e", U'ê');
    case U'o':
      return replace_last(letters, U"oơ", U'ô');
    default:
      break;
  }
  const auto at = letters.find_last_of(U"aăeoơ");  // VNI's 6 takes the nearest
  if (at == std::u32string::npos) return;
  const char32_t plain = without_mark(letters[at]);
  letters[at] = plain == U'a' ? U'â' : plain == U'e' ? U'ê' : U'ô';
}

// "uo" takes the horn on both letters (được); a lone w is ư itself (Telex). The u of "qu" is a
// consonant here.
void apply_horn(std::u32string& letters, char32_t key) {
  const std::size_t start = after_qu(letters);
  const auto o = letters.find_last_of(U"oôơ");
  const auto u = letters.find(U'u', start);
  if (o != std::u32string::npos) {
    letters[o] = U'ơ';
    if (o > start && letters[o - 1] == U'u') letters[o - 1] = U'ư';
  } else if (u != std::u32string::npos) {
    letters[u] = U'ư';
  } else if (key == U'w' && !holds(letters, U'ư')) {
    letters.push_back(U'ư');
  }
}

// Follows every reading of the keys; where a key may be a mark or a letter ("xoong"), both.
class Decoder {
public:
  Decoder(KeyTable table, std::u32string_view keys) : table_(table), keys_(keys) {}

  std::vector<Typing> run(Typing start) {
    follow(std::move(start), 0, false);
    return std::move(found_);
  }

private:
  void follow(Typing typing, std::size_t at, bool changed) {
    if (--budget_ < 0) return;
    if (at == keys_.size()) {
      if (changed) found_.push_back(std::move(typing));
      return;
    }
    const auto split = split_tone(keys_[at]);
    const auto kind = meaning_of(table_, typing, split.letter);
    if (kind != KeyKind::letter) {
      Typing applied = typing;
      apply_key(applied, kind, split.letter);
      if (!(applied == typing)) follow(std::move(applied), at + 1, true);
    }
    const bool may_be_letter = kind == KeyKind::letter || kind == KeyKind::circumflex;
    if (!may_be_letter || (split.letter >= U'0' && split.letter <= U'9')) return;
    typing.letters.push_back(split.letter);
    if (split.tone != Tone::ngang) typing.tone = split.tone;
    follow(std::move(typing), at + 1, changed);
  }

  KeyTable table_;
  std::u32string_view keys_;
  std::vector<Typing> found_;
  int budget_ = 64;
};

void add_candidates(std::vector<std::string>& out, KeyTable table, std::u32string_view keys) {
  for (const auto& typing : Decoder(table, keys).run({})) {
    auto syllable = parse_letters(typing.letters, typing.tone);
    if (!syllable && typing.letters.ends_with(U"ươ")) {
      // Without a coda it is uơ: thuowr is thuở.
      auto letters = typing.letters;
      letters[letters.size() - 2] = U'u';
      syllable = parse_letters(letters, typing.tone);
    }
    if (!syllable || !tone_fits(*syllable)) continue;
    auto word = compose(*syllable);
    if (out.size() < most_candidates && std::find(out.begin(), out.end(), word) == out.end()) {
      out.push_back(std::move(word));
    }
  }
}

}  // namespace

KeyKind meaning_of(KeyTable table, const Typing& typing, char32_t key) {
  return table == KeyTable::telex ? telex_meaning(typing, key) : vni_meaning(typing, key);
}

void apply_key(Typing& typing, KeyKind kind, char32_t key) {
  switch (kind) {
    case KeyKind::letter:
      typing.letters.push_back(key);
      break;
    case KeyKind::tone:
      typing.tone = tone_of_key(key).value_or(typing.tone);
      break;
    case KeyKind::clear_tone:
      typing.tone = Tone::ngang;
      break;
    case KeyKind::circumflex:
      apply_circumflex(typing.letters, key);
      break;
    case KeyKind::horn:
      apply_horn(typing.letters, key);
      break;
    case KeyKind::breve:
      replace_last(typing.letters, U"aâ", U'ă');
      break;
    case KeyKind::stroke:
      typing.letters.front() = U'đ';
      break;
  }
}

std::vector<std::string> decode_residue(std::string_view word) {
  std::vector<std::string> candidates;
  if (word.size() > 3 * longest_word) return candidates;
  const auto keys = to_utf32(exact_key(word));
  if (keys.size() < 2 || keys.size() > longest_word) return candidates;
  const bool digits = std::any_of(keys.begin(), keys.end(),
                                  [](char32_t key) { return key >= U'0' && key <= U'9'; });
  add_candidates(candidates, digits ? KeyTable::vni : KeyTable::telex, keys);
  return candidates;
}

std::optional<int> syllable_cost(std::string_view piece) {
  if (parse_syllable(piece)) return 2;
  if (!decode_residue(piece).empty()) return 3;
  return std::nullopt;
}

std::vector<std::string_view> split_joined(std::string_view word, const PieceCost& cost) {
  constexpr std::size_t longest_joined = 40;
  constexpr int unreached = std::numeric_limits<int>::max();
  if (word.empty() || word.size() > longest_joined) return {};
  std::vector<std::size_t> starts;  // of code points, and the end
  for (std::size_t at = 0; at < word.size(); at += decode(word, at).length) starts.push_back(at);
  starts.push_back(word.size());

  std::vector<int> best(starts.size(), unreached);
  std::vector<std::size_t> from(starts.size(), 0);
  best[0] = 0;
  for (std::size_t end = 1; end < starts.size(); ++end) {
    for (std::size_t begin = 0; begin < end; ++begin) {
      if (best[begin] == unreached) continue;
      const auto piece_cost = cost(word.substr(starts[begin], starts[end] - starts[begin]));
      if (!piece_cost || best[begin] + *piece_cost >= best[end]) continue;
      best[end] = best[begin] + *piece_cost;
      from[end] = begin;
    }
  }
  std::vector<std::string_view> pieces;
  if (best.back() == unreached) return pieces;
  for (std::size_t end = starts.size() - 1; end > 0; end = from[end]) {
    pieces.push_back(word.substr(starts[from[end]], starts[end] - starts[from[end]]));
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

}  // namespace chomay::text
