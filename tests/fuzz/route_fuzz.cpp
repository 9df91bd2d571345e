// Addresses come from anywhere: parsing must bound them, and what was parsed must format to itself.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/shop/route.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using chomay::shop::Route;
  const Route route = Route::parse({reinterpret_cast<const char*>(data), size});
  if (!(Route::parse(route.address()) == route)) std::abort();
  return 0;
}
