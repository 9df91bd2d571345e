// The look at a picture file before any decoder sees it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "native/pictures/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chomay::native;
  const auto info = check_picture({reinterpret_cast<const std::byte*>(data), size});
  if (!info) return 0;
  const std::uint64_t pixels = std::uint64_t{info->width} * info->height;
  if (pixels == 0 || pixels > most_pixels || info->orientation < 1 || info->orientation > 8)
    std::abort();
  return 0;
}
