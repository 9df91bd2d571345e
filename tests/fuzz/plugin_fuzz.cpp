// A plugin file from anyone: sections, manifest, imports and exports. The bytes are also tried as the
// manifest section itself, so that what lies behind the file's own framing is reached.
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/plugin/manifest.hpp"
#include "core/plugin/wasm_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  chomay::plugin::inspect(bytes);
  if (const auto read = chomay::plugin::read_manifest(chomay::plugin::with_manifest({}, bytes))) {
    // What was accepted can be written and read again.
    const auto again = chomay::plugin::write_manifest(*read);
    if (!chomay::plugin::read_manifest(chomay::plugin::with_manifest({}, again))) __builtin_trap();
  }
  return 0;
}
