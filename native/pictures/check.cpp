#include "native/pictures/check.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace chomay::native {
namespace {

using Bytes = std::span<const std::byte>;

/// Numbers at an offset; beyond the end there are none.
class Numbers {
public:
  explicit Numbers(Bytes bytes, bool little = false) : bytes_(bytes), little_(little) {}
  std::optional<std::uint32_t> at(std::size_t offset, std::size_t size) const {
    if (offset > bytes_.size() || size > bytes_.size() - offset) return {};
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t from = little_ ? offset + size - 1 - i : offset + i;
      number = number << 8 | std::to_integer<std::uint32_t>(bytes_[from]);
    }
    return number;
  }

private:
  Bytes bytes_;
  bool little_;
};

bool starts_with(Bytes bytes, std::initializer_list<int> start) {
  return bytes.size() >= start.size() &&
         std::equal(start.begin(), start.end(), bytes.begin(),
                    [](int a, std::byte b) { return static_cast<std::byte>(a) == b; });
}

tl::unexpected<Error> not_supported() {
  return fail("picture_not_supported",
              "Tệp này không phải ảnh JPEG hay PNG; hãy lưu lại ảnh ở dạng JPEG.",
              "This is neither a JPEG nor a PNG picture; save it as JPEG.");
}
tl::unexpected<Error> broken() {
  return fail("picture_broken", "Ảnh bị hỏng hoặc bị cụt; hãy chép lại từ ảnh gốc.",
              "The picture is damaged or cut short; copy it again from the original.");
}

Expected<PictureInfo> within_limits(PictureInfo info) {
  if (info.width == 0 || info.height == 0) return broken();
  if (std::uint64_t{info.width} * info.height > most_pixels)
    return fail("picture_too_large", "Ảnh lớn hơn 50 triệu điểm ảnh; hãy thu nhỏ trước khi gửi.",
                "The picture has more than 50 million pixels; make it smaller first.");
  return info;
}

/// Tag 0x0112 of the first directory of an EXIF block (TIFF 6.0); 1 when it is not there.
std::uint8_t exif_orientation(Bytes exif) {
  if (!starts_with(exif, {'E', 'x', 'i', 'f', 0, 0})) return 1;
  const Bytes tiff = exif.subspan(6);
  const bool little = starts_with(tiff, {'I', 'I'});
  if (!little && !starts_with(tiff, {'M', 'M'})) return 1;
  const Numbers numbers(tiff, little);
  const std::uint32_t directory = numbers.at(4, 4).value_or(0);
  const std::uint32_t entries = numbers.at(directory, 2).value_or(0);
  for (std::uint32_t entry = 0; entry < entries; ++entry) {
    const std::size_t at = std::size_t{directory} + 2 + std::size_t{entry} * 12;
    const auto tag = numbers.at(at, 2);
    if (!tag) return 1;
    if (*tag != 0x0112) continue;
    const std::uint32_t value = numbers.at(at + 8, 2).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<std::uint8_t>(value) : 1;
  }
  return 1;
}

bool is_frame(std::uint32_t marker) {  // SOF0 … SOF15 but DHT, JPG and DAC
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Expected<PictureInfo> check_jpeg(Bytes file) {
  PictureInfo info{.kind = PictureKind::jpeg};
  const Numbers numbers(file);
  std::size_t at = 2;
  while (true) {
    while (numbers.at(at, 1) == 0xFF && numbers.at(at + 1, 1) == 0xFF) ++at;  // fill bytes
    const auto marker = numbers.at(at + 1, 1);
    if (numbers.at(at, 1) != 0xFF || !marker || *marker == 0xD9 || *marker == 0xDA) return broken();
    const auto length = numbers.at(at + 2, 2);
    if (!length || *length < 2 || file.size() - at - 2 < *length) return broken();
    const Bytes body = file.subspan(at + 4, *length - 2);
    if (*marker == 0xE1 && info.orientation == 1) info.orientation = exif_orientation(body);
    if (is_frame(*marker)) {
      info.height = Numbers(body).at(1, 2).value_or(0);
      info.width = Numbers(body).at(3, 2).value_or(0);
      return within_limits(info);
    }
    at += 2 + *length;
  }
}

Expected<PictureInfo> check_png(Bytes file) {
  const Numbers numbers(file);
  if (numbers.at(8, 4) != 13 || numbers.at(12, 4) != 0x49484452 /* IHDR */) return broken();
  return within_limits({.kind = PictureKind::png,
                        .width = numbers.at(16, 4).value_or(0),
                        .height = numbers.at(20, 4).value_or(0)});
}

}  // namespace

Expected<PictureInfo> check_picture(Bytes file) {
  if (file.size() > largest_picture_file)
    return fail("picture_too_large", "Tệp ảnh lớn hơn 40 MB; hãy thu nhỏ trước khi gửi.",
                "The picture's file is larger than 40 MB; make it smaller first.");
  if (starts_with(file, {0xFF, 0xD8, 0xFF})) return check_jpeg(file);
  if (starts_with(file, {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})) return check_png(file);
  return not_supported();
}

}  // namespace chomay::native
