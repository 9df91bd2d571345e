// The sizes that `chomay pack` makes of each picture, and what their files are called: the page,
// the kiosk and the plain pages choose among them.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace chomay {

enum class PictureSize : std::uint8_t { thumb, phone, screen };

struct PictureShape {
  std::string_view ending;
  std::uint32_t width, height;  // px, 4:3
  int quality;                  // of the JPEG, 1-100
};

/// In the order of PictureSize, the smallest first.
inline constexpr std::array<PictureShape, 3> picture_shapes{{
    {"-thumb.jpg", 320, 240, 80},    // a card
    {"-phone.jpg", 800, 600, 72},    // a phone's whole width, where two pixels hide a fault
    {"-screen.jpg", 1080, 810, 80},  // a kiosk's
}};

constexpr const PictureShape& shape_of(PictureSize size) {
  return picture_shapes[static_cast<std::size_t>(size)];
}

/// `name` is of the contents, or of a group's drawing.
inline std::string picture_file(std::string_view name, PictureSize size) {
  return std::string(name) + std::string(shape_of(size).ending);
}

}  // namespace chomay
