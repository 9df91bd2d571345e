// Choosing: facet rows, radio rows, tiles, switches, numbers, tabs, bottom navigation.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

/// The box of a facet row, with its tick.
void draw_tick_box(Engine& e, Rect box, bool on, const Touch& touch) {
  const float radius = box.w * 6 / 22;
  if (on) {
    fill_rect(*e.list, box, radius, e.fill(Fill::primary));
    e.draw_icon(Icon::check, box, std::round(box.w * 0.73f), colour(e.theme, Ink::on_primary),
                IconWeight::bold);
  } else {
    fill_rect(*e.list, box, radius, e.fill(touch.hover > 0 ? Fill::primary_soft : Fill::surface));
    stroke_rect(*e.list, box, radius, packed(colour(e.theme, Edge::control)), 2);
  }
}

Run row_run(const Engine& e, std::string_view text, bool strong, bool disabled) {
  Run run = e.run(text, e.form == Form::kiosk ? Type::small : Type::body,
                  colour(e.theme, disabled ? Ink::disabled : Ink::ink),
                  strong ? Weight::semibold : Weight::regular);
  if (e.form != Form::kiosk) run.size = std::round(e.em(15));
  return run;
}

void draw_stars_row(Engine& e, float x, Rect r, int stars, bool disabled) {
  const float size = e.em(e.form == Form::kiosk ? 24 : 17);
  for (int i = 0; i < stars; ++i)
    e.draw_icon(Icon::star, {x + size * static_cast<float>(i), r.y, size, r.h}, size,
                colour(e.theme, disabled ? Ink::disabled : Ink::star), IconWeight::fill);
}

}  // namespace

bool Ui::check(std::string_view text, bool& on, int count, int stars) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk, disabled = count == 0 && !on;
  const bool roomy = e.form == Form::desktop || e.form == Form::wide;
  const bool finger = e.pointer.kind == PointerKind::touch;
  const Run run = row_run(e, text, on, disabled);
  const float box = e.em(kiosk ? 34 : 22), gap = kiosk ? 18 : 12;
  const std::string number = count >= 0 ? std::to_string(count) : std::string();
  Run digits = e.run(number, Type::caption, colour(e.theme, disabled ? Ink::disabled : Ink::ink3));
  const float tail = number.empty() ? 0 : e.width_of(digits) + gap;
  const float line = e.line_of(Type::body);
  const float natural = box + gap + e.width_of(run) + tail;
  const float room = e.offer(natural);
  const TextLayout& lines = e.layout({&run, 1}, std::max(1.f, room - box - gap - tail), 3);
  const float words = line * static_cast<float>(lines.lines());
  const float base = kiosk ? 72 : roomy && !finger ? 38 : 48;
  const Rect r = e.place(natural, std::max(e.grown_height(base, Type::body), words + 8), true);
  const int node = e.leaf(Role::checkbox, text, r);
  e.node(node).has_checked = true;
  e.node(node).value = number;
  const float x = r.x + box + gap;
  const Rect written{x, r.y + (r.h - words) / 2, lines.widest, words};
  if (stars <= 0) e.set_words(node, run, written, line);
  const Touch touch = e.touch(node, r, {.disabled = disabled});
  if (touch.activated) on = !on;
  e.node(node).checked = on;
  if (!e.shown(grown(r, 8))) return touch.activated;
  draw_tick_box(e, {r.x, r.y + (r.h - box) / 2, box, box}, on, touch);
  if (stars > 0)
    draw_stars_row(e, x, r, stars, disabled);
  else
    e.draw_text({&run, 1}, lines, written, line, Align::start);
  if (!number.empty()) e.draw_line(digits, r, e.line_of(Type::caption), Align::end);
  e.ring(r, 8, touch);
  return touch.activated;
}

