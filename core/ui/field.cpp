// Text fields: the TextEdit model on screen, with caret, selection and preedit.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/utf8.hpp"
#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

struct FieldLook {
  Rect box;  // the frame
  float text_x, text_w, line;
  float icon;
};

float x_of(Engine& e, const Run& run, std::string_view value, std::uint32_t at) {
  Run head = run;
  head.text = value.substr(0, at);
  return e.width_of(head);
}

std::uint32_t byte_at(Engine& e, const Run& run, const TextEdit& edit, float x) {
  std::uint32_t at = 0;
  float left = 0;
  while (at < edit.value().size()) {
    const std::uint32_t next = edit.after(at);
    const float right = x_of(e, run, edit.value(), next);
    if (x < (left + right) / 2) break;
    left = right;
    at = next;
  }
  return at;
}

void apply(Engine& e, TextEdit& edit, const KeyEvent& event, FieldResult& out) {
  const bool word = event.control;
  switch (event.key) {
    case Key::enter:
      out.submitted = true;
      break;
    case Key::left:
      word ? edit.word_left(event.shift) : edit.left(event.shift);
      break;
    case Key::right:
      word ? edit.word_right(event.shift) : edit.right(event.shift);
      break;
    case Key::home:
      edit.home(event.shift);
      break;
    case Key::end:
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
    default:
      break;
  }
}

/// Works in what was typed since the last pass.
void receive(Engine& e, Id id, FieldMemory& field, FieldResult& out) {
  if (e.acted_field == id) field.edit.set_value(e.acted_value);
  if (e.focus != id || e.field_inputs.empty()) return;
  for (const FieldInput& input : e.field_inputs) {
    if (const auto* text = std::get_if<std::string>(&input)) field.edit.insert(*text);
    if (const auto* change = std::get_if<text::Edit>(&input))
      field.edit.change(change->erase, change->insert);
    if (const auto* key = std::get_if<KeyEvent>(&input)) apply(e, field.edit, *key, out);
    if (const auto* state = std::get_if<FieldState>(&input))
      if (e.heir_of(state->field) == id || state->field == 0)
        field.edit.set_state(state->value, state->selection_begin, state->selection_end,
                             state->preedit_begin, state->preedit_end);
  }
  field.typed_ms = e.now;
  e.field_inputs.clear();
}

void point(Engine& e, Id id, FieldMemory& field, const Run& run, const FieldLook& look) {
  if (e.viewport.lays_fields) return;
  const float x = e.pointer.x - look.text_x + field.scroll_x;
  const bool mouse = e.pointer.kind == PointerKind::mouse;
  if (mouse && e.pointer.down && e.pointer.pressed == id) {
    const std::uint32_t at = byte_at(e, run, field.edit, x);
    if (e.pointer.fresh && e.pointer.taps == 2)
      field.edit.select_word(at);
    else if (e.pointer.fresh && e.pointer.taps >= 3)
      field.edit.select_all();
    else if (e.pointer.taps == 1)
      field.edit.place(at, !e.pointer.fresh);
    field.typed_ms = e.now;
  } else if (!mouse && e.activated == id) {
    field.edit.place(byte_at(e, run, field.edit, e.activated_x - look.text_x + field.scroll_x),
                     false);
    field.typed_ms = e.now;
  }
}

void draw_value(Engine& e, Id id, FieldMemory& field, const Run& run, const FieldLook& look,
                std::string_view placeholder, bool focused) {
  const TextEdit& edit = field.edit;
  const float caret_x = x_of(e, run, edit.value(), edit.caret());
  const float whole = x_of(e, run, edit.value(), static_cast<std::uint32_t>(edit.value().size()));
  field.scroll_x = std::clamp(field.scroll_x, std::max(0.f, caret_x - look.text_w + 3), caret_x);
  field.scroll_x = std::clamp(field.scroll_x, 0.f, std::max(0.f, whole - look.text_w + 3));
  const float x = look.text_x - field.scroll_x;
  const Rect hole{look.text_x - 1, look.box.y, look.text_w + 2, look.box.h};
  const float top = look.box.y + (look.box.h - look.line) / 2;
  const float baseline = e.baseline_in(top, look.line, run.size);
  e.push_clip(hole);
  if (focused && edit.has_selection()) {
    const float from = x_of(e, run, edit.value(), edit.selection_begin());
    const float to = x_of(e, run, edit.value(), edit.selection_end());
    fill_rect(*e.list, {x + from, top, to - from, look.line}, 3, e.fill(Fill::primary, 0.25f));
  }
  if (edit.value().empty()) {
    Run hint = run;
    hint.text = placeholder;
    hint.face = Face::regular;
    hint.colour = colour(e.theme, Ink::ink3);
    const TextLayout& lines = e.layout({&hint, 1}, look.text_w, 1);
    e.draw_text({&hint, 1}, lines, {x, top, look.text_w, look.line}, look.line, Align::start);
  } else {
    e.draw_glyphs(x, baseline, run, edit.value());
  }
  if (edit.composing()) {
    const float from = x_of(e, run, edit.value(), edit.preedit_begin());
    const float to = x_of(e, run, edit.value(), edit.preedit_end());
    fill_rect(*e.list, {x + from, baseline + 3, to - from, 2}, 0, e.fill(Fill::primary));
  }
  const float tall = std::round(run.size * 1.25f);
  const Rect caret{e.snap(x + caret_x), e.snap(look.box.y + (look.box.h - tall) / 2), 2, tall};
  if (focused) {
    const double phase = std::fmod(e.now - field.typed_ms, 2.0 * motion::caret_ms);
    const bool lit = phase < motion::caret_ms || e.viewport.reduced_motion;
    if (lit) fill_rect(*e.list, caret, 0, e.fill(Fill::primary));
    if (!e.viewport.reduced_motion)
      e.wake_in(phase < motion::caret_ms ? motion::caret_ms - phase : 2 * motion::caret_ms - phase);
    e.result.wants_text = true;
    e.result.field = id;
    e.result.field_caret = edit.caret();
    e.result.caret = caret;
  }
  e.pop_clip();
}

