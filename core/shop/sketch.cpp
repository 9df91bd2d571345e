#include "core/shop/sketch.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>

namespace chomay::shop {
namespace {

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

void Sketch::trace(std::string_view path) const {
  PathReader reader(path);
  float x = 0, y = 0;
  char command = 0;
  while (reader.command(command)) {
    const bool relative = command >= 'a';
    const float from_x = relative ? x : 0, from_y = relative ? y : 0;
    const auto point = [&](float& px, float& py) {
      px = from_x + reader.number();
      py = from_y + reader.number();
    };
    switch (command & ~0x20) {
      case 'M':
        point(x, y);
        painter_->move_to(at(x, y));
        break;
      case 'L':
        point(x, y);
        painter_->line_to(at(x, y));
        break;
      case 'H':
        x = from_x + reader.number();
        painter_->line_to(at(x, y));
        break;
      case 'V':
        y = from_y + reader.number();
        painter_->line_to(at(x, y));
        break;
      case 'C': {
        float ax, ay, bx, by;
        point(ax, ay), point(bx, by), point(x, y);
        painter_->curve_to(at(ax, ay), at(bx, by), at(x, y));
        break;
      }
      case 'Q': {
        const float start_x = x, start_y = y;
        float cx, cy;
        point(cx, cy), point(x, y);
        painter_->curve_to(at(start_x + (cx - start_x) * 2 / 3, start_y + (cy - start_y) * 2 / 3),
                           at(x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3), at(x, y));
        break;
      }
      case 'Z':
        break;  // `fill` closes
      default:
        return;
    }
  }
}

void Sketch::fill(std::string_view path, ui::Color color) const {
  trace(path);
  painter_->fill(color);
}

void Sketch::stroke(std::string_view path, ui::Color color, float width) const {
  trace(path);
  painter_->stroke(color, width * scale());
}

}  // namespace chomay::shop