bool Ui::choice(std::string_view text, bool selected, std::string_view detail) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const Run run = row_run(e, text, selected, false);
  const Run small = e.run(detail, Type::caption, colour(e.theme, Ink::ink3));
  const float dot = e.em(kiosk ? 34 : 22), gap = kiosk ? 18 : 12;
  const float line = e.line_of(Type::body), detail_line = e.line_of(Type::caption);
  const float natural = dot + gap + std::max(e.width_of(run), e.width_of(small));
  const float room = std::max(1.f, e.offer(natural) - dot - gap);
  const TextLayout& lines = e.layout({&run, 1}, room, 2);
  const TextLayout& more = e.layout({&small, 1}, room, 3);
  const float words = line * static_cast<float>(lines.lines());
  const float below = detail.empty() ? 0 : detail_line * static_cast<float>(more.lines());
  const float height = std::max(e.metrics.target, words + below + 12);
  const Rect r = e.place(natural, height, true);
  const int node = e.leaf(Role::radio, text, r);
  e.node(node).has_checked = true;
  e.node(node).checked = selected;
  e.node(node).description = detail;
  const float top = r.y + (r.h - words - below) / 2;
  const Rect written{r.x + dot + gap, top, room, words};
  e.set_words(node, run, written, line);
  const Touch touch = e.touch(node, r);
  if (!e.shown(grown(r, 8))) return touch.activated;
  const ImVec2 middle{r.x + dot / 2, r.y + r.h / 2};
  const Rect ring{r.x, middle.y - dot / 2, dot, dot};
  fill_rect(*e.list, ring, dot / 2, e.fill(touch.hover > 0 ? Fill::primary_soft : Fill::surface));
  stroke_rect(*e.list, ring, dot / 2,
              packed(colour(e.theme, selected ? Edge::primary : Edge::control)), 2);
  const float size = e.eased(e.node(node).id, "dot", selected ? 1.f : 0.f, motion::toggle_ms);
  if (size > 0) e.list->AddCircleFilled(middle, dot * 0.27f * size, e.fill(Fill::primary));
  e.draw_text({&run, 1}, lines, written, line, Align::start);
  if (below > 0)
    e.draw_text({&small, 1}, more, {ring.x + dot + gap, top + words, room, below}, detail_line,
                Align::start);
  e.ring(r, 8, touch);
  return touch.activated;
}

bool Ui::option_tile(std::string_view text, bool selected, std::string_view detail) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const Type type = kiosk ? Type::card_title : Type::body;
  const Ink ink = selected ? Ink::on_primary_soft : Ink::ink;
  Run run = e.run(text, type, colour(e.theme, ink), selected ? Weight::semibold : Weight::medium);
  Run small =
      e.run(detail, Type::caption, colour(e.theme, selected ? Ink::on_primary_soft : Ink::ink2));
  const float line = e.line_of(type), detail_line = detail.empty() ? 0 : e.line_of(Type::caption);
  const float pad = kiosk ? 26 : 17;
  const float natural = std::ceil(std::max(e.width_of(run), e.width_of(small)) + 2 * pad);
  float height = std::max(kiosk ? 88.f : 48.f, line + detail_line + (kiosk ? 24 : 16));
  const Slot slot = e.enter(by_content, natural, height, -1);
  e.leave(slot, by_content, height, natural, -1);
  height = std::max(height, slot.stretch);
  const bool stretched = slot.stretch > 0;
  const Rect r{slot.x, slot.y, stretched ? slot.w : std::min(natural, slot.w), height};
  const int node = e.leaf(Role::radio, text, r);
  e.node(node).has_checked = true;
  e.node(node).checked = selected;
  e.node(node).description = detail;
  const float top = r.y + (r.h - line - detail_line) / 2;
  const Align align = detail.empty() ? Align::center : Align::start;
  const Rect written{r.x + pad, top, r.w - 2 * pad, line};
  e.set_words(node, run, written, line, align);
  const Touch touch = e.touch(node, r);
  if (!e.shown(grown(r, 8))) return touch.activated;
  const float radius = e.metrics.radius_control;
  const Rgb ground = colour(e.theme, selected ? Fill::primary_soft : Fill::surface);
  fill_rect(
      *e.list, r, radius,
      packed(mix(ground, colour(e.theme, Fill::sunken), std::max(touch.press, touch.hover / 2))));
  stroke_rect(*e.list, r, radius, packed(colour(e.theme, selected ? Edge::primary : Edge::line)),
              selected ? 1.5f : 1);
  e.push_clip(r);
  e.draw_line(run, written, line, align);
  if (!detail.empty())
    e.draw_line(small, {r.x + pad, top + line, r.w - 2 * pad, detail_line}, detail_line);
  e.pop_clip();
  e.ring(r, radius, touch);
  return touch.activated;
}

