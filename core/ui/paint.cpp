#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "core/text/utf8.hpp"
#include "core/ui/engine.hpp"

namespace chomay::ui {

bool Engine::shown(Rect r) const {
  if (clips.empty()) return true;
  const Rect& c = clips.back();
  return r.x < c.x + c.w && r.x + r.w > c.x && r.y < c.y + c.h && r.y + r.h > c.y;
}

void Engine::push_clip(Rect r, bool intersect) {
  if (intersect && !clips.empty()) r = intersection(r, clips.back());
  clips.push_back(r);
  list->PushClipRect({r.x, r.y}, {r.x + r.w, r.y + r.h}, false);
}

void Engine::pop_clip() {
  clips.pop_back();
  list->PopClipRect();
}

float Engine::snap(float v) const {
  return std::round(v * viewport.dpr) / viewport.dpr;
}

void Engine::surface(Rect r, const BoxStyle& style) {
  if (!shown(grown(r, 20))) return;
  shade_rect(*list, r, style.radius, style.elevation, theme);
  if (style.fill != Fill::none) fill_rect(*list, r, style.radius, fill(style.fill));
}

void Engine::outline(Rect r, const BoxStyle& style) {
  if (style.edge == Edge::none || !shown(r)) return;
  const ImU32 colour = packed(ui::colour(theme, style.edge));
  if (style.edge == Edge::dashed)
    dash_rect(*list, r, style.radius, colour, style.edge_width);
  else
    stroke_rect(*list, r, style.radius, colour, style.edge_width);
}

void Engine::ring(Rect r, float radius, const Touch& touch) {
  if (touch.ring) ring_rect(*list, r, radius, packed(focus_colour(theme)));
}

void Engine::badge(float right, float top, int count) {
  if (count <= 0) return;
  Run number = run(count > 99 ? "99+" : "", Type::nav, colour(theme, Ink::on_lotus), Weight::bold);
  const std::string digits = std::to_string(count);
  if (count <= 99) number.text = digits;
  const float growth = std::min(viewport.text_scale, 1.3f);
  number.size = std::round(type_spec(form, Type::nav).size * growth);
  const float height = (form == Form::kiosk ? 32.f : 20.f) * growth;
  const float width = std::max(height, width_of(number) + height / 2);
  const Rect r{right - width, top, width, height};
  fill_rect(*list, r, height / 2, fill(Fill::lotus));
  draw_line(number, r, line_of(Type::nav), Align::center);
}

float Engine::baseline_in(float top, float line, float size) const {
  // Be Vietnam Pro: ascent 1.0 em, descent 0.265 em; the rest of the line is shared as CSS does.
  return snap(top + (line - 1.265f * size) / 2 + size);
}

namespace {

/// The four corners of a glyph, turned around the middle of its icon box.
void add_quad(ImDrawList& list, const ImFontGlyph& glyph, float x, float y, ImU32 colour,
              ImVec2 middle, float turn) {
  const float c = std::cos(turn), s = std::sin(turn);
  const auto corner = [&](float px, float py) {
    const float dx = x + px - middle.x, dy = y + py - middle.y;
    return ImVec2(middle.x + dx * c - dy * s, middle.y + dx * s + dy * c);
  };
  list.PrimReserve(6, 4);
  list.PrimQuadUV(corner(glyph.X0, glyph.Y0), corner(glyph.X1, glyph.Y0),
                  corner(glyph.X1, glyph.Y1), corner(glyph.X0, glyph.Y1), {glyph.U0, glyph.V0},
                  {glyph.U1, glyph.V0}, {glyph.U1, glyph.V1}, {glyph.U0, glyph.V1}, colour);
}

}  // namespace

void Engine::draw_icon(Icon icon, Rect box, float size, Rgb rgb, IconWeight weight, float turn) {
  if (icon == Icon::none || size < 1 || !shown(box)) return;  // squeezed to nothing
  ImFontBaked* font = fonts.baked(face_of(weight), size);
  const ImFontGlyph* glyph = font->FindGlyph(static_cast<ImWchar>(icon));
  if (!glyph || !glyph->Visible) return;
  const float real = font->Size;  // the atlas bakes whole sizes
  const float x = snap(box.x + (box.w - real) / 2), y = snap(box.y + (box.h - real) / 2);
  const float top = snap(y + 0.9375f * real) - std::round(font->Ascent);
  const ImU32 colour = packed(rgb);
  if (turn != 0)
    add_quad(*list, *glyph, x, top, colour, {x + real / 2, y + real / 2}, turn);
  else {
    list->PrimReserve(6, 4);
    list->PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1},
                     {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
  }
}

void Engine::draw_glyphs(float x, float baseline, const Run& run, std::string_view part) {
  ImFontBaked* font = fonts.baked(run.face, run.size);
  const float top = baseline - std::round(font->Ascent);
  const float cell = run.tabular ? fonts.digit_cell(run.face, run.size) : 0;
  const ImU32 colour = packed(run.colour);
  x = snap(x);
  for (std::size_t at = 0; at < part.size();) {
    const text::Decoded letter = text::decode(part, at);
    at += letter.length;
    const char32_t c = letter.code_point > 0xFFFF ? 0xFFFD : letter.code_point;
    const ImFontGlyph* found = font->FindGlyph(static_cast<ImWchar>(c));
    if (!found) continue;
    const ImFontGlyph glyph = *found;
    const bool digit = run.tabular && c >= U'0' && c <= U'9';
    const float left = digit ? x + (cell - glyph.AdvanceX) / 2 : x;
    if (glyph.Visible) {
      list->PrimReserve(6, 4);
      list->PrimRectUV({left + glyph.X0, top + glyph.Y0}, {left + glyph.X1, top + glyph.Y1},
                       {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, colour);
    }
    x += digit ? cell : glyph.AdvanceX + run.tracking * run.size;
  }
}

}  // namespace chomay::ui
