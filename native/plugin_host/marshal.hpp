// From the words a WebAssembly function was called with to the arguments that `Host::import` takes,
// checked against the plugin's memory; and back. Shared by both ways of running code natively.
#pragma once
#include <cstdint>
#include <span>

#include "core/plugin/host.hpp"

namespace chomay::plugin {

/// How many words (i32 or i64) import `index` is called with.
std::size_t word_count(std::uint32_t index);

/// Calls the host. False when the code must stop: the plugin has been switched off.
bool forward(Host& host, std::uint32_t plugin, std::uint32_t index,
             std::span<const std::uint64_t> words, std::span<std::uint8_t> memory,
             std::int64_t& answer);

}  // namespace chomay::plugin