bool Ui::toggle(std::string_view text, bool& on) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const float w = kiosk ? 80 : 52, h = kiosk ? 48 : 32, gap = 16;
  Run run = e.run(text, Type::body, colour(e.theme, Ink::ink));
  const float line = e.line_of(Type::body);
  const float natural = text.empty() ? w : e.width_of(run) + gap + w;
  const float room = e.offer(natural);
  const TextLayout& lines = e.layout({&run, 1}, std::max(1.f, room - w - gap), 0);
  const float words = text.empty() ? 0 : line * static_cast<float>(lines.lines());
  const Rect r = e.place(natural, std::max(e.metrics.target, words + 8), !text.empty());
  const int node = e.leaf(Role::toggle, text, r);
  e.node(node).has_checked = true;
  const Rect written{r.x, r.y + (r.h - words) / 2, room - w - gap, words};
  if (!text.empty()) e.set_words(node, run, written, line);
  const Touch touch = e.touch(node, r);
  if (touch.activated) on = !on;
  e.node(node).checked = on;
  if (!e.shown(grown(r, 8))) return touch.activated;
  e.draw_text({&run, 1}, lines, written, line, Align::start);
  const float t = e.eased(e.node(node).id, "on", on ? 1.f : 0.f, motion::toggle_ms);
  const Rect track{r.x + r.w - w, r.y + (r.h - h) / 2, w, h};
  const Rgb off = colour(e.theme, Edge::control), lit = colour(e.theme, Fill::primary);
  fill_rect(*e.list, track, h / 2, packed(lit, t));
  if (t < 1) stroke_rect(*e.list, track, h / 2, packed(off, 1 - t), 2);
  const float inset = 6 - 2 * t, knob = h - 2 * inset;
  const float x = track.x + inset + (w - knob - 2 * inset) * t;
  fill_rect(*e.list, {x, track.y + inset, knob, knob}, knob / 2,
            packed(mix(off, colour(e.theme, Ink::on_primary), t)));
  e.ring(track, h / 2, touch);
  return touch.activated;
}

bool Ui::stepper(std::string_view label, std::int32_t& value, std::int32_t low, std::int32_t high,
                 float width) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const float height = kiosk ? 96 : std::max(48.f, e.line_of(Type::body) + 16);
  const Rect r = e.place(width > 0 ? width : kiosk ? 272.f : 152.f, height);
  const std::int32_t before = value;
  const int node = e.leaf(Role::spinbutton, label, r);
  const Id id = e.node(node).id;
  if (e.adjusted == id) value += e.adjust_steps;
  if (e.acted_field == id) value = static_cast<std::int32_t>(std::atoll(e.acted_value.c_str()));

  // The number takes the focus, its two halves the presses.
  Touch touch;
  e.node(node).focusable = true;
  e.node(node).focused = touch.focused = e.focus == id;
  touch.ring = touch.focused && e.keyboard_mode;
  const float radius = kiosk ? 20 : 12;
  if (e.shown(r)) {
    fill_rect(*e.list, r, radius, e.fill(Fill::surface));
    stroke_rect(*e.list, r, radius, packed(colour(e.theme, Edge::control)), 1);
  }
  const Id outer = std::exchange(e.scope, id);
  e.enter_node(node);
  const float side = std::min(height, r.w / 2), icon = kiosk ? 34 : 20;
  const auto half = [&](Icon sign, std::string_view words, float x, int step, bool possible) {
    const Rect area{x, r.y, side, r.h};
    const int part = e.leaf(Role::button, with_label(words, label), area);
    const Touch press = e.touch(part, area, {.disabled = !possible});
    e.node(part).focusable = false;
    fill_rect(*e.list, grown(area, -4), radius - 4,
              e.ink(Ink::primary, 0.08f * press.hover + 0.1f * press.press));
    e.draw_icon(sign, area, icon, colour(e.theme, possible ? Ink::ink : Ink::disabled),
                IconWeight::regular);
    if (press.activated) value += step;
  };
  half(Icon::minus, e.control_words.less, r.x, -1, value > low);
  half(Icon::plus, e.control_words.more, r.x + r.w - side, 1, value < high);
  e.leave_node(node);
  e.scope = outer;
  value = std::clamp(value, low, high);
  e.node(node).value = std::to_string(value);
  e.node(node).amount = {double(value), double(low), double(high)};
  Run run = e.run(e.node(node).value, kiosk ? Type::h3 : Type::body, colour(e.theme, Ink::ink),
                  kiosk ? Weight::bold : Weight::semibold);
  run.tabular = true;
  e.draw_line(run, r, e.line_of(kiosk ? Type::h3 : Type::body), Align::center);
  e.ring(r, radius, touch);
  return value != before;
}

