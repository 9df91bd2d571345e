// The on-screen keyboard painted: tokens.md §6, kiosk-keyboard.png. Its keys are buttons of the
// tree, by name, but never take the focus.
#include <algorithm>
#include <utility>

#include "core/text/utf8.hpp"
#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

constexpr float side = 20, pad_top = 20, row_gap = 12, radius = 16, edge = 3;

struct KeyLook {
  std::string name = {}, cap = {}, hint = {};
  Icon icon = Icon::none;
  Fill fill = Fill::surface, edge = Fill::key_edge;
  Ink ink = Ink::ink;
  float size = 36;
  Face face = Face::medium;
  bool lit = false;
};

std::string utf8(KeyCode code) {
  std::string out;
  text::append_utf8(out, code);
  return out;
}

std::string_view tone_word(const KeyboardWords& words, text::Tone tone) {
  return tone == text::Tone::ngang ? std::string_view()
                                   : words.tones[static_cast<std::size_t>(tone) - 1];
}

/// What Enter does in the field.
enum class Enter : std::uint8_t { done, search, line };

KeyLook job_look(const Keyboard& keyboard, KeyCode code, const KeyboardWords& words, Enter enter) {
  KeyLook look{.fill = Fill::key_side, .size = 24};
  switch (code) {
    case key::shift:
      look.name = words.shift;
      look.icon = Icon::arrow_fat_up;
      look.lit = keyboard.shift() != Keyboard::Shift::off;
      break;
    case key::erase:
      look.name = words.erase;
      look.icon = Icon::backspace;
      break;
    case key::numbers:
      look.name = words.numbers;
      look.cap = "123";
      break;
    case key::letters:
      look.name = words.letters;
      look.cap = "ABC";
      break;
    case key::language:
      look.name = words.language;
      look.icon = Icon::globe;
      look.hint = keyboard.layout() == KeyboardLayout::english ? "EN" : "VI";
      break;
    case key::hide:
      look.name = words.hide;
      look.icon = Icon::caret_down;
      break;
    default:
      look.name = look.cap = enter == Enter::search ? words.search
                             : enter == Enter::line ? words.line
                                                    : words.done;
      look.icon = enter == Enter::search ? Icon::magnifying_glass
                  : enter == Enter::line ? Icon::arrow_elbow_down_left
                                         : Icon::check;
      look.fill = Fill::primary;
      look.edge = Fill::key_enter_edge;
      look.ink = Ink::on_primary;
      look.size = 26;
      look.face = Face::semibold;
  }
  return look;
}

KeyLook look_of(const Keyboard& keyboard, KeyCode code, const KeyRow& row,
                const KeyboardWords& words, Enter enter) {
  if (key::is_tone(code)) {
    const auto tone = static_cast<text::Tone>(code - key::tones);
    return {.name = std::string(tone_word(words, tone)),
            .cap = utf8(text::with_tone(keyboard.shown(U'a'), tone)),
            .hint = std::string(tone_word(words, tone)),
            .fill = Fill::primary_soft,
            .ink = Ink::on_primary_soft,
            .size = 32,
            .face = Face::semibold};
  }
  if (key::is_job(code)) return job_look(keyboard, code, words, enter);
  if (code == key::space)
    return {.name = std::string(words.space), .cap = std::string(words.space)};
  KeyLook look;
  look.name = look.cap = utf8(keyboard.shown(code));
  if (row.soft) {
    look.fill = Fill::primary_soft;
    look.ink = Ink::on_primary_soft;
    look.size = 32;
    look.face = Face::semibold;
  } else if (keyboard.layout() == KeyboardLayout::vietnamese &&
             keyboard.method() != TypingMethod::plain) {
    const KeyHint hint =
        keyboard.method() == TypingMethod::telex ? telex_hint(code) : vni_hint(code);
    look.hint = hint.clears                      ? words.clear_tone
                : hint.tone != text::Tone::ngang ? tone_word(words, hint.tone)
                                                 : hint.marks;
  }
  if (code == U'.') {
    look.fill = Fill::key_side;
    look.size = 24;
  }
  return look;
}

