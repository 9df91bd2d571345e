#include "core/ui/text_edit.hpp"

#include <algorithm>
#include <utility>

#include "core/text/nfc.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace chomay::ui {
namespace {

constexpr std::size_t most_moments = 64;  // that can be undone

/// Where the grapheme that starts at `at` ends.
std::uint32_t grapheme_end(std::string_view value, std::uint32_t at) {
  if (at >= value.size()) return static_cast<std::uint32_t>(value.size());
  const text::Decoded first = text::decode(value, at);
  text::unicode::Grapheme grapheme(first.code_point);
  for (std::uint32_t next = at + first.length; next < value.size();) {
    const text::Decoded following = text::decode(value, next);
    if (!grapheme.takes(following.code_point)) return next;
    next += following.length;
  }
  return static_cast<std::uint32_t>(value.size());
}

std::uint32_t count_graphemes(std::string_view text) {
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < text.size(); at = grapheme_end(text, at)) ++count;
  return count;
}

std::string_view clip_graphemes(std::string_view text, std::uint32_t most) {
  std::uint32_t end = 0;
  for (; most > 0 && end < text.size(); --most) end = grapheme_end(text, end);
  return text.substr(0, end);
}

}  // namespace

/// Valid, composed, in as many lines as are wanted: what a field may hold.
std::string TextEdit::cleaned(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    at += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == U'\n' || c == U'\t') {
      out += c == U'\n' && several_lines_ ? '\n' : ' ';
    } else if (c >= 0x20 && c != 0x7F) {
      text::append_utf8(out, c);
    }
  }
  return text::nfc(out);
}

void TextEdit::remember(Change change) {
  const bool goes_on = change == last_ && change != Change::other && caret_ == last_caret_ &&
                       !has_selection() && !before_.empty();
  last_ = change;
  after_.clear();
  if (goes_on) return;
  if (before_.size() == most_moments) before_.erase(before_.begin());
  before_.push_back({value_, caret_, anchor_});
}

void TextEdit::return_to(std::vector<Moment>& from, std::vector<Moment>& other) {
  if (from.empty()) return;
  other.push_back({std::move(value_), caret_, anchor_});
  value_ = std::move(from.back().value);
  caret_ = from.back().caret;
  anchor_ = from.back().anchor;
  from.pop_back();
  preedit_begin_ = preedit_end_ = 0;
  last_ = Change::none;
}

void TextEdit::undo() {
  return_to(before_, after_);
}
void TextEdit::redo() {
  return_to(after_, before_);
}

std::uint32_t TextEdit::after(std::uint32_t at) const {
  return grapheme_end(value_, at);
}

std::uint32_t TextEdit::before(std::uint32_t at) const {
  std::uint32_t last = 0;
  for (std::uint32_t next = 0; next < at; next = after(next)) last = next;
  return last;
}

std::uint32_t TextEdit::snap(std::uint32_t at) const {
  std::uint32_t boundary = 0;
  while (boundary < at && boundary < value_.size()) {
    const std::uint32_t next = after(boundary);
    if (next > at) break;
    boundary = next;
  }
  return boundary;
}

/// The start of the word at or before `at`.
std::uint32_t TextEdit::word_before(std::uint32_t at) const {
  std::uint32_t found = 0;
  text::for_each_word(value_, [&](text::WordRange word) {
    if (word.begin < at) found = word.begin;
  });
  return found;
}

/// The start of the next word.
std::uint32_t TextEdit::word_after(std::uint32_t at) const {
  const auto here = text::next_word(value_, at);
  const auto next = here.begin > at ? here : text::next_word(value_, here.end);
  return next.begin < next.end ? next.begin : static_cast<std::uint32_t>(value_.size());
}

/// What of `text` still fits beside the text that is there.
std::string TextEdit::fitting(std::string_view text, std::string_view beside) const {
  const std::size_t room = max_bytes_ > beside.size() ? max_bytes_ - beside.size() : 0;
  text = text::clip_utf8(text, room);
  if (max_letters_ > 0) {
    const std::uint32_t there = count_graphemes(beside);
    text = clip_graphemes(text, max_letters_ > there ? max_letters_ - there : 0);
  }
  return std::string(text);
}

void TextEdit::shape() {
  if (mask_ == Mask::none) return;
  Masked masked = apply_mask(mask_, value_, caret_);
  value_ = std::move(masked.text);
  caret_ = anchor_ = masked.caret;
  preedit_begin_ = preedit_end_ = 0;
}

bool TextEdit::is_separator(std::uint32_t at) const {
  return mask_ != Mask::none && at < value_.size() && (value_[at] == '.' || value_[at] == ' ');
}

