// Fingers on the on-screen keyboard: presses, what holding on does (backspace repeats, letters
// offer their accents), when it opens and closes.
#include <algorithm>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {
constexpr double hold_ms = 450, repeat_ms = 70;
constexpr float row_gap = 12, pad_top = 20, pad_bottom = 24;
}  // namespace

const ScreenKeyboard::Shown* Engine::shown_key(Id id) const {
  const auto found = std::find_if(keys.shown.begin(), keys.shown.end(),
                                  [&](const ScreenKeyboard::Shown& key) { return key.id == id; });
  return id && found != keys.shown.end() ? &*found : nullptr;
}

float Engine::keyboard_height() const {
  float height = pad_top + pad_bottom - row_gap;
  for (const KeyRow& row : rows_of(keys.keyboard.layout())) height += row.height + row_gap;
  return height;
}

void Engine::tend_keyboard() {
  const bool wanted = keys.offered && keys.by_touch && field_focused();
  // A press that closes it is worked in by the screen it was aimed at.
  keys.open = wanted || (keys.open && keys.offered && activated);
  if (!keys.open) {
    keys.held = keys.field = 0;
    keys.accents_of = {};
    return;
  }
  keys.typed_in = 0;
  if (std::exchange(keys.field, focus) != focus) {
    const auto field = fields.find(focus);
    keys.keyboard.attend(field == fields.end() ? InputMode::text : field->second.mode);
    keys.accents_of = {};
  }
  const auto* pressed = shown_key(activated);
  // A held key has acted already; letting it go does nothing more.
  const bool over = pressed && keys.held_acted && pressed->id == keys.held;
  if (activated && !pressed) keys.accents_of = {};
  if (pressed && !over) press_key(ScreenKeyboard::Shown(*pressed));
  hold_key();
  viewport.keyboard_height = keyboard_height();
}

void Engine::press_key(const ScreenKeyboard::Shown& key) {
  keys.accents_of = {};
  const auto field = fields.find(focus);
  if (field == fields.end()) return;
  const TextEdit& edit = field->second.edit;
  const auto before = std::string_view(edit.value()).substr(0, edit.selection_begin());
  const auto press = keys.keyboard.press(key.code, before, edit.has_selection(), now);
  if (press.edit) field_inputs.emplace_back(*press.edit);
  if (press.enter) field_inputs.emplace_back(KeyEvent{Key::enter});
  keys.leaving |= (press.enter && !edit.several_lines()) || press.hide;
}

void Engine::hold_key() {
  const auto* key = pointer.down ? shown_key(pointer.pressed) : nullptr;
  const bool erases = key && key->code == key::erase;
  const bool offers =
      key && !key->accent && !accents_of(key->code).empty() && keys.accents_of.id != key->id;
  if (!key || keys.held != key->id) {
    keys.held = key ? key->id : 0;
    keys.held_acted = erases;
    keys.due_ms = now + hold_ms;
    if (erases) press_key(*key);
  } else if (now >= keys.due_ms && erases) {
    keys.due_ms = now + repeat_ms;
    press_key(*key);
  } else if (now >= keys.due_ms && offers) {
    keys.held_acted = true;
    keys.accents_of = *key;
    return;
  }
  if (erases || offers) wake_in(keys.due_ms - now);
}

void Ui::beside_field(Content content) {
  const bool outer = std::exchange(state_->beside_field, true);
  content();
  state_->beside_field = outer;
}

bool Ui::keyboard_open() const {
  return state_->keys.open;
}

std::string_view Ui::keyboard_keys() const {
  return state_->keys.keyboard.keys();
}

}  // namespace chomay::ui
