#include <png.h>
#include <turbojpeg.h>

#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

#include "native/pictures/pixels.hpp"

namespace chomay::native {
namespace {

using Bytes = std::span<const std::byte>;
struct CloseTurbo {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Turbo = std::unique_ptr<void, CloseTurbo>;

tl::unexpected<Error> broken() {
  return fail("picture_broken", "Ảnh bị hỏng hoặc bị cụt; hãy chép lại từ ảnh gốc.",
              "The picture is damaged or cut short; copy it again from the original.");
}

const unsigned char* data_of(Bytes file) {
  return reinterpret_cast<const unsigned char*>(file.data());
}

Pixels blank(std::uint32_t width, std::uint32_t height) {
  return {width, height, std::vector<std::uint8_t>(std::size_t{width} * height * 3)};
}

/// Cameras leave harmless oddities; a picture that ends too early is not one of them.
bool is_cut(tjhandle turbo) {
  return std::string_view(tjGetErrorStr2(turbo)).find("remature end") != std::string_view::npos;
}

/// The smallest eighth at which both sides are still twice what is asked for.
tjscalingfactor scale_for(const PictureInfo& info, std::uint32_t width, std::uint32_t height) {
  for (const int eighths : {1, 2, 4}) {
    const tjscalingfactor factor{eighths, 8};
    if (static_cast<std::uint32_t>(TJSCALED(static_cast<int>(info.width), factor)) >= 2 * width &&
        static_cast<std::uint32_t>(TJSCALED(static_cast<int>(info.height), factor)) >= 2 * height)
      return factor;
  }
  return {1, 1};
}

Expected<Pixels> decode_jpeg(Bytes file, const PictureInfo& info, std::uint32_t least_width,
                             std::uint32_t least_height) {
  const Turbo turbo(tjInitDecompress());
  if (!turbo) return broken();
  int width = 0, height = 0, sampling = 0, colours = 0;
  if (tjDecompressHeader3(turbo.get(), data_of(file), file.size(), &width, &height, &sampling,
                          &colours) != 0 ||
      width != static_cast<int>(info.width) || height != static_cast<int>(info.height))
    return broken();
  const tjscalingfactor factor = scale_for(info, least_width, least_height);
  Pixels pixels = blank(static_cast<std::uint32_t>(TJSCALED(width, factor)),
                        static_cast<std::uint32_t>(TJSCALED(height, factor)));
  // CMYK has no way to RGB here: the decoder says so and the picture counts as broken.
  if (tjDecompress2(turbo.get(), data_of(file), file.size(), pixels.rgb.data(),
                    static_cast<int>(pixels.width), 0, static_cast<int>(pixels.height), TJPF_RGB,
                    TJFLAG_ACCURATEDCT) != 0 &&
      (tjGetErrorCode(turbo.get()) != TJERR_WARNING || is_cut(turbo.get())))
    return broken();
  return pixels;
}

Expected<Pixels> decode_png(Bytes file, const PictureInfo& info) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  struct Free {
    png_image* image;
    ~Free() { png_image_free(image); }
  } const free{&image};
  if (!png_image_begin_read_from_memory(&image, file.data(), file.size()) ||
      image.width != info.width || image.height != info.height)
    return broken();
  image.format = PNG_FORMAT_RGB;
  Pixels pixels = blank(info.width, info.height);
  const png_color white{255, 255, 255};
  if (!png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr)) return broken();
  return pixels;
}

/// EXIF orientation: 2-4 mirror or turn about, 5-8 swap the sides as well.
Pixels upright(Pixels from, std::uint8_t orientation) {
  if (orientation <= 1) return from;
  const bool swaps = orientation >= 5;
  const bool from_right =
      orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom =
      orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  Pixels to = blank(swaps ? from.height : from.width, swaps ? from.width : from.height);
  for (std::uint32_t y = 0; y < to.height; ++y)
    for (std::uint32_t x = 0; x < to.width; ++x) {
      std::uint32_t source_x = swaps ? y : x, source_y = swaps ? x : y;
      if (from_right) source_x = from.width - 1 - source_x;
      if (from_bottom) source_y = from.height - 1 - source_y;
      std::memcpy(&to.rgb[(std::size_t{y} * to.width + x) * 3],
                  &from.rgb[(std::size_t{source_y} * from.width + source_x) * 3], 3);
    }
  return to;
}

}  // namespace

Expected<Pixels> decode(Bytes file, std::uint32_t least_width, std::uint32_t least_height) {
  const auto info = check_picture(file);
  if (!info) return tl::unexpected(info.error());
  if (info->orientation >= 5) std::swap(least_width, least_height);
  auto pixels = info->kind == PictureKind::jpeg
                    ? decode_jpeg(file, *info, least_width, least_height)
                    : decode_png(file, *info);
  if (!pixels) return pixels;
  return upright(std::move(*pixels), info->orientation);
}

Expected<std::vector<std::byte>> encode_jpeg(const Pixels& pixels, int quality) {
  const Turbo turbo(tjInitCompress());
  unsigned char* made = nullptr;
  unsigned long size = 0;
  const bool good =
      turbo && tjCompress2(turbo.get(), pixels.rgb.data(), static_cast<int>(pixels.width), 0,
                           static_cast<int>(pixels.height), TJPF_RGB, &made, &size, TJSAMP_420,
                           quality, TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE) == 0;
  const std::unique_ptr<unsigned char, decltype(&tjFree)> owner(made, &tjFree);
  if (!good)
    return fail("picture_not_made", "Không nén được ảnh; hãy thử ảnh khác.",
                "The picture could not be encoded; try another one.");
  const auto* bytes = reinterpret_cast<const std::byte*>(made);
  return std::vector<std::byte>(bytes, bytes + size);
}

}  // namespace chomay::native
