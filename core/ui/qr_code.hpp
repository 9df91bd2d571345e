// A QR code (ISO/IEC 18004, error correction M) as a square of dark and light modules:
// `if (const auto code = QrCode::of(address)) … code->dark(x, y) …`.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chomay::ui {

class QrCode {
public:
  /// None when the text is longer than any code holds (2,331 bytes).
  static std::optional<QrCode> of(std::string_view text);
  /// Modules a side, without the quiet zone of four that has to surround them.
  int side() const;
  /// Outside the code everything is light.
  bool dark(int x, int y) const;

  static constexpr int quiet = 4;

private:
  std::vector<std::uint8_t> modules_;
};

}  // namespace chomay::ui
