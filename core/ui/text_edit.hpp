// A text being edited, without a screen: value, caret, selection, preedit, and what was before. The
// caret stands between graphemes, never inside a letter with its marks. What comes in is NFC, one
// line unless several are wanted, bounded in bytes and in letters, and written by a mask where the
// field has one.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ui/mask.hpp"

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
  bool composing() const { return preedit_end_ > preedit_begin_; }

  /// Letters are graphemes; 0 = only the bytes count.
  void set_limits(std::uint32_t max_bytes, std::uint32_t max_letters) {
    max_bytes_ = max_bytes;
    max_letters_ = max_letters;
  }
  void set_mask(Mask mask) { mask_ = mask; }
  void set_several_lines(bool several) { several_lines_ = several; }
  bool several_lines() const { return several_lines_; }
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
  void erase_word_back(), erase_word_forward();
  void left(bool select), right(bool select);
  void word_left(bool select), word_right(bool select);
  void home(bool select), end(bool select);
  void select_all();
  void place(std::uint32_t at, bool select);  // by pointer
  void select_word(std::uint32_t at);

  /// Back to before the last word, erasure or paste, and forth again. A text that was set from
  /// outside knows nothing of before.
  void undo(), redo();

  /// The grapheme boundary before or after `at`.
  std::uint32_t before(std::uint32_t at) const;
  std::uint32_t after(std::uint32_t at) const;

private:
  enum class Change : std::uint8_t { none, letters, erasing, other };
  struct Moment {
    std::string value;
    std::uint32_t caret, anchor;
  };
  void remember(Change);
  void return_to(std::vector<Moment>& from, std::vector<Moment>& other);
  std::string cleaned(std::string_view text) const;
  void go(std::uint32_t at, bool select);
  void erase_selection();
  void replace(std::uint32_t erase, std::string_view text);
  void step_back();
  void shape();  // by the mask
  bool is_separator(std::uint32_t at) const;
  std::string fitting(std::string_view text, std::string_view beside) const;
  std::uint32_t snap(std::uint32_t at) const;
  std::uint32_t word_before(std::uint32_t at) const;
  std::uint32_t word_after(std::uint32_t at) const;

  std::string value_;
  Mask mask_ = Mask::none;
  bool several_lines_ = false;
  std::vector<Moment> before_, after_;
  Change last_ = Change::none;
  std::uint32_t last_caret_ = 0;  // where the last change left it
  std::uint32_t max_letters_ = 0;
  std::uint32_t max_bytes_, caret_ = 0, anchor_ = 0, preedit_begin_ = 0, preedit_end_ = 0;
};

}  // namespace chomay::ui
