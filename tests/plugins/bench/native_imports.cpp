// The functions of chomay.h for a plugin that is linked into the program itself: no sandbox,
// straight to the host. What plugin_bench compares sandboxed code with.
#include "tests/plugins/bench/native_imports.hpp"

#include <algorithm>
#include <array>

#include "core/plugin/for_each.hpp"
#include "core/plugin/imports.hpp"

namespace chomay::plugin {
namespace {

Host* host = nullptr;
std::uint32_t plugin = 0;

struct Call {
  std::array<Argument, most_parameters> arguments;
  std::size_t count = 0;
  char* out = nullptr;
  std::uint32_t room = 0;

  void number(std::int64_t value) { arguments[count++].number = value; }
  void text(const char* words, std::uint32_t length) {
    arguments[count++] = {length, {words, length}};
  }
  void answer(char* into, std::uint32_t size) {
    out = into;
    room = size;
    arguments[count++].number = size;
  }
  std::int64_t run(Import import) const {
    const std::int64_t result =
        host->import(plugin, static_cast<std::uint32_t>(import), std::span(arguments).first(count));
    const std::string_view said = host->output(plugin);
    std::copy_n(said.begin(), std::min<std::size_t>(said.size(), room), out);
    return result;
  }
};

}  // namespace

void link_natively(Host& to, std::uint32_t number) {
  host = &to;
  plugin = number;
}

}  // namespace chomay::plugin

using chomay::plugin::Call;
using chomay::plugin::Import;
using result_none = void;
using result_i32 = std::int32_t;
using result_i64 = std::int64_t;

