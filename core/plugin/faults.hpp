// What a plugin can do wrong, by id, and the sentence that people read when it was switched off.
#pragma once
#include <string_view>

#include "core/plugin/manifest.hpp"

namespace chomay::plugin {

/// The error for a plugin and an id of faults.def; an unknown id reads as plugin_trapped.
Error fault_error(std::string_view id, const Manifest& manifest);

}  // namespace chomay::plugin
