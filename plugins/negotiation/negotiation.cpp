// The pages under "/thuong-luong": all talks, one talk, a product whose seller is asked, and at the
// organisers' desk the dossiers to vet.
#include "talk.hpp"

using namespace negotiation;

namespace negotiation {

Turn Talk::last_terms() const {
  for (int32_t at = turns() - 1; at > 0; --at)
    if (const TurnType type = turn(at).type();
        type == TurnType::offer || type == TurnType::counter || type == TurnType::request)
      return turn(at);
  return turn(0);
}

std::string packs_text(const Turn& turn, int32_t item, int64_t packs) {
  const std::string pack = turn.item_text(item, ItemText::pack);
  return std::to_string(packs) + (pack.empty() ? "" : " " + pack);
}

std::string title_of(const Talk& talk) {
  const Turn turn = talk.last_terms();
  const int64_t items = turn.get(TurnNumber::items);
  if (items == 0) return std::string(say("Thương lượng", "Negotiation"));
  std::string title = turn.item_text(0, ItemText::name) + " · " +
                      packs_text(turn, 0, turn.item(0, ItemNumber::packs));
  if (items > 1) title += " + " + std::to_string(items - 1);
  return title;
}

std::string other_of(const Talk& talk) {
  const std::string name = talk.text(TalkText::other);
  if (talk.is_buyer()) return name;
  const std::string buyer = std::string(say("Người mua ", "Buyer ")) + name;
  return talk_role() == Role::organisers ? buyer + " – " + talk.text(TalkText::seller) : buyer;
}

Next next_of(const Talk& talk) {
  if (talk.may(TalkAct::accept)) return Next::answer;
  if (talk.phase() == TalkPhase::requested && talk.may(TalkAct::offer)) return Next::quote;
  for (int32_t at = 0; at < talk.disputes(); ++at)
    if (dispute_may(talk.number, at, TalkAct::accept_remedy) ||
        (dispute_may(talk.number, at, TalkAct::propose_remedy) &&
         dispute_number(talk.number, at, DisputeNumber::phase) !=
             static_cast<int64_t>(ClaimPhase::proposed)))
      return Next::settle;
  if (talk.may(TalkAct::accept_cancel)) return Next::settle;
  if (talk.may(TalkAct::receive)) return Next::receive;
  if (talk.may(TalkAct::dispatch)) return Next::send;
  if (talk.may(TalkAct::confirm_payment)) return Next::confirm;
  return Next::nothing;
}

Standing standing_of(const Talk& talk) {
  if (talk.get(TalkNumber::waits_for_witness) != 0)
    return {{"Chờ chứng kiến", "Waiting for the witness"}, Tone::warn, Icon::hourglass_medium};
  switch (next_of(talk)) {
    case Next::quote:
      return {{"Cần chào giá", "Make an offer"}, Tone::warn, Icon::chat_circle_dots};
    case Next::answer:
      return {{"Chờ bạn trả lời", "Your turn"}, Tone::warn, Icon::chat_circle_dots};
    case Next::settle:
      return {{"Cần giải quyết", "To be settled"}, Tone::err, Icon::warning_circle};
    case Next::send:
      return {{"Cần gửi hàng", "Goods to send"}, Tone::warn, Icon::truck};
    case Next::receive:
      return {{"Hàng đang đến", "Goods on their way"}, Tone::info, Icon::truck};
    case Next::confirm:
      return {{"Cần xác nhận tiền", "Payment to confirm"}, Tone::warn, Icon::receipt};
    case Next::nothing:
      break;
  }
  switch (talk.phase()) {
    case TalkPhase::none:
    case TalkPhase::requested:
      return {{"Chờ chào giá", "Waiting for an offer"}, Tone::info, Icon::hourglass_medium};
    case TalkPhase::offered:
    case TalkPhase::countered:
      return {{"Đang trao đổi", "Talking"}, Tone::info, Icon::arrows_left_right};
    case TalkPhase::delivered:
      return {{"Đã nhận đủ hàng", "All goods received"}, Tone::primary, Icon::seal_check};
    case TalkPhase::closed:
      return {{"Hoàn tất", "Completed"}, Tone::primary, Icon::seal_check};
    case TalkPhase::agreed:
    case TalkPhase::fulfilling:
      return {{"Đã thoả thuận", "Agreed"}, Tone::primary, Icon::seal_check};
    case TalkPhase::expired:
      return {{"Đã hết hạn", "Lapsed"}, Tone::neutral, Icon::timer};
    case TalkPhase::refused:
      return {{"Không được ghi nhận", "Not admitted"}, Tone::err, Icon::warning_circle};
    case TalkPhase::declined:
    case TalkPhase::withdrawn:
    case TalkPhase::cancelled:
      break;
  }
  return {{"Đã khép lại", "Ended"}, Tone::neutral, Icon::x_circle};
}

void draw_line() {
  const int32_t line = talk_line();
  const std::string fault = talk_text(-1, TalkText::fault);
  if (!fault.empty())
    box({.fill = Fill::err_soft, .pad_x = 16, .pad_y = 14},
        [&] { text(fault, {.ink = Ink::on_err_soft}); });
  if (line == 2) return;
  box({.fill = Fill::info_soft, .pad_x = 16, .pad_y = 14}, [&] {
    row({.gap = 12}, [&] {
      cell(by_content, [] { icon(Icon::hourglass_medium, {.ink = Ink::info}); });
      cell(share(), [&] {
        text(line < 0 ? say("Đang mở sổ thương lượng của máy này…",
                            "Opening this device's negotiations…")
                      : say("Chưa gặp được ban tổ chức. Lời của bạn được lưu ở máy này và tự gửi "
                            "khi có mạng.",
                            "The organisers can't be reached. What you say is kept on this device "
                            "and sent when the network is back."),
             {.type = Type::small});
      });
    });
  });
}

}  // namespace negotiation

