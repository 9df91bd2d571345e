// The on-screen keyboard without a screen: which layout it shows, shift and caps, and what a press
// does to the text before the caret. The Engine tells it about presses and fields;
// keyboard_draw.cpp paints it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/text/telex.hpp"
#include "core/ui/keyboard_layout.hpp"
#include "core/ui/theme.hpp"

namespace chomay::ui {

class Keyboard {
public:
  enum class Shift : std::uint8_t { off, once, locked };
  struct Press {
    std::optional<text::Edit> edit = {};
    bool enter = false, hide = false;
  };

  /// Another field: its own layout, no shift, a new word.
  void attend(InputMode);
  void set_method(TypingMethod);
  /// `before` is the text before the caret or the selection.
  Press press(KeyCode, std::string_view before, bool has_selection, double now_ms);
  /// A key of a real keyboard, in the same method; and the end of the word.
  text::Edit typed(char32_t letter, std::string_view before);
  text::Edit finish(std::string_view before);

  KeyboardLayout layout() const { return layout_; }
  TypingMethod method() const { return method_; }
  Shift shift() const { return shift_; }
  /// The code as it would be typed now: a capital while shift is on.
  KeyCode shown(KeyCode code) const;
  /// All keys pressed in this field, as “cooms m”; after a backspace the text itself.
  const std::string& keys() const { return keys_; }

private:
  text::Edit type(KeyCode, std::string_view before);
  bool composes() const;
  void turn_shift(double now_ms);

  KeyboardLayout layout_ = KeyboardLayout::vietnamese, letters_ = KeyboardLayout::vietnamese;
  TypingMethod method_ = TypingMethod::telex;
  Shift shift_ = Shift::off;
  double shifted_ms_ = -1e9;
  text::Composer composer_;
  std::string keys_;
};

}  // namespace chomay::ui
