// Text fields: the TextEdit model on screen. field_input.hpp works in what is typed,
// field_words.hpp knows where the words stand.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/ui/engine.hpp"
#include "core/ui/field_input.hpp"

namespace chomay::ui {
namespace {

/// The caret stays in sight when it moves; else several lines stay where they were scrolled to.
void settle_offset(Engine& e, Id id, FieldMemory& field, const FieldLook& look) {
  const FieldWords words = words_of(e, field, look);
  if (!field.edit.several_lines()) {
    field.offset = words.following(field.offset);
    return;
  }
  ScrollState& scroll = e.scrolls[id];
  scroll.extent = look.hole.h;
  scroll.content = words.height();
  if (scroll.furthest() > 0)
    e.next_regions.push_back({id, look.box, false, e.layer, e.current_region});
  if (std::exchange(field.caret_shown, field.edit.caret()) != field.edit.caret()) {
    scroll.velocity = 0;
    scroll.offset = words.following({0, scroll.offset}).y;
  }
  scroll.offset = std::clamp(scroll.offset, 0.f, scroll.furthest());
  field.offset = {0, e.snap(scroll.offset)};
}

void draw_caret(Engine& e, Id id, const FieldMemory& field, const FieldLook& look) {
  const Rect at = words_of(e, field, look).caret(field.edit.caret());
  const float tall = std::round(look.run.size * 1.25f);
  const Rect caret{e.snap(look.hole.x + at.x - field.offset.x),
                   e.snap(look.hole.y + at.y - field.offset.y + (look.line - tall) / 2), at.w,
                   tall};
  const double phase = std::fmod(e.now - field.typed_ms, 2.0 * motion::caret_ms);
  const bool lit = phase < motion::caret_ms || e.viewport.reduced_motion;
  if (lit) fill_rect(*e.list, caret, 0, e.fill(Fill::primary));
  if (!e.viewport.reduced_motion)
    e.wake_in(phase < motion::caret_ms ? motion::caret_ms - phase : 2 * motion::caret_ms - phase);
  e.result.wants_text = true;
  e.result.field = id;
  e.result.field_caret = field.edit.caret();
  e.result.caret = caret;
}

void draw_value(Engine& e, Id id, FieldMemory& field, const FieldLook& look,
                std::string_view placeholder, bool focused) {
  settle_offset(e, id, field, look);
  const Rect& hole = look.hole;
  const Rect one_line{hole.x - 1, look.box.y, hole.w + 2, look.box.h};
  e.push_clip(field.edit.several_lines() ? grown(hole, 1) : one_line);
  if (field.edit.value().empty()) {
    Run hint = look.run;
    hint.text = placeholder;
    hint.face = Face::regular;
    hint.colour = colour(e.theme, Ink::ink3);
    const TextLayout& lines = e.layout({&hint, 1}, hole.w, field.edit.several_lines() ? 0 : 1);
    e.draw_text({&hint, 1}, lines, hole, look.line, Align::start);
  } else {
    words_of(e, field, look).draw(field.offset, focused);
  }
  if (focused) draw_caret(e, id, field, look);
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

/// As HTML's enterkeyhint says it.
std::string_view enter_name(const FieldStyle& style) {
  switch (style.enter) {
    case EnterKey::next:
      return "next";
    case EnterKey::send:
      return "send";
    case EnterKey::done:
      break;
  }
  if (style.lines > 1) return "enter";
  return style.mode == InputMode::search ? "search" : "done";
}

/// Takes the room and says where everything stands in it.
FieldLook look_of(Engine& e, const FieldStyle& style, std::string_view value) {
  const bool kiosk = e.form == Form::kiosk, several = style.lines > 1;
  const float base = style.height > 0 ? style.height : e.metrics.field_height;
  const bool big = kiosk && base >= 100;
  const Type type = big ? Type::h3 : Type::body;
  FieldLook look{};
  look.line = e.line_of(type);
  look.first = e.grown_height(base, Type::body);
  const float more = look.line * static_cast<float>(std::max(style.lines, 1) - 1);
  look.box = e.place(kiosk ? 420.f : 240.f, look.first + more, true);
  look.icon = e.em(kiosk ? (big ? 40.f : 32.f) : 22);
  look.pad = kiosk ? (big ? 38.f : 26.f) : 14;
  look.press = std::max(48.f, std::min(look.first, e.metrics.target));
  look.clears = style.clearable && !value.empty() && !style.disabled;
  look.big = big;
  const float lead = style.icon == Icon::none ? 0 : look.icon + (kiosk ? 24 : 10);
  float tail = 0;
  if (look.clears) tail += look.press - 8;
  if (style.action != Icon::none) tail += look.press;
  if (style.disabled) tail += look.icon;
  const float w = look.box.w - 2 * look.pad - lead - tail + (tail > 0 ? look.pad - 4 : 0);
  const float air =
      several ? std::round((look.first - look.line) / 2) : (look.first - look.line) / 2;
  look.hole = {look.box.x + look.pad + lead, look.box.y + air, std::max(8.f, w), look.line + more};
  look.run =
      e.run({}, type, colour(e.theme, style.disabled ? Ink::disabled : Ink::ink), Weight::medium);
  return look;
}

/// What is known of the field, brought to what the screen says of it now.
FieldMemory& recall(Engine& e, Id id, std::string_view key, std::string_view value,
                    const FieldStyle& style) {
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
  const bool known = e.fields.contains(id);
  FieldMemory& field = e.fields[id];
  field.seen = e.pass;
  field.mode = style.mode;
  field.key = own_key;
  field.edit.set_limits(style.max_bytes, style.max_letters);
  field.edit.set_mask(style.mask);
  field.edit.set_several_lines(style.lines > 1);
  if (!known || field.edit.value() != value) field.edit.set_value(value);
  return field;
}

void draw_icons(Engine& e, const FieldLook& look, const FieldStyle& style) {
  const Rect& box = look.box;
  const auto icon = [&](Icon which, float x, Ink ink, IconWeight weight) {
    e.draw_icon(which, {x, box.y, look.icon, look.first}, look.icon, colour(e.theme, ink), weight);
  };
  icon(style.icon, box.x + look.pad, look.big ? Ink::primary : Ink::ink2, IconWeight::regular);
  if (style.disabled)
    icon(Icon::lock_simple, box.x + box.w - look.pad - look.icon, Ink::ink2, IconWeight::fill);
}

/// The buttons at the field's end. True: the text shall be cleared.
bool draw_buttons(Engine& e, const FieldLook& look, const FieldStyle& style, FieldResult& out) {
  const bool kiosk = e.form == Form::kiosk;
  const Rect& box = look.box;
  const float press = look.press;
  float right = box.x + box.w - (kiosk ? 12 : 2);
  if (style.action != Icon::none) {
    right -= press;
    const Rect area{right, box.y + (look.first - press) / 2, press, press};
    fill_rect(*e.list, {right - 4, box.y + 10, 1, box.h - 20}, 0, e.fill(Fill::line));
    out.action = e.icon_press(style.action, style.action_label, area, kiosk ? 36 : 24, Ink::ink);
  }
  if (!look.clears) return false;
  right -= press - 4;
  const Rect area{right, box.y + (look.first - press) / 2, press, press};
  return e.icon_press(Icon::x_circle, e.control_words.clear, area, kiosk ? 36 : 22, Ink::ink2,
                      IconWeight::fill);
}

/// What the tree says of the field, for the real input that lies over it.
void tell(Engine& e, int index, Id id, const FieldMemory& field, const FieldLook& look,
          const FieldStyle& style) {
  Node& node = e.node(index);
  node.description = style.error.empty() ? style.hint : style.error;
  node.entry = {.mode = std::string(mode_name(style.mode)),
                .autocomplete = std::string(style.autocomplete),
                .enter = std::string(enter_name(style)),
                .lines = style.lines > 1 ? style.lines : 0};
  Rect words = look.hole;
  // A browser leaves a caret no room, and could not scroll as far as we do.
  if (style.lines <= 1) words.w -= FieldWords::air;
  e.set_words(index, look.run, words, look.line);  // no words: the value is told as the value
  node.value = field.edit.value();
  if (style.lines > 1)
    node.scroller = {field.offset.y, std::max(e.scrolls[id].content, 1.f), false};
  else
    node.scroller.offset = field.offset.x;
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
  const FieldLook look = look_of(e, style, value);
  const Id id = hash_id(column.id, "text", {});
  const Role role = style.mode == InputMode::search ? Role::searchbox : Role::textbox;
  const int node = e.add_node(role, id, name, look.box);
  const Touch touch = e.touch(node, look.box, {.disabled = style.disabled, .field = true});
  FieldMemory& field = recall(e, id, key, value, style);
  if (e.focus == id) e.node(node).focused = true;  // since a moment ago

  const bool composed = field.edit.composing();
  if (!style.disabled) {
    point(e, id, field, look);
    receive(e, id, field, look, out);
  }
  out.composing = field.edit.composing();
  out.changed = field.edit.value() != value || (composed && !out.composing);
  out.focused = e.focus == id;
  out.pressed = touch.activated;

  if (e.shown(grown(look.box, 8))) {
    if (!style.bare || out.focused || !style.error.empty())
      draw_frame(e, look, style, out.focused, touch);
    draw_icons(e, look, style);
    draw_value(e, id, field, look, style.placeholder, out.focused);
  }
  const Id outer = std::exchange(e.scope, column.id);
  if (draw_buttons(e, look, style, out)) {
    field.edit.set_value({});
    out.changed = true;
    e.set_focus(id, false);
  }
  if (out.changed) {
    value = field.edit.value();
    e.unsettled = true;  // whatever hangs on the text shall be seen with it
  }
  tell(e, node, id, field, look, style);
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
