// What a picture file says of itself, read before any decoder sees it: kind, size, and how the
// camera was held. Reads any bytes; never more than the file has.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/ports/result.hpp"

namespace chomay::native {

inline constexpr std::uintmax_t largest_picture_file = 40u << 20;  // bytes
inline constexpr std::uint64_t most_pixels = 50'000'000;

enum class PictureKind : std::uint8_t { jpeg, png };

struct PictureInfo {
  PictureKind kind{};
  std::uint32_t width = 0, height = 0;  // as stored
  std::uint8_t orientation = 1;         // EXIF 1-8: how to turn it upright
};

/// Errors: picture_not_supported, picture_broken, picture_too_large.
Expected<PictureInfo> check_picture(std::span<const std::byte> file);

}  // namespace chomay::native
