// `Sketch`: draws the design's flat art (SVG shapes in a view box) with a `Painter`, so that scenes
// can be written with the paths the artist drew. The view box covers the target and is cropped
// around its middle, or its bottom when `bottom` is asked.
#pragma once
#include <string_view>
#include <vector>

#include "core/ui/painter.hpp"

namespace chomay::shop {

struct ViewBox {
  float x, y, w, h;
};

class Sketch {
public:
  Sketch(ui::Painter& painter, ui::Rect target, ViewBox box);

  /// The same shapes, moved by (x, y), turned and scaled: for petals, clouds, stalls.
  Sketch moved(float x, float y, float scale = 1, float degrees = 0) const;

  void rect(float x, float y, float w, float h, ui::Color color, float radius = 0) const;
  void circle(float x, float y, float radius, ui::Color color) const;
  void ellipse(float x, float y, float rx, float ry, ui::Color color) const;
  void fill(std::string_view path,
            ui::Color color) const;  // SVG path data: M L H V C Q Z, either case
  void stroke(std::string_view path, ui::Color color, float width) const;

private:
  Sketch(ui::Painter& painter) : painter_(&painter) {}
  ui::Point at(float x, float y) const { return {a_ * x - b_ * y + x_, b_ * x + a_ * y + y_}; }
  float scale() const;
  std::vector<ui::Point> trace(std::string_view path) const;

  ui::Painter* painter_;
  float a_ = 1, b_ = 0, x_ = 0, y_ = 0;  // turn and scale, then move
};

// ---- the two scenes -------------------------------------------------------------------------
void paint_night_market(ui::Painter&, ui::Rect, bool with_stalls);
void paint_rice_field(ui::Painter&, ui::Rect);

}  // namespace chomay::shop
