#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/ports/picture_size.hpp"
#include "native/adapters/system/files.hpp"
#include "native/pictures/make.hpp"
#include "native/pictures/pixels.hpp"
#include "tests/data/temp_folder.hpp"

namespace chomay::native {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::byte>;

/// Left half red, right half blue; the top quarter green.
Pixels flag(std::uint32_t width, std::uint32_t height) {
  Pixels made{width, height, std::vector<std::uint8_t>(std::size_t{width} * height * 3)};
  for (std::uint32_t y = 0; y < height; ++y)
    for (std::uint32_t x = 0; x < width; ++x)
      made.rgb[(std::size_t{y} * width + x) * 3 + (y < height / 4  ? 1
                                                   : x < width / 2 ? 0
                                                                   : 2)] = 255;
  return made;
}

Bytes jpeg(std::uint32_t width, std::uint32_t height) {
  return *encode_jpeg(flag(width, height), 90);
}

/// The same JPEG with an EXIF block that says how the camera was held.
Bytes turned(Bytes file, int orientation) {
  const int block[] = {0xFF, 0xE1, 0, 34, 'E',         'x', 'i', 'f', 0,    0, 'I', 'I',
                       42,   0,    8, 0,  0,           0,   1,   0,   0x12, 1, 3,   0,
                       1,    0,    0, 0,  orientation, 0,   0,   0,   0,    0, 0,   0};
  Bytes exif;
  for (const int byte : block) exif.push_back(static_cast<std::byte>(byte));
  file.insert(file.begin() + 2, exif.begin(), exif.end());
  return file;
}

Bytes png(std::uint32_t width, std::uint32_t height, bool transparent) {
  png_image image;
  std::memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGBA;
  const std::vector<std::uint8_t> pixels(std::size_t{width} * height * 4, transparent ? 0 : 128);
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
  Bytes file(size);
  png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr);
  file.resize(size);
  return file;
}

std::string code(const Expected<PictureInfo>& info) {
  return info ? "good" : info.error().code;
}

/// 'r', 'g', 'b' or '?' of the pixel at a place given in eighths.
char colour(const Pixels& pixels, int x8, int y8) {
  const std::size_t x = pixels.width * static_cast<std::size_t>(x8) / 8;
  const std::size_t y = pixels.height * static_cast<std::size_t>(y8) / 8;
  const std::uint8_t* pixel = &pixels.rgb[(y * pixels.width + x) * 3];
  for (int at = 0; at < 3; ++at)
    if (pixel[at] > 200) return "rgb"[at];
  return '?';
}

struct Folder : testing::TempFolder {
  Folder() { fs::create_directories(path / "in"); }
  void put(const char* name, const Bytes& bytes) const {
    std::ofstream(path / "in" / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes));
  }
};

TEST_CASE("pictures: the header tells kind, size and how the camera was held") {
  const auto info = check_picture(turned(jpeg(400, 200), 6));
  REQUIRE(info);
  CHECK(info->kind == PictureKind::jpeg);
  CHECK(info->width == 400);
  CHECK(info->height == 200);
  CHECK(info->orientation == 6);
  const auto other = check_picture(png(30, 40, false));
  REQUIRE(other);
  CHECK(other->kind == PictureKind::png);
  CHECK(other->width == 30);
  CHECK(other->height == 40);
}

TEST_CASE("pictures: what is no picture, or too large a one, is refused by its header") {
  CHECK(code(check_picture({})) == "picture_not_supported");
  CHECK(code(check_picture(Bytes(100))) == "picture_not_supported");
  Bytes huge = png(8, 8, false);
  huge[16] = std::byte{0x7F};  // the width's highest byte
  CHECK(code(check_picture(huge)) == "picture_too_large");
  const Bytes whole = jpeg(64, 64);
  CHECK(code(check_picture(std::span(whole).first(40))) == "picture_broken");
  CHECK(code(check_picture(std::span(whole).first(3))) == "picture_broken");
}

TEST_CASE("pictures: a file cut short is broken, not half grey") {
  const Bytes whole = jpeg(640, 480), other = png(200, 200, false);
  CHECK(decode(whole, 320, 240));
  CHECK_FALSE(decode(std::span(whole).first(whole.size() / 2), 320, 240));
  CHECK(decode(other, 320, 240));
  CHECK_FALSE(decode(std::span(other).first(other.size() - 30), 320, 240));
}

