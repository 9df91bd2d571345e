#include <cmath>

#include "core/text/utf8.hpp"
#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

float width_with_cells(const FontSet& fonts, const Run& run, std::string_view text, bool tabular) {
  float width = fonts.width(run.face, run.size, run.tracking, text);
  if (!tabular) return width;
  const float cell = fonts.digit_cell(run.face, run.size);
  for (const char c : text)
    if (c >= '0' && c <= '9')
      width += cell - fonts.advance(run.face, run.size, static_cast<char32_t>(c)) -
               run.tracking * run.size;
  return width;
}

Id key_of(std::span<const Run> runs, float width, int max_lines) {
  Id key = hash_id(static_cast<Id>(std::lround(width * 16)), "lines", std::to_string(max_lines));
  for (const Run& run : runs) {
    key = hash_id(key, "run", run.text);
    key = hash_id(key ^ (static_cast<Id>(run.face) << 40) ^ static_cast<Id>(run.size * 64) ^
                      (static_cast<Id>(run.tabular) << 50),
                  "face", {});
  }
  return key;
}

}  // namespace

Run Engine::run(std::string_view text, Type type, Rgb rgb,
                const std::optional<Weight>& weight) const {
  const TypeSpec spec = type_spec(form, type);
  return {text, face_of(weight.value_or(spec.weight)), std::round(em(spec.size)), spec.tracking,
          rgb};
}

float Engine::line_of(Type type) const {
  return std::round(em(type_spec(form, type).line));
}

float Engine::width_of(const Run& run) const {
  return width_with_cells(fonts, run, run.text, run.tabular);
}

float Engine::grown_height(float base, Type type) const {
  return base + line_of(type) - type_spec(form, type).line;
}

const TextLayout& Engine::layout(std::span<const Run> runs, float width, int max_lines) {
  const Id key = key_of(runs, width, max_lines);
  const auto found = text_cache.find(key);
  if (found != text_cache.end()) return found->second;
  if (text_cache.size() > 6000) text_cache.clear();
  std::vector<TextRun> measured;
  measured.reserve(runs.size());
  for (const Run& run : runs)
    measured.push_back({run.text, [this, &run](std::string_view part) {
                          return width_with_cells(fonts, run, part, run.tabular);
                        }});
  return text_cache.emplace(key, lay_out(measured, width, max_lines)).first->second;
}

void Engine::draw_text(std::span<const Run> runs, const TextLayout& lines, Rect r, float line,
                       Align align) {
  for (const TextPiece& piece : lines.pieces) {
    const Run& run = runs[piece.run];
    const float top = r.y + line * static_cast<float>(piece.line);
    float x = r.x + piece.x;
    const float free = r.w - lines.line_widths[piece.line];
    if (align == Align::center) x += free / 2;
    if (align == Align::end) x += free;
    // Stacked marks rise above the line: 0.25 em of grace, tokens.md §2.
    if (!shown({x, top - run.size / 4, piece.width, line + run.size / 4})) continue;
    const float baseline = baseline_in(top, line, run.size);
    if (run.highlight) {
      const Rect mark{x - 2, baseline - 1.02f * run.size, piece.width + 4, 1.32f * run.size};
      fill_rect(*list, mark, 4, fill(Fill::star_soft));
    }
    const std::string_view part = run.text.substr(piece.begin, piece.end - piece.begin);
    draw_glyphs(x, baseline, run, part);
    if (piece.ellipsis)
      draw_glyphs(x + width_with_cells(fonts, run, part, run.tabular), baseline, run, "…");
  }
}

void Engine::draw_line(const Run& run, Rect r, float line, Align align) {
  if (!shown(r)) return;
  float x = r.x;
  if (align != Align::start) {
    const float free = r.w - width_of(run);
    x += align == Align::center ? free / 2 : free;
  }
  draw_glyphs(x, baseline_in(r.y + (r.h - line) / 2, line, run.size), run, run.text);
}

}  // namespace chomay::ui
