#include <algorithm>
#include <cmath>
#include <numbers>

#include "native/pictures/pixels.hpp"

namespace chomay::native {
namespace {

struct Crop {
  std::uint32_t x, y, width, height;
};

/// The largest middle part in the shape.
Crop middle(const Pixels& from, std::uint32_t width, std::uint32_t height) {
  const std::uint64_t wide = std::uint64_t{from.width} * height;
  const std::uint64_t tall = std::uint64_t{from.height} * width;
  Crop crop{0, 0, from.width, from.height};
  if (wide > tall)
    crop.width = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(tall / height));
  else
    crop.height = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(wide / width));
  crop.x = (from.width - crop.width) / 2;
  crop.y = (from.height - crop.height) / 2;
  return crop;
}

constexpr double lobes = 3;

double lanczos(double x) {
  if (std::abs(x) < 1e-9) return 1;
  if (std::abs(x) >= lobes) return 0;
  const double angle = std::numbers::pi * x;
  return lobes * std::sin(angle) * std::sin(angle / lobes) / (angle * angle);
}

/// Which pixels of a line make one new pixel, and how much of each; weights add up to 1.
struct Taps {
  std::uint32_t first;
  std::vector<float> weights;
};

std::vector<Taps> taps(std::uint32_t start, std::uint32_t length, std::uint32_t made) {
  const double ratio = static_cast<double>(length) / made;
  const double reach = lobes * std::max(1.0, ratio);
  std::vector<Taps> all;
  for (std::uint32_t at = 0; at < made; ++at) {
    const double centre = start + (at + 0.5) * ratio;
    const auto first =
        static_cast<std::uint32_t>(std::max<double>(start, std::floor(centre - reach)));
    const auto last =
        static_cast<std::uint32_t>(std::min<double>(start + length, std::ceil(centre + reach)));
    Taps made_of{first, {}};
    double sum = 0;
    for (std::uint32_t from = first; from < last; ++from) {
      const double weight = lanczos((from + 0.5 - centre) / std::max(1.0, ratio));
      made_of.weights.push_back(static_cast<float>(weight));
      sum += weight;
    }
    for (float& weight : made_of.weights) weight = static_cast<float>(weight / sum);
    all.push_back(std::move(made_of));
  }
  return all;
}

}  // namespace

Pixels cover(const Pixels& from, std::uint32_t width, std::uint32_t height) {
  const Crop crop = middle(from, width, height);
  Pixels to;
  to.width = std::min(width, crop.width);
  to.height = std::min(height, crop.height);
  to.rgb.resize(std::size_t{to.width} * to.height * 3);

  // Lines first: each of the crop's rows at its new width.
  const std::vector<Taps> across = taps(crop.x, crop.width, to.width);
  std::vector<float> rows(std::size_t{to.width} * crop.height * 3);
  for (std::uint32_t y = 0; y < crop.height; ++y) {
    const std::uint8_t* row = &from.rgb[std::size_t{crop.y + y} * from.width * 3];
    float* out = &rows[std::size_t{y} * to.width * 3];
    for (const Taps& tap : across) {
      float red = 0, green = 0, blue = 0;
      const std::uint8_t* pixel = row + std::size_t{tap.first} * 3;
      for (const float weight : tap.weights) {
        red += weight * pixel[0];
        green += weight * pixel[1];
        blue += weight * pixel[2];
        pixel += 3;
      }
      *out++ = red;
      *out++ = green;
      *out++ = blue;
    }
  }
  const std::vector<Taps> down = taps(0, crop.height, to.height);
  std::vector<float> line(std::size_t{to.width} * 3);
  for (std::uint32_t y = 0; y < to.height; ++y) {
    std::fill(line.begin(), line.end(), 0.0f);
    const float* source = &rows[std::size_t{down[y].first} * line.size()];
    for (const float weight : down[y].weights)
      for (std::size_t at = 0; at < line.size(); ++at) line[at] += weight * *source++;
    std::transform(line.begin(), line.end(), &to.rgb[std::size_t{y} * line.size()],
                   [](float value) {
                     return static_cast<std::uint8_t>(std::clamp(value + 0.5f, 0.0f, 255.0f));
                   });
  }
  return to;
}

}  // namespace chomay::native