TEST_CASE("pictures: turned upright as the camera was held") {
  const Bytes upright = jpeg(160, 80);
  const auto as = [&](int orientation) { return *decode(turned(upright, orientation), 160, 80); };
  CHECK(colour(as(1), 2, 4) == 'r');
  CHECK(colour(as(2), 2, 5) == 'b');
  CHECK(colour(as(3), 4, 7) == 'g');
  CHECK(colour(as(4), 2, 4) == 'r');
  CHECK(as(6).width == 80);
  CHECK(colour(as(6), 7, 2) == 'g');  // the top is at the right
  CHECK(colour(as(6), 3, 2) == 'r');  // what was left is above
  CHECK(colour(as(8), 0, 2) == 'g');
  CHECK(colour(as(8), 4, 6) == 'r');
  CHECK(colour(as(5), 0, 2) == 'g');
  CHECK(colour(as(5), 4, 2) == 'r');
  CHECK(colour(as(7), 7, 2) == 'g');
  CHECK(colour(as(7), 3, 6) == 'r');
}

TEST_CASE("pictures: cut to the shape from the middle, never enlarged") {
  const Pixels wide = cover(flag(1'000, 300), 320, 240);
  CHECK(wide.width == 320);
  CHECK(wide.height == 240);
  CHECK(colour(wide, 1, 4) == 'r');
  CHECK(colour(wide, 7, 4) == 'b');
  const Pixels tall = cover(flag(300, 1'000), 320, 240);
  CHECK(tall.width == 300);
  CHECK(tall.height == 225);
  CHECK(colour(tall, 4, 1) != 'g');  // the top was cut away
  const Pixels tiny = cover(flag(1, 1), 320, 240);
  CHECK(tiny.width == 1);
}

TEST_CASE("pictures: made smaller, an even colour stays that colour") {
  Pixels even{900, 700, std::vector<std::uint8_t>(900 * 700 * 3, 77)};
  const Pixels made = cover(even, 320, 240);
  CHECK(std::all_of(made.rgb.begin(), made.rgb.end(), [](std::uint8_t v) { return v == 77; }));
}

TEST_CASE("pictures: what is transparent becomes white") {
  const auto pixels = decode(png(4, 4, true), 1, 1);
  REQUIRE(pixels);
  CHECK(pixels->rgb[0] == 255);
}

TEST_CASE("pictures: a folder is made by content, once, and broken ones are named") {
  const Folder folder;
  folder.put("com.jpg", jpeg(1'200, 900));
  folder.put("same.jpg", jpeg(1'200, 900));
  folder.put("che.png", png(640, 640, false));
  folder.put("_group-food.jpg", jpeg(400, 300));
  folder.put("broken.jpg", Bytes(1'000, std::byte{0xFF}));
  const std::vector<std::string> wanted{"com.jpg",    "same.jpg", "che.png",
                                        "broken.jpg", "none.jpg", "../in/com.jpg"};
  const fs::path out = folder.path / "fair.img";
  const MadePictures made = make_pictures(folder.path / "in", out, wanted, {});
  REQUIRE(made.names.count("com.jpg") == 1);
  CHECK(made.names.at("com.jpg") == made.names.at("same.jpg"));
  CHECK(made.names.at("com.jpg").size() == 32);
  CHECK(made.names.at("_group-food.jpg") == "_group-food");
  CHECK(made.names.count("che.png") == 1);
  CHECK(made.names.size() == 4);
  for (const auto& [file, name] : made.names)
    for (const auto& size : picture_shapes)
      CHECK(fs::exists(out / (name + std::string(size.ending))));
  const auto thumb = read_file(out / (made.names.at("com.jpg") + "-thumb.jpg"), 1 << 20);
  REQUIRE(thumb);
  CHECK(check_picture(*thumb)->width == 320);
  CHECK(check_picture(*thumb)->height == 240);

  REQUIRE(made.findings.size() == 3);
  CHECK(made.findings[0].code == "picture_missing");
  CHECK(made.findings[1].file == "images/broken.jpg");
  CHECK(made.findings[2].file == "images/none.jpg");

  const MadePictures again = make_pictures(folder.path / "in", out, wanted, {});
  CHECK(again.names == made.names);
  CHECK(again.kept == 3);
}

}  // namespace
}  // namespace chomay::native