void draw_frame(Engine& e, const FieldLook& look, const FieldStyle& style, bool focused,
                const Touch& touch) {
  const float radius = e.form == Form::kiosk ? (look.box.h > 100 ? 28.f : 20.f) : 14;
  const Fill ground = style.disabled ? Fill::disabled : Fill::surface;
  Edge edge = Edge::control;
  if (style.disabled) edge = Edge::line;
  if (focused) edge = Edge::primary;
  if (!style.error.empty()) edge = Edge::error;
  const float thick = (focused || !style.error.empty()) ? (e.form == Form::kiosk ? 3.f : 2.f) : 1;
  fill_rect(*e.list, look.box, radius, e.fill(ground));
  Rgb line = colour(e.theme, edge);
  if (edge == Edge::control) line = mix(line, colour(e.theme, Ink::ink2), touch.hover);
  stroke_rect(*e.list, look.box, radius, packed(line), thick);
}

/// The line under a field: what is wrong, or a hint.
void note(Engine& e, std::string_view text, bool error) {
  const Type type = Type::caption;
  Run run = e.run(text, type, colour(e.theme, error ? Ink::err : Ink::ink3),
                  error ? Weight::medium : Weight::regular);
  const float size = error ? std::round(run.size * 1.1f) : 0, lead = error ? size + 6 : 0;
  const float line = e.line_of(type), room = e.offer(0);
  const TextLayout& lines = e.layout({&run, 1}, std::max(1.f, room - lead), 0);
  const Rect r = e.place(0, line * static_cast<float>(lines.lines()) + 4, true);
  if (!e.shown(r)) return;
  if (error)
    e.draw_icon(Icon::warning_circle, {r.x, r.y + 4, size, line}, size, run.colour,
                IconWeight::fill);
  e.draw_text({&run, 1}, lines, {r.x + lead, r.y + 4, r.w - lead, r.h - 4}, line, Align::start);
}

/// As HTML's inputmode says it.
std::string_view mode_name(InputMode mode) {
  switch (mode) {
    case InputMode::search:
      return "search";
    case InputMode::numeric:
      return "numeric";
    case InputMode::decimal:
      return "decimal";
    case InputMode::tel:
      return "tel";
    case InputMode::email:
      return "email";
    default:
      return "text";
  }
}

}  // namespace