#define SIGNATURE_i32(name) , std::int32_t name
#define PASS_i32(name) call_.number(name);
#define SIGNATURE_i64(name) , std::int64_t name
#define PASS_i64(name) call_.number(name);
#define SIGNATURE_px(name) , std::int32_t name
#define PASS_px(name) call_.number(name);
#define SIGNATURE_flag(name) , std::int32_t name
#define PASS_flag(name) call_.number(name);
#define SIGNATURE_text(name) , const char *name, std::uint32_t name##_length
#define PASS_text(name) call_.text(name, name##_length);
#define SIGNATURE_address(name) , const char *name, std::uint32_t name##_length
#define PASS_address(name) call_.text(name, name##_length);
#define SIGNATURE_out(name) , char *name, std::uint32_t name##_room
#define PASS_out(name) call_.answer(name, name##_room);
#define SIGNATURE_form(name) , std::int32_t name
#define PASS_form(name) call_.number(name);
#define SIGNATURE_size(name) , std::int32_t name
#define PASS_size(name) call_.number(name);
#define SIGNATURE_align(name) , std::int32_t name
#define PASS_align(name) call_.number(name);
#define SIGNATURE_align_y(name) , std::int32_t name
#define PASS_align_y(name) call_.number(name);
#define SIGNATURE_type(name) , std::int32_t name
#define PASS_type(name) call_.number(name);
#define SIGNATURE_ink(name) , std::int32_t name
#define PASS_ink(name) call_.number(name);
#define SIGNATURE_fill(name) , std::int32_t name
#define PASS_fill(name) call_.number(name);
#define SIGNATURE_edge(name) , std::int32_t name
#define PASS_edge(name) call_.number(name);
#define SIGNATURE_tone(name) , std::int32_t name
#define PASS_tone(name) call_.number(name);
#define SIGNATURE_button(name) , std::int32_t name
#define PASS_button(name) call_.number(name);
#define SIGNATURE_icon_weight(name) , std::int32_t name
#define PASS_icon_weight(name) call_.number(name);
#define SIGNATURE_weight(name) , std::int32_t name
#define PASS_weight(name) call_.number(name);
#define SIGNATURE_product_text(name) , std::int32_t name
#define PASS_product_text(name) call_.number(name);
#define SIGNATURE_product_number(name) , std::int32_t name
#define PASS_product_number(name) call_.number(name);
#define SIGNATURE_paper(name) , std::int32_t name
#define PASS_paper(name) call_.number(name);
#define SIGNATURE_paper_text(name) , std::int32_t name
#define PASS_paper_text(name) call_.number(name);
#define SIGNATURE_paper_number(name) , std::int32_t name
#define PASS_paper_number(name) call_.number(name);
#define SIGNATURE_dossier(name) , std::int32_t name
#define PASS_dossier(name) call_.number(name);
#define SIGNATURE_fair_text(name) , std::int32_t name
#define SIGNATURE_order_text(name) , std::int32_t name
#define SIGNATURE_order_number(name) , std::int32_t name
#define SIGNATURE_order_line(name) , std::int32_t name
#define SIGNATURE_order_step(name) , std::int32_t name
#define SIGNATURE_pay_way(name) , std::int32_t name
#define PASS_fair_text(name) call_.number(name);
#define PASS_order_text(name) call_.number(name);
#define PASS_order_number(name) call_.number(name);
#define PASS_order_line(name) call_.number(name);
#define PASS_order_step(name) call_.number(name);
#define PASS_pay_way(name) call_.number(name);
#define SIGNATURE_entry(name) , std::int32_t name
#define PASS_entry(name) call_.number(name);
#define SIGNATURE_talk_text(name) , std::int32_t name
#define PASS_talk_text(name) call_.number(name);
#define SIGNATURE_talk_number(name) , std::int32_t name
#define PASS_talk_number(name) call_.number(name);
#define SIGNATURE_talk_act(name) , std::int32_t name
#define PASS_talk_act(name) call_.number(name);
#define SIGNATURE_turn_text(name) , std::int32_t name
#define PASS_turn_text(name) call_.number(name);
#define SIGNATURE_turn_number(name) , std::int32_t name
#define PASS_turn_number(name) call_.number(name);
#define SIGNATURE_item_text(name) , std::int32_t name
#define PASS_item_text(name) call_.number(name);
#define SIGNATURE_item_number(name) , std::int32_t name
#define PASS_item_number(name) call_.number(name);
#define SIGNATURE_goods_number(name) , std::int32_t name
#define PASS_goods_number(name) call_.number(name);
#define SIGNATURE_dispute_number(name) , std::int32_t name
#define PASS_dispute_number(name) call_.number(name);
#define SIGNATURE_claim_kind(name) , std::int32_t name
#define PASS_claim_kind(name) call_.number(name);
#define SIGNATURE_remedy(name) , std::int32_t name
#define PASS_remedy(name) call_.number(name);
#define SIGNATURE_ruling_number(name) , std::int32_t name
#define PASS_ruling_number(name) call_.number(name);
#define SIGNATURE_ruling_outcome(name) , std::int32_t name
#define PASS_ruling_outcome(name) call_.number(name);
#define SIGNATURE_state(name) , std::int32_t name
#define PASS_state(name) call_.number(name);
#define SIGNATURE_icon(name) , std::int32_t name
#define PASS_icon(name) call_.number(name);
#define SIGNATURE(type, name) SIGNATURE_##type(name)
#define PASS(type, name) PASS_##type(name)
#define WITHOUT_COMMA(first, ...) __VA_ARGS__
#define PARAMETERS(...) (WITHOUT_COMMA(__VA_ARGS__))

#define IMPORT(name, kind, result, permission, doc, ...)                                           \
  extern "C" result_##result chomay_##name PARAMETERS(0 CHOMAY_FOR_EACH(SIGNATURE, __VA_ARGS__));  \
  extern "C" result_##result chomay_##name PARAMETERS(0 CHOMAY_FOR_EACH(SIGNATURE, __VA_ARGS__)) { \
    Call call_;                                                                                    \
    CHOMAY_FOR_EACH(PASS, __VA_ARGS__)                                                             \
    return static_cast<result_##result>(call_.run(Import::name));                                  \
  }
#include "core/plugin/imports.def"
#undef IMPORT
