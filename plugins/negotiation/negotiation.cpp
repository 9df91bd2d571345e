// The pages under "/thuong-luong": all talks, one talk, or a product whose seller is asked.
#include "talk.hpp"

using namespace negotiation;

namespace negotiation {

Turn Talk::last_with_items() const {
  for (int32_t at = turns() - 1; at > 0; --at)
    if (turn(at).has_items()) return turn(at);
  return turn(0);
}

std::string packs_text(const Turn& turn, int32_t item, int64_t packs) {
  const std::string pack = turn.item_text(item, ItemText::pack);
  return std::to_string(packs) + (pack.empty() ? "" : " " + pack);
}

std::string title_of(const Talk& talk) {
  const Turn turn = talk.last_with_items();
  const int64_t items = turn.get(TurnNumber::items);
  if (items == 0) return std::string(say("Thương lượng", "Negotiation"));
  std::string title = turn.item_text(0, ItemText::name) + " · " +
                      packs_text(turn, 0, turn.item(0, ItemNumber::packs));
  if (items > 1) title += " + " + std::to_string(items - 1);
  return title;
}

Standing standing_of(const Talk& talk) {
  if (talk.get(TalkNumber::waits_for_witness) != 0)
    return {{"Chờ chứng kiến", "Waiting for the witness"}, Tone::warn, Icon::hourglass_medium};
  const bool mine = talk.may(TalkAct::accept);
  switch (talk.phase()) {
    case TalkPhase::none:
    case TalkPhase::requested:
      return {{"Chờ chào giá", "Waiting for an offer"}, Tone::info, Icon::hourglass_medium};
    case TalkPhase::offered:
    case TalkPhase::countered:
      return mine ? Standing{{"Chờ bạn trả lời", "Your turn"}, Tone::warn, Icon::chat_circle_dots}
                  : Standing{{"Đang trao đổi", "Talking"}, Tone::info, Icon::arrows_left_right};
    case TalkPhase::agreed:
    case TalkPhase::fulfilling:
    case TalkPhase::delivered:
    case TalkPhase::closed:
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

void talk_card(const Talk& talk) {
  const Turn last = talk.last_with_items();
  const Standing standing = standing_of(talk);
  const std::string title = title_of(talk), address = talk.address();
  card({.href = address, .label = title}, [&] {
    row({.gap = 14}, [&] {
      const auto product = static_cast<int32_t>(last.item(0, ItemNumber::product));
      if (product >= 0) cell(fixed(56), [&] { product_picture(product, 56); });
      cell(share(), [&] {
        column(4, [&] {
          text(title, {.weight = Weight::bold});
          text(talk.text(TalkText::other), {.type = Type::small, .ink = Ink::ink2});
          flow(8, [&] {
            tag(standing.name.said(), standing.tone, standing.icon);
            text(money_text(last.get(TurnNumber::total)), {.weight = Weight::semibold});
          });
        });
      });
    });
  });
}

void draw_list() {
  const int32_t count = talk_count();
  const bool kiosk = form() == Form::kiosk;
  column(16, [&] {
    heading(say("Thương lượng", "Negotiations"), Type::h2);
    draw_line();
    if (count == 0)
      return text(say("Chưa có cuộc thương lượng nào trên máy này. Mở một sản phẩm và bấm “Thương "
                      "lượng” để hỏi giá người bán.",
                      "No negotiations on this device yet. Open a product and press “Negotiate” to "
                      "ask its seller."),
                  {.ink = Ink::ink2});
    list(say("Thương lượng", "Negotiations"), [&] {
      for (int32_t at = 0; at < count; ++at) item([&] { talk_card({at, kiosk}); });
    });
  });
}

/// The newest talk about a product with its buyer on this device; -1 when there is none.
int32_t talk_about(int32_t product) {
  for (int32_t at = 0; at < talk_count(); ++at)
    if (Talk{at, false}.turn(0).item(0, ItemNumber::product) == product) return at;
  return -1;
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

}  // namespace

void chomay_draw(int32_t, int32_t) {
  const std::string route = chomay::route();
  page_title(say("Thương lượng", "Negotiation"));
  if (route.empty()) return sheet(draw_list);
  if (const int32_t talk = talk_find(route); talk >= 0) {
    return draw_talk({talk, form() == Form::kiosk});
  }
  const int32_t product = product_find(route);
  if (product < 0 || !talk_meets(product)) return sheet(not_here);
  sheet([&] {
    column(20, [&] {
      if (const int32_t talk = talk_about(product); talk >= 0) talk_card({talk, false});
      draw_ask_form(product);
    });
  });
}
