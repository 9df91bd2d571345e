#include "core/shop/sketch.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>

namespace chomay::shop {
namespace {

constexpr int curve_steps = 12;

/// Reads SVG path data, command by command; stops at the first thing it does not know.
class PathReader {
public:
  explicit PathReader(std::string_view data) : at_(data.data()), end_(at_ + data.size()) {}

  bool command(char& out) {
    skip();
    if (at_ == end_) return false;
    if (std::isalpha(static_cast<unsigned char>(*at_)))
      last_ = *at_++;
    else if (last_ == 'M' || last_ == 'm')  // further pairs after a move are lines
      last_ = last_ == 'M' ? 'L' : 'l';
    out = last_;
    return last_ != 0;
  }
  float number() {
    skip();
    float value = 0;
    // Not std::from_chars: libc++ 14 has none for floats. The art needs sign, digits and a point.
    const bool negative = at_ != end_ && *at_ == '-';
    if (negative) ++at_;
    while (at_ != end_ && digit(*at_)) value = value * 10 + static_cast<float>(*at_++ - '0');
    if (at_ != end_ && *at_ == '.') {
      ++at_;
      for (float place = 0.1f; at_ != end_ && digit(*at_); place /= 10)
        value += place * static_cast<float>(*at_++ - '0');
    }
    return negative ? -value : value;
  }

private:
  static bool digit(char c) { return c >= '0' && c <= '9'; }
  void skip() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == ',')) ++at_;
  }
  const char* at_;
  const char* end_;
  char last_ = 0;
};

}  // namespace

Sketch::Sketch(ui::Painter& painter, ui::Rect target, ViewBox box) : painter_(&painter) {
  a_ = std::max(target.w / box.w, target.h / box.h);
  x_ = target.x + target.w / 2 - a_ * (box.x + box.w / 2);
  y_ = target.y + target.h / 2 - a_ * (box.y + box.h / 2);
}

Sketch Sketch::moved(float x, float y, float scale, float degrees) const {
  const float turn = degrees * std::numbers::pi_v<float> / 180;
  Sketch out(*painter_);
  const ui::Point origin = at(x, y);
  const float cosine = std::cos(turn) * scale, sine = std::sin(turn) * scale;
  out.a_ = a_ * cosine - b_ * sine;
  out.b_ = b_ * cosine + a_ * sine;
  out.x_ = origin.x;
  out.y_ = origin.y;
  return out;
}

float Sketch::scale() const {
  return std::hypot(a_, b_);
}

void Sketch::rect(float x, float y, float w, float h, ui::Color color, float radius) const {
  const ui::Point corner = at(x, y);
  painter_->rect({corner.x, corner.y, w * scale(), h * scale()}, color, radius * scale());
}

void Sketch::circle(float x, float y, float radius, ui::Color color) const {
  painter_->circle(at(x, y), radius * scale(), color);
}

void Sketch::ellipse(float x, float y, float rx, float ry, ui::Color color) const {
  painter_->ellipse(at(x, y), rx * scale(), ry * scale(), color);
}

std::vector<ui::Point> Sketch::trace(std::string_view path) const {
  std::vector<ui::Point> points;
  PathReader reader(path);
  float x = 0, y = 0;
  char command = 0;
  const auto curve_to = [&](float ax, float ay, float bx, float by, float to_x, float to_y) {
    for (int step = 1; step <= curve_steps; ++step) {
      const float t = static_cast<float>(step) / curve_steps, u = 1 - t;
      const float px = u * u * u * x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * to_x;
      const float py = u * u * u * y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * to_y;
      points.push_back(at(px, py));
    }
    x = to_x;
    y = to_y;
  };
  while (reader.command(command)) {
    const bool relative = command >= 'a';
    const float from_x = relative ? x : 0, from_y = relative ? y : 0;
    const auto point = [&](float& px, float& py) {
      px = from_x + reader.number();
      py = from_y + reader.number();
    };
    float ax = 0, ay = 0, bx = 0, by = 0, to_x = 0, to_y = 0;
    switch (command & ~0x20) {
      case 'M':
      case 'L':
        point(x, y);
        points.push_back(at(x, y));
        break;
      case 'H':
        x = from_x + reader.number();
        points.push_back(at(x, y));
        break;
      case 'V':
        y = from_y + reader.number();
        points.push_back(at(x, y));
        break;
      case 'C':
        point(ax, ay), point(bx, by), point(to_x, to_y);
        curve_to(ax, ay, bx, by, to_x, to_y);
        break;
      case 'Q':  // the same curve with two control points
        point(ax, ay), point(to_x, to_y);
        curve_to(x + (ax - x) * 2 / 3, y + (ay - y) * 2 / 3, to_x + (ax - to_x) * 2 / 3,
                 to_y + (ay - to_y) * 2 / 3, to_x, to_y);
        break;
      default:  // Z: `fill` closes
        return points;
    }
  }
  return points;
}

void Sketch::fill(std::string_view path, ui::Color color) const {
  const auto points = trace(path);
  painter_->polygon(points, color);
}

void Sketch::stroke(std::string_view path, ui::Color color, float width) const {
  const auto points = trace(path);
  painter_->line(points, color, width * scale());
}

}  // namespace chomay::shop
