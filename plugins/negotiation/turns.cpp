// What was said, as cards: who, when, what it comes to, and how far it has come. No card says more
// than the fair knows.
#include "talk.hpp"

namespace negotiation {
namespace {

struct TypeWords {
  TurnType type;
  Words mine, buyers, sellers;
};
constexpr TypeWords type_words[] = {
    {TurnType::request, {"Bạn hỏi giá", "You asked"}, {"Người mua hỏi giá", "The buyer asked"}, {}},
    {TurnType::offer,
     {"Bạn chào giá", "Your offer"},
     {},
     {"Người bán chào giá", "The seller's offer"}},
    {TurnType::counter,
     {"Bạn trả giá", "Your counter-offer"},
     {"Người mua trả giá", "The buyer's counter-offer"},
     {}},
    {TurnType::accept,
     {"Bạn đồng ý", "You agreed"},
     {"Người mua đồng ý", "The buyer agreed"},
     {"Người bán đồng ý", "The seller agreed"}},
    {TurnType::decline,
     {"Bạn từ chối", "You declined"},
     {"Người mua từ chối", "The buyer declined"},
     {"Người bán từ chối", "The seller declined"}},
    {TurnType::withdraw,
     {"Bạn rút lời", "You withdrew"},
     {"Người mua rút lời", "The buyer withdrew"},
     {"Người bán rút lời", "The seller withdrew"}},
    {TurnType::dispatch,
     {"Bạn gửi hàng", "You sent goods"},
     {},
     {"Người bán gửi hàng", "The seller sent goods"}},
    {TurnType::goods_receipt,
     {"Bạn nhận hàng", "You received goods"},
     {"Người mua nhận hàng", "The buyer received goods"},
     {}},
    {TurnType::payment_note,
     {"Bạn báo đã trả tiền", "You said you paid"},
     {"Người mua báo đã trả tiền", "The buyer said they paid"},
     {}},
    {TurnType::payment_ack,
     {"Bạn xác nhận đã nhận tiền", "You confirmed the payment"},
     {},
     {"Người bán xác nhận đã nhận tiền", "The seller confirmed the payment"}},
    {TurnType::cancel,
     {"Bạn đề nghị huỷ", "You proposed to cancel"},
     {"Người mua đề nghị huỷ", "The buyer proposed to cancel"},
     {"Người bán đề nghị huỷ", "The seller proposed to cancel"}},
    {TurnType::cancel_accept,
     {"Bạn đồng ý huỷ", "You agreed to cancel"},
     {"Người mua đồng ý huỷ", "The buyer agreed to cancel"},
     {"Người bán đồng ý huỷ", "The seller agreed to cancel"}},
    {TurnType::claim,
     {"Bạn khiếu nại", "Your claim"},
     {"Người mua khiếu nại", "The buyer's claim"},
     {}},
    {TurnType::resolution_propose,
     {"Bạn đề nghị cách giải quyết", "You proposed a remedy"},
     {},
     {"Người bán đề nghị cách giải quyết", "The seller proposed a remedy"}},
    {TurnType::resolution_accept,
     {"Bạn đồng ý cách giải quyết", "You accepted the remedy"},
     {"Người mua đồng ý cách giải quyết", "The buyer accepted the remedy"},
     {}},
    {TurnType::resolution_reject,
     {"Bạn chưa đồng ý cách giải quyết", "You refused the remedy"},
     {"Người mua chưa đồng ý cách giải quyết", "The buyer refused the remedy"},
     {}},
    {TurnType::escalate,
     {"Bạn nhờ ban tổ chức", "You asked the organisers"},
     {"Người mua nhờ ban tổ chức", "The buyer asked the organisers"},
     {"Người bán nhờ ban tổ chức", "The seller asked the organisers"}},
    {TurnType::close,
     {"Bạn kết thúc, mọi việc đã xong", "You closed it: all is done"},
     {"Người mua kết thúc, mọi việc đã xong", "The buyer closed it: all is done"},
     {"Người bán kết thúc, mọi việc đã xong", "The seller closed it: all is done"}},
    {TurnType::remark,
     {"Bạn nhắn", "You wrote"},
     {"Người mua nhắn", "The buyer wrote"},
     {"Người bán nhắn", "The seller wrote"}},
};

std::string_view who_and_what(const Turn& turn) {
  for (const TypeWords& each : type_words)
    if (each.type == turn.type()) {
      if (turn.is_mine()) return each.mine.said();
      switch (static_cast<Role>(turn.get(TurnNumber::by))) {
        case Role::buyer:
          return each.buyers.said();
        case Role::seller:
          return each.sellers.said();
        case Role::organisers:
          break;
      }
    }
  return say("Ban tổ chức đề nghị cách giải quyết", "The organisers proposed a remedy");
}

std::string price_line(const Turn& turn, int32_t at) {
  return packs_text(turn, at, turn.item(at, ItemNumber::packs)) + " × " +
         money_text(turn.item(at, ItemNumber::price));
}

/// What of the goods a turn after the agreement is about, and what money.
void moved(const Turn& turn) {
  const auto items = static_cast<int32_t>(turn.get(TurnNumber::items));
  for (int32_t at = 0; at < items; ++at) {
    const int64_t packs = turn.item(at, ItemNumber::packs),
                  returned = turn.item(at, ItemNumber::returned);
    std::string words = turn.item_text(at, ItemText::name);
    if (packs > 0) words += " · " + packs_text(turn, at, packs);
    if (returned > 0)
      words += std::string(say(" · trả lại ", " · sent back ")) + packs_text(turn, at, returned);
    text(words);
  }
  if (const int64_t money = turn.get(TurnNumber::total); money > 0)
    text(money_text(money), {.weight = Weight::bold});
}

bool says_terms(TurnType type) {
  return type == TurnType::request || type == TurnType::offer || type == TurnType::counter;
}

void amounts(const Turn& turn) {
  if (!says_terms(turn.type())) return moved(turn);
  const auto items = static_cast<int32_t>(turn.get(TurnNumber::items));
  for (int32_t at = 0; at < items; ++at) {
    if (items > 1)
      text(turn.item_text(at, ItemText::name), {.type = Type::small, .ink = Ink::ink2});
    row({.gap = 12, .align = AlignY::baseline}, [&] {
      cell(share(), [&] { text(price_line(turn, at)); });
      cell(by_content,
           [&] { text(money_text(turn.item(at, ItemNumber::amount)), {.weight = Weight::bold}); });
    });
  }
}

void fact(Icon of, const std::string& words) {
  row({.gap = 12}, [&] {
    cell(by_content, [&] { icon(of, {.size = icon_px(22), .ink = Ink::ink2}); });
    cell(share(), [&] { text(words, {.ink = Ink::ink2}); });
  });
}

/// Of goods that are asked for or offered.
void where_and_when(const Turn& turn) {
  const int64_t fee = turn.get(TurnNumber::fee);
  if (const auto day = static_cast<int32_t>(turn.get(TurnNumber::by_day)); day > 0) {
    std::string words = std::string(say("Giao trước ", "Delivery by ")) + date_text(day);
    if (turn.type() != TurnType::request)
      words += fee == 0 ? std::string(say(", miễn phí", ", free"))
                        : std::string(say(", phí ", ", fee ")) + money_text(fee);
    fact(Icon::truck, words);
  }
  if (const std::string place = turn.text(TurnText::place); !place.empty())
    fact(Icon::map_pin, place);
}

void card_of(const Turn& turn) {
  const bool mine = turn.is_mine();
  const Ink quiet = mine ? Ink::on_primary_soft : Ink::ink2;
  box({.fill = mine ? Fill::primary_soft : Fill::surface,
       .edge = Edge::line,
       .radius = 20,
       .pad_x = 16,
       .pad_y = 14},
      [&] {
        column(4, [&] {
          row({.gap = 12, .align = AlignY::baseline}, [&] {
            cell(share(), [&] {
              text(who_and_what(turn),
                   {.type = Type::small, .ink = quiet, .weight = Weight::semibold});
            });
            cell(by_content,
                 [&] { text(turn.text(TurnText::time), {.type = Type::small, .ink = quiet}); });
          });
          amounts(turn);
          where_and_when(turn);
          if (const std::string words = turn.text(TurnText::words); !words.empty()) text(words);
        });
      });
}

/// Under a card: what the fair knows of it.
void progress_line(const Turn& turn) {
  Icon mark = Icon::hourglass_medium;
  Ink ink = Ink::ink2;
  std::string words;
  switch (turn.progress()) {
    case Progress::waiting:
      words = say("Đã lưu ở máy này · chờ gửi", "Kept on this device · waiting to be sent");
      break;
    case Progress::received:
      words = say("Bên kia đã nhận · chờ chứng kiến", "Received · waiting for the witness");
      break;
    case Progress::witnessed:
      mark = Icon::stamp;
      ink = Ink::on_primary_soft;
      words = std::string(say("Biên bản ", "Record ")) +
              std::to_string(turn.get(TurnNumber::record)) +
              std::string(say(" · chứng kiến ", " · witnessed ")) + turn.text(TurnText::time);
      break;
    case Progress::refused:
      mark = Icon::warning_circle;
      ink = Ink::err;
      words = std::string(say("Không được ghi nhận: ", "Not admitted: ")) +
              turn.text(TurnText::refusal);
      break;
  }
  row({.gap = 8, .justify = Align::center}, [&] {
    cell(by_content, [&] { icon(mark, {.size = icon_px(18), .ink = ink}); });
    cell(by_content, [&] { text(words, {.type = Type::small, .ink = ink}); });
  });
}

void time_left(const Turn& turn) {
  const int64_t seconds = turn.get(TurnNumber::seconds_left);
  if (seconds < 0) return;
  if (seconds == 0) return tag(say("Đã hết hạn", "Lapsed"), Tone::neutral, Icon::timer);
  talk_ticks();
  tag(time_left_text(seconds), Tone::warn, Icon::clock_countdown);
}

void conditions(const Turn& turn) {
  where_and_when(turn);
  fact(Icon::receipt, std::string(say("Trả tiền khi nhận hàng", "Payment on receipt")));
  if (const int64_t days = turn.get(TurnNumber::claim_days); days > 0)
    fact(Icon::shield_check, std::string(say("Khiếu nại trong ", "Claims within ")) +
                                 std::to_string(days) +
                                 std::string(say(" ngày sau khi nhận", " days after receipt")));
}

void changed_price(const Turn& turn, int32_t at) {
  const int64_t before = turn.item(at, ItemNumber::before);
  if (before != 0 && before != turn.item(at, ItemNumber::price))
    text(std::string(say("lần trước ", "before ")) + money_text(before),
         {.type = Type::small, .ink = Ink::ink2});
}

}  // namespace

std::string time_left_text(int64_t seconds) {
  const auto two = [](int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::string(say("Còn ", "Left ")) + two(seconds / 3600) + ":" + two(seconds / 60 % 60) +
         ":" + two(seconds % 60);
}

void draw_open_offer(const Turn& turn) {
  const auto items = static_cast<int32_t>(turn.get(TurnNumber::items));
  box({.fill = Fill::surface, .edge = Edge::primary, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
    column(12, [&] {
      row({.gap = 12}, [&] {
        cell(share(), [&] { heading(who_and_what(turn), Type::card_title); });
        cell(by_content, [&] { time_left(turn); });
      });
      for (int32_t at = 0; at < items; ++at)
        row({.gap = 12}, [&] {
          cell(share(), [&] {
            column(2, [&] {
              if (items > 1)
                text(turn.item_text(at, ItemText::name), {.type = Type::small, .ink = Ink::ink2});
              text(price_line(turn, at), {.weight = Weight::semibold});
              changed_price(turn, at);
            });
          });
          cell(by_content, [&] {
            text(money_text(turn.item(at, ItemNumber::amount)),
                 {.type = items > 1 ? Type::body : Type::price_page, .weight = Weight::bold});
          });
        });
      if (items > 1 || turn.get(TurnNumber::fee) > 0)
        row({.gap = 12, .align = AlignY::baseline}, [&] {
          cell(share(), [&] { text(say("Tổng cộng", "Total"), {.weight = Weight::bold}); });
          cell(by_content,
               [&] { text(money_text(turn.get(TurnNumber::total)), {.type = Type::price_page}); });
        });
      if (const std::string words = turn.text(TurnText::words); !words.empty()) text(words);
      divider();
      conditions(turn);
    });
  });
  progress_line(turn);
}

void draw_turns(const Talk& talk) {
  const auto open = static_cast<int32_t>(talk.get(TalkNumber::open_turn));
  list(say("Diễn biến", "What was said"), [&] {
    for (int32_t at = 0; at < talk.turns(); ++at) {
      const Turn turn = talk.turn(at);
      if (at == open) continue;
      item([&] {
        column(10, [&] {
          row({}, [&] {
            if (turn.is_mine()) cell(share(1), [] { space(1); });
            cell(share(7), [&] { card_of(turn); });
            if (!turn.is_mine()) cell(share(1), [] { space(1); });
          });
          progress_line(turn);
          space(2);
        });
      });
    }
  });
}

}  // namespace negotiation
