// `Painter`: decorative art (the night market, the rice field) inside `Ui::paint` and `Ui::stack`.
// It paints only: nothing here reaches the tree of meaning. Coordinates are logical px on the
// canvas; the rectangle handed to the callback says where to draw, and everything is clipped to it.
#pragma once
#include <cstdint>
#include <span>

#include "core/ui/tree.hpp"

namespace chomay::ui {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0;
  float a = 1;
};
constexpr Color rgb(std::uint32_t hex, float alpha = 1) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), alpha};
}

struct Point {
  float x = 0, y = 0;
};

class Painter {
public:
  virtual ~Painter() = default;
  virtual void rect(Rect, Color, float radius = 0) = 0;
  virtual void gradient(Rect, Color top, Color bottom, float radius = 0) = 0;  // vertical
  virtual void circle(Point center, float radius, Color) = 0;
  virtual void ellipse(Point center, float rx, float ry, Color, float degrees = 0) = 0;
  virtual void polygon(std::span<const Point>,
                       Color) = 0;  // convex or concave, not crossing itself
  virtual void line(std::span<const Point>, Color, float width) = 0;  // round joins, open

  // ---- a path of lines and cubic curves, then one of fill or stroke, which also clears it
  virtual void move_to(Point) = 0;
  virtual void line_to(Point) = 0;
  virtual void curve_to(Point control1, Point control2, Point end) = 0;
  virtual void fill(Color) = 0;  // closes the path; may be concave
  virtual void stroke(Color, float width) = 0;
};

}  // namespace chomay::ui