bool Ui::tab(std::string_view text, bool selected, Icon icon, std::string_view href) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const Rgb rgb = colour(e.theme, selected ? Ink::primary : Ink::ink2);
  Run run = e.run(text, Type::body, rgb, selected ? Weight::bold : Weight::medium);
  // Measured bold in either state, so that choosing moves nothing.
  Run widest = e.run(text, Type::body, rgb, Weight::bold);
  const float size = e.em(kiosk ? 28 : 20), gap = e.em(8), pad = kiosk ? 28 : 18;
  const float lead = icon == Icon::none ? 0 : size + gap;
  const float height = e.grown_height(kiosk ? 80 : 48, Type::body);
  const Rect r = e.place(std::ceil(e.width_of(widest)) + lead + 2 * pad, height);
  const bool leads = !href.empty();
  const int node = e.leaf(leads ? Role::link : Role::tab, text, r);
  e.node(node).href = href;
  (leads ? e.node(node).current : e.node(node).selected) = selected;
  const float line = e.line_of(Type::body), room = std::max(1.f, r.w - 2 * pad - lead + 1);
  const Rect written{r.x + pad + lead, r.y + (r.h - line) / 2, room, line};
  e.set_words(node, run, written, line);
  const Touch touch = e.touch(node, r);
  if (touch.activated && leads) e.activated_link = href;
  if (!e.shown(grown(r, 8))) return touch.activated;
  fill_rect(*e.list, {r.x + 4, r.y + 4, r.w - 8, r.h - 8}, 10,
            e.fill(Fill::primary_soft, 0.8f * touch.hover * (selected ? 0.f : 1.f)));
  e.draw_icon(icon, {r.x + pad, r.y, size, r.h}, size, rgb,
              selected ? IconWeight::fill : IconWeight::regular);
  e.draw_text({&run, 1}, e.layout({&run, 1}, room, 1), written, line, Align::start);
  const float lit = e.eased(e.node(node).id, "line", selected ? 1.f : 0.f, motion::toggle_ms);
  if (lit > 0) {
    const float half = (r.w - 24) / 2 * (e.viewport.reduced_motion ? 1 : lit);
    fill_rect(*e.list, {r.x + r.w / 2 - half, r.y + r.h - 3, 2 * half, 3}, 3,
              e.fill(Fill::primary, lit), Corners::top);
  }
  e.ring(grown(r, -6), 8, touch);
  return touch.activated;
}

bool Ui::nav_item(std::string_view text, Icon icon, bool current, std::string_view href,
                  int count) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  const Rgb rgb = colour(e.theme, current ? Ink::primary : Ink::ink3);
  Run run = e.run(text, Type::nav, rgb, current ? Weight::bold : Weight::medium);
  // The bar has room for a little growth only; the icons carry the rest.
  run.size = std::round(std::min(run.size, 1.2f * type_spec(e.form, Type::nav).size));
  const float size = kiosk ? 40 : 24, pill_w = kiosk ? 96 : 56, pill_h = kiosk ? 52 : 32;
  const float line = e.line_of(Type::nav);
  const float height = std::max(e.metrics.nav_height, pill_h + 2 + line + 20);
  const Rect r = e.place(std::max(pill_w, e.width_of(run)) + 4, height, true);
  const int node = e.leaf(href.empty() ? Role::button : Role::link, text, r);
  e.node(node).href = href;
  e.node(node).current = current;
  if (count > 0) e.node(node).value = std::to_string(count);
  const float top = r.y + (r.h - pill_h - 2 - line) / 2;
  // Five names share a phone's width: one that is too long becomes smaller, not shorter.
  const float wide = e.width_of(run), room = r.w + 6;
  if (wide > room) run.size = std::max(11.f, std::floor(run.size * room / wide));
  const Rect written{r.x, top + pill_h + 2, r.w, line};
  e.set_words(node, run, written, line, Align::center);
  const Touch touch = e.touch(node, r);
  if (touch.activated && !href.empty()) e.activated_link = href;
  if (!e.shown(r)) return touch.activated;
  const Rect pill{r.x + (r.w - pill_w) / 2, top, pill_w, pill_h};
  const float lit = e.eased(e.node(node).id, "pill", current ? 1.f : 0.f, motion::toggle_ms);
  const float glow = std::max(lit, std::max(touch.hover * 0.6f, touch.press));
  if (glow > 0) fill_rect(*e.list, pill, pill_h / 2, e.fill(Fill::primary_soft, glow));
  e.draw_icon(icon, pill, size, rgb, current ? IconWeight::fill : IconWeight::regular);
  e.badge(pill.x + pill.w / 2 + size / 2 + 12, pill.y - 2, count);
  e.draw_line(run, written, line, Align::center);
  e.ring(pill, pill_h / 2, touch);
  return touch.activated;
}

}  // namespace chomay::ui
