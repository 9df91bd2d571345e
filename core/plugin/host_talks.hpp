// The functions of the table that are about meeting sellers. A plugin asks and shows; what it can
// say is only what a visitor may, only as the answer to a press, and prices, papers and sellers are
// the pack's.
#pragma once
#include "core/plugin/host_state.hpp"

namespace chomay::plugin {

std::int64_t talk_line(HostState&, Arguments);
std::int64_t talk_meets(HostState&, Arguments);
std::int64_t talk_count(HostState&, Arguments);
std::int64_t talk_find(HostState&, Arguments);
std::int64_t talk_text(HostState&, Arguments);
std::int64_t talk_number(HostState&, Arguments);
std::int64_t talk_may(HostState&, Arguments);
std::int64_t turn_text(HostState&, Arguments);
std::int64_t turn_number(HostState&, Arguments);
std::int64_t turn_item_text(HostState&, Arguments);
std::int64_t turn_item_number(HostState&, Arguments);
std::int64_t talk_ticks(HostState&, Arguments);
std::int64_t talk_role(HostState&, Arguments);
std::int64_t talk_opens(HostState&, Arguments);
std::int64_t goods_text(HostState&, Arguments);
std::int64_t goods_number(HostState&, Arguments);
std::int64_t dispute_number(HostState&, Arguments);
std::int64_t dispute_words(HostState&, Arguments);
std::int64_t dispute_may(HostState&, Arguments);
std::int64_t talk_saves(HostState&, Arguments);

// What is said (host_sayings.cpp).
std::int64_t talk_ask(HostState&, Arguments);
std::int64_t talk_quote(HostState&, Arguments);
std::int64_t talk_item(HostState&, Arguments);
std::int64_t talk_delivery(HostState&, Arguments);
std::int64_t talk_propose(HostState&, Arguments);
std::int64_t talk_answer(HostState&, Arguments);
std::int64_t talk_parcel(HostState&, Arguments);
std::int64_t talk_deliver(HostState&, Arguments);
std::int64_t talk_pay(HostState&, Arguments);
std::int64_t talk_claim(HostState&, Arguments);
std::int64_t dispute_answer(HostState&, Arguments);
std::int64_t talk_open(HostState&, Arguments);
std::int64_t talk_save(HostState&, Arguments);
std::int64_t turn_open(HostState&, Arguments);

}  // namespace chomay::plugin
