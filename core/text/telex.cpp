#include "core/text/telex.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace chomay::text {
namespace {

constexpr std::size_t longest_word = 32;  // keys; also the bits of capitals_

bool is_digit(char32_t key) {
  return key >= U'0' && key <= U'9';
}

bool is_letter(char32_t key) {
  const char32_t letter = split_tone(lower(key)).letter;
  return (letter >= U'a' && letter <= U'z') || letter == U'đ' || is_vowel(letter);
}

bool has_vowel(std::u32string_view letters) {
  return std::any_of(letters.begin(), letters.end(), is_vowel);
}

// đ, đc and the like are no syllables, but written all the time.
bool is_plausible(const Typing& typing) {
  if (begins_onset(typing.letters) || foresee(typing.letters, typing.tone)) return true;
  return typing.letters.starts_with(U'đ') && !has_vowel(typing.letters);
}

bool is_whole(const Typing& typing) {
  const auto syllable = parse_letters(typing.letters, typing.tone);
  return syllable && tone_fits(*syllable);
}

// The u and o before a further letter are ươ when either has its horn: đuơng, đưong.
void join_horns(std::u32string& letters) {
  const std::size_t at = letters.size() - 2;
  if (letters.size() < 2 || (letters.starts_with(U"qu") && at < 2)) return;
  if (letters.ends_with(U"uơ") || letters.ends_with(U"ưo")) letters.replace(at, 2, U"ươ");
}

// The letters that a key makes.
std::u32string_view marked_by(KeyTable table, char32_t key) {
  const bool vni = table == KeyTable::vni;
  if (key == (vni ? U'9' : U'd')) return U"đ";
  if (vni) return key == U'6' ? U"âêô" : key == U'7' ? U"ơư" : key == U'8' ? U"ă" : U"";
  if (key == U'w') return U"ăơư";
  return key == U'a' ? U"â" : key == U'e' ? U"ê" : key == U'o' ? U"ô" : U"";
}

bool is_capital(char32_t key) {
  return lower(key) != key;
}

}  // namespace

bool Composer::belongs(char32_t key) const {
  return is_letter(key) || (table_ == KeyTable::vni && is_digit(key));
}

// VNI has no dd, which the search takes for one.
KeyKind Composer::kind_of(char32_t key) const {
  if (table_ == KeyTable::vni && !is_digit(key)) return KeyKind::letter;
  return meaning_of(table_, typing_, key);
}

void Composer::undo(KeyKind kind, char32_t key) {
  if (kind == KeyKind::tone) {
    typing_.tone = Tone::ngang;
  } else if (lone_w_ && key == U'w') {
    typing_.letters.pop_back();
    capitals_ &= (1u << typing_.letters.size()) - 1;
  } else {
    for (char32_t& letter : typing_.letters) {
      if (marked_by(table_, key).find(letter) != std::u32string_view::npos) {
        letter = without_mark(letter);
      }
    }
  }
}

// Whether the key has done its work before: the same tone is there, or its mark.
bool Composer::is_repeated(KeyKind kind, char32_t key) const {
  if (kind != KeyKind::tone) {
    return typing_.letters.find_first_of(marked_by(table_, key)) != std::u32string::npos;
  }
  Typing again = typing_;
  apply_key(again, kind, key);
  return again == typing_;
}

// False when the key changes nothing or spoils the word.
bool Composer::apply(KeyKind kind, char32_t key) {
  if (kind == KeyKind::letter) return false;
  // One w has made thuơ of thuo; the next one takes it back.
  if (kind == KeyKind::horn && typing_.letters.ends_with(U"uơ")) return false;
  Typing changed = typing_;
  apply_key(changed, kind, key);
  auto& letters = changed.letters;
  // Without a letter after it one horn is uơ: thuở, huơ.
  if (kind == KeyKind::horn && typing_.letters.ends_with(U"uo") && letters.ends_with(U"ươ")) {
    letters[letters.size() - 2] = U'u';
  }
  if (changed == typing_ || !is_plausible(changed)) return false;
  const bool grown = letters.size() > typing_.letters.size();
  typing_ = std::move(changed);
  if (grown) lone_w_ = true;
  return true;
}

bool Composer::append(char32_t key) {
  const ToneSplit split = split_tone(lower(key));
  Typing changed = typing_;
  join_horns(changed.letters);
  changed.letters.push_back(split.letter);
  if (split.tone != Tone::ngang) changed.tone = split.tone;
  if (!is_plausible(changed)) return false;
  typing_ = std::move(changed);
  lone_w_ = false;
  return true;
}

