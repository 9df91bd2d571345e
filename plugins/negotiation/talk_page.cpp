// One talk: what was said, the offer that waits for an answer, and one clear next step.
#include "talk.hpp"

namespace negotiation {
namespace {

struct State {
  std::string talk;
  Open open = Open::nothing;
} state;

void header(const Talk& talk) {
  const Turn first = talk.last_terms();
  const int picture = talk.kiosk ? 96 : 56;
  row({.gap = 14}, [&] {
    const auto product = static_cast<int32_t>(first.item(0, ItemNumber::product));
    if (product >= 0) cell(fixed(picture), [&] { product_picture(product, picture); });
    cell(share(), [&] {
      column(2, [&] {
        heading(title_of(talk), Type::h3);
        text(talk_role() == Role::organisers ? other_of(talk)
                                             : std::string(say("với ", "with ")) + other_of(talk),
             {.type = Type::small, .ink = Ink::ink2});
      });
    });
  });
}

void banner(Fill fill, Icon mark, Ink ink, std::string_view title, std::string_view line) {
  box({.fill = fill, .radius = 16, .pad_x = 16, .pad_y = 14}, [&] {
    row({.gap = 14}, [&] {
      cell(by_content,
           [&] { icon(mark, {.size = icon_px(32), .ink = ink, .weight = IconWeight::fill}); });
      cell(share(), [&] {
        column(0, [&] {
          text(title, {.ink = ink, .weight = Weight::bold});
          text(line, {.type = Type::small, .ink = ink});
        });
      });
    });
  });
}

void how_it_stands(const Talk& talk) {
  if (talk.get(TalkNumber::waits_for_witness) != 0)
    return banner(Fill::warn_soft, Icon::hourglass_medium, Ink::warn,
                  say("Hai bên đã đồng ý, chờ chứng kiến", "Both agreed, waiting for the witness"),
                  say("Chưa gọi là thoả thuận cho tới khi ban tổ chức ghi nhận.",
                      "It is no agreement until the organisers have recorded it."));
  if (talk.phase() == TalkPhase::closed)
    return banner(Fill::primary_soft, Icon::seal_check, Ink::on_primary_soft,
                  say("Hoàn tất", "Completed"),
                  say("Hàng đã nhận đủ, không còn việc gì.", "All goods came; nothing is open."));
  if (talk.phase() > TalkPhase::closed) {
    const Standing ended = standing_of(talk);
    return banner(Fill::sunken, ended.icon, Ink::ink2, ended.name.said(),
                  say("Muốn tiếp thì hỏi một đơn mới.", "To go on, ask anew."));
  }
  if (talk.goods() > 0)
    return banner(Fill::primary_soft, Icon::seal_check, Ink::on_primary_soft,
                  say("Đã thoả thuận", "Agreed"),
                  say("Người mua, người bán và ban tổ chức đều đã ký.",
                      "Buyer, seller and organisers have all signed."));
  if (talk_line() == 2)
    banner(Fill::primary_soft, Icon::shield_check, Ink::on_primary_soft,
           say("Ban tổ chức đang chứng kiến", "The organisers are watching"),
           say("Ghi nhận thời điểm và nội dung mỗi lượt",
               "Time and content of every turn are recorded"));
}

void ask_decline(const Talk& talk) {
  box({.fill = Fill::err_soft, .radius = 16, .pad_x = 18, .pad_y = 18}, [&] {
    column(12, [&] {
      heading(say("Thôi không mua bán nữa?", "Give it up?"), Type::card_title);
      text(say("Cuộc thương lượng này khép lại; muốn tiếp phải hỏi giá lại.",
               "This negotiation ends; to go on, a new one must be begun."));
      flow(12, [&] {
        if (button(say("Từ chối", "Decline"), {.kind = Button::danger, .icon = Icon::x}) &&
            talk_answer(talk.number, TalkAct::decline))
          state.open = Open::nothing;
        if (button(say("Nói tiếp", "Go on talking"), {.kind = Button::secondary}))
          state.open = Open::nothing;
      });
    });
  });
}

bool may_propose(const Talk& talk) {
  return talk.may(talk.is_buyer() ? TalkAct::counter : TalkAct::offer);
}

/// Opens a form, or closes it.
void toggle(Open what, std::string_view field = {}) {
  state.open = state.open == what ? Open::nothing : what;
  if (state.open == what && !field.empty()) field_focus(field);
}

/// The one step that is next, when it is not an answer.
void step(const Talk& talk) {
  const auto open = [&](std::string_view label, Icon mark, Open what, std::string_view field = {}) {
    if (button(label, {.icon = mark, .full_width = true})) toggle(what, field);
  };
  switch (next_of(talk)) {
    case Next::send:
      return open(say("Gửi hàng", "Send goods"), Icon::truck, Open::parcel);
    case Next::receive:
      return open(say("Nhận hàng", "Take in goods"), Icon::truck, Open::parcel);
    case Next::confirm:
      if (button(say("Xác nhận đã nhận tiền", "Confirm the payment"),
                 {.icon = Icon::receipt, .full_width = true}))
        talk_answer(talk.number, TalkAct::confirm_payment);
      return;
    case Next::settle:
      if (talk.may(TalkAct::accept_cancel)) {
        if (button(say("Đồng ý huỷ", "Agree to cancel"),
                   {.kind = Button::danger, .full_width = true}))
          talk_answer(talk.number, TalkAct::accept_cancel);
      } else if (!talk.is_buyer()) {
        open(say("Đề nghị cách giải quyết", "Propose a remedy"), Icon::handshake, Open::remedy);
      }
      return;
    case Next::nothing:
    case Next::quote:
    case Next::answer:
      break;
  }
  if (talk.may(TalkAct::pay) && talk.get(TalkNumber::paid) < talk.get(TalkNumber::total))
    open(say("Báo đã trả tiền", "Say what you paid"), Icon::receipt, Open::payment, "paid");
}

void other_ways(const Talk& talk) {
  flow(12, [&] {
    if (talk.may(TalkAct::withdraw) &&
        button(say("Rút lời vừa rồi", "Withdraw what I said"), {.kind = Button::plain}))
      talk_answer(talk.number, TalkAct::withdraw);
    if (talk.may(TalkAct::decline) &&
        button(say("Từ chối", "Decline"), {.kind = Button::plain, .icon = Icon::x}))
      toggle(Open::decline);
    if (talk_role() == Role::seller && talk.may(TalkAct::remark) &&
        button(say("Mời gặp mặt", "Invite to meet"),
               {.kind = Button::plain, .icon = Icon::headset}))
      toggle(Open::meet, "room");
    if (talk.may(TalkAct::claim) &&
        button(say("Khiếu nại", "Claim"), {.kind = Button::plain, .icon = Icon::warning_circle}))
      toggle(Open::claim);
    if (talk.may(TalkAct::cancel) &&
        button(say("Đề nghị huỷ", "Propose to cancel"), {.kind = Button::plain, .icon = Icon::x}))
      toggle(Open::cancel);
    if (talk.may(TalkAct::close) && button(say("Mọi việc đã xong", "All is done"),
                                           {.kind = Button::plain, .icon = Icon::check}))
      talk_answer(talk.number, TalkAct::close);
    if (talk_saves() &&
        button(say("Tải biên bản", "Get the record"), {.kind = Button::plain, .icon = Icon::stamp}))
      talk_save(talk.number);
    const auto product = static_cast<int32_t>(talk.turn(0).item(0, ItemNumber::product));
    if (talk.is_buyer() && product >= 0 && talk_meets(product))
      link_button(say("Hỏi một đơn mới", "Ask anew"),
                  "/thuong-luong/" + product_text(product, ProductText::slug) + "/moi",
                  {.kind = Button::plain, .icon = Icon::handshake});
    link_button(say("Các cuộc thương lượng", "Negotiations"), "/thuong-luong",
                {.kind = Button::plain, .icon = Icon::chat_text});
  });
}

/// The seller's last invitation: opened here, scanned by the visitor's own phone at a kiosk.
void draw_meeting(const Talk& talk) {
  for (int32_t at = talk.turns() - 1; at >= 0; --at) {
    const std::string room = talk.turn(at).text(TurnText::link_host);
    if (room.empty()) continue;
    const std::string label = std::string(say("Vào phòng gặp · ", "Join the meeting · ")) + room;
    if (talk.kiosk) return qr(talk.turn(at).text(TurnText::link), 240, label);
    if (button(label, {.kind = Button::secondary, .icon = Icon::headset, .full_width = true}))
      turn_open(talk.number, at);
    return;
  }
}

void forms(const Talk& talk) {
  const bool said =
      (state.open == Open::counter && may_propose(talk) && draw_counter_form(talk)) ||
      (state.open == Open::remark && talk.may(TalkAct::remark) && draw_remark_form(talk)) ||
      (state.open == Open::meet && talk.may(TalkAct::remark) && draw_invitation_form(talk)) ||
      draw_sale_form(talk, state.open);
  if (said) state.open = Open::nothing;
  if (state.open == Open::decline && talk.may(TalkAct::decline)) ask_decline(talk);
}

}  // namespace

void draw_talk(const Talk& talk) {
  if (const std::string id = talk.text(TalkText::id); id != state.talk) state = {.talk = id};
  const auto open = static_cast<int32_t>(talk.get(TalkNumber::open_turn));
  column(talk.kiosk ? 24 : 16, [&] {
    header(talk);
    draw_line();
    how_it_stands(talk);
    draw_meeting(talk);
    draw_sale(talk);
    draw_turns(talk);
    if (open >= 0) draw_open_offer(talk.turn(open));
    forms(talk);
    other_ways(talk);
  });
}

void draw_talk_bar(const Talk& talk) {
  const bool answers = talk.may(TalkAct::accept);
  const bool speaks = answers || may_propose(talk) || talk.may(TalkAct::remark);
  const bool steps = state.open == Open::nothing && next_of(talk) == Next::settle;
  if (!speaks && !steps) return;
  bar([&] {
    column(12, [&] {
      if (answers) {
        const Turn offer = talk.turn(static_cast<int32_t>(talk.get(TalkNumber::open_turn)));
        if (button(std::string(say("Chấp nhận ", "Accept ")) +
                       money_text(offer.get(TurnNumber::total)),
                   {.icon = Icon::check, .full_width = true}) &&
            talk_answer(talk.number, TalkAct::accept))
          state.open = Open::nothing;
      }
      if (state.open == Open::nothing) step(talk);
      row({.gap = 12}, [&] {
        if (may_propose(talk))
          cell(share(), [&] {
            if (button(talk.is_buyer() ? say("Trả giá", "Counter") : say("Chào giá", "Offer"),
                       {.kind = answers ? Button::secondary : Button::primary,
                        .icon = Icon::arrows_left_right,
                        .full_width = true}))
              toggle(Open::counter, "price0");
          });
        if (talk.may(TalkAct::remark))
          cell(share(), [&] {
            if (button(say("Hỏi thêm", "Ask"), {.kind = Button::secondary,
                                                .icon = Icon::chat_circle_dots,
                                                .full_width = true}))
              toggle(Open::remark, "remark");
          });
      });
    });
  });
}

}  // namespace negotiation
