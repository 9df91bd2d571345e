// What somebody enters: a first question to a seller, other numbers, a few words.
#include <algorithm>
#include <vector>

#include "talk.hpp"

namespace negotiation {
namespace {

constexpr int32_t most_packs = 100'000, most_days = 60, most_hours = 72;

std::string key(std::string_view what, int32_t item) {
  return std::string(what) + std::to_string(item);
}

void sum_line(int64_t dong) {
  row({.gap = 12, .align = AlignY::baseline}, [&] {
    cell(share(), [] { text(say("Thành tiền", "Comes to"), {.weight = Weight::semibold}); });
    cell(by_content, [&] { text(money_text(dong), {.type = Type::price_page}); });
  });
}

/// Whole hundreds, as people name prices.
int64_t rounded(int64_t dong) {
  return (dong + 50) / 100 * 100;
}

/// One press for what is most often said: a little off what stands, or the middle of the last two.
void quick_prices(const Turn& turn, int32_t at) {
  const int64_t price = turn.item(at, ItemNumber::price),
                before = turn.item(at, ItemNumber::before);
  const auto put = [&](std::string_view label, int64_t dong) {
    if (button(label, {.kind = Button::soft}))
      enter(key("price", at), std::to_string(rounded(dong)));
  };
  flow(8, [&] {
    put("−3 %", price * 97 / 100);
    put("−5 %", price * 95 / 100);
    put("−10 %", price * 90 / 100);
    if (before > 0 && before != price)
      put(say("Ở giữa hai giá", "In the middle"), (price + before) / 2);
  });
}

/// At a producer's desk: what there is, and what is promised already.
void stock_line(const Turn& turn, int32_t at, int64_t packs) {
  if (talk_role() != Role::seller) return;
  const int64_t stock = turn.item(at, ItemNumber::stock),
                promised = turn.item(at, ItemNumber::promised), free = stock - promised;
  text(std::string(say("Có ", "In stock ")) + std::to_string(stock) +
           std::string(say(" · đã hứa ", " · promised ")) + std::to_string(promised) +
           std::string(say(" · còn ", " · left ")) + std::to_string(free),
       {.type = Type::small,
        .ink = packs > free ? Ink::err : Ink::ink2,
        .weight = packs > free ? Weight::bold : Weight::of_type});
}

// A producer's own phrases, one a line under this key of the store.
constexpr std::string_view phrases_key = "loi-mau";
constexpr std::size_t most_phrases = 5;

std::vector<std::string> phrases() {
  std::vector<std::string> all;
  const std::string kept =
      store_read(phrases_key)
          .value_or(
              std::string(say("Cảm ơn bạn đã hỏi hàng.\nBạn cần giao vào giờ nào?",
                              "Thank you for asking.\nAt what hour do you need it delivered?")));
  for (std::size_t at = 0; at < kept.size();) {
    const std::size_t end = std::min(kept.find('\n', at), kept.size());
    if (end > at) all.push_back(kept.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

void keep_phrase(std::vector<std::string> all, std::string words) {
  for (char& sign : words)
    if (sign == '\n') sign = ' ';
  std::erase(all, words);
  all.insert(all.begin(), words);
  all.resize(std::min(all.size(), most_phrases));
  std::string kept;
  for (const std::string& each : all) kept += each + '\n';
  store_write(phrases_key, kept);
}

/// Words with an offer; a producer picks or keeps a phrase.
void words_field() {
  field("words", say("Lời nhắn kèm theo", "A message with it"), Entry::lines);
  if (talk_role() != Role::seller) return;
  const std::string words = entered("words").value_or("");
  const auto all = phrases();
  column(6, [&] {
    text(say("Lời mẫu", "Phrases"), {.type = Type::small, .weight = Weight::semibold});
    for (const std::string& each : all)
      if (each != words && button(each, {.kind = Button::soft})) enter("words", each);
    if (!words.empty() && std::find(all.begin(), all.end(), words) == all.end() &&
        button(say("Giữ lời này làm mẫu", "Keep these words as a phrase"), {.kind = Button::plain}))
      keep_phrase(all, words);
  });
}

/// When and where; a seller says what it costs. đồng of it.
int64_t delivery_fields(const Turn& base, bool sells) {
  if (!entered("days")) {
    const auto by_day = static_cast<int32_t>(base.get(TurnNumber::by_day));
    enter("days", std::to_string(by_day > today() ? by_day - today() : 3));
    enter("place", base.text(TurnText::place));
    enter("fee", std::to_string(base.get(TurnNumber::fee)));
  }
  quantity("days", say("Giao trong (ngày)", "Delivery within (days)"), 1, most_days);
  field("place", say("Giao đến", "Delivered to"));
  if (sells) field("fee", say("Phí giao hàng (₫)", "Delivery fee (₫)"), Entry::money);
  const int64_t fee = sells ? entered_number("fee") : base.get(TurnNumber::fee);
  talk_delivery(fee, today() + static_cast<int32_t>(entered_number("days")),
                entered("place").value_or(""));
  return fee;
}

/// Packs and price of one item; đồng it comes to, 0 while something is missing.
int64_t item_fields(const Turn& turn, int32_t at) {
  if (!entered(key("packs", at))) {  // the form has just opened
    enter(key("packs", at), std::to_string(turn.item(at, ItemNumber::packs)));
    enter(key("price", at), std::to_string(turn.item(at, ItemNumber::price)));
  }
  text(turn.item_text(at, ItemText::name), {.weight = Weight::semibold});
  const std::string pack = turn.item_text(at, ItemText::pack);
  quantity(key("packs", at), std::string(say("Số lượng, ", "Quantity, ")) + pack, 1, most_packs);
  field(key("price", at), std::string(say("Giá mỗi ", "Price for each ")) + pack + " (₫)",
        Entry::money);
  const int64_t packs = entered_number(key("packs", at));
  const int64_t price = entered_number(key("price", at));
  quick_prices(turn, at);
  stock_line(turn, at, packs);
  talk_item(at, packs, price);
  return packs * price;
}

}  // namespace

void quantity(std::string_view key, std::string_view label, int32_t low, int32_t high) {
  column(6, [&] {
    text(label, {.type = Type::small, .weight = Weight::semibold});
    stepper(key, label, low, high);
  });
}

bool draw_counter_form(const Talk& talk) {
  const Turn base = talk.last_terms();
  const auto items = static_cast<int32_t>(base.get(TurnNumber::items));
  bool said = false;
  const auto title =
      talk.is_buyer() ? say("Trả giá", "Your counter-offer") : say("Chào giá", "Your offer");
  panel(title, [&] {
    int64_t sum = 0;
    for (int32_t at = 0; at < items; ++at) sum += item_fields(base, at);
    sum += delivery_fields(base, !talk.is_buyer());
    if (!entered("hours")) enter("hours", "24");
    quantity("hours", say("Giữ lời này trong (giờ)", "It stands for (hours)"), 1, most_hours);
    const auto minutes = static_cast<int32_t>(entered_number("hours")) * 60;
    words_field();
    sum_line(sum);
    if (button(talk.is_buyer() ? say("Gửi lời trả giá", "Send the counter-offer")
                               : say("Gửi lời chào giá", "Send the offer"),
               {.icon = Icon::check, .full_width = true}))
      said = talk_propose(talk.number, base.number, minutes, entered("words").value_or(""));
    text(say("Bạn rút lại được khi bên kia chưa đồng ý.",
             "You may withdraw it until the other side agrees."),
         {.type = Type::small, .ink = Ink::ink2});
  });
  return said;
}

bool draw_remark_form(const Talk& talk) {
  bool said = false;
  panel(say("Bạn muốn hỏi gì?", "What would you like to ask?"), [&] {
    field("remark", say("Lời nhắn", "Your message"), Entry::lines);
    const std::string words = entered("remark").value_or("");
    if (button(say("Gửi lời nhắn", "Send the message"),
               {.icon = Icon::chat_circle_dots, .full_width = true}) &&
        !words.empty())
      said = talk_answer(talk.number, TalkAct::remark, words);
  });
  return said;
}

bool draw_invitation_form(const Talk& talk) {
  constexpr std::string_view scheme = "https://";
  bool said = false;
  panel(say("Mời người mua gặp mặt", "Invite the buyer to meet"), [&] {
    field("room", say("Liên kết phòng họp (https://…)", "The meeting's link (https://…)"));
    text(say("Zoom, Google Meet hay phòng họp khác của bạn.",
             "Zoom, Google Meet or another room of yours."),
         {.type = Type::small, .ink = Ink::ink2});
    const std::string room = entered("room").value_or("");
    if (!button(say("Gửi lời mời", "Send the invitation"),
                {.icon = Icon::headset, .full_width = true}))
      return;
    if (std::string_view(room).substr(0, scheme.size()) == scheme)
      said = talk_answer(talk.number, TalkAct::remark,
                         std::string(say("Mời gặp mặt: ", "Let us meet: ")) + room);
    else
      toast(say("Liên kết phải bắt đầu bằng https://", "The link has to begin with https://"),
            Icon::warning_circle);
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
    panel(say("Hỏi giá người bán", "Ask the seller for an offer"), [&] {
      if (!entered("packs")) enter("packs", "10");
      quantity("packs", say("Số lượng", "Quantity"), 1, most_packs);
      const int64_t packs = entered_number("packs");
      if (!entered("days")) enter("days", "7");
      quantity("days", say("Cần trong (ngày)", "Needed within (days)"), 1, most_days);
      field("place", say("Giao đến", "Delivered to"));
      talk_delivery(0, today() + static_cast<int32_t>(entered_number("days")),
                    entered("place").value_or(""));
      field("words", say("Lời nhắn", "A message"), Entry::lines);
      sum_line(talk_quote(product, packs));
      text(say("theo giá niêm yết; người bán sẽ chào giá cho số lượng này",
               "at the listed price; the seller makes an offer for this quantity"),
           {.type = Type::small, .ink = Ink::ink2});
      if (button(say("Gửi lời hỏi giá", "Send the question"),
                 {.icon = Icon::handshake, .full_width = true}) &&
          talk_ask(product, packs, entered("words").value_or("")))
        toast(say("Đã lưu, đang gửi", "Kept, being sent"), Icon::handshake);
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
