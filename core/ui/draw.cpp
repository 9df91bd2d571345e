#include "core/ui/draw.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace chomay::ui {
namespace {

ImVec2 low(Rect r) {
  return {r.x, r.y};
}
ImVec2 high(Rect r) {
  return {r.x + r.w, r.y + r.h};
}

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::all:
      return ImDrawFlags_RoundCornersAll;
    case Corners::top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::none:
      return ImDrawFlags_RoundCornersNone;
  }
  return ImDrawFlags_RoundCornersAll;
}

float fitting(Rect r, float radius) {
  return std::min({radius, r.w / 2, r.h / 2});
}

}  // namespace

Rgb mix(Rgb from, Rgb to, float share) {
  if (share <= 0) return from;
  if (share >= 1) return to;
  Rgb out = 0;
  for (const int shift : {16, 8, 0}) {
    const float a = static_cast<float>((from >> shift) & 255);
    const float b = static_cast<float>((to >> shift) & 255);
    out |= static_cast<Rgb>(std::lround(a + (b - a) * share)) << shift;
  }
  return out;
}

Rect intersection(Rect a, Rect b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  const float right = std::min(a.x + a.w, b.x + b.w), bottom = std::min(a.y + a.h, b.y + b.h);
  return {x, y, std::max(0.f, right - x), std::max(0.f, bottom - y)};
}

void fill_rect(ImDrawList& list, Rect r, float radius, ImU32 colour, Corners corners) {
  if (r.w <= 0 || r.h <= 0) return;
  list.AddRectFilled(low(r), high(r), colour, fitting(r, radius), flags_of(corners));
}

void stroke_rect(ImDrawList& list, Rect r, float radius, ImU32 colour, float thickness,
                 Corners corners) {
  // ImGui centres a stroke half a px inside its rect; the path here is centred on the pixels that
  // the stroke shall cover, so that 1 px stays 1 px at any density.
  const Rect middle = grown(r, -thickness / 2);
  if (middle.w <= 0 || middle.h <= 0) return;
  list.PathRect(low(middle), high(middle), std::max(0.f, fitting(r, radius) - thickness / 2),
                flags_of(corners));
  list.PathStroke(colour, ImDrawFlags_Closed, thickness);
}

void dash_rect(ImDrawList& list, Rect r, float radius, ImU32 colour, float thickness) {
  const Rect middle = grown(r, -thickness / 2);
  list.PathRect(low(middle), high(middle), fitting(r, radius));
  const ImVector<ImVec2> path = list._Path;
  list.PathClear();
  constexpr float dash = 5, period = 9;
  float walked = 0;
  for (int i = 0; i < path.Size; ++i) {
    const ImVec2 a = path[i], b = path[(i + 1) % path.Size];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(walked + at, period);
      const float step = std::min(length - at, phase < dash ? dash - phase : period - phase);
      const auto point = [&](float t) {
        return ImVec2(a.x + (b.x - a.x) * t / length, a.y + (b.y - a.y) * t / length);
      };
      if (phase < dash) list.AddLine(point(at), point(at + step), colour, thickness);
      at += std::max(step, 0.01f);
    }
    walked += length;
  }
}

void shade_rect(ImDrawList& list, Rect r, float radius, Elevation elevation, Theme theme) {
  for (const Shade& shade : shades(elevation)) {
    Rect shadow = grown(r, shade.grow);
    shadow.y += shade.dy;
    fill_rect(list, shadow, radius + shade.grow, packed(shade_colour(theme), shade.alpha));
  }
}

void fill_gradient(ImDrawList& list, Rect r, float radius, ImU32 top, ImU32 bottom,
                   Corners corners) {
  if (r.w <= 0 || r.h <= 0) return;
  const int first = list.VtxBuffer.Size;
  fill_rect(list, r, radius, IM_COL32_WHITE, corners);
  const ImVec4 from = ImGui::ColorConvertU32ToFloat4(top);
  const ImVec4 to = ImGui::ColorConvertU32ToFloat4(bottom);
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    const float t = std::clamp((vertex.pos.y - r.y) / r.h, 0.f, 1.f);
    const float fringe = static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) / 255;
    vertex.col = ImGui::ColorConvertFloat4ToU32(
        {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, from.z + (to.z - from.z) * t,
         (from.w + (to.w - from.w) * t) * fringe});
  }
}

void draw_cover(ImDrawList& list, Rect r, float radius, const Texture& texture, Corners corners) {
  if (r.w <= 0 || r.h <= 0 || texture.width <= 0 || texture.height <= 0) return;
  const float have = texture.width / texture.height, want = r.w / r.h;
  const float u = have > want ? (1 - want / have) / 2 : 0;
  const float v = have < want ? (1 - have / want) / 2 : 0;
  list.AddImageRounded(ImTextureRef(static_cast<ImTextureID>(texture.id)), low(r), high(r), {u, v},
                       {1 - u, 1 - v}, IM_COL32_WHITE, fitting(r, radius), flags_of(corners));
}

void mask_corners(ImDrawList& list, Rect r, float radius, ImU32 ground) {
  constexpr float quarter = 1.5707963f;
  for (int corner = 0; corner < 4; ++corner) {
    const bool right = corner == 1 || corner == 2, lower = corner >= 2;
    const ImVec2 tip{right ? r.x + r.w : r.x, lower ? r.y + r.h : r.y};
    const ImVec2 middle{right ? tip.x - radius : tip.x + radius,
                        lower ? tip.y - radius : tip.y + radius};
    const float from = quarter * static_cast<float>(corner + 2);
    // A px further out than the shape, or its smooth edge would shine through.
    list.PathLineTo({right ? tip.x + 1 : tip.x - 1, lower ? tip.y + 1 : tip.y - 1});
    list.PathArcTo(middle, radius, from + quarter, from);  // clockwise, as ImGui wants it
    list.PathFillConcave(ground);
  }
}

void ring_rect(ImDrawList& list, Rect r, float radius, ImU32 colour) {
  stroke_rect(list, grown(r, 6), radius + 6, colour, 3);
}

}  // namespace chomay::ui
