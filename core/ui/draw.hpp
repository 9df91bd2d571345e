// Strokes and fills on an ImDrawList that the whole vocabulary shares: packed colours, rounded
// rects with shadows, gradients whose corners stay round, pictures cropped to cover.
#pragma once
#include <imgui.h>

#include "core/ui/palette.hpp"
#include "core/ui/ui.hpp"

namespace chomay::ui {

inline ImU32 packed(Rgb rgb, float alpha = 1) {
  const auto a = static_cast<ImU32>(alpha <= 0 ? 0 : alpha >= 1 ? 255 : alpha * 255 + 0.5f);
  return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 0) | (a << IM_COL32_A_SHIFT);
}
Rgb mix(Rgb from, Rgb to, float share);

inline Rect grown(Rect r, float by) {
  return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}
Rect intersection(Rect, Rect);

enum class Corners : std::uint8_t { all, top, bottom, none };

void fill_rect(ImDrawList&, Rect, float radius, ImU32, Corners = Corners::all);
void stroke_rect(ImDrawList&, Rect, float radius, ImU32, float thickness,
                 Corners = Corners::all);  // inside the rect
void dash_rect(ImDrawList&, Rect, float radius, ImU32, float thickness);
void shade_rect(ImDrawList&, Rect, float radius, Elevation, Theme);
void fill_gradient(ImDrawList&, Rect, float radius, ImU32 top, ImU32 bottom,
                   Corners = Corners::all);
void draw_cover(ImDrawList&, Rect, float radius, const Texture&, Corners = Corners::all);
/// Rounds what was drawn square by painting the ground over its corners.
void mask_corners(ImDrawList&, Rect, float radius, ImU32 ground);
void ring_rect(ImDrawList&, Rect, float radius, ImU32);  // focus

}  // namespace chomay::ui