FieldResult Ui::field(std::string_view key, std::string& value, const FieldStyle& style) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  FieldResult out;
  const std::string_view name = style.label.empty() ? style.placeholder : style.label;
  const Open column = e.open(e.make_id("field", key));
  if (!style.label.empty() && !style.hidden_label) {
    text(style.label, {.type = Type::small, .weight = Weight::semibold, .decorative = true});
    space(kiosk ? 10 : 6);
  }
  const float base = style.height > 0 ? style.height : e.metrics.field_height;
  const float height = e.grown_height(base, Type::body);
  const bool big = kiosk && base >= 100;
  const Type type = big ? Type::h3 : Type::body;
  FieldLook look{};
  look.box = e.place(kiosk ? 420.f : 240.f, height, true);
  look.icon = e.em(kiosk ? (big ? 40.f : 32.f) : 22);
  look.line = e.line_of(type);
  const float pad = kiosk ? (big ? 38.f : 26.f) : 14, gap = kiosk ? 24 : 10;
  const float lead = style.icon == Icon::none ? 0 : look.icon + gap;
  const bool clear = style.clearable && !value.empty() && !style.disabled;
  const float press = std::max(48.f, std::min(height, e.metrics.target));
  float tail = 0;
  if (clear) tail += press - 8;
  if (style.action != Icon::none) tail += press;
  if (style.disabled) tail += look.icon;
  look.text_x = look.box.x + pad + lead;
  look.text_w = std::max(8.f, look.box.w - 2 * pad - lead - tail + (tail > 0 ? pad - 4 : 0));

  const Id id = hash_id(column.id, "text", {});
  const Role role = style.mode == InputMode::search ? Role::searchbox : Role::textbox;
  const int node = e.add_node(role, id, name, look.box);
  const Id own_key = hash_id(0, "field", key);
  if (e.field_wanted == own_key) {
    e.field_wanted = 0;
    if (const auto last = e.fields.find(e.focus);
        last != e.fields.end() && last->first != id && last->second.key == own_key) {
      e.moved_from = last->first;
      e.moved_to = id;
    }
    e.set_focus(id, false);
    e.reveal = id;
  }
  const Touch touch = e.touch(node, look.box, {.disabled = style.disabled, .field = true});
  const bool known = e.fields.contains(id);
  FieldMemory& field = e.fields[id];
  field.seen = e.pass;
  field.mode = style.mode;
  field.key = own_key;
  field.edit.set_limits(style.max_bytes, style.max_letters);
  field.edit.set_mask(style.mask);
  if (!known || field.edit.value() != value) field.edit.set_value(value);

  Run run = e.run(value, type, colour(e.theme, style.disabled ? Ink::disabled : Ink::ink),
                  Weight::medium);
  const bool composed = field.edit.composing();
  if (!style.disabled) {
    point(e, id, field, run, look);
    receive(e, id, field, out);
  }
  out.composing = field.edit.composing();
  out.changed = field.edit.value() != value || (composed && !out.composing);
  out.focused = e.focus == id;
  out.pressed = touch.activated;
  e.node(node).description = style.error.empty() ? style.hint : style.error;
  e.node(node).entry = {std::string(mode_name(style.mode)), std::string(style.autocomplete)};
  const float words_top = look.box.y + (look.box.h - look.line) / 2;
  e.set_words(node, run, {look.text_x, words_top, look.text_w, look.line}, look.line);
  e.node(node).words.shown.clear();  // the value is told as the value

  if (e.shown(grown(look.box, 8))) {
    run.text = field.edit.value();
    if (!style.bare || out.focused || !style.error.empty())
      draw_frame(e, look, style, out.focused, touch);
    const Ink icon_ink = big ? Ink::primary : Ink::ink2;
    e.draw_icon(style.icon, {look.box.x + pad, look.box.y, look.icon, look.box.h}, look.icon,
                colour(e.theme, icon_ink), IconWeight::regular);
    draw_value(e, id, field, run, look, style.placeholder, out.focused);
    if (style.disabled)
      e.draw_icon(Icon::lock_simple,
                  {look.box.x + look.box.w - pad - look.icon, look.box.y, look.icon, look.box.h},
                  look.icon, colour(e.theme, Ink::ink2), IconWeight::fill);
  }
  const Id outer = std::exchange(e.scope, column.id);
  float right = look.box.x + look.box.w - (kiosk ? 12 : 2);
  if (style.action != Icon::none) {
    right -= press;
    const Rect area{right, look.box.y + (look.box.h - press) / 2, press, press};
    fill_rect(*e.list, {right - 4, look.box.y + 10, 1, look.box.h - 20}, 0, e.fill(Fill::line));
    out.action = e.icon_press(style.action, style.action_label, area, kiosk ? 36 : 24, Ink::ink);
  }
  if (clear) {
    right -= press - 4;
    const Rect area{right, look.box.y + (look.box.h - press) / 2, press, press};
    if (e.icon_press(Icon::x_circle, e.word("Xoá chữ", "Clear text"), area, kiosk ? 36 : 22,
                     Ink::ink2, IconWeight::fill)) {
      field.edit.set_value({});
      out.changed = true;
      e.set_focus(id, false);
    }
  }
  e.node(node).scroller.offset = field.scroll_x;
  if (out.changed) {
    value = field.edit.value();
    e.unsettled = true;  // whatever hangs on the text shall be seen with it
  }
  e.node(node).value = value;
  if (!style.error.empty())
    note(e, style.error, true);
  else if (!style.hint.empty())
    note(e, style.hint, false);
  e.scope = outer;
  const float total = e.close(column);
  e.leave(column.slot, by_content, total, e.recall(column.id).natural, -1);
  return out;
}

void Ui::focus_field(std::string_view key) {
  // Taken up by the field itself, wherever in the screen it stands.
  state_->field_wanted = hash_id(0, "field", key);
  state_->unsettled = true;
}

}  // namespace chomay::ui
