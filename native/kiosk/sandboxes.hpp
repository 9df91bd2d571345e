// The plugins of this kiosk: compiled into the program when its image was built (plugins/).
#pragma once
#include <memory>

#include "core/plugin/host.hpp"

namespace chomay::kiosk {

std::unique_ptr<plugin::SandboxFactory> make_sandboxes();
void add_plugins(plugin::Host& host, Log& log);

}  // namespace chomay::kiosk
