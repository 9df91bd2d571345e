// What somebody enters: a first question to a seller, other numbers, a few words.
#include "talk.hpp"

namespace negotiation {
namespace {

constexpr int32_t most_packs = 100'000;
constexpr int32_t valid_minutes = 24 * 60;

std::string key(std::string_view what, int32_t item) {
  return std::string(what) + std::to_string(item);
}

void sum_line(int64_t dong) {
  row({.gap = 12, .align = AlignY::baseline}, [&] {
    cell(share(), [] { text(say("Thành tiền", "Comes to"), {.weight = Weight::semibold}); });
    cell(by_content, [&] { text(money_text(dong), {.type = Type::price_page}); });
  });
}

void quantity(std::string_view key, std::string_view label) {
  column(6, [&] {
    text(label, {.type = Type::small, .weight = Weight::semibold});
    stepper(key, label, 1, most_packs);
  });
}

/// Packs and price of one item; đồng it comes to, 0 while something is missing.
int64_t item_fields(const Turn& turn, int32_t at) {
  if (!entered(key("packs", at))) {  // the form has just opened
    enter(key("packs", at), std::to_string(turn.item(at, ItemNumber::packs)));
    enter(key("price", at), std::to_string(turn.item(at, ItemNumber::price)));
  }
  text(turn.item_text(at, ItemText::name), {.weight = Weight::semibold});
  const std::string pack = turn.item_text(at, ItemText::pack);
  quantity(key("packs", at), std::string(say("Số lượng, ", "Quantity, ")) + pack);
  field(key("price", at), std::string(say("Giá mỗi ", "Price for each ")) + pack + " (₫)",
        Entry::money);
  const int64_t packs = entered_number(key("packs", at));
  const int64_t price = entered_number(key("price", at));
  talk_item(at, packs, price);
  return packs * price;
}

}  // namespace

bool draw_counter_form(const Talk& talk) {
  const Turn base = talk.last_with_items();
  const auto items = static_cast<int32_t>(base.get(TurnNumber::items));
  bool said = false;
  box({.fill = Fill::sunken, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
    column(14, [&] {
      heading(
          talk.is_buyer() ? say("Trả giá", "Your counter-offer") : say("Chào giá", "Your offer"),
          Type::card_title);
      int64_t sum = base.get(TurnNumber::fee);
      for (int32_t at = 0; at < items; ++at) sum += item_fields(base, at);
      field("words", say("Lời nhắn kèm theo", "A message with it"), Entry::lines);
      sum_line(sum);
      if (button(talk.is_buyer() ? say("Gửi lời trả giá", "Send the counter-offer")
                                 : say("Gửi lời chào giá", "Send the offer"),
                 {.icon = Icon::check, .full_width = true}))
        said = talk_propose(talk.number, base.number, valid_minutes, entered("words").value_or(""));
      text(say("Có hiệu lực 24 giờ; bạn rút lại được khi bên kia chưa đồng ý.",
               "It stands for 24 hours; you may withdraw it until the other side agrees."),
           {.type = Type::small, .ink = Ink::ink2});
    });
  });
  return said;
}

bool draw_remark_form(const Talk& talk) {
  bool said = false;
  box({.fill = Fill::sunken, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
    column(14, [&] {
      field("remark", say("Bạn muốn hỏi gì?", "What would you like to ask?"), Entry::lines);
      const std::string words = entered("remark").value_or("");
      if (button(say("Gửi lời nhắn", "Send the message"),
                 {.icon = Icon::chat_circle_dots, .full_width = true}) &&
          !words.empty())
        said = talk_answer(talk.number, TalkAct::remark, words);
    });
  });
  return said;
}

void draw_ask_form(int32_t product) {
  const std::string name = product_text(product, ProductText::name);
  const bool kiosk = form() == Form::kiosk;
  column(kiosk ? 28 : 20, [&] {
    row({.gap = 16}, [&] {
      cell(fixed(kiosk ? 120 : 72), [&] { product_picture(product, kiosk ? 120 : 72); });
      cell(share(), [&] {
        column(2, [&] {
          heading(name, Type::h2);
          text(
              std::string(say("với ", "with ")) + product_text(product, ProductText::producer_name),
              {.ink = Ink::ink2});
        });
      });
    });
    draw_line();
    box({.fill = Fill::sunken, .radius = 20, .pad_x = 18, .pad_y = 18}, [&] {
      column(14, [&] {
        heading(say("Hỏi giá người bán", "Ask the seller for an offer"), Type::card_title);
        if (!entered("packs")) enter("packs", "10");
        quantity("packs", say("Số lượng", "Quantity"));
        const int64_t packs = entered_number("packs");
        field("words", say("Lời nhắn: giao ở đâu, khi nào…", "A message: where, when …"),
              Entry::lines);
        sum_line(talk_quote(product, packs));
        text(say("theo giá niêm yết; người bán sẽ chào giá cho số lượng này",
                 "at the listed price; the seller makes an offer for this quantity"),
             {.type = Type::small, .ink = Ink::ink2});
        if (button(say("Gửi lời hỏi giá", "Send the question"),
                   {.icon = Icon::handshake, .full_width = true}) &&
            talk_ask(product, packs, entered("words").value_or("")))
          toast(say("Đã lưu, đang gửi", "Kept, being sent"), Icon::handshake);
      });
    });
    text(say("Hỏi giá không ràng buộc ai. Khi hai bên đồng ý, ban tổ chức chứng kiến và cả hai giữ "
             "biên bản.",
             "Asking binds nobody. When both agree, the organisers witness it and both keep the "
             "record."),
         {.type = Type::small, .ink = Ink::ink2});
    link_button(say("Các cuộc thương lượng", "Negotiations"), "/thuong-luong",
                {.kind = Button::secondary, .icon = Icon::chat_text});
  });
}

}  // namespace negotiation
