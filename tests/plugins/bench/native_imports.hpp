// See native_imports.cpp.
#pragma once
#include "core/plugin/host.hpp"

extern "C" void chomay_draw(std::int32_t place, std::int32_t product);

namespace chomay::plugin {

/// From now on chomay_draw of the linked plugin speaks to this host as this plugin.
void link_natively(Host& host, std::uint32_t plugin);

}  // namespace chomay::plugin
