// Makes a plugin file safe to run: checks its manifest, imports, exports and size, meters it and
// caps its memory. Only admitted files run, in the page and at the kiosk alike.
//
// Metering: neither V8 nor wasm2c can stop a loop, so the code counts for itself. A mutable
// exported global, chomay_fuel, is lowered at every function entry and loop head by the number of
// instructions that follow, and the code traps when it is below zero. The host refills it before
// each call.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "core/ports/result.hpp"

namespace chomay::plugin {

/// Errors: those of `inspect`, plugin_too_large, plugin_refused (a feature or size that is not let
/// in; says which).
Expected<std::vector<std::byte>> admit(std::span<const std::byte> wasm);

}  // namespace chomay::plugin
