// Runs an admitted plugin in wabt's interpreter: slow, but needs no compiler and can't be crashed
// by what it runs. For `chomay plugin check` and tests; the kiosk runs compiled plugins.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "core/plugin/host.hpp"

namespace chomay::plugin {

/// Sandboxes that all run this one file. `fuel` per call: the interpreter needs about 30 ns each.
std::unique_ptr<SandboxFactory> interpreted_sandboxes(std::vector<std::byte> admitted,
                                                      std::int32_t fuel);

}  // namespace chomay::plugin
