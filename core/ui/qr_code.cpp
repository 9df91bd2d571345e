#include "core/ui/qr_code.hpp"

#include <qrcodegen.h>

#include <algorithm>

namespace chomay::ui {

std::optional<QrCode> QrCode::of(std::string_view text) {
  constexpr std::size_t most = qrcodegen_BUFFER_LEN_MAX;
  if (text.size() > most) return std::nullopt;
  std::vector<std::uint8_t> work(most);  // the text goes in, the library's notes come out
  std::copy(text.begin(), text.end(), work.begin());
  QrCode code;
  code.modules_.resize(most);
  if (!qrcodegen_encodeBinary(work.data(), text.size(), code.modules_.data(), qrcodegen_Ecc_MEDIUM,
                              qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                              true))
    return std::nullopt;
  return code;
}

int QrCode::side() const {
  return qrcodegen_getSize(modules_.data());
}

bool QrCode::dark(int x, int y) const {
  return qrcodegen_getModule(modules_.data(), x, y);
}

}  // namespace chomay::ui
