// Runs plugins that wasm2c turned into C and the compiler into this program: the kiosk's way. The
// build makes one PluginCode for each (chomay_native_plugins in plugins.cmake) and a table of them.
#pragma once
#include <wasm-rt.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/plugin/host.hpp"

/// What wasm2c's code gets as the instance of module "chomay".
struct Z_chomay_instance_t {
  chomay::plugin::Host* host = nullptr;
  std::uint32_t plugin = 0;
  wasm_rt_memory_t* memory = nullptr;  // null until the plugin's instance is there
};

namespace chomay::plugin {

struct PluginCode {
  std::span<const unsigned char> manifest;  // a .wasm file of only that section
  // Of plugins without code all are null.
  std::size_t instance_bytes = 0;
  void (*instantiate)(void* instance, Z_chomay_instance_t* home) = nullptr;
  void (*release)(void* instance) = nullptr;
  void (*initialize)(void* instance) = nullptr;
  void (*draw)(void* instance, std::uint32_t place, std::uint32_t product) = nullptr;
  wasm_rt_memory_t* (*memory)(void* instance) = nullptr;
  std::uint32_t* (*fuel)(void* instance) = nullptr;
};

using PluginTable = std::span<const PluginCode* const>;

/// Sandboxes of the plugins of a table. One thread at a time: wasm2c's traps jump through a global.
std::unique_ptr<SandboxFactory> compiled_sandboxes(PluginTable table);

/// Adds every plugin of the table to the host.
void add_plugins(Host& host, PluginTable table);

}  // namespace chomay::plugin