namespace {

bool is_over(TalkPhase phase) {
  return phase >= TalkPhase::closed;
}

/// The newest talk about a product that goes on, with its buyer on this device; -1: none.
int32_t talk_about(int32_t product) {
  for (int32_t at = 0; at < talk_count(); ++at)
    if (const Talk talk{at, false}; talk.is_buyer() && !is_over(talk.phase()) &&
                                    talk.turn(0).item(0, ItemNumber::product) == product)
      return at;
  return -1;
}

/// The talk that a product's page shows: the one that goes on, and once shown it stays while the
/// visitor does, even when it ends.
int32_t talk_shown(const std::string& route, int32_t product) {
  static std::string last_route, last_talk;
  if (route != last_route) last_talk.clear();
  last_route = route;
  int32_t talk = last_talk.empty() ? -1 : talk_find(last_talk);
  if (talk < 0) talk = talk_about(product);
  if (talk >= 0) last_talk = talk_text(talk, TalkText::id);
  return talk;
}

void not_here() {
  column(12, [] {
    heading(say("Máy này không có cuộc thương lượng đó", "This device has no such negotiation"),
            Type::h2);
    draw_line();
    text(say("Mỗi cuộc thương lượng chỉ nằm trên máy của người mua và người bán.",
             "A negotiation lies only on the buyer's and the seller's devices."),
         {.ink = Ink::ink2});
    link_button(say("Các cuộc thương lượng", "Negotiations"), "/thuong-luong",
                {.icon = Icon::chat_text});
  });
}

/// A talk, and at a wide desk the inbox beside it.
void talk_page(int32_t number) {
  constexpr int desk_width = 1040, inbox_width = 380;
  const Talk talk{number, form() == Form::kiosk};
  if (talk_role() == Role::buyer || width() < desk_width) {
    sheet([&] { draw_talk(talk); });
  } else {
    row({.gap = 28, .align = AlignY::top}, [&] {
      cell(fixed(inbox_width), [&] { draw_inbox(number); });
      cell(share(), [&] { draw_talk(talk); });
    });
  }
  draw_talk_bar(talk);
}

void ask_page(int32_t product) {
  sheet([&] {
    column(20, [&] {
      if (const int32_t talk = talk_about(product); talk >= 0) draw_card({talk, false});
      draw_ask_form(product);
    });
  });
}

}  // namespace

void chomay_draw(int32_t, int32_t) {
  const std::string route = chomay::route();
  const std::string subject = route.substr(0, route.find('/'));
  page_title(say("Thương lượng", "Negotiation"));
  if (subject == "ho-so" && talk_role() == Role::organisers)
    return draw_vetting(std::string_view(route).substr(std::min<std::size_t>(6, route.size())));
  if (route.empty()) return sheet([] { draw_inbox(-1); });
  if (const int32_t talk = talk_find(subject); talk >= 0) return talk_page(talk);
  const int32_t product = product_find(subject);
  const bool asks_anew = route.size() > subject.size();
  if (product >= 0 && !asks_anew)
    if (const int32_t talk = talk_shown(route, product); talk >= 0) return talk_page(talk);
  if (product < 0 || !talk_meets(product)) return sheet(not_here);
  ask_page(product);
}
