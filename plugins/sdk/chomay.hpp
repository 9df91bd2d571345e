// C++ for chomay.h: strings instead of pointers and lengths, lambdas instead of begin and end.
//
//   #include "chomay.hpp"
//   using namespace chomay;
//   void chomay_draw(int32_t place, int32_t product) {
//     card({}, [&] { heading("Xin chào"); text(product_text(product, ProductText::name)); });
//   }
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "chomay.h"

namespace chomay {

#define CHOMAY_TEXT(words) (words).data(), static_cast<uint32_t>((words).size())

// ---- containers ---------------------------------------------------------------------------------
template <class Content>
void column(int gap, Content content) {
  chomay_column_begin(gap);
  content();
  chomay_end();
}
struct RowStyle {
  int gap = 8;
  AlignY align = AlignY::center;
  Align justify = Align::start;
};
template <class Content>
void row(RowStyle style, Content content) {
  chomay_row_begin(style.gap, int(style.align), int(style.justify));
  content();
  chomay_end();
}
struct Width {
  Size size = Size::content;
  int amount = 0;
};
inline constexpr Width by_content{};
constexpr Width fixed(int px) {
  return {Size::fixed, px};
}
constexpr Width share(int weight = 1) {
  return {Size::share, weight};
}
template <class Content>
void cell(Width width, Content content) {
  chomay_cell_begin(int(width.size), width.amount);
  content();
  chomay_end();
}
template <class Content>
void flow(int gap, Content content) {
  chomay_flow_begin(gap);
  content();
  chomay_end();
}
struct BoxStyle {
  Fill fill = Fill::none;
  Edge edge = Edge::none;
  int radius = 16, pad_x = 12, pad_y = 12, min_height = 0;
};
template <class Content>
void box(BoxStyle style, Content content) {
  chomay_box_begin(int(style.fill), int(style.edge), style.radius, style.pad_x, style.pad_y,
                   style.min_height);
  content();
  chomay_end();
}
struct CardStyle {
  std::string_view href, label;
  int pad = 16;
};
template <class Content>
void card(CardStyle style, Content content) {
  chomay_card_begin(CHOMAY_TEXT(style.href), CHOMAY_TEXT(style.label), style.pad);
  content();
  chomay_end();
}
template <class Content>
void list(std::string_view name, Content content) {
  chomay_list_begin(CHOMAY_TEXT(name));
  content();
  chomay_end();
}
template <class Content>
void item(Content content) {
  chomay_item_begin();
  content();
  chomay_end();
}
inline void space(int px) {
  chomay_space(px);
}
inline void divider() {
  chomay_divider();
}

// ---- words and pictures -------------------------------------------------------------------------
inline void heading(std::string_view words, Type type = Type::h3, int level = 2) {
  chomay_heading(level, CHOMAY_TEXT(words), int(type));
}
struct TextStyle {
  Type type = Type::body;
  Ink ink = Ink::ink;
  Weight weight = Weight::of_type;
  int max_lines = 0;
};
inline void text(std::string_view words, TextStyle style = {}) {
  chomay_text(CHOMAY_TEXT(words), int(style.type), int(style.ink), int(style.weight),
              style.max_lines);
}
inline void tag(std::string_view words, Tone tone = Tone::neutral, Icon of = Icon::none) {
  chomay_tag(CHOMAY_TEXT(words), int(tone), int(of));
}
struct IconStyle {
  int size = 24;
  Ink ink = Ink::ink;
  IconWeight weight = IconWeight::regular;
  std::string_view label = {};
};
inline void icon(Icon which, IconStyle style = {}) {
  chomay_icon(int(which), style.size, int(style.ink), int(style.weight), CHOMAY_TEXT(style.label));
}
inline void icon_tile(Icon which, int size, Fill fill, Ink ink) {
  chomay_icon_tile(int(which), size, int(fill), int(ink));
}
inline void meter_segment(Fill fill, std::string_view label = {}) {
  chomay_meter_segment(int(fill), CHOMAY_TEXT(label));
}
inline void meter(std::string_view label, int height = 6, int gap = 3) {
  chomay_meter(CHOMAY_TEXT(label), height, gap);
}
inline void progress_bar(int permille, std::string_view label) {
  chomay_progress(permille, CHOMAY_TEXT(label));
}
inline void qr(std::string_view words, int size, std::string_view label) {
  chomay_qr(CHOMAY_TEXT(words), size, CHOMAY_TEXT(label));
}
inline void link(std::string_view words, std::string_view href, Icon of = Icon::none) {
  chomay_link(CHOMAY_TEXT(words), CHOMAY_TEXT(href), int(of));
}
struct ButtonStyle {
  Button kind = Button::primary;
  Icon icon = Icon::none;
  bool full_width = false;
};
inline bool button(std::string_view words, ButtonStyle style = {}) {
  return chomay_button(CHOMAY_TEXT(words), int(style.kind), int(style.icon), style.full_width) != 0;
}
inline void link_button(std::string_view words, std::string_view href, ButtonStyle style = {}) {
  chomay_link_button(CHOMAY_TEXT(words), CHOMAY_TEXT(href), int(style.kind), int(style.icon),
                     style.full_width);
}
inline void toast(std::string_view words, Icon of = Icon::check_circle) {
  chomay_toast(CHOMAY_TEXT(words), int(of));
}

// ---- asking -------------------------------------------------------------------------------------
/// Runs `ask(room, size)` until the whole text fits; nothing when it answers -1.
template <class Ask>
std::optional<std::string> answer(Ask ask) {
  char small[256];
  const int32_t length = ask(small, static_cast<uint32_t>(sizeof small));
  if (length < 0) return std::nullopt;
  if (static_cast<uint32_t>(length) <= sizeof small)
    return std::string(small, static_cast<uint32_t>(length));
  std::string whole(static_cast<uint32_t>(length), '\0');
  ask(whole.data(), static_cast<uint32_t>(length));
  return whole;
}
#define CHOMAY_ANSWER(...) \
  answer([&](char* into, uint32_t room) { return __VA_ARGS__; }).value_or(std::string())

inline bool is_english() {
  return chomay_language() == 1;
}
/// The text in the shopper's language.
inline std::string_view say(std::string_view vi, std::string_view en) {
  return is_english() ? en : vi;
}
inline Form form() {
  return static_cast<Form>(chomay_form());
}
/// Of what is left here, in px.
inline int32_t width() {
  return chomay_width();
}
inline int32_t today() {
  return chomay_today();
}
inline std::string route() {
  return CHOMAY_ANSWER(chomay_route(into, room));
}
inline std::string date_text(int32_t days) {
  return CHOMAY_ANSWER(chomay_date_text(days, into, room));
}
inline std::string money_text(int64_t dong) {
  return CHOMAY_ANSWER(chomay_money_text(dong, into, room));
}
inline void page_title(std::string_view words) {
  chomay_page_title(CHOMAY_TEXT(words));
}
inline void badge(std::string_view words, Tone tone, Icon of = Icon::none) {
  chomay_badge(CHOMAY_TEXT(words), int(tone), int(of));
}
inline void facet(std::string_view attribute, std::string_view value) {
  chomay_facet(CHOMAY_TEXT(attribute), CHOMAY_TEXT(value));
}
inline int32_t product_find(std::string_view id_or_slug) {
  return chomay_product_find(CHOMAY_TEXT(id_or_slug));
}
inline std::string product_text(int32_t product, ProductText field) {
  return CHOMAY_ANSWER(chomay_product_text(product, int(field), into, room));
}
inline void product_picture(int32_t product, int size) {
  chomay_product_picture(product, size);
}
inline int64_t product_number(int32_t product, ProductNumber field) {
  return chomay_product_number(product, int(field));
}
inline std::string paper_text(int32_t product, Paper kind, PaperText field) {
  return CHOMAY_ANSWER(chomay_paper_text(product, int(kind), int(field), into, room));
}
inline int64_t paper_number(int32_t product, Paper kind, PaperNumber field) {
  return chomay_paper_number(product, int(kind), int(field));
}
inline int dossier(int32_t product, Dossier field) {
  return chomay_dossier(product, int(field));
}
inline std::optional<std::string> attribute(int32_t product, std::string_view id) {
  return answer([&](char* into, uint32_t room) {
    return chomay_attribute(product, CHOMAY_TEXT(id), into, room);
  });
}
inline std::string fair_text(FairText field) {
  return CHOMAY_ANSWER(chomay_fair_text(int(field), into, room));
}
inline bool fair_is_sample() {
  return chomay_fair_is_sample() != 0;
}
// ---- orders -------------------------------------------------------------------------------------
inline void step(std::string_view name) {
  chomay_step(CHOMAY_TEXT(name));
}
inline void steps(int current, std::string_view label) {
  chomay_steps(current, CHOMAY_TEXT(label));
}
/// What stands in the bar at a page's foot; in no other container.
template <class Content>
void bar(Content content) {
  chomay_bar_begin();
  content();
  chomay_end();
}
inline int32_t order_find(std::string_view code) {
  return chomay_order_find(CHOMAY_TEXT(code));
}
inline std::optional<std::string> order_text(int32_t order, OrderText field) {
  return answer(
      [&](char* into, uint32_t room) { return chomay_order_text(order, int(field), into, room); });
}
inline int64_t order_number(int32_t order, OrderNumber field) {
  return chomay_order_number(order, int(field));
}
inline std::string order_line_name(int32_t order, int32_t line) {
  return CHOMAY_ANSWER(chomay_order_line_name(order, line, into, room));
}
inline int64_t order_line_number(int32_t order, int32_t line, OrderLine field) {
  return chomay_order_line_number(order, line, int(field));
}
inline void order_line_picture(int32_t order, int32_t line, int size) {
  chomay_order_line_picture(order, line, size);
}
inline bool order_note(int32_t order, OrderStep step) {
  return chomay_order_note(order, int(step)) != 0;
}
inline bool order_copy(int32_t order, OrderText field) {
  return chomay_order_copy(order, int(field)) != 0;
}
inline void pay_code(int32_t order, int size, std::string_view label) {
  chomay_pay_code(order, size, CHOMAY_TEXT(label));
}
/// The seller's ways, from 0; none after the last.
inline std::optional<PayWay> order_way(int32_t order, int32_t at) {
  const int32_t way = chomay_order_way(order, at);
  return way < 0 ? std::nullopt : std::optional(static_cast<PayWay>(way));
}
inline std::optional<std::string> order_way_name(int32_t order, PayWay way) {
  return answer([&](char* into, uint32_t room) {
    return chomay_order_way_name(order, int(way), into, room);
  });
}
inline bool order_choose(int32_t order, PayWay way) {
  return chomay_order_choose(order, int(way)) != 0;
}
inline std::optional<std::string> order_link_name(int32_t order, int32_t at) {
  return answer(
      [&](char* into, uint32_t room) { return chomay_order_link_name(order, at, into, room); });
}
inline std::optional<std::string> order_link_host(int32_t order, int32_t at) {
  return answer(
      [&](char* into, uint32_t room) { return chomay_order_link_host(order, at, into, room); });
}
inline bool order_open(int32_t order, int32_t at) {
  return chomay_order_open(order, at) != 0;
}

// ---- what a visitor enters ----------------------------------------------------------------------
inline void field(std::string_view key, std::string_view label, Entry kind = Entry::words) {
  chomay_field(CHOMAY_TEXT(key), CHOMAY_TEXT(label), int(kind));
}
inline void stepper(std::string_view key, std::string_view label, int32_t low, int32_t high) {
  chomay_stepper(CHOMAY_TEXT(key), CHOMAY_TEXT(label), low, high);
}
/// Whether it is ticked.
inline bool check(std::string_view key, std::string_view label) {
  chomay_check(CHOMAY_TEXT(key), CHOMAY_TEXT(label));
  return CHOMAY_ANSWER(chomay_entered(CHOMAY_TEXT(key), into, room)) == "1";
}
inline std::optional<std::string> entered(std::string_view key) {
  return answer(
      [&](char* into, uint32_t room) { return chomay_entered(CHOMAY_TEXT(key), into, room); });
}
/// Its digits as a number, "59.000" as 59000; 0 when nothing was entered.
inline int64_t entered_number(std::string_view key) {
  int64_t number = 0;
  for (const char c : entered(key).value_or(""))
    if (c >= '0' && c <= '9' && number < 1'000'000'000'000) number = number * 10 + (c - '0');
  return number;
}
inline void field_focus(std::string_view key) {
  chomay_field_focus(CHOMAY_TEXT(key));
}
inline void enter(std::string_view key, std::string_view value) {
  chomay_enter(CHOMAY_TEXT(key), CHOMAY_TEXT(value));
}

// ---- meeting sellers ----------------------------------------------------------------------------
inline int32_t talk_line() {
  return chomay_talk_line();
}
inline bool talk_meets(int32_t product) {
  return chomay_talk_meets(product) != 0;
}
inline int32_t talk_count() {
  return chomay_talk_count();
}
inline int32_t talk_find(std::string_view id) {
  return chomay_talk_find(CHOMAY_TEXT(id));
}
inline std::string talk_text(int32_t talk, TalkText field) {
  return CHOMAY_ANSWER(chomay_talk_text(talk, int(field), into, room));
}
inline int64_t talk_number(int32_t talk, TalkNumber field) {
  return chomay_talk_number(talk, int(field));
}
inline bool talk_may(int32_t talk, TalkAct act) {
  return chomay_talk_may(talk, int(act)) != 0;
}
inline std::string turn_text(int32_t talk, int32_t turn, TurnText field) {
  return CHOMAY_ANSWER(chomay_turn_text(talk, turn, int(field), into, room));
}
inline int64_t turn_number(int32_t talk, int32_t turn, TurnNumber field) {
  return chomay_turn_number(talk, turn, int(field));
}
inline std::string turn_item_text(int32_t talk, int32_t turn, int32_t item, ItemText field) {
  return CHOMAY_ANSWER(chomay_turn_item_text(talk, turn, item, int(field), into, room));
}
inline int64_t turn_item_number(int32_t talk, int32_t turn, int32_t item, ItemNumber field) {
  return chomay_turn_item_number(talk, turn, item, int(field));
}
inline bool turn_open(int32_t talk, int32_t turn) {
  return chomay_turn_open(talk, turn) != 0;
}
inline void talk_ticks() {
  chomay_talk_ticks();
}
inline int64_t talk_quote(int32_t product, int64_t packs) {
  return chomay_talk_quote(product, packs);
}
inline bool talk_ask(int32_t product, int64_t packs, std::string_view words) {
  return chomay_talk_ask(product, packs, CHOMAY_TEXT(words)) != 0;
}
inline void talk_item(int32_t item, int64_t packs, int64_t price) {
  chomay_talk_item(item, packs, price);
}
inline bool talk_propose(int32_t talk, int32_t turn, int32_t minutes, std::string_view words) {
  return chomay_talk_propose(talk, turn, minutes, CHOMAY_TEXT(words)) != 0;
}
/// What this device's key may do.
enum class Role { buyer, seller, organisers };
inline Role talk_role() {
  return static_cast<Role>(chomay_talk_role());
}
inline void talk_delivery(int64_t fee, int32_t day, std::string_view where) {
  chomay_talk_delivery(fee, day, CHOMAY_TEXT(where));
}
inline bool talk_opens() {
  return chomay_talk_opens() != 0;
}
inline bool talk_open() {
  return chomay_talk_open() != 0;
}
// What was agreed, and what came of it.
inline std::string goods_text(int32_t talk, int32_t line, ItemText field) {
  return CHOMAY_ANSWER(chomay_goods_text(talk, line, int(field), into, room));
}
inline int64_t goods_number(int32_t talk, int32_t line, GoodsNumber field) {
  return chomay_goods_number(talk, line, int(field));
}
inline void talk_parcel(int32_t line, int64_t packs, int64_t returned = 0) {
  chomay_talk_parcel(line, packs, returned);
}
inline bool talk_deliver(int32_t talk, TalkAct act, std::string_view words) {
  return chomay_talk_deliver(talk, int(act), CHOMAY_TEXT(words)) != 0;
}
inline bool talk_pay(int32_t talk, int64_t dong, std::string_view reference) {
  return chomay_talk_pay(talk, dong, CHOMAY_TEXT(reference)) != 0;
}
inline bool talk_claim(int32_t talk, int32_t line, ClaimKind kind, std::string_view words) {
  return chomay_talk_claim(talk, line, int(kind), CHOMAY_TEXT(words)) != 0;
}
inline int64_t dispute_number(int32_t talk, int32_t dispute, DisputeNumber field) {
  return chomay_dispute_number(talk, dispute, int(field));
}
inline std::string dispute_words(int32_t talk, int32_t dispute) {
  return CHOMAY_ANSWER(chomay_dispute_words(talk, dispute, into, room));
}
inline bool dispute_may(int32_t talk, int32_t dispute, TalkAct act) {
  return chomay_dispute_may(talk, dispute, int(act)) != 0;
}
inline bool dispute_answer(int32_t talk, int32_t dispute, TalkAct act, Remedy remedy = {},
                           int64_t dong = 0, std::string_view words = {}) {
  return chomay_dispute_answer(talk, dispute, int(act), int(remedy), dong, CHOMAY_TEXT(words)) != 0;
}
inline bool talk_saves() {
  return chomay_talk_saves() != 0;
}
inline bool talk_save(int32_t talk) {
  return chomay_talk_save(talk) != 0;
}
inline bool talk_answer(int32_t talk, TalkAct act, std::string_view words = {}) {
  return chomay_talk_answer(talk, int(act), CHOMAY_TEXT(words)) != 0;
}

inline std::optional<std::string> store_read(std::string_view key) {
  return answer(
      [&](char* into, uint32_t room) { return chomay_store_read(CHOMAY_TEXT(key), into, room); });
}
inline bool store_write(std::string_view key, std::string_view value) {
  return chomay_store_write(CHOMAY_TEXT(key), CHOMAY_TEXT(value)) != 0;
}

// ---- vetting papers -----------------------------------------------------------------------------
inline int32_t dossier_count(State state) {
  return chomay_dossier_count(int(state));
}
inline int32_t dossier_product(State state, int32_t at) {
  return chomay_dossier_product(int(state), at);
}
inline int32_t ruling_count() {
  return chomay_ruling_count();
}
/// Nothing: this desk has not ruled on the paper as it is now.
inline std::optional<RulingOutcome> ruling_outcome(int32_t product, Paper kind) {
  const int64_t outcome = chomay_ruling_number(product, int(kind), int(RulingNumber::outcome));
  return outcome < 0 ? std::nullopt : std::optional(static_cast<RulingOutcome>(outcome));
}
inline int32_t ruling_day(int32_t product, Paper kind) {
  return static_cast<int32_t>(chomay_ruling_number(product, int(kind), int(RulingNumber::day)));
}
inline std::string ruling_words(int32_t product, Paper kind) {
  return CHOMAY_ANSWER(chomay_ruling_words(product, int(kind), into, room));
}
inline bool ruling_sign(int32_t product, Paper kind, RulingOutcome outcome, std::string_view why) {
  return chomay_ruling_sign(product, int(kind), int(outcome), CHOMAY_TEXT(why)) != 0;
}
inline bool ruling_save() {
  return chomay_ruling_save() != 0;
}

}  // namespace chomay