class KeyPainter {
public:
  KeyPainter(Engine& engine, const KeyboardWords& words) : e_(engine), words_(words) {
    const int field = e_.index_of(e_.focus);
    if (field >= 0 && e_.node(field).role == Role::searchbox) enter_ = Enter::search;
    if (field >= 0 && e_.node(field).entry.lines > 1) enter_ = Enter::line;
  }

  void tray(Rect r) {
    fill_rect(*e_.list, r, 0, e_.fill(Fill::key_tray));
    fill_rect(*e_.list, {r.x, r.y, r.w, 1}, 0, e_.fill(Fill::key_edge));
    // Between the keys nothing is pressed, and nothing lies below.
    e_.next_hits.push_back({hash_id(e_.scope, "tray", {}), r, r, e_.layer, false, false, true});
  }

  void row(const KeyRow& row, Rect r) {
    r.x += row.inset;
    r.w -= 2 * row.inset;
    float shares = 0;
    for (const KeyCode code : row.codes) shares += width_of_key(code);
    const float unit = (r.w - row.gap * static_cast<float>(row.codes.size() - 1)) / shares;
    float x = r.x;
    for (const KeyCode code : row.codes) {
      const float w = unit * width_of_key(code);
      draw(code, look_of(e_.keys.keyboard, code, row, words_, enter_), {x, r.y, w, row.height},
           row.gap / 2, false);
      x += w + row.gap;
    }
  }

  void accents() {
    const auto& base = e_.keys.accents_of;
    const auto codes = accents_of(base.code);
    constexpr float w = 84, h = 92, gap = 8, pad = 12;
    const auto count = static_cast<float>(codes.size());
    const float wide = count * (w + gap) - gap + 2 * pad;
    const float middle = base.rect.x + base.rect.w / 2 - wide / 2;
    const Rect plate{std::clamp(middle, side, e_.viewport.width - side - wide),
                     base.rect.y - h - 2 * pad - 8, wide, h + 2 * pad};
    e_.surface(
        plate,
        {.fill = Fill::surface, .edge = Edge::line, .radius = 24, .elevation = Elevation::e3});
    e_.outline(plate, {.edge = Edge::line, .radius = 24});
    e_.next_hits.push_back(
        {hash_id(e_.scope, "plate", {}), plate, plate, e_.layer, false, false, true});
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const KeyCode code = e_.keys.keyboard.shown(codes[i]);
      const Rect r{plate.x + pad + static_cast<float>(i) * (w + gap), plate.y + pad, w, h};
      KeyLook look{.name = utf8(code),
                   .cap = utf8(code),
                   .fill = Fill::primary_soft,
                   .edge = Fill::primary_soft,
                   .ink = Ink::on_primary_soft};
      draw(codes[i], look, r, gap / 2, true);
    }
  }

