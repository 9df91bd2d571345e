#include "native/cli/site_qr.hpp"

#include "core/ui/qr_code.hpp"

namespace chomay::native {
namespace {

using ui::QrCode;

/// Each run of dark modules as one stroke, from where the last one ended.
std::string strokes(const QrCode& code) {
  std::string path;
  int x = 0, y = 0;
  for (int row = 0; row < code.side(); ++row)
    for (int at = 0; at < code.side();) {
      int end = at;
      while (code.dark(end, row)) ++end;
      if (end > at) {
        path += "m" + std::to_string(at - x) + " " + std::to_string(row - y) + "h" +
                std::to_string(end - at);
        x = end;
        y = row;
      }
      at = end + 1;
    }
  return path;
}

}  // namespace

std::string qr_svg(const Edition& edition, std::string_view address) {
  if (edition.fair.base.empty()) return {};
  const std::string url = edition.url(address);
  const auto code = QrCode::of(url);
  if (!code) return {};
  const std::string side = std::to_string(code->side() + 2 * QrCode::quiet);
  // Strokes lie on half coordinates, so that they fill whole modules.
  const std::string start =
      std::to_string(QrCode::quiet) + " " + std::to_string(QrCode::quiet) + ".5";
  return "<svg class=\"qr\" viewBox=\"0 0 " + side + " " + side +
         "\" role=\"img\" aria-label=\"QR\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
         "H0z\"/><path stroke=\"#20271E\" d=\"M" + start + strokes(*code) + "\"/></svg>";
}

}  // namespace chomay::native
