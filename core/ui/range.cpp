// Two knobs on a line of stops: a price band.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

std::size_t nearest(std::span<const std::int64_t> stops, std::int64_t value) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < stops.size(); ++i)
    if (std::llabs(stops[i] - value) < std::llabs(stops[best] - value)) best = i;
  return best;
}

}  // namespace

bool Ui::range(std::string_view label, std::int64_t& low, std::int64_t& high,
               std::span<const std::int64_t> stops, FunctionRef<std::string(std::int64_t)> say) {
  Engine& e = *state_;
  if (stops.size() < 2) return false;
  const bool kiosk = e.form == Form::kiosk;
  const float knob = kiosk ? 44 : 28, band = kiosk ? 8 : 4, height = e.metrics.target;
  const Rect r = e.place(240, height, true);
  const Id outer = e.scope;
  e.scope = e.make_id("range", label);
  const float from = r.x + knob / 2, length = r.w - knob, y = r.y + r.h / 2;
  const auto last = static_cast<float>(stops.size() - 1);
  std::size_t at[2]{nearest(stops, low), nearest(stops, high)};
  const std::size_t before[2]{at[0], at[1]};
  const auto x_of = [&](std::size_t stop) {
    return from + length * static_cast<float>(stop) / last;
  };
  Touch touches[2];
  for (const int side : {0, 1}) {
    const std::string name =
        with_label(side == 0 ? e.control_words.from : e.control_words.to, label);
    const Rect area{x_of(at[side]) - knob / 2, y - knob / 2, knob, knob};
    const int node = e.leaf(Role::slider, name, area);
    touches[side] = e.touch(node, area, {.grab = true});
    const Id id = e.node(node).id;
    auto stop = static_cast<std::ptrdiff_t>(at[side]);
    if (e.adjusted == id) stop += e.adjust_steps;
    if (e.acted_field == id)
      stop = static_cast<std::ptrdiff_t>(nearest(stops, std::atoll(e.acted_value.c_str())));
    if (e.pointer.down && e.pointer.pressed == id && e.pointer.moved)
      stop = std::lround((e.pointer.x - from) / length * last);
    const std::ptrdiff_t floor = side == 0 ? 0 : static_cast<std::ptrdiff_t>(at[0]) + 1;
    const std::ptrdiff_t ceiling =
        side == 0 ? static_cast<std::ptrdiff_t>(at[1]) - 1 : static_cast<std::ptrdiff_t>(last);
    at[side] = static_cast<std::size_t>(std::clamp(stop, std::min(floor, ceiling), ceiling));
    e.node(node).value = say(stops[at[side]]);
    e.node(node).amount = {double(stops[at[side]]), double(stops.front()), double(stops.back())};
  }
  e.scope = outer;
  if (e.shown(r)) {
    fill_rect(*e.list, {r.x, y - band / 2, r.w, band}, band / 2, e.fill(Fill::line));
    fill_rect(*e.list, {x_of(at[0]), y - band / 2, x_of(at[1]) - x_of(at[0]), band}, 0,
              e.fill(Fill::primary));
    for (const int side : {0, 1}) {
      const Rect disc{x_of(at[side]) - knob / 2, y - knob / 2, knob, knob};
      shade_rect(*e.list, disc, knob / 2, Elevation::e1, e.theme);
      fill_rect(*e.list, disc, knob / 2,
                e.fill(touches[side].held ? Fill::primary_soft : Fill::surface));
      stroke_rect(*e.list, disc, knob / 2, e.fill(Fill::primary), 2);
      e.ring(disc, knob / 2, touches[side]);
    }
  }
  const float line = e.line_of(Type::small);
  const Rect words = e.place(0, line, true);
  const std::string texts[2]{say(stops[at[0]]), say(stops[at[1]])};
  for (const int side : {0, 1}) {
    const Run run = e.run(texts[side], Type::small, colour(e.theme, Ink::ink2));
    e.draw_line(run, words, line, side == 0 ? Align::start : Align::end);
  }
  const bool changed = at[0] != before[0] || at[1] != before[1];
  if (changed) {
    low = stops[at[0]];
    high = stops[at[1]];
  }
  return changed;
}

}  // namespace chomay::ui
