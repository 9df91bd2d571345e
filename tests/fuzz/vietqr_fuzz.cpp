// Any text as a scanned code: what is accepted can be written again, and says the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/vietqr/purpose.hpp"
#include "core/vietqr/vietqr.hpp"

using namespace chomay::vietqr;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto code = read_code(text);
  if (!code) return 0;
  Transfer transfer = code->transfer;
  transfer.purpose = fold_purpose(transfer.purpose).substr(0, longest_purpose);
  while (transfer.purpose.ends_with(' ')) transfer.purpose.pop_back();
  const auto written = write_transfer(transfer);
  if (!written) std::abort();
  const auto again = read_code(*written);
  if (!again || !(again->transfer == transfer)) std::abort();
  return 0;
}
