// The painter that draws into an ImDrawList.
#pragma once
#include <imgui.h>

#include "core/ui/painter.hpp"

namespace chomay::ui {

class ListPainter final : public Painter {
public:
  explicit ListPainter(ImDrawList& list) : list_(list) {}
  void rect(Rect, Color, float radius) override;
  void gradient(Rect, Color top, Color bottom, float radius) override;
  void circle(Point center, float radius, Color) override;
  void ellipse(Point center, float rx, float ry, Color, float degrees) override;
  void polygon(std::span<const Point>, Color) override;
  void line(std::span<const Point>, Color, float width) override;
  void move_to(Point) override;
  void line_to(Point) override;
  void curve_to(Point control1, Point control2, Point end) override;
  void fill(Color) override;
  void stroke(Color, float width) override;

private:
  ImDrawList& list_;
};

}  // namespace chomay::ui
