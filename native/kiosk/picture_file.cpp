#include "native/kiosk/picture_file.hpp"

#include <stb/stb_image_write.h>

#include <filesystem>

namespace chomay::kiosk {

bool write_png(const std::string& file, const screen::Image& image) {
  const auto folder = std::filesystem::path(file).parent_path();
  std::error_code ignored;  // a folder that can't be made shows as a file that can't be written
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  return stbi_write_png(file.c_str(), image.width, image.height, 4, image.rgba.data(),
                        image.width * 4) != 0;
}

}  // namespace chomay::kiosk
