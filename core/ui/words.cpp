// Headings, text, icons, tags and the OCOP badge.
#include <algorithm>
#include <cmath>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

struct Drawn {
  Rect rect;
  Run run;
  float line;
  Align align;
  void tell(Engine& e, int node) const {
    e.set_words(node, run, rect, line, align);
    e.node(node).words.shown.clear();  // of several runs the name is the whole
  }
};

Drawn draw_runs(Engine& e, std::span<const Run> runs, float line, const TextStyle& style) {
  const float natural = e.layout(runs, 1e6f, 0).natural;
  const float room = e.offer(natural + 0.1f);
  const TextLayout& lines = e.layout(runs, room, style.max_lines);
  const float height = line * static_cast<float>(lines.lines());
  const Run first = runs.empty() ? Run{} : runs.front();
  const float baseline = (line - 1.265f * first.size) / 2 + first.size;
  const bool fill = style.align != Align::start;
  e.least_hint = std::min(natural, 3 * first.size);  // about a long word
  const Rect r = e.place(natural + 0.1f, height, fill || lines.lines() > 1, baseline);
  if (e.shown(grown(r, 8))) e.draw_text(runs, lines, r, line, style.align);
  return {r, first, line, style.align};
}

Drawn draw_words(Engine& e, std::string_view text, const TextStyle& style) {
  Run run = e.run(text, style.type, colour(e.theme, style.ink), style.weight);
  run.tabular = style.tabular;
  return draw_runs(e, {&run, 1}, e.line_of(style.type), style);
}

}  // namespace

std::string with_label(std::string_view word, std::string_view label) {
  std::string out(word);
  if (const auto at = out.find("{0}"); at != std::string::npos) out.replace(at, 3, label);
  return out;
}

void Ui::heading(int level, std::string_view text, TextStyle style) {
  const Drawn words = draw_words(*state_, text, style);
  if (style.decorative) return;
  const int node = state_->leaf(Role::heading, text, words.rect);
  state_->node(node).level = static_cast<std::uint8_t>(level);
  words.tell(*state_, node);
}

void Ui::text(std::string_view text, TextStyle style) {
  const Drawn words = draw_words(*state_, text, style);
  if (text.empty()) return;
  if (!style.decorative) return words.tell(*state_, state_->leaf(Role::text, text, words.rect));
  // Their name stands with the control or the cell around them, and these are its words.
  const Node& around = state_->node(state_->parent);
  if (around.words.rect.w <= 0 && around.name.find(text) != std::string::npos)
    state_->set_words(state_->parent, words.run, words.rect, words.line, words.align);
}

void Ui::rich(std::span<const Span> spans, TextStyle style) {
  std::vector<Run> runs;
  std::string whole;
  for (const Span& span : spans) {
    Run run = state_->run(span.text, style.type, colour(state_->theme, span.ink), span.weight);
    run.highlight = span.highlight;
    run.tabular = style.tabular;
    runs.push_back(run);
    whole += span.text;
  }
  const Drawn words = draw_runs(*state_, runs, state_->line_of(style.type), style);
  if (!style.decorative) words.tell(*state_, state_->leaf(Role::text, whole, words.rect));
}

void Ui::icon(Icon icon, IconStyle style, std::string_view label) {
  Engine& e = *state_;
  const float size = e.em(style.size);
  const Rect r = e.place(size, size);
  e.draw_icon(icon, r, std::min(size, r.w), colour(e.theme, style.ink), style.weight);
  if (!label.empty()) e.leaf(Role::image, label, r);
}

void Ui::icon_tile(Icon icon, float size, Fill fill, Ink ink, IconWeight weight) {
  Engine& e = *state_;
  const Rect r = e.place(size, size);
  if (!e.shown(r)) return;
  fill_rect(*e.list, r, size / 3, e.fill(fill));
  const float share = weight == IconWeight::fill ? 0.65f : 0.53f;  // a filled one is a mark
  e.draw_icon(icon, r, std::round(std::min(size, r.w) * share), colour(e.theme, ink), weight);
}

void Ui::tag(std::string_view text, const TagStyle& style) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk, live = style.tone == Tone::live;
  const TagColours colours = tag_colours(style.tone);
  const Rgb rgb = colour(e.theme, colours.ink);
  Run run = e.run(text, kiosk ? Type::caption : Type::caption, rgb,
                  live ? Weight::bold : Weight::semibold);
  if (live) run.tracking = 0.023f;
  const float icon = e.em(kiosk ? 24 : 15), gap = e.em(kiosk ? 8 : live ? 6 : 4);
  const float dot = live && style.icon == Icon::none ? e.em(8) : 0;
  const float pad = kiosk ? 14 : live ? 10 : 8;
  const float lead = style.icon != Icon::none ? icon + gap : dot > 0 ? dot + gap : 0;
  const float height = e.grown_height(live && !kiosk ? 28 : e.metrics.tag_height, Type::caption);
  const float words = e.width_of(run), line = e.line_of(Type::caption);
  const Rect r =
      e.place(lead + words + 2 * pad, height, false, (height - 1.265f * run.size) / 2 + run.size);
  const int node = e.leaf(Role::text, text, r);
  e.set_words(node, run, {r.x + pad + lead, r.y + (r.h - line) / 2, words + 1, line}, line);
  if (!e.shown(r)) return;
  fill_rect(*e.list, r, e.metrics.radius_tag, e.fill(colours.fill));
  if (style.icon != Icon::none)
    e.draw_icon(style.icon, {r.x + pad, r.y, icon, r.h}, icon, rgb, IconWeight::fill);
  if (dot > 0) e.list->AddCircleFilled({r.x + pad + dot / 2, r.y + r.h / 2}, dot / 2, packed(rgb));
  const float room = std::max(1.f, r.w - 2 * pad - lead);
  const TextLayout& lines = e.layout({&run, 1}, room, 1);
  e.draw_text({&run, 1}, lines, {r.x + pad + lead, r.y + (r.h - line) / 2, room, line}, line,
              Align::start);
}

void Ui::stars(int count, std::string_view label) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  Run run = e.run("OCOP", kiosk ? Type::caption : Type::nav, colour(e.theme, Ink::on_star_soft),
                  Weight::bold);
  run.tracking = 0.025f;
  const float star = e.em(kiosk ? 22 : 13), step = star + e.em(kiosk ? 3 : 2);
  const float pad = kiosk ? 14 : 8, gap = e.em(kiosk ? 12 : 9);
  const float words = e.width_of(run);
  const float width = 2 * pad + words + gap + step * static_cast<float>(count - 1) + star;
  const float height = e.grown_height(e.metrics.tag_height, Type::caption);
  const Rect r = e.place(width, height, false, (height - 1.265f * run.size) / 2 + run.size);
  e.leaf(Role::image, label, r);
  if (!e.shown(r)) return;
  fill_rect(*e.list, r, e.metrics.radius_tag, e.fill(Fill::star_soft));
  e.draw_line(run, {r.x + pad, r.y, words, r.h}, e.line_of(Type::caption));
  // In a narrow card at large text the stars draw together rather than stick out.
  const float fit = std::min(1.f, (r.w - 2 * pad - words - gap) / (width - 2 * pad - words - gap));
  for (int i = 0; i < count; ++i) {
    const Rect box{r.x + pad + words + gap + step * fit * static_cast<float>(i), r.y, star * fit,
                   r.h};
    e.draw_icon(Icon::star, box, star * fit, colour(e.theme, Ink::star), IconWeight::fill);
  }
}

}  // namespace chomay::ui
