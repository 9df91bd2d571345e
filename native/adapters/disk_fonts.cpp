#include "native/adapters/disk_fonts.hpp"

#include "native/adapters/system/files.hpp"

namespace chomay::native {
namespace {

constexpr std::uintmax_t font_limit = 4u << 20;
constexpr std::array<const char*, 8> names = {"be-vietnam-pro-regular.ttf",
                                              "be-vietnam-pro-medium.ttf",
                                              "be-vietnam-pro-semibold.ttf",
                                              "be-vietnam-pro-bold.ttf",
                                              "be-vietnam-pro-extrabold.ttf",
                                              "phosphor-regular.ttf",
                                              "phosphor-fill.ttf",
                                              "phosphor-bold.ttf"};

}  // namespace

Expected<DiskFonts> DiskFonts::open(const std::filesystem::path& folder) {
  DiskFonts fonts;
  for (std::size_t at = 0; at < names.size(); ++at) {
    auto bytes = read_file(folder / names[at], font_limit);
    if (!bytes) return tl::unexpected<Error>(std::move(bytes.error()));
    fonts.files_[at] = std::move(*bytes);
  }
  return fonts;
}

ui::Fonts DiskFonts::fonts() const {
  return {files_[0], files_[1], files_[2], files_[3], files_[4], files_[5], files_[6], files_[7]};
}

}  // namespace chomay::native
