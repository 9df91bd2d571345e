// What the fair says of its own accord: toast, banner, empty state.
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/ui/engine.hpp"

namespace chomay::ui {

void Ui::toast(std::string_view text, const ToastStyle& style) {
  Engine& e = *state_;
  const bool error = style.ink == Ink::err;
  const float stay = style.action.empty() ? motion::toast_stay_ms : motion::toast_action_stay_ms;
  e.toast.text = text;
  e.toast.action = style.action;
  e.toast.icon = style.icon;
  e.toast.ink = style.ink;
  e.toast.since_ms = e.now;
  e.toast.until_ms = error ? 1e18 : e.now + stay;  // errors stay until they are closed
  e.toast.pressed = false;
  e.unsettled = true;
}

bool Ui::toast_action() {
  return std::exchange(state_->toast.pressed, false);
}

void Engine::draw_toast() {
  if (toast.text.empty()) return;
  const double left = toast.until_ms - now;
  if (left <= -motion::toast_out_ms) {
    toast.text.clear();
    return;
  }
  const float in = static_cast<float>((now - toast.since_ms) / motion::toast_in_ms);
  const float out = left < 0 ? static_cast<float>(-left / motion::toast_out_ms) : 0;
  const float shown_share = out_cubic(in) * (1 - in_cubic(out));
  if (in < 1 || left < 0)
    result.animating = true;
  else if (left < 1e12)
    wake_in(left);

  const bool kiosk = form == Form::kiosk;
  layer = layer_count - 1;
  layers.SetCurrentChannel(list, layer);
  parent = 0;
  scope = hash_id(5, "toast", {});
  const float margin = metrics.margin, pad = kiosk ? 28 : 16, gap = kiosk ? 20 : 12;
  const float w = std::min(viewport.width - 2 * margin, kiosk ? 760.f : 480.f);
  const float icon = em(kiosk ? 36 : 24), target = metrics.target;
  Run run = this->run(toast.text, kiosk ? Type::body : Type::small, colour(theme, Ink::ink),
                      Weight::medium);
  Run action = this->run(toast.action, kiosk ? Type::body : Type::small,
                         colour(theme, Ink::primary), Weight::semibold);
  if (!kiosk) run.size = action.size = std::round(em(15));
  const float line = line_of(kiosk ? Type::body : Type::small) + 2;
  const bool closes = toast.action.empty() && toast.until_ms > 1e17;
  const float tail = closes ? target : toast.action.empty() ? 0 : width_of(action) + 24;
  const float room = w - 2 * pad - icon - gap - tail;
  const TextLayout& lines = layout({&run, 1}, room, 3);
  const float words = line * static_cast<float>(lines.lines());
  const float h = std::max(kiosk ? 96.f : 56.f, words + 20);
  const float bottom =
      viewport.height - viewport.keyboard_height - footer_height - (kiosk ? 24 : 12);
  Rect r{(viewport.width - w) / 2, bottom - h, w, h};
  if (!viewport.reduced_motion) r.y += (1 - shown_share) * 24;
  const float radius = kiosk ? 24 : 14;
  shade_rect(*list, r, radius, Elevation::e3, theme);
  fill_rect(*list, r, radius, fill(Fill::surface));
  stroke_rect(*list, r, radius, packed(colour(theme, Edge::line)), 1);
  const int said =
      add_node(toast.ink == Ink::err ? Role::alert : Role::status, scope, toast.text, r);
  const Rect written{r.x + pad + icon + gap, r.y + (h - words) / 2, room, words};
  set_words(said, run, written, line);
  // Who presses it has read it and wants what lies below.
  const Id ground = hash_id(scope, "ground", {});
  next_hits.push_back({ground, r, r, layer, false, false});
  if (activated == ground && !closes) toast.until_ms = now;
  draw_icon(toast.icon, {r.x + pad, r.y, icon, r.h}, icon, colour(theme, toast.ink),
            IconWeight::fill);
  draw_text({&run, 1}, lines, written, line, Align::start);
  const Rect end{r.x + w - tail - 8, r.y + (h - target) / 2, tail, target};
  if (closes && icon_press(Icon::x, control_words.close, end, kiosk ? 30 : 20, Ink::ink2))
    toast.until_ms = now;
  if (!toast.action.empty()) {
    const int node = leaf(Role::button, toast.action, end);
    set_words(node, action, {end.x, end.y + (end.h - line) / 2, end.w, line}, line, Align::center);
    const Touch press = touch(node, end);
    fill_rect(*list, end, 10, fill(Fill::primary_soft, std::max(press.hover, press.press)));
    draw_line(action, end, line, Align::center);
    ring(grown(end, -4), 10, press);
    if (press.activated) {
      toast.pressed = true;  // read by `toast_action` in the next pass
      toast.until_ms = now;
      unsettled = true;
    }
  }
}

void Ui::banner(std::string_view text, Icon icon, Tone tone, std::string_view action,
                bool& pressed) {
  Engine& e = *state_;
  const TagColours colours = tag_colours(tone);
  const bool kiosk = e.form == Form::kiosk;
  pressed = false;
  const BoxStyle look{.fill = colours.fill,
                      .radius = kiosk ? 22.f : 14.f,
                      .pad_x = kiosk            ? 24.f
                               : action.empty() ? 16.f
                                                : 12.f,
                      .pad_y = kiosk ? 16.f : 8.f,
                      .min_height = kiosk ? 96.f : 56.f,
                      .center_y = true};
  landmark(Role::status, {}, [&] {
    box(look, [&] {
      row({.gap = kiosk ? 20.f : 12.f}, [&] {
        this->icon(icon,
                   {.size = kiosk ? 36.f : 24.f, .ink = colours.ink, .weight = IconWeight::bold});
        cell(share(), [&] {
          // “Đang ngoại tuyến. …”: the first sentence is the message, the rest explains.
          const std::size_t stop = text.find(". ");
          const bool two = stop != std::string_view::npos;
          const Span spans[]{{text.substr(0, two ? stop + 1 : 0), colours.ink, Weight::semibold},
                             {two ? text.substr(stop + 1) : text, colours.ink}};
          rich(spans, {.type = kiosk ? Type::body : Type::small});
        });
        if (!action.empty()) pressed = button(action, {.kind = ButtonKind::secondary});
      });
    });
  });
}

bool Ui::empty_state(Icon icon, std::string_view title, std::string_view line,
                     std::string_view action, Tone tone) {
  const TagColours colours = tag_colours(tone);
  const bool big = kiosk();
  bool pressed = false;
  const auto middle = [&](Content content) { row({.justify = Align::center}, content); };
  inset(big ? 36 : 24, big ? 56 : 32, [&] {
    middle([&] { icon_tile(icon, big ? 112 : 72, colours.fill, colours.ink); });
    space(big ? 24 : 14);
    heading(2, title, {.type = Type::h3, .align = Align::center});
    space(big ? 10 : 6);
    text(line, {.type = Type::small, .ink = Ink::ink2, .align = Align::center});
    if (action.empty()) return;
    space(big ? 28 : 16);
    const bool wrong = tone == Tone::err || tone == Tone::warn;
    middle([&] {
      pressed = button(action, {.kind = wrong ? ButtonKind::secondary : ButtonKind::primary,
                                .icon = wrong ? Icon::arrow_clockwise : Icon::none});
    });
  });
  return pressed;
}

}  // namespace chomay::ui
