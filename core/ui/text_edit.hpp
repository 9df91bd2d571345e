// A line of text being edited, without a screen: value, caret, selection, preedit. The caret stands
// between graphemes, never inside a letter with its marks. What comes in is NFC, one line, bounded.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace chomay::ui {

class TextEdit {
public:
  explicit TextEdit(std::uint32_t max_bytes = 400) : max_bytes_(max_bytes) {}

  const std::string& value() const { return value_; }
  std::uint32_t caret() const { return caret_; }
  std::uint32_t selection_begin() const { return anchor_ < caret_ ? anchor_ : caret_; }
  std::uint32_t selection_end() const { return anchor_ < caret_ ? caret_ : anchor_; }
  bool has_selection() const { return anchor_ != caret_; }
  std::string_view selected() const;
  std::uint32_t preedit_begin() const { return preedit_begin_; }
  std::uint32_t preedit_end() const { return preedit_end_; }

  void set_max_bytes(std::uint32_t max_bytes) { max_bytes_ = max_bytes; }
  /// Replaces everything; the caret goes to the end.
  void set_value(std::string_view text);
  /// What a hidden input says, whole. Offsets are in bytes of `text` and may be wrong.
  void set_state(std::string_view text, std::uint32_t begin, std::uint32_t end,
                 std::uint32_t preedit_begin, std::uint32_t preedit_end);

  void insert(std::string_view text);  // replaces the selection
  /// A keyboard's change at the caret: the selection goes, then `erase` graphemes before it.
  void change(std::uint32_t erase, std::string_view text);
  void erase_back();  // Backspace: the selection, or a grapheme
  void erase_forward();
  void erase_word_back();
  void left(bool select), right(bool select);
  void word_left(bool select), word_right(bool select);
  void home(bool select), end(bool select);
  void select_all();
  void place(std::uint32_t at, bool select);  // by pointer
  void select_word(std::uint32_t at);

  /// The grapheme boundary before or after `at`.
  std::uint32_t before(std::uint32_t at) const;
  std::uint32_t after(std::uint32_t at) const;

private:
  void go(std::uint32_t at, bool select);
  void erase_selection();
  std::uint32_t snap(std::uint32_t at) const;
  std::uint32_t word_before(std::uint32_t at) const;
  std::uint32_t word_after(std::uint32_t at) const;

  std::string value_;
  std::uint32_t max_bytes_, caret_ = 0, anchor_ = 0, preedit_begin_ = 0, preedit_end_ = 0;
};

}  // namespace chomay::ui
