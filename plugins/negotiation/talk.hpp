// What the parts of the negotiation pages share: a talk and its turns as the fair tells of them.
#pragma once
#include <span>

#include "chomay_papers.hpp"

namespace negotiation {

using namespace chomay;

/// What is open on a talk's page: a form, or the question whether one really wants that.
enum class Open { nothing, counter, remark, decline, parcel, payment, claim, remedy, cancel, meet };

struct Turn {
  int32_t talk, number;

  int64_t get(TurnNumber field) const { return turn_number(talk, number, field); }
  std::string text(TurnText field) const { return turn_text(talk, number, field); }
  TurnType type() const { return static_cast<TurnType>(get(TurnNumber::type)); }
  Progress progress() const { return static_cast<Progress>(get(TurnNumber::progress)); }
  bool is_mine() const { return get(TurnNumber::is_mine) != 0; }
  bool has_items() const { return get(TurnNumber::items) > 0; }
  int64_t item(int32_t at, ItemNumber field) const {
    return turn_item_number(talk, number, at, field);
  }
  std::string item_text(int32_t at, ItemText field) const {
    return turn_item_text(talk, number, at, field);
  }
};

struct Talk {
  int32_t number;
  bool kiosk;

  int64_t get(TalkNumber field) const { return talk_number(number, field); }
  std::string text(TalkText field) const { return talk_text(number, field); }
  TalkPhase phase() const { return static_cast<TalkPhase>(get(TalkNumber::phase)); }
  bool is_buyer() const { return get(TalkNumber::is_buyer) != 0; }
  bool may(TalkAct act) const { return talk_may(number, act); }
  int32_t turns() const { return static_cast<int32_t>(get(TalkNumber::turns)); }
  Turn turn(int32_t at) const { return {number, at}; }
  int32_t goods() const { return static_cast<int32_t>(get(TalkNumber::goods)); }
  int32_t disputes() const { return static_cast<int32_t>(get(TalkNumber::disputes)); }
  /// The last one that says terms; the first, a request or an offer, always does.
  Turn last_terms() const;
  std::string address() const { return "/thuong-luong/" + text(TalkText::id); }
};

/// "200 hộp"; "200" when the pack has no name.
std::string packs_text(const Turn&, int32_t item, int64_t packs);
/// "Cốm Mễ Trì · 200 hộp", and how many items more.
std::string title_of(const Talk&);
/// What this device should do next, the most urgent first.
enum class Next { nothing, quote, answer, settle, send, receive, confirm };
Next next_of(const Talk&);
/// "Gốm Men Lam", "Người mua 7F3A".
std::string other_of(const Talk&);
/// "Còn 01:42:10"
std::string time_left_text(int64_t seconds);
/// Where it stands, for a list and for the top of its page.
struct Standing {
  Words name;
  Tone tone;
  Icon icon;
};
Standing standing_of(const Talk&);

/// All turns but the offer that is to be answered, which has a card of its own (turns.cpp).
void draw_turns(const Talk&);
void draw_open_offer(const Turn&);
/// px of an icon beside words, which are larger at the kiosk.
inline int icon_px(int px) {
  return form() == Form::kiosk ? px * 3 / 2 : px;
}
/// A column that is read, not stretched: as wide as a phone's page at most.
template <class Content>
void sheet(Content content) {
  constexpr int widest = 720;
  if (form() == Form::kiosk || width() <= widest) return content();
  row({.justify = Align::center}, [&] { cell(fixed(widest), content); });
}
/// What a desk is headed by: whose it is, and at the organisers' the way to its other half
/// (inbox.cpp).
enum class Half { papers, talks };
void draw_desk_head(Half);
/// Dossiers to vet at the organisers' desk, under "ho-so" (vetting.cpp); `rest` of the address.
void draw_vetting(std::string_view rest);
/// Dossiers with a paper that waits for the organisers.
int32_t dossiers_waiting();
/// All talks, what waits for this device first (inbox.cpp); `open`: the one beside it, or -1.
void draw_inbox(int32_t open);
/// Of the organisers' desk, beside what else it does: the talks that move now.
void draw_witnessed();
void draw_card(const Talk&);
/// The page of one talk (talk_page.cpp).
void draw_talk(const Talk&);
void draw_talk_bar(const Talk&);
/// What was agreed and what came of it; nothing before (sale.cpp).
void draw_sale(const Talk&);
/// What is entered about it, when `open` says so. True when it was said.
bool draw_sale_form(const Talk&, Open open);
/// What is entered (forms.cpp). True when it was said.
bool draw_counter_form(const Talk&);
bool draw_remark_form(const Talk&);
bool draw_invitation_form(const Talk&);
/// A panel for a form: a heading and what is entered.
template <class Content>
void panel(std::string_view title, Content content) {
  box({.fill = Fill::sunken, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
    column(14, [&] {
      heading(title, Type::card_title);
      content();
    });
  });
}
void quantity(std::string_view key, std::string_view label, int32_t low, int32_t high);
void draw_ask_form(int32_t product);
/// Whether the fair can be reached; nothing when all is well.
void draw_line();

}  // namespace negotiation
