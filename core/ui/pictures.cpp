// Pictures, codes, meters and what stands in while something loads.
#include <algorithm>
#include <cmath>

#include "core/ui/engine.hpp"
#include "core/ui/list_painter.hpp"
#include "core/ui/qr_code.hpp"

namespace chomay::ui {
namespace {

void pulse(Engine& e, Rect r, float radius, Corners corners = Corners::all) {
  if (!e.shown(r)) return;
  float alpha = 1;
  if (!e.viewport.reduced_motion) {
    const double phase = std::fmod(e.now, motion::skeleton_ms) / motion::skeleton_ms;
    alpha = 0.8f + 0.2f * static_cast<float>(std::cos(phase * 2 * 3.14159265));
    e.result.animating = true;
  }
  fill_rect(*e.list, r, radius, e.fill(Fill::sunken, alpha), corners);
}

}  // namespace

void Ui::picture(std::string_view name, std::string_view alt, const PictureStyle& style) {
  Engine& e = *state_;
  const float room = e.offer(style.height * style.ratio);
  const float height = style.height > 0 ? style.height : room / std::max(style.ratio, 0.05f);
  const Rect r = e.place(style.height * style.ratio, height, true);
  if (!alt.empty()) e.leaf(Role::image, alt, r);
  if (!e.shown(r)) return;
  const Corners corners = style.top_corners_only ? Corners::top : Corners::all;
  const Texture texture = e.pictures.picture(name, r.w * e.viewport.dpr);
  if (texture.state == Texture::State::ready && texture.id) {
    draw_cover(*e.list, r, style.radius, texture, corners);
  } else if (texture.state == Texture::State::loading) {
    pulse(e, r, style.radius, corners);
  } else {
    fill_rect(*e.list, r, style.radius, e.fill(Fill::sunken), corners);
    const float size = std::clamp(std::min(r.w, r.h) * 0.35f, 16.f, 56.f);
    e.draw_icon(Icon::images, r, std::round(size), colour(e.theme, Ink::disabled),
                IconWeight::regular);
  }
  if (style.dim > 0)
    fill_gradient(*e.list, r, style.radius, packed(0x11162B, style.dim * 0.35f),
                  packed(0x0C1021, style.dim), corners);
}

void Ui::meter(std::span<const Segment> segments, std::string_view label, float height, float gap) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  if (kiosk && height == 6) height = 12;
  if (kiosk && gap == 3) gap = 6;
  const bool labelled = std::any_of(segments.begin(), segments.end(),
                                    [](const Segment& s) { return !s.label.empty(); });
  const float line = labelled ? e.line_of(Type::nav) + (kiosk ? 8 : 2) : 0;
  const Rect r = e.place(0, height + line, true);
  e.leaf(Role::meter, label, r);
  if (segments.empty() || !e.shown(r)) return;
  const float n = static_cast<float>(segments.size());
  const float w = (r.w - gap * (n - 1)) / n;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    const float x = r.x + (w + gap) * static_cast<float>(i);
    fill_rect(*e.list, {x, r.y, w, height}, height / 2, e.fill(segment.fill));
    if (segment.label.empty()) continue;
    Run run =
        e.run(segment.label, Type::nav, colour(e.theme, segment.strong ? Ink::primary : Ink::ink3),
              segment.strong ? Weight::bold : Weight::regular);
    e.draw_line(run, {x - gap, r.y + height, w + 2 * gap, line}, e.line_of(Type::nav),
                Align::center);
  }
}

void Ui::progress(float share, std::string_view label) {
  Engine& e = *state_;
  const float height = e.form == Form::kiosk ? 12 : 8;
  const Rect r = e.place(0, height, true);
  share = std::clamp(share, 0.f, 1.f);
  const int node = e.leaf(Role::progressbar, label, r);
  e.node(node).value = std::to_string(std::lround(share * 100)) + " %";
  e.node(node).amount = {std::round(share * 100.0), 0, 100};
  if (!e.shown(r)) return;
  fill_rect(*e.list, r, height / 2, e.fill(Fill::line));
  fill_rect(*e.list, {r.x, r.y, std::max(height, r.w * share), r.h}, height / 2,
            e.fill(Fill::primary));
}

void Ui::skeleton(float height, float width_share) {
  Engine& e = *state_;
  Rect r = e.place(0, height, true);
  r.w *= width_share;
  pulse(e, r, std::min(8.f, height / 2));
}

void Ui::paint(float height, FunctionRef<void(Painter&, Rect)> art, float radius) {
  Engine& e = *state_;
  const Rect r = e.place(0, height, true);
  if (!e.shown(r)) return;
  e.push_clip(r);
  ListPainter painter(*e.list);
  art(painter, r);
  e.pop_clip();
  if (radius > 0) mask_corners(*e.list, r, radius, e.fill(Fill::bg));
}

void Ui::qr(std::string_view text, float size, std::string_view label) {
  Engine& e = *state_;
  const Rect r = e.place(size, size);
  e.leaf(Role::image, label, r);
  if (!e.shown(r)) return;
  size = r.w;  // a narrow place has less
  const auto code = QrCode::of(text);
  if (!code) return;
  const int n = code->side();
  // Whole device px a module, so that every edge is sharp for the camera.
  const float dpr = e.viewport.dpr;
  const float module =
      std::max(1.f, std::floor(size * dpr / static_cast<float>(n + 2 * QrCode::quiet))) / dpr;
  const float drawn = module * static_cast<float>(n);
  const float x0 = e.snap(r.x + (size - drawn) / 2), y0 = e.snap(r.y + (size - drawn) / 2);
  fill_rect(*e.list, r, 0, packed(0xFFFFFF));
  const ImDrawListFlags before = e.list->Flags;
  e.list->Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x) {
      if (!code->dark(x, y)) continue;
      int end = x + 1;
      while (end < n && code->dark(end, y)) ++end;
      fill_rect(*e.list,
                {x0 + module * static_cast<float>(x), y0 + module * static_cast<float>(y),
                 module * static_cast<float>(end - x), module},
                0, packed(0x20271E));
      x = end;
    }
  e.list->Flags = before;
}

}  // namespace chomay::ui
