// The fair's fonts from a folder, held in memory for as long as the Ui needs them.
#pragma once
#include <array>
#include <filesystem>
#include <vector>

#include "core/ports/result.hpp"
#include "core/ui/ui.hpp"

namespace chomay::native {

class DiskFonts {
public:
  static Expected<DiskFonts> open(const std::filesystem::path& folder);
  ui::Fonts fonts() const;

private:
  std::array<std::vector<std::byte>, 8> files_;
};

}  // namespace chomay::native
