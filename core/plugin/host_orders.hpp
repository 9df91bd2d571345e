// The functions of the table that are about orders. A plugin asks and shows; what it can change is
// only what a buyer may do, and only as the answer to a press.
#pragma once
#include "core/plugin/host_state.hpp"

namespace chomay::plugin {

std::int64_t order_find(HostState&, Arguments);
std::int64_t order_text(HostState&, Arguments);
std::int64_t order_number(HostState&, Arguments);
std::int64_t order_line_name(HostState&, Arguments);
std::int64_t order_line_number(HostState&, Arguments);
std::int64_t order_note(HostState&, Arguments);
std::int64_t order_copy(HostState&, Arguments);
std::int64_t order_way(HostState&, Arguments);
std::int64_t order_way_name(HostState&, Arguments);
std::int64_t order_choose(HostState&, Arguments);
std::int64_t order_link_name(HostState&, Arguments);
std::int64_t order_link_host(HostState&, Arguments);
std::int64_t order_open(HostState&, Arguments);

}  // namespace chomay::plugin
