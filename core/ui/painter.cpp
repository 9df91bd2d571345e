#include "core/ui/painter.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "core/ui/draw.hpp"
#include "core/ui/list_painter.hpp"

namespace chomay::ui {
namespace {
ImVec2 at(Point p) {
  return {p.x, p.y};
}
ImU32 packed_of(Color c) {
  return packed(static_cast<Rgb>(c.r << 16 | c.g << 8 | c.b), c.a);
}
/// ImGui fills clockwise shapes only; art comes in either sense.
void fill_path(ImDrawList& list, ImU32 colour) {
  ImVector<ImVec2>& path = list._Path;
  if (path.Size < 3) return list.PathClear();
  float area = 0;
  for (int i = 0; i < path.Size; ++i) {
    const ImVec2 a = path[i], b = path[(i + 1) % path.Size];
    area += a.x * b.y - b.x * a.y;
  }
  if (area < 0) std::reverse(path.begin(), path.end());
  list.PathFillConcave(colour);
}
}  // namespace

void ListPainter::rect(Rect r, Color c, float radius) {
  fill_rect(list_, r, radius, packed_of(c));
}

void ListPainter::gradient(Rect r, Color top, Color bottom, float radius) {
  fill_gradient(list_, r, radius, packed_of(top), packed_of(bottom));
}

void ListPainter::circle(Point center, float radius, Color c) {
  list_.AddCircleFilled(at(center), radius, packed_of(c));
}

void ListPainter::ellipse(Point center, float rx, float ry, Color c, float degrees) {
  constexpr float pi = 3.14159265f;
  list_.AddEllipseFilled(at(center), {rx, ry}, packed_of(c), degrees * pi / 180);
}

void ListPainter::polygon(std::span<const Point> points, Color c) {
  list_.PathClear();
  for (const Point& point : points) list_.PathLineTo(at(point));
  fill_path(list_, packed_of(c));
}

void ListPainter::line(std::span<const Point> points, Color c, float width) {
  list_.PathClear();
  for (const Point& point : points) list_.PathLineTo(at(point));
  list_.PathStroke(packed_of(c), 0, width);
}

void ListPainter::move_to(Point p) {
  list_.PathClear();
  list_.PathLineTo(at(p));
}

void ListPainter::line_to(Point p) {
  list_.PathLineToMergeDuplicate(at(p));
}

void ListPainter::curve_to(Point control1, Point control2, Point end) {
  list_.PathBezierCubicCurveTo(at(control1), at(control2), at(end));
}

void ListPainter::fill(Color c) {
  // A path that comes back to its start must not hold that corner twice.
  ImVector<ImVec2>& path = list_._Path;
  if (path.Size > 1 && path.front().x == path.back().x && path.front().y == path.back().y)
    path.pop_back();
  fill_path(list_, packed_of(c));
}

void ListPainter::stroke(Color c, float width) {
  list_.PathStroke(packed_of(c), 0, width);
}

}  // namespace chomay::ui
