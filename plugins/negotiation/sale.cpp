// What was agreed and what came of it: goods sent and taken in, money, claims; and what is entered
// about them. The words after a sale are few, so that both sides press rather than write.
#include "talk.hpp"

namespace negotiation {
namespace {

std::string packs(const Talk& talk, int32_t line, int64_t number) {
  const std::string pack = goods_text(talk.number, line, ItemText::pack);
  return std::to_string(number) + (pack.empty() ? "" : " " + pack);
}

int64_t goods(const Talk& talk, int32_t line, GoodsNumber field) {
  return goods_number(talk.number, line, field);
}

int64_t to_send(const Talk& talk, int32_t line) {
  return goods(talk, line, GoodsNumber::ordered) + goods(talk, line, GoodsNumber::returned) -
         goods(talk, line, GoodsNumber::sent);
}

int64_t to_receive(const Talk& talk, int32_t line) {
  return goods(talk, line, GoodsNumber::sent) - goods(talk, line, GoodsNumber::accepted) -
         goods(talk, line, GoodsNumber::returned);
}

void goods_line(const Talk& talk, int32_t line) {
  const int64_t ordered = goods(talk, line, GoodsNumber::ordered),
                accepted = goods(talk, line, GoodsNumber::accepted),
                returned = goods(talk, line, GoodsNumber::returned),
                coming = to_receive(talk, line);
  column(6, [&] {
    row({.gap = 12, .align = AlignY::baseline}, [&] {
      cell(share(), [&] {
        text(goods_text(talk.number, line, ItemText::name), {.weight = Weight::semibold});
      });
      cell(by_content, [&] { text(packs(talk, line, ordered)); });
    });
    std::string sense = std::string(say("Đã nhận ", "Received ")) + std::to_string(accepted);
    if (coming > 0) sense += std::string(say(", đang đến ", ", coming ")) + std::to_string(coming);
    if (returned > 0)
      sense += std::string(say(", trả lại ", ", sent back ")) + std::to_string(returned);
    progress_bar(static_cast<int32_t>(ordered > 0 ? accepted * 1000 / ordered : 0), sense);
    text(sense, {.type = Type::small, .ink = Ink::ink2});
  });
}

void sum(std::string_view name, int64_t dong, Weight weight = Weight::regular) {
  row({.gap = 12, .align = AlignY::baseline}, [&] {
    cell(share(), [&] { text(name, {.weight = weight}); });
    cell(by_content, [&] { text(money_text(dong), {.weight = weight}); });
  });
}

constexpr Words claim_names[] = {{"Thiếu hàng", "Something is missing"},
                                 {"Hư hỏng", "Damaged"},
                                 {"Chất lượng không như thoả thuận", "Quality"},
                                 {"Giấy tờ", "Papers"},
                                 {"Giao muộn", "Late"},
                                 {"Việc khác", "Something else"}};
constexpr Words remedy_names[] = {{"Đổi hàng", "Replacement"},
                                  {"Hoàn tiền", "Refund"},
                                  {"Giảm giá", "Discount"},
                                  {"Cách khác", "Another way"}};

std::string phase_words(ClaimPhase phase, bool with_organisers) {
  std::string words;
  switch (phase) {
    case ClaimPhase::open:
    case ClaimPhase::asked:
    case ClaimPhase::answered:
      words = say("Chờ cách giải quyết", "Waiting for a proposal");
      break;
    case ClaimPhase::proposed:
      words = say("Chờ người mua trả lời", "Waiting for the buyer's answer");
      break;
    case ClaimPhase::refused:
      words = say("Người mua chưa đồng ý", "The buyer did not agree");
      break;
    case ClaimPhase::resolved:
      return std::string(say("Đã giải quyết", "Resolved"));
  }
  if (with_organisers)
    words += std::string(say(" · ban tổ chức đang xem", " · the organisers are looking at it"));
  return words;
}

/// The claim whose form is open.
int32_t settled_dispute = 0;

void dispute(const Talk& talk, int32_t at) {
  const auto number = [&](DisputeNumber field) { return dispute_number(talk.number, at, field); };
  const auto may = [&](TalkAct act) { return dispute_may(talk.number, at, act); };
  const auto phase = static_cast<ClaimPhase>(number(DisputeNumber::phase));
  const bool is_over = phase == ClaimPhase::resolved;
  box({.fill = is_over ? Fill::sunken : Fill::warn_soft, .radius = 16, .pad_x = 16, .pad_y = 14},
      [&] {
        column(8, [&] {
          text(claim_names[number(DisputeNumber::kind)].said(), {.weight = Weight::bold});
          text(goods_text(talk.number, static_cast<int32_t>(number(DisputeNumber::goods)),
                          ItemText::name),
               {.type = Type::small, .ink = Ink::ink2});
          if (const std::string words = dispute_words(talk.number, at); !words.empty()) text(words);
          text(phase_words(phase, number(DisputeNumber::with_organisers) != 0),
               {.type = Type::small, .weight = Weight::semibold});
          if (phase == ClaimPhase::proposed || is_over) {
            const int64_t amount = number(DisputeNumber::amount);
            text(std::string(remedy_names[number(DisputeNumber::remedy)].said()) +
                 (amount > 0 ? " · " + money_text(amount) : ""));
          }
          flow(10, [&] {
            if (may(TalkAct::accept_remedy) &&
                button(say("Đồng ý cách này", "Accept this"), {.icon = Icon::check}))
              dispute_answer(talk.number, at, TalkAct::accept_remedy);
            if (may(TalkAct::reject_remedy) &&
                button(say("Chưa được", "Not enough"), {.kind = Button::secondary}))
              dispute_answer(talk.number, at, TalkAct::reject_remedy);
            if (may(TalkAct::escalate) &&
                button(say("Nhờ ban tổ chức", "Ask the organisers"),
                       {.kind = Button::secondary, .icon = Icon::headset}))
              dispute_answer(talk.number, at, TalkAct::escalate);
          });
        });
      });
}

bool parcel_form(const Talk& talk) {
  const bool sends = !talk.is_buyer();
  bool said = false;
  panel(sends ? say("Gửi hàng", "Send goods") : say("Nhận hàng", "Take in goods"), [&] {
    for (int32_t line = 0; line < talk.goods(); ++line) {
      const int64_t most = sends ? to_send(talk, line) : to_receive(talk, line);
      if (most <= 0) continue;
      const std::string here = "here" + std::to_string(line), back = "back" + std::to_string(line);
      if (!entered(here)) enter(here, std::to_string(most));
      const std::string name = goods_text(talk.number, line, ItemText::name);
      text(name, {.weight = Weight::semibold});
      quantity(here, sends ? say("Gửi đi", "Sent") : say("Nhận", "Accepted"), 0,
               static_cast<int32_t>(most));
      if (!sends) quantity(back, say("Trả lại", "Sent back"), 0, static_cast<int32_t>(most));
      talk_parcel(line, entered_number(here), sends ? 0 : entered_number(back));
    }
    field("parcel",
          sends ? say("Mã lô, đơn vị vận chuyển", "Lot, carrier")
                : say("Lý do trả lại", "Why some go back"),
          Entry::lines);
    if (button(sends ? say("Báo đã gửi", "Say it was sent")
                     : say("Báo đã nhận", "Say it was received"),
               {.icon = Icon::truck, .full_width = true}))
      said = talk_deliver(talk.number, sends ? TalkAct::dispatch : TalkAct::receive,
                          entered("parcel").value_or(""));
  });
  return said;
}

bool payment_form(const Talk& talk) {
  bool said = false;
  panel(say("Báo đã trả tiền", "Say what you paid"), [&] {
    if (!entered("paid"))
      enter("paid", std::to_string(talk.get(TalkNumber::total) - talk.get(TalkNumber::paid)));
    field("paid", say("Số tiền (₫)", "Amount (₫)"), Entry::money);
    field("reference", say("Mã giao dịch của ngân hàng", "The bank's reference"));
    if (button(say("Gửi lời báo", "Send"), {.icon = Icon::receipt, .full_width = true}))
      said = talk_pay(talk.number, entered_number("paid"), entered("reference").value_or(""));
  });
  return said;
}

/// Which of some names is chosen; kept under `key`.
int32_t choice(std::string_view key, std::span<const Words> names) {
  auto chosen = static_cast<int32_t>(entered_number(key));
  flow(8, [&] {
    for (int32_t at = 0; at < static_cast<int32_t>(names.size()); ++at)
      if (button(names[at].said(), {.kind = at == chosen ? Button::soft : Button::secondary,
                                    .icon = at == chosen ? Icon::check : Icon::none}))
        enter(key, std::to_string(chosen = at));
  });
  return chosen;
}

bool claim_form(const Talk& talk) {
  bool said = false;
  panel(say("Hàng có gì không đúng?", "What is not right?"), [&] {
    const int32_t kind = choice("kind", claim_names);
    int32_t line = 0;
    if (talk.goods() > 1) {
      line = static_cast<int32_t>(entered_number("line")) - 1;
      quantity("line", say("Mặt hàng thứ", "Item number"), 1, talk.goods());
    }
    field("claim", say("Kể ngắn gọn", "In a few words"), Entry::lines);
    if (button(say("Gửi khiếu nại", "Send the claim"),
               {.kind = Button::danger, .icon = Icon::warning_circle, .full_width = true}))
      said = talk_claim(talk.number, line < 0 ? 0 : line, static_cast<ClaimKind>(kind),
                        entered("claim").value_or(""));
    text(say("Ban tổ chức ghi nhận. Hai bên tự giải quyết trước; chưa xong thì nhờ ban tổ chức.",
             "The organisers record it. The two of you settle it first; else ask the organisers."),
         {.type = Type::small, .ink = Ink::ink2});
  });
  return said;
}

bool remedy_form(const Talk& talk) {
  bool said = false;
  panel(say("Đề nghị cách giải quyết", "Propose a remedy"), [&] {
    const int32_t remedy = choice("remedy", remedy_names);
    field("refund", say("Số tiền, nếu có (₫)", "Amount, if any (₫)"), Entry::money);
    field("remedy-words", say("Lời nhắn", "A message"), Entry::lines);
    if (button(say("Gửi đề nghị", "Send it"), {.icon = Icon::handshake, .full_width = true}))
      said = dispute_answer(talk.number, settled_dispute, TalkAct::propose_remedy,
                            static_cast<Remedy>(remedy), entered_number("refund"),
                            entered("remedy-words").value_or(""));
  });
  return said;
}

bool cancel_form(const Talk& talk) {
  bool said = false;
  panel(say("Đề nghị huỷ thoả thuận", "Propose to cancel"), [&] {
    text(say("Thoả thuận chỉ huỷ khi bên kia đồng ý.",
             "It is cancelled when the other side agrees."));
    field("cancel", say("Lý do", "Why"), Entry::lines);
    if (button(say("Gửi đề nghị huỷ", "Send it"), {.kind = Button::danger, .full_width = true}))
      said = talk_answer(talk.number, TalkAct::cancel, entered("cancel").value_or(""));
  });
  return said;
}

}  // namespace

void draw_sale(const Talk& talk) {
  if (talk.goods() == 0) return;
  box({.fill = Fill::surface, .edge = Edge::line, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
    column(14, [&] {
      heading(say("Đơn đã thoả thuận", "What was agreed"), Type::card_title);
      for (int32_t line = 0; line < talk.goods(); ++line) goods_line(talk, line);
      divider();
      sum(say("Tổng cộng", "Total"), talk.get(TalkNumber::total), Weight::bold);
      sum(say("Người mua báo đã trả", "Paid, says the buyer"), talk.get(TalkNumber::paid));
      sum(say("Người bán xác nhận đã nhận", "Received, says the seller"),
          talk.get(TalkNumber::confirmed));
    });
  });
  for (int32_t at = 0; at < talk.disputes(); ++at) dispute(talk, at);
}

bool draw_sale_form(const Talk& talk, Open open) {
  const TalkAct moves = talk.is_buyer() ? TalkAct::receive : TalkAct::dispatch;
  switch (open) {
    case Open::parcel:
      return talk.may(moves) && parcel_form(talk);
    case Open::payment:
      return talk.may(TalkAct::pay) && payment_form(talk);
    case Open::claim:
      return talk.may(TalkAct::claim) && claim_form(talk);
    case Open::cancel:
      return talk.may(TalkAct::cancel) && cancel_form(talk);
    case Open::remedy:
      for (int32_t at = 0; at < talk.disputes(); ++at)
        if (dispute_may(talk.number, at, TalkAct::propose_remedy)) {
          settled_dispute = at;
          return remedy_form(talk);
        }
      return false;
    case Open::nothing:
    case Open::counter:
    case Open::remark:
    case Open::decline:
    case Open::meet:
      break;
  }
  return false;
}

}  // namespace negotiation
