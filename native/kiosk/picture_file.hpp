// Writes an image as a PNG file.
#pragma once
#include <string>

#include "core/screen/renderer.hpp"

namespace chomay::kiosk {

bool write_png(const std::string& file, const screen::Image&);

}  // namespace chomay::kiosk
