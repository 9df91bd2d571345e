// The QR code of a page's address for paper, as an SVG element of one path. Dark on white with its
// quiet zone, sized by the style sheet.
#pragma once
#include "native/cli/site_edition.hpp"

namespace chomay::native {

/// Empty when the site's base is not known: a code must lead somewhere from anywhere.
std::string qr_svg(const Edition&, std::string_view address);

}  // namespace chomay::native
