#include "core/ui/field_input.hpp"

#include <utility>

namespace chomay::ui {
namespace {

/// Up or down by a line, under the place where the way began.
void step_line(Engine& e, FieldMemory& field, const FieldLook& look, float lines, bool select) {
  const FieldWords words = words_of(e, field, look);
  const Rect from = words.caret(field.edit.caret());
  if (field.way_x < 0) field.way_x = from.x;
  const float y = from.y + (lines + 0.5f) * look.line;
  const auto end = static_cast<std::uint32_t>(field.edit.value().size());
  const std::uint32_t at = y < 0 ? 0 : y >= words.height() ? end : words.byte_at(field.way_x, y);
  field.edit.place(at, select);
}

void enter(Engine& e, FieldMemory& field, const KeyEvent& event, FieldResult& out) {
  TextEdit& edit = field.edit;
  if (e.keys.offered) {  // the last word is whole now
    const auto last =
        e.keys.keyboard.finish(std::string_view(edit.value()).substr(0, edit.selection_begin()));
    if (last != text::Edit{}) edit.change(last.erase, last.insert);
  }
  if (edit.several_lines() && !event.control)
    edit.insert("\n");
  else
    out.submitted = true;
}

void apply(Engine& e, FieldMemory& field, const FieldLook& look, const KeyEvent& event,
           FieldResult& out) {
  TextEdit& edit = field.edit;
  const bool word = event.control, by_line = edit.several_lines() && !event.control;
  if (event.key != Key::up && event.key != Key::down) field.way_x = -1;
  switch (event.key) {
    case Key::enter:
      enter(e, field, event, out);
      break;
    case Key::left:
      word ? edit.word_left(event.shift) : edit.left(event.shift);
      break;
    case Key::right:
      word ? edit.word_right(event.shift) : edit.right(event.shift);
      break;
    case Key::up:
    case Key::down:
      step_line(e, field, look, event.key == Key::up ? -1.f : 1.f, event.shift);
      break;
    case Key::home:
      if (by_line)
        edit.place(words_of(e, field, look).line_begin(edit.caret()), event.shift);
      else
        edit.home(event.shift);
      break;
    case Key::end:
      if (by_line)
        edit.place(words_of(e, field, look).line_end(edit.caret()), event.shift);
      else
        edit.end(event.shift);
      break;
    case Key::backspace:
      word ? edit.erase_word_back() : edit.erase_back();
      break;
    case Key::del:
      word ? edit.erase_word_forward() : edit.erase_forward();
      break;
    case Key::a:
      if (event.control) edit.select_all();
      break;
    case Key::c:
    case Key::x:
      if (event.control && edit.has_selection()) {
        e.clipboard = edit.selected();
        if (event.key == Key::x) edit.erase_back();
      }
      break;
    case Key::z:
      if (event.control) event.shift ? edit.redo() : edit.undo();
      break;
    default:
      break;
  }
}

/// A key of a real keyboard makes Vietnamese letters where the on-screen one does.
void type(Engine& e, Id id, FieldMemory& field, const TextEvent& typed) {
  TextEdit& edit = field.edit;
  if (typed.pasted || !e.keys.offered || typed.text.size() != 1) return edit.insert(typed.text);
  if (std::exchange(e.keys.typed_in, id) != id) e.keys.keyboard.attend(field.mode);
  const auto before = std::string_view(edit.value()).substr(0, edit.selection_begin());
  const text::Edit change =
      e.keys.keyboard.typed(static_cast<unsigned char>(typed.text[0]), before);
  edit.change(change.erase, change.insert);
}

}  // namespace

void receive(Engine& e, Id id, FieldMemory& field, const FieldLook& look, FieldResult& out) {
  if (e.acted_field == id) field.edit.set_value(e.acted_value);
  if (e.focus != id || e.field_inputs.empty()) return;
  for (const FieldInput& input : e.field_inputs) {
    if (const auto* typed = std::get_if<TextEvent>(&input)) type(e, id, field, *typed);
    if (const auto* change = std::get_if<text::Edit>(&input))
      field.edit.change(change->erase, change->insert);
    if (const auto* key = std::get_if<KeyEvent>(&input)) apply(e, field, look, *key, out);
    if (const auto* state = std::get_if<FieldState>(&input))
      if (e.heir_of(state->field) == id || state->field == 0)
        field.edit.set_state(state->value, state->selection_begin, state->selection_end,
                             state->preedit_begin, state->preedit_end);
  }
  field.typed_ms = e.now;
  e.field_inputs.clear();
}

void point(Engine& e, Id id, FieldMemory& field, const FieldLook& look) {
  if (e.viewport.lays_fields) return;
  const auto under = [&] {
    return words_of(e, field, look)
        .byte_at(e.pointer.x - look.hole.x + field.offset.x,
                 e.pointer.y - look.hole.y + field.offset.y);
  };
  const bool mouse = e.pointer.kind == PointerKind::mouse;
  if (mouse && e.pointer.down && e.pointer.pressed == id) {
    if (e.pointer.fresh && e.pointer.taps == 2)
      field.edit.select_word(under());
    else if (e.pointer.fresh && e.pointer.taps >= 3)
      field.edit.select_all();
    else if (e.pointer.taps == 1)
      field.edit.place(under(), !e.pointer.fresh);
  } else if (!mouse && e.activated == id) {
    field.edit.place(under(), false);
  } else {
    return;
  }
  field.typed_ms = e.now;
  field.way_x = -1;
}

}  // namespace chomay::ui
