// Every Vietnamese syllable, typed in every usual order, with both methods and both tone styles.
//
// The rules are those of the primers (âm đầu, vần, thanh), written out here and not taken from
// syllable.cpp: each rime with sắc on the letter that carries the tone; k, gh, ngh before e ê i y
// and c, g, ng elsewhere; qu and gi swallow their rime's first letter; a rime in c ch p t takes
// only sắc and nặng. Onsets and rimes are combined freely, so most syllables are no words, but all
// that are words are among them.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/text/letters.hpp"
#include "core/text/telex.hpp"
#include "core/text/utf8.hpp"

using namespace chomay::text;

namespace {

using Letters = std::u32string;
using View = std::u32string_view;

constexpr View onsets = U"b c ch d đ g gi h kh l m n ng nh p ph qu r s t th tr v x";
constexpr View rimes =
    U"á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy "
    U"é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ía ích ím ín ính íp ít íu "
    U"iếc iếm iến iếng iếp iết iếu ó óc ói óm ón óng óp ót oác oách oái oám oán oáng oánh oáo oáp "
    U"oát oáy oắc oắm oắn oắng oắt oén oéo oét oóc oóng ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt "
    U"ú úa úc úi úm ún úng úp út uấn uấng uất uấy uế uếch uếnh uốc uối uốm uốn uống uốt uớ "
    U"uýa uých uyến uyết uýn uýnh uýt uýu uýp ứ ứa ức ứi ứng ứt ứu ước ưới ướm ướn ướng ướp ướt "
    U"ướu";
// Where the two schools differ: the open oa, oe, uy.
constexpr View old_rimes = U"óa óe úy", new_rimes = U"oá oé uý";
constexpr View without_onset =
    U"ý yếm yến yếng yết yếu á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn "
    U"ấp ất ấu ấy é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ích ím ín ính íp ít íu ía "
    U"ó óc ói óm ón óng óp ót oái oán oáng oắt oánh oát ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt "
    U"ú úa úc úi úm ún úng úp út uất uẩn uế uống uốn uyến ứ ứa ức ứng ước ướp ướt ướm ướn";
constexpr View after_qu =
    U"á ác ách ái án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấn ấng ất ấy é én éng éo ét ế ếch "
    U"ến ếnh ết ếu ớ ới ốc ý ých ýnh ýt ýp yến yết ýu";
constexpr View after_gi_with_i = U"í ím ín íp iếc iếng iết iếm iến";

std::vector<Letters> split(View text) {
  std::vector<Letters> parts(1);
  for (const char32_t letter : text) {
    if (letter == U' ') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  return parts;
}

bool is_front(char32_t vowel) {
  return View(U"eêiy").find(vowel) != View::npos;
}

struct Word {
  Letters letters;    // with marks, without tone
  std::size_t place;  // of the tone
  Tone tone = Tone::ngang;

  Letters text() const {
    Letters text = letters;
    text[place] = with_tone(text[place], tone);
    return text;
  }
};

Word word_of(const Letters& onset, const Letters& rime) {
  Word word;
  for (const char32_t letter : rime) {
    const ToneSplit split = split_tone(letter);
    if (split.tone != Tone::ngang) word.place = onset.size() + word.letters.size();
    word.letters += split.letter;
  }
  word.letters = onset + word.letters;
  return word;
}

Letters spelt(const Letters& onset, const Letters& rime) {
  if (!is_front(split_tone(rime.front()).letter)) return onset;
  return onset == U"c" ? U"k" : onset == U"g" ? U"gh" : onset == U"ng" ? U"ngh" : onset;
}

bool is_stop(const Letters& rime) {
  return View(U"cptCPT").find(rime.back()) != View::npos || rime.ends_with(U"ch");
}

// All of them, by their text.
std::map<Letters, Word> syllables(ToneStyle style) {
  std::map<Letters, Word> all;
  const auto add = [&](const Letters& onset, const Letters& rime) {
    Word word = word_of(onset, rime);
    for (int tone = 0; tone < tone_count; ++tone) {
      word.tone = static_cast<Tone>(tone);
      if (is_stop(rime) && word.tone != Tone::sac && word.tone != Tone::nang) continue;
      all.emplace(word.text(), word);
    }
  };
  auto with_glides = split(rimes);
  const bool modern = style == ToneStyle::modern;
  for (const auto& rime : split(modern ? new_rimes : old_rimes)) {
    with_glides.push_back(rime);
    add(U"", rime);
  }
  for (const auto& onset : split(onsets)) {
    if (onset == U"qu") {
      for (const auto& rime : split(after_qu)) add(onset, rime);
      continue;
    }
    for (const auto& rime : with_glides) {
      const bool doubled = onset == U"gi" && split_tone(rime.front()).letter == U'i';
      if (!doubled) add(spelt(onset, rime), rime);
    }
  }
  for (const auto& rime : split(after_gi_with_i)) add(U"g", rime);
  for (const auto& rime : split(without_onset)) add(U"", rime);
  for (const char32_t onset : View(U"hklmstv")) add(Letters(1, onset), U"ý");
  return all;
}

struct Method {
  KeyTable table;
  const char32_t* tones;  // huyền hỏi ngã sắc nặng
  char32_t key_of(char32_t marked) const {
    const bool vni = table == KeyTable::vni;
    if (View(U"âêô").find(marked) != View::npos) return vni ? U'6' : without_mark(marked);
    if (marked == U'đ') return vni ? U'9' : U'd';
    return !vni ? U'w' : marked == U'ă' ? U'8' : U'7';
  }
};
constexpr Method methods[] = {{KeyTable::telex, U"frxsj"}, {KeyTable::vni, U"23415"}};

// When a key that is no letter is pressed: after its letter, after the last vowel, at the end; in
// one place the shape before the tone or after it.
enum class When { at_once, after_vowels, at_end };
constexpr std::array whens{When::at_once, When::after_vowels, When::at_end};

struct Order {
  When shape, tone, stroke;
  bool tone_first;
  bool both_horns;  // ươ by a key for each
};

struct Typist {
  const Method& method;
  const Word& word;
  const Order& order;

  std::size_t last_vowel() const {
    std::size_t last = 0;
    for (std::size_t i = 0; i < word.letters.size(); ++i)
      if (is_vowel(word.letters[i])) last = i;
    return last;
  }
  std::size_t place(When when, std::size_t letter) const {
    return when == When::at_once        ? letter
           : when == When::after_vowels ? std::max(letter, last_vowel())
                                        : word.letters.size() - 1;
  }

  Letters keys() const {
    const auto& letters = word.letters;
    std::vector<Letters> shapes(letters.size()), tones(letters.size()), strokes(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (without_mark(letters[i]) == letters[i]) continue;
      const Letters key(1, method.key_of(letters[i]));
      const bool horn_follows = letters[i] == U'ư' && letters.find(U"ươ") == i;
      if (letters[i] == U'đ') {
        strokes[place(order.stroke, i)] += key;
      } else if (horn_follows) {
        if (order.both_horns) shapes[i] += key;
      } else {
        const bool at_once = order.both_horns && letters.find(U"ươ") != View::npos;
        shapes[at_once ? i : place(order.shape, i)] += key;
      }
    }
    if (word.tone != Tone::ngang)
      tones[place(order.tone, word.place)] += method.tones[static_cast<int>(word.tone) - 1];
    Letters keys;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      keys += without_mark(letters[i]);
      // Telex writes the double o of xoong with one key more.
      const bool second_o = i > 0 && letters[i] == U'o' && letters[i - 1] == U'o';
      if (second_o && method.table == KeyTable::telex) keys += U'o';
      keys += order.tone_first ? tones[i] + shapes[i] : shapes[i] + tones[i];
      keys += strokes[i];
    }
    return keys;
  }
};

std::set<Letters> usual_orders(const Method& method, const Word& word) {
  const bool toned = word.tone != Tone::ngang;
  const bool stroked = word.letters.find(U'đ') != View::npos;
  const bool horned = word.letters.find(U"ươ") != View::npos;
  const bool shaped = word.letters.find_first_of(U"âăêôơư") != View::npos;
  // A word without a mark has no order for it.
  const auto choices = [](bool matters) { return std::span(whens).first(matters ? 3 : 1); };
  const auto answers = [](bool matters) { return matters ? 2 : 1; };
  std::set<Letters> orders;
  for (const When shape : choices(shaped))
    for (const When tone : choices(toned))
      for (int late_stroke = 0; late_stroke < answers(stroked); ++late_stroke)
        for (int tone_first = 0; tone_first < answers(toned && shaped); ++tone_first)
          for (int both_horns = 0; both_horns < answers(horned); ++both_horns) {
            const Order order{shape, tone, late_stroke ? When::at_end : When::at_once,
                              tone_first != 0, both_horns != 0};
            orders.insert(Typist{method, word, order}.keys());
          }
  return orders;
}

Letters typed(Composer composer, const Letters& keys) {
  Letters text;
  const auto apply = [&](const Edit& edit) {
    text.resize(text.size() - edit.erase);
    text += to_utf32(edit.insert);
  };
  for (const char32_t key : keys) apply(composer.type(key));
  apply(composer.finish());
  return text;
}

struct Score {
  int syllables = 0, sequences = 0, right = 0;
  std::string wrong;  // the first of them
};

Score score(const Method& method, ToneStyle style) {
  Score score;
  for (const auto& [text, word] : syllables(style)) {
    ++score.syllables;
    for (const auto& keys : usual_orders(method, word)) {
      const auto found = typed(Composer(method.table, style), keys);
      ++score.sequences;
      score.right += found == text;
      if (found != text && score.wrong.size() < 2000)
        score.wrong += " " + to_utf8(keys) + "=" + to_utf8(found) + "≠" + to_utf8(text);
    }
  }
  return score;
}

}  // namespace

TEST_CASE("telex: every syllable in every usual order") {
  for (const auto& method : methods)
    for (const auto style : {ToneStyle::classic, ToneStyle::modern}) {
      const Score result = score(method, style);
      const double share = 100.0 * result.right / result.sequences;
      const std::string name = std::string(method.table == KeyTable::vni ? "VNI" : "Telex") +
                               (style == ToneStyle::classic ? ", old style" : ", new style");
      MESSAGE(name << ": " << result.syllables << " syllables, " << result.sequences
                   << " key sequences, " << share << " % right");
      CHECK_MESSAGE(share >= 99, result.wrong);
      CHECK_MESSAGE(result.right == result.sequences, result.wrong);  // and so it shall stay
    }
}
