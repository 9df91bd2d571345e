#include "core/ui/keyboard.hpp"

#include "core/text/utf8.hpp"

namespace chomay::ui {
namespace {
constexpr double double_tap_ms = 400;  // of shift: capitals stay
constexpr std::size_t most_keys = 200;

std::string without_last(std::string_view text) {
  std::string left(text);
  while (!left.empty() && (left.back() & 0xC0) == 0x80) left.pop_back();
  if (!left.empty()) left.pop_back();
  return left;
}
}  // namespace

void Keyboard::attend(InputMode mode) {
  const bool digits =
      mode == InputMode::numeric || mode == InputMode::decimal || mode == InputMode::tel;
  layout_ = digits ? KeyboardLayout::numbers : letters_;
  shift_ = Shift::off;
  keys_.clear();
  composer_.finish();
}

void Keyboard::set_method(TypingMethod method) {
  if (method == method_) return;
  method_ = method;
  composer_ =
      text::Composer(method == TypingMethod::vni ? text::KeyTable::vni : text::KeyTable::telex);
}

bool Keyboard::composes() const {
  return method_ != TypingMethod::plain && layout_ == KeyboardLayout::vietnamese;
}

KeyCode Keyboard::shown(KeyCode code) const {
  return shift_ == Shift::off || key::is_job(code) || code == U'₫' ? code : text::upper(code);
}

void Keyboard::turn_shift(double now_ms) {
  const bool again = now_ms - shifted_ms_ < double_tap_ms;
  shifted_ms_ = now_ms;
  if (shift_ == Shift::once && again)
    shift_ = Shift::locked;
  else
    shift_ = shift_ == Shift::off ? Shift::once : Shift::off;
}

text::Edit Keyboard::type(KeyCode code, std::string_view before) {
  const KeyCode letter = shown(code);
  if (keys_.size() < most_keys) text::append_utf8(keys_, letter);
  if (shift_ == Shift::once) shift_ = Shift::off;
  return typed(letter, before);
}

text::Edit Keyboard::typed(char32_t letter, std::string_view before) {
  if (composes()) {
    composer_.follow(before);
    return composer_.type(letter);
  }
  text::Edit edit;
  text::append_utf8(edit.insert, letter);
  return edit;
}

text::Edit Keyboard::finish(std::string_view before) {
  if (!composes()) return {};
  composer_.follow(before);
  return composer_.finish();
}

Keyboard::Press Keyboard::press(KeyCode code, std::string_view before, bool has_selection,
                                double now_ms) {
  switch (code) {
    case key::shift:
      turn_shift(now_ms);
      return {};
    case key::numbers:
      layout_ = KeyboardLayout::numbers;
      return {};
    case key::letters:
      layout_ = letters_;
      return {};
    case key::language:
      letters_ = letters_ == KeyboardLayout::vietnamese ? KeyboardLayout::english
                                                        : KeyboardLayout::vietnamese;
      layout_ = letters_;
      return {};
    case key::hide:
      return {.hide = true};
    case key::enter:
      return {.edit = composes() ? std::optional(finish(before)) : std::nullopt, .enter = true};
    case key::erase:
      if (has_selection) return {.edit = text::Edit{}};
      composer_.follow(before);
      keys_ = without_last(before);
      return {.edit = composes() ? composer_.backspace() : text::Edit{1, {}}};
    default:
      break;
  }
  if (!key::is_tone(code)) return {.edit = type(code, before)};
  composer_.follow(before);
  return {.edit = composer_.tone(static_cast<text::Tone>(code - key::tones))};
}

}  // namespace chomay::ui