// False when the word can no longer be Vietnamese.
bool Composer::press(char32_t key) {
  const char32_t plain = lower(key);
  const KeyKind kind = kind_of(plain);
  const std::size_t length = typing_.letters.size();
  bool known = apply(kind, plain);
  if (!known && is_repeated(kind, plain)) {
    undo(kind, plain);
    keys_ = rendered() + key;  // from here on the word means what it shows
  }
  known = known || append(key);
  if (typing_.letters.size() > length && is_capital(key)) {
    capitals_ |= 1u << (typing_.letters.size() - 1);
  }
  return known;
}

Edit Composer::type(char32_t key) {
  if (!belongs(key)) {
    Edit edit = finish();
    append_utf8(edit.insert, key);
    return edit;
  }
  if (keys_.size() >= longest_word) forget();
  keys_.push_back(key);
  if (gave_up_ == 0 && !press(key)) gave_up_ = keys_.size();
  return show();
}

Edit Composer::tone(Tone tone) {
  if (gave_up_ > 0 || !has_vowel(typing_.letters)) return {};
  Typing changed = typing_;
  changed.tone = tone == typing_.tone ? Tone::ngang : tone;
  if (!is_plausible(changed)) return {};
  typing_ = std::move(changed);
  keys_ = rendered();
  return show();
}

Edit Composer::backspace() {
  if (keys_.empty()) return {1, {}};
  if (gave_up_ > 0) {
    keys_.pop_back();
    if (keys_.size() < gave_up_) gave_up_ = 0;  // the key that was too much is gone
    return show();
  }
  auto& letters = typing_.letters;
  letters.pop_back();
  capitals_ &= (1u << letters.size()) - 1;
  lone_w_ = false;
  if (!has_vowel(letters)) typing_.tone = Tone::ngang;
  keys_ = rendered();
  return show();
}

Edit Composer::finish() {
  auto& letters = typing_.letters;
  if (gave_up_ == 0 && has_vowel(letters) && !is_whole(typing_)) {
    if (letters.ends_with(U"ươ")) letters[letters.size() - 2] = U'u';
    if (!is_whole(typing_)) gave_up_ = keys_.size();
  }
  Edit edit = show();
  forget();
  return edit;
}

std::u32string Composer::rendered() const {
  std::u32string word = typing_.letters;
  if (typing_.tone != Tone::ngang) {
    std::size_t place = 0;
    if (const auto syllable = foresee(word, typing_.tone)) {
      place = syllable->onset.size() + tone_position(syllable->nucleus, syllable->coda, style_);
    }
    // What is still to come can't carry the tone: it waits on the last vowel.
    if (place >= word.size() || !is_vowel(word[place])) {
      for (std::size_t i = 0; i < word.size(); ++i) {
        if (is_vowel(word[i])) place = i;
      }
    }
    word[place] = with_tone(word[place], typing_.tone);
  }
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (capitals_ >> i & 1) word[i] = upper(word[i]);
  }
  return word;
}

Edit Composer::show() {
  auto word = gave_up_ > 0 ? keys_ : rendered();
  const auto [was, is] = std::mismatch(shown_.begin(), shown_.end(), word.begin(), word.end());
  Edit edit{static_cast<std::uint32_t>(shown_.end() - was),
            to_utf8(std::u32string(is, word.end()))};
  shown_ = std::move(word);
  return edit;
}

void Composer::forget() {
  *this = Composer(table_, style_);
}

void Composer::follow(std::string_view before_caret) {
  const auto text = to_utf32(before_caret);
  auto begin = text.end();
  while (begin != text.begin() && belongs(*(begin - 1))) --begin;
  std::u32string word(begin, text.end());
  if (word != shown_) reopen(std::move(word));
}

void Composer::reopen(std::u32string word) {
  forget();
  if (word.size() >= longest_word) return;
  int tones = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const ToneSplit split = split_tone(lower(word[i]));
    typing_.letters.push_back(split.letter);
    if (is_capital(word[i])) capitals_ |= 1u << i;
    if (split.tone == Tone::ngang) continue;
    typing_.tone = split.tone;
    ++tones;
  }
  if (!word.empty() && (tones > 1 || !is_plausible(typing_))) {
    typing_ = {};
    capitals_ = 0;
    gave_up_ = 1;
  }
  keys_ = word;
  shown_ = std::move(word);
}

std::string Composer::word() const {
  return to_utf8(shown_);
}

}  // namespace chomay::text
