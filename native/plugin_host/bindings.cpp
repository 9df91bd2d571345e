// The functions that wasm2c's code calls, made from the import table: Z_chomayZ_<name>, each of
// which hands its words to `forward` and traps when the plugin has been switched off.
#include <wasm-rt.h>

#include "core/plugin/for_each.hpp"
#include "core/plugin/imports.hpp"
#include "native/plugin_host/compiled.hpp"
#include "native/plugin_host/marshal.hpp"

namespace {

using chomay::plugin::Import;

// No object here, or in the callers below, has a destructor: a trap jumps over them.
std::int64_t called(Z_chomay_instance_t* home, Import import, const std::uint64_t* words) {
  const auto index = static_cast<std::uint32_t>(import);
  std::int64_t answer = 0;
  const bool goes_on = home->memory != nullptr &&
                       chomay::plugin::forward(*home->host, home->plugin, index,
                                               {words, chomay::plugin::word_count(index)},
                                               {home->memory->data, home->memory->size}, answer);
  if (!goes_on) wasm_rt_trap(WASM_RT_TRAP_UNREACHABLE);
  return answer;
}

}  // namespace

using result_none = void;
using result_i32 = std::uint32_t;
using result_i64 = std::uint64_t;

#define WORD(name) , std::uint32_t p_##name
#define LONG(name) , std::uint64_t p_##name
#define PAIR(name) , std::uint32_t p_##name, std::uint32_t p_##name##_length
#define SIGNATURE_i32(name) WORD(name)
#define SIGNATURE_i64(name) LONG(name)
#define SIGNATURE_px(name) WORD(name)
#define SIGNATURE_flag(name) WORD(name)
#define SIGNATURE_text(name) PAIR(name)
#define SIGNATURE_address(name) PAIR(name)
#define SIGNATURE_out(name) PAIR(name)
#define SIGNATURE_form(name) WORD(name)
#define SIGNATURE_size(name) WORD(name)
#define SIGNATURE_align(name) WORD(name)
#define SIGNATURE_align_y(name) WORD(name)
#define SIGNATURE_type(name) WORD(name)
#define SIGNATURE_ink(name) WORD(name)
#define SIGNATURE_fill(name) WORD(name)
#define SIGNATURE_edge(name) WORD(name)
#define SIGNATURE_tone(name) WORD(name)
#define SIGNATURE_button(name) WORD(name)
#define SIGNATURE_icon_weight(name) WORD(name)
#define SIGNATURE_weight(name) WORD(name)
#define SIGNATURE_product_text(name) WORD(name)
#define SIGNATURE_product_number(name) WORD(name)
#define SIGNATURE_paper(name) WORD(name)
#define SIGNATURE_paper_text(name) WORD(name)
#define SIGNATURE_paper_number(name) WORD(name)
#define SIGNATURE_dossier(name) WORD(name)
#define SIGNATURE_fair_text(name) WORD(name)
#define SIGNATURE_order_text(name) WORD(name)
#define SIGNATURE_order_number(name) WORD(name)
#define SIGNATURE_order_line(name) WORD(name)
#define SIGNATURE_order_step(name) WORD(name)
#define SIGNATURE_pay_way(name) WORD(name)
#define SIGNATURE_entry(name) WORD(name)
#define SIGNATURE_talk_text(name) WORD(name)
#define SIGNATURE_talk_number(name) WORD(name)
#define SIGNATURE_talk_act(name) WORD(name)
#define SIGNATURE_turn_text(name) WORD(name)
#define SIGNATURE_turn_number(name) WORD(name)
#define SIGNATURE_item_text(name) WORD(name)
#define SIGNATURE_item_number(name) WORD(name)
#define SIGNATURE_goods_number(name) WORD(name)
#define SIGNATURE_dispute_number(name) WORD(name)
#define SIGNATURE_claim_kind(name) WORD(name)
#define SIGNATURE_remedy(name) WORD(name)
#define SIGNATURE_ruling_number(name) WORD(name)
#define SIGNATURE_ruling_outcome(name) WORD(name)
#define SIGNATURE_state(name) WORD(name)
#define SIGNATURE_icon(name) WORD(name)
#define VALUE_PAIR(name) , p_##name, p_##name##_length
#define VALUE_WORD(name) , p_##name
#define VALUES_i32(name) VALUE_WORD(name)
#define VALUES_i64(name) VALUE_WORD(name)
#define VALUES_px(name) VALUE_WORD(name)
#define VALUES_flag(name) VALUE_WORD(name)
#define VALUES_text(name) VALUE_PAIR(name)
#define VALUES_address(name) VALUE_PAIR(name)
#define VALUES_out(name) VALUE_PAIR(name)
#define VALUES_form(name) VALUE_WORD(name)
#define VALUES_size(name) VALUE_WORD(name)
#define VALUES_align(name) VALUE_WORD(name)
#define VALUES_align_y(name) VALUE_WORD(name)
#define VALUES_type(name) VALUE_WORD(name)
#define VALUES_ink(name) VALUE_WORD(name)
#define VALUES_fill(name) VALUE_WORD(name)
#define VALUES_edge(name) VALUE_WORD(name)
#define VALUES_tone(name) VALUE_WORD(name)
#define VALUES_button(name) VALUE_WORD(name)
#define VALUES_icon_weight(name) VALUE_WORD(name)
#define VALUES_weight(name) VALUE_WORD(name)
#define VALUES_product_text(name) VALUE_WORD(name)
#define VALUES_product_number(name) VALUE_WORD(name)
#define VALUES_paper(name) VALUE_WORD(name)
#define VALUES_paper_text(name) VALUE_WORD(name)
#define VALUES_paper_number(name) VALUE_WORD(name)
#define VALUES_dossier(name) VALUE_WORD(name)
#define VALUES_fair_text(name) VALUE_WORD(name)
#define VALUES_order_text(name) VALUE_WORD(name)
#define VALUES_order_number(name) VALUE_WORD(name)
#define VALUES_order_line(name) VALUE_WORD(name)
#define VALUES_order_step(name) VALUE_WORD(name)
#define VALUES_pay_way(name) VALUE_WORD(name)
#define VALUES_entry(name) VALUE_WORD(name)
#define VALUES_talk_text(name) VALUE_WORD(name)
#define VALUES_talk_number(name) VALUE_WORD(name)
#define VALUES_talk_act(name) VALUE_WORD(name)
#define VALUES_turn_text(name) VALUE_WORD(name)
#define VALUES_turn_number(name) VALUE_WORD(name)
#define VALUES_item_text(name) VALUE_WORD(name)
#define VALUES_item_number(name) VALUE_WORD(name)
#define VALUES_goods_number(name) VALUE_WORD(name)
#define VALUES_dispute_number(name) VALUE_WORD(name)
#define VALUES_claim_kind(name) VALUE_WORD(name)
#define VALUES_remedy(name) VALUE_WORD(name)
#define VALUES_ruling_number(name) VALUE_WORD(name)
#define VALUES_ruling_outcome(name) VALUE_WORD(name)
#define VALUES_state(name) VALUE_WORD(name)
#define VALUES_icon(name) VALUE_WORD(name)
#define SIGNATURE(type, name) SIGNATURE_##type(name)
#define VALUES(type, name) VALUES_##type(name)

#define IMPORT(name, kind, result, permission, doc, ...)                        \
  extern "C" result_##result Z_chomayZ_##name(                                  \
      Z_chomay_instance_t* home CHOMAY_FOR_EACH(SIGNATURE, __VA_ARGS__));       \
  extern "C" result_##result Z_chomayZ_##name(                                  \
      Z_chomay_instance_t* home CHOMAY_FOR_EACH(SIGNATURE, __VA_ARGS__)) {      \
    const std::uint64_t words[] = {0 CHOMAY_FOR_EACH(VALUES, __VA_ARGS__)};     \
    return static_cast<result_##result>(called(home, Import::name, words + 1)); \
  }
#include "core/plugin/imports.def"
#undef IMPORT
