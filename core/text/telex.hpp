// Typing Vietnamese with plain keys, Telex or VNI. A Composer follows the word at the caret and
// says after each key what to change there, so that any field can use it:
//
//   composer.follow(text_before_caret);        // the caret may have gone to another word
//   Edit edit = composer.type(U'f');           // "hoa" -> {2, "òa"}
//
// A mark's key works anywhere in the word (tieengs, tiengse), once more takes the mark back (ass is
// "as"), and the tone moves as letters come and go (hòa, hoàn). One w makes ươ; alone it is ư.
// [ and ] stay brackets, as in simple Telex.
//
// Foreign words: as soon as no further key can make a Vietnamese syllable, the word shows its keys
// as they were typed ("windows") until it ends; so does a word that ends as half a syllable. What
// happens to spell one ("test" is tét) is one: "tesst" writes the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/text/residue.hpp"
#include "core/text/syllable.hpp"

namespace chomay::text {

// Take back `erase` graphemes before the caret, then insert.
struct Edit {
  std::uint32_t erase = 0;
  std::string insert;

  bool operator==(const Edit&) const = default;
};

class Composer {
public:
  explicit Composer(KeyTable table = KeyTable::telex, ToneStyle style = ToneStyle::classic)
      : table_(table), style_(style) {}

  Edit type(char32_t key);
  Edit tone(Tone tone);  // a key of the tone itself; once more takes it back
  Edit backspace();
  Edit finish();  // the word has ended: Enter, another field

  // Goes on with the word that ends `before_caret`, whoever wrote it.
  void follow(std::string_view before_caret);
  std::string word() const;  // as it stands in the field

private:
  bool belongs(char32_t key) const;
  KeyKind kind_of(char32_t key) const;
  bool is_repeated(KeyKind kind, char32_t key) const;
  void undo(KeyKind kind, char32_t key);
  bool press(char32_t key);
  bool apply(KeyKind kind, char32_t key);
  bool append(char32_t key);
  void reopen(std::u32string word);
  void forget();
  Edit show();
  std::u32string rendered() const;

  KeyTable table_;
  ToneStyle style_;
  Typing typing_;
  std::uint32_t capitals_ = 0;  // bit i: letter i
  bool lone_w_ = false;         // the last letter is an ư that w alone made
  std::u32string keys_;         // as typed; after a backspace, the word itself
  std::size_t gave_up_ = 0;     // so many keys no syllable begins with; 0 = still composing
  std::u32string shown_;
};

}  // namespace chomay::text