std::string_view TextEdit::selected() const {
  return std::string_view(value_).substr(selection_begin(), selection_end() - selection_begin());
}

void TextEdit::set_value(std::string_view text) {
  before_.clear();
  after_.clear();
  last_ = Change::none;
  value_ = fitting(cleaned(text), {});
  caret_ = anchor_ = static_cast<std::uint32_t>(value_.size());
  preedit_begin_ = preedit_end_ = 0;
  shape();
}

void TextEdit::set_state(std::string_view text, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t preedit_begin, std::uint32_t preedit_end) {
  // Composing may shorten what stands before an offset: count it again in composed bytes.
  const auto moved = [&](std::uint32_t at) {
    return static_cast<std::uint32_t>(cleaned(text::clip_utf8(text, at)).size());
  };
  const std::uint32_t from = moved(begin), to = moved(end);
  const std::uint32_t pre_from = moved(preedit_begin), pre_to = moved(preedit_end);
  const Mask mask = std::exchange(mask_, Mask::none);
  set_value(text);
  mask_ = mask;
  anchor_ = snap(from);
  caret_ = snap(to);
  preedit_begin_ = snap(std::min(pre_from, pre_to));
  preedit_end_ = snap(pre_to);
  shape();
}

void TextEdit::erase_selection() {
  const std::uint32_t begin = selection_begin();
  value_.erase(begin, selection_end() - begin);
  caret_ = anchor_ = begin;
  preedit_begin_ = preedit_end_ = 0;
}

void TextEdit::insert(std::string_view text) {
  // What is typed letter by letter is undone word by word.
  const bool letters = text.size() <= 4 && text != " " && text != "\n";
  remember(letters ? Change::letters : Change::other);
  replace(0, text);
}

void TextEdit::change(std::uint32_t erase, std::string_view text) {
  const bool letters = text != " " && text != "\n";
  remember(letters ? Change::letters : Change::other);
  replace(erase, text);
}

void TextEdit::replace(std::uint32_t erase, std::string_view text) {
  erase_selection();
  for (; erase > 0 && caret_ > 0; --erase) step_back();
  const std::string added = fitting(cleaned(text), value_);
  // A combining mark typed alone joins the letter before it, so the whole is composed again.
  const std::string head = text::nfc(value_.substr(0, caret_) + added);
  value_ = head + value_.substr(caret_);
  caret_ = anchor_ = static_cast<std::uint32_t>(head.size());
  shape();
  last_caret_ = caret_;
}

void TextEdit::step_back() {
  if (!has_selection()) {
    anchor_ = before(caret_);
    if (is_separator(anchor_)) anchor_ = before(anchor_);  // it would only come back
  }
  erase_selection();
  shape();
}

void TextEdit::erase_back() {
  remember(Change::erasing);
  step_back();
  last_caret_ = caret_;
}

void TextEdit::erase_forward() {
  remember(Change::erasing);
  if (!has_selection()) {
    anchor_ = after(caret_);
    if (is_separator(caret_)) anchor_ = after(anchor_);
  }
  erase_selection();
  shape();
  last_caret_ = caret_;
}

void TextEdit::erase_word_back() {
  remember(Change::other);
  if (!has_selection()) anchor_ = word_before(caret_);
  erase_selection();
  shape();
}

void TextEdit::erase_word_forward() {
  remember(Change::other);
  if (!has_selection()) anchor_ = word_after(caret_);
  erase_selection();
  shape();
}

void TextEdit::go(std::uint32_t at, bool select) {
  caret_ = at;
  if (!select) anchor_ = at;
}

void TextEdit::left(bool select) {
  go(has_selection() && !select ? selection_begin() : before(caret_), select);
}
void TextEdit::right(bool select) {
  go(has_selection() && !select ? selection_end() : after(caret_), select);
}
void TextEdit::word_left(bool select) {
  go(word_before(caret_), select);
}
void TextEdit::word_right(bool select) {
  go(word_after(caret_), select);
}
void TextEdit::home(bool select) {
  go(0, select);
}
void TextEdit::end(bool select) {
  go(static_cast<std::uint32_t>(value_.size()), select);
}

void TextEdit::select_all() {
  anchor_ = 0;
  caret_ = static_cast<std::uint32_t>(value_.size());
}

void TextEdit::place(std::uint32_t at, bool select) {
  go(snap(at), select);
}

void TextEdit::select_word(std::uint32_t at) {
  const auto word = text::next_word(value_, word_before(after(at)));
  const bool inside = word.begin <= at && at <= word.end;
  anchor_ = inside ? word.begin : snap(at);
  caret_ = inside ? word.end : after(anchor_);
}

}  // namespace chomay::ui
