// Dots as receipt printers take them (ESC/POS): raster bands, some paper out, a cut.
#pragma once
#include <string>

#include "native/paper/dots.hpp"

namespace chomay::native {

std::string escpos(const Dots&);

}  // namespace chomay::native
