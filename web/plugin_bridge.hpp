// Plugins in the page: each is a WebAssembly instance of its own, made by web/plugins.js before the
// fair starts. `make_sandboxes` gives the host a way to call them; `add_plugins` tells it of them.
#pragma once
#include <memory>

#include "core/plugin/host.hpp"

namespace chomay::web {

std::unique_ptr<plugin::SandboxFactory> make_sandboxes();
void add_plugins(plugin::Host& host);

}  // namespace chomay::web