private:
  void draw(KeyCode code, const KeyLook& look, Rect r, float air, bool accent) {
    const Id id = e_.make_id(accent ? "accent" : "key", utf8(code));
    const int node = e_.add_node(Role::button, id, look.name, r);
    // The gaps belong to the keys beside them: a finger that lands there means one of them.
    const Rect reach{r.x - air, r.y - row_gap / 2, r.w + 2 * air, r.h + row_gap};
    const Touch touch = e_.touch(node, accent ? r : reach, {.key = true});
    e_.node(node).focusable = false;
    if (code == key::shift) {
      e_.node(node).has_checked = true;
      e_.node(node).checked = look.lit;
    }
    e_.keys.drawn.push_back({id, code, r, accent});
    paint(look, r, touch);
  }

  void paint(const KeyLook& look, Rect r, const Touch& touch) {
    const float down = touch.press * 2;
    const Rgb ground = colour(e_.theme, look.lit ? Fill::primary_soft : look.fill);
    const Rgb pressed = colour(e_.theme, look.fill == Fill::primary ? look.edge : Fill::key_edge);
    fill_rect(*e_.list, {r.x, r.y + edge, r.w, r.h}, radius, e_.fill(look.edge));
    r.y += down;
    fill_rect(*e_.list, r, radius, packed(mix(ground, pressed, touch.press * 0.8f)));
    const Rgb ink = colour(e_.theme, look.ink);
    Run cap{look.cap, look.face, look.size, 0, ink};
    if (look.icon != Icon::none) return paint_icon(look, r, cap);
    const float line = look.size + 4, under = look.hint.empty()                 ? 0
                                              : look.fill == Fill::primary_soft ? 20
                                                                                : 22;
    const float top = r.y + (r.h - line - under) / 2;
    e_.draw_line(cap, {r.x, top, r.w, line}, line, Align::center);
    if (look.hint.empty()) return;
    const Ink faint = look.fill == Fill::primary_soft ? Ink::on_primary_soft : Ink::ink3;
    Run hint{look.hint, Face::medium, 18, 0, colour(e_.theme, faint)};
    e_.draw_line(hint, {r.x, top + line, r.w, under}, under, Align::center);
  }

  void paint_icon(const KeyLook& look, Rect r, const Run& cap) {
    constexpr float icon = 38, gap = 10;
    const IconWeight weight = look.fill == Fill::primary ? IconWeight::bold
                              : look.lit                 ? IconWeight::fill
                                                         : IconWeight::regular;
    const float words = look.cap.empty() ? 0 : gap + e_.width_of(cap);
    float x = r.x + (r.w - icon - words) / 2;
    if (!look.hint.empty()) {  // a small word below
      Run hint{look.hint, Face::medium, 18, 0, colour(e_.theme, Ink::ink2)};
      e_.draw_icon(look.icon, {x, r.y + 8, icon, 46}, 34, cap.colour, weight);
      e_.draw_line(hint, {r.x, r.y + 58, r.w, 22}, 22, Align::center);
      return;
    }
    e_.draw_icon(look.icon, {x, r.y, icon, r.h}, icon, cap.colour, weight);
    x += icon + gap;
    if (words > 0) e_.draw_line(cap, {x, r.y, words, r.h}, look.size + 8);
  }

  Engine& e_;
  const KeyboardWords& words_;
  Enter enter_ = Enter::done;
};

}  // namespace

void Ui::keyboard(const KeyboardWords& words, TypingMethod method) {
  Engine& e = *state_;
  e.keys.drawing = true;
  e.keys.keyboard.set_method(method);
  if (!e.keys.open) return;
  const int parent = std::exchange(e.parent, 0), layer = e.layer, region = e.current_region;
  const Id scope = std::exchange(e.scope, hash_id(6, "keyboard", {}));
  e.layer = layer_count - 2;  // above every dialog
  e.current_region = -1;
  e.layers.SetCurrentChannel(e.list, e.layer);
  e.push_clip({0, 0, e.viewport.width, e.viewport.height}, false);
  const float height = e.keyboard_height();
  const Rect tray{0, e.viewport.height - height, e.viewport.width, height};
  const int node = e.add_node(Role::group, e.scope, words.name, tray);
  e.enter_node(node);
  KeyPainter painter(e, words);
  painter.tray(tray);
  float y = tray.y + pad_top;
  for (const KeyRow& row : rows_of(e.keys.keyboard.layout())) {
    painter.row(row, {side, y, tray.w - 2 * side, row.height});
    y += row.height + row_gap;
  }
  if (e.keys.accents_of.id) painter.accents();
  e.pop_clip();
  e.scope = scope;
  e.parent = parent;
  e.layer = layer;
  e.current_region = region;
  e.layers.SetCurrentChannel(e.list, e.layer);
}

}  // namespace chomay::ui
