// Pixels in memory: decoded upright, cut to a shape, made smaller with a good filter, encoded.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/ports/result.hpp"
#include "native/pictures/check.hpp"

namespace chomay::native {

struct Pixels {
  std::uint32_t width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, 3 bytes a pixel, no padding
};

/// Decodes and turns upright. A JPEG may come smaller than stored, but no side below the two given.
/// What is transparent becomes white. Errors: those of check_picture.
Expected<Pixels> decode(std::span<const std::byte> file, std::uint32_t least_width,
                        std::uint32_t least_height);

/// The middle of the picture in the shape width:height, at most that size (never enlarged).
/// Lanczos of three lobes, widened by the ratio, on the stored (gamma) values.
Pixels cover(const Pixels& from, std::uint32_t width, std::uint32_t height);

/// Baseline JPEG, 4:2:0.
Expected<std::vector<std::byte>> encode_jpeg(const Pixels& pixels, int quality);

}  // namespace chomay::native
