// Steps on a way: circles with numbers, those behind with a tick, joined by a line; tokens.md §6.
#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

struct StepLook {
  float circle, ring, band, gap;
  Type number, name;
};
StepLook look_of(const Engine& e) {
  if (e.form == Form::kiosk) return {64, 2, 4, 14, Type::h3, Type::body};
  return {36, 2, 3, 8, Type::small, Type::caption};
}

void draw_circle(Engine& e, Rect box, const StepLook& look, int at, int current) {
  const Fill fill = at < current    ? Fill::primary_soft
                    : at == current ? Fill::primary
                                    : Fill::surface;
  const Rgb edge = at <= current ? colour(e.theme, Ink::primary) : colour(e.theme, Edge::control);
  fill_rect(*e.list, box, box.h / 2, e.fill(fill));
  stroke_rect(*e.list, box, box.h / 2, packed(edge), look.ring);
  if (at < current)
    return e.draw_icon(Icon::check, box, box.h * 0.45f, colour(e.theme, Ink::primary),
                       IconWeight::bold);
  const Ink ink = at == current ? Ink::on_primary : Ink::ink2;
  const std::string number = std::to_string(at + 1);
  e.draw_line(e.run(number, look.number, colour(e.theme, ink), Weight::bold), box,
              e.line_of(look.number), Align::center);
}

}  // namespace

void Ui::steps(std::span<const std::string_view> names, int current, std::string_view label) {
  Engine& e = *state_;
  if (names.empty()) return;
  const StepLook look = look_of(e);
  const float wanted = e.offer(1e6f), share = wanted / static_cast<float>(names.size());
  const float line = e.line_of(look.name);
  std::vector<TextLayout> laid;
  std::size_t lines = 1;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const Run run = e.run(names[at], look.name, colour(e.theme, Ink::ink2), Weight::semibold);
    laid.push_back(e.layout({&run, 1}, share - 8, 3));
    lines = std::max(lines, static_cast<std::size_t>(laid.back().lines()));
  }
  const float height = look.circle + look.gap + line * static_cast<float>(lines);
  const Rect r = e.place(0, height, true);
  const int list = e.add_node(Role::list, e.make_id("steps", label), label, r);
  e.enter_node(list);
  const float middle = r.y + look.circle / 2;
  for (std::size_t at = 0; at < names.size(); ++at) {
    const int here = static_cast<int>(at);
    const float left = r.x + share * static_cast<float>(at), center = left + share / 2;
    const Rect circle{center - look.circle / 2, r.y, look.circle, look.circle};
    const Rect words{left + 4, r.y + look.circle + look.gap, share - 8,
                     line * static_cast<float>(laid[at].lines())};
    const int node = e.leaf(Role::listitem, names[at], {left, r.y, share, height});
    e.node(node).position = here + 1;
    e.node(node).set_size = static_cast<int>(names.size());
    e.node(node).current = here == current;
    if (!e.shown(r)) continue;
    if (at > 0)
      fill_rect(*e.list,
                {center - share + look.circle / 2, middle - look.band / 2, share - look.circle,
                 look.band},
                0, here <= current ? e.fill(Fill::primary) : e.fill(Fill::line));
    draw_circle(e, circle, look, here, current);
    const Ink ink = here == current ? Ink::ink : here < current ? Ink::on_primary_soft : Ink::ink2;
    const Run run = e.run(names[at], look.name, colour(e.theme, ink),
                          here == current ? Weight::bold : Weight::semibold);
    e.set_words(node, run, words, line, Align::center);
    e.draw_text({&run, 1}, laid[at], words, line, Align::center);
  }
  e.leave_node(list);
}

}  // namespace chomay::ui
