// Ways to pay besides the VietQR: bank apps, wallet, marketplace, and changing one's mind.
#include "order.hpp"

namespace payment {
namespace {

void open_button(const Order& order, int32_t at, std::string_view label, Button kind) {
  if (!button(label,
              {.kind = kind, .icon = Icon::caret_right, .full_width = kind == Button::primary}))
    return;
  if (!order_open(order.number, at))
    toast(say("Không mở được liên kết", "The link can't be opened"), Icon::warning_circle);
}

void where_to(const Order& order, Words before) {
  if (const auto host = order_link_host(order.number, 0))
    text(std::string(before.said()) + *host, {.type = Type::small, .ink = Ink::ink2});
}

}  // namespace

std::string name_of(const Order& order, PayWay way) {
  const std::string own = order_way_name(order.number, way).value_or("");
  switch (way) {
    case PayWay::transfer:
      return std::string(say("Chuyển khoản bằng mã VietQR", "Bank transfer by VietQR"));
    case PayWay::on_delivery:
      return std::string(say("Trả khi nhận hàng", "Pay on delivery"));
    case PayWay::counter:
      return std::string(say("Trả tại quầy", "Pay at the counter"));
    case PayWay::wallet:
      return std::string(say("Ví ", "Wallet ")) + own;
    case PayWay::marketplace:
      break;
  }
  return std::string(say("Sàn ", "Marketplace ")) + own;
}

void draw_apps(const Order& order) {
  if (!order_link_name(order.number, 0)) return;
  column(8, [&] {
    heading(say("Mở ứng dụng ngân hàng của bạn", "Open your bank's app"), Type::card_title);
    flow(8, [&] {
      for (int32_t at = 0; const auto name = order_link_name(order.number, at); ++at)
        open_button(order, at, std::string(say("Mở ", "Open ")) + *name, Button::secondary);
    });
    where_to(order, {"Điền sẵn người nhận, số tiền và nội dung, qua ",
                     "Payee, amount and message are filled in, by way of "});
    text(say("Ngân hàng khác: chép các dòng dưới đây, hoặc lưu ảnh mã rồi quét.",
             "Another bank: copy the lines below, or save a picture of the code and scan it."),
         {.type = Type::small, .ink = Ink::ink2});
  });
}

void draw_elsewhere(const Order& order) {
  const std::string name = name_of(order, order.way);
  const bool wallet = order.way == PayWay::wallet;
  const bool kiosk = order.kiosk, here = order_link_name(order.number, 0).has_value();
  card({.pad = kiosk ? 32 : 16}, [&] {
    column(14, [&] {
      heading(name, Type::card_title);
      text(wallet ? say("Ví mở ra với đúng người nhận, số tiền và mã đơn. Kiểm tra rồi hãy trả.",
                        "The wallet opens with payee, amount and order code. Check, then pay.")
                  : say("Bạn mua trên gian hàng của người bán, theo giá và quy định của sàn. "
                        "Nhắn mã đơn cho người bán.",
                        "You buy at the seller's own stall there, by its prices and rules. Tell "
                        "the seller the order's code."),
           {.ink = Ink::ink2});
      detail({"Số tiền", "Amount"}, money_text(order.get(OrderNumber::total)));
      detail({"Nội dung", "Message"}, order.text(OrderText::code));
      if (here) open_button(order, 0, std::string(say("Mở ", "Open ")) + name, Button::primary);
      where_to(order, {"Liên kết dẫn tới ", "The link leads to "});
      if (form() != Form::phone)
        draw_code(order, kiosk ? 420 : 240,
                  say("Mã mở trên điện thoại của đơn ", "Code for the phone of order "));
    });
  });
}

void draw_choice(const Order& order) {
  if (!order_way(order.number, 1)) return;  // there is no other
  if (!opened.choosing) {
    if (button(say("Đổi cách trả tiền", "Pay another way"),
               {.kind = Button::secondary, .icon = Icon::arrows_left_right, .full_width = true}))
      opened.choosing = true;
    return;
  }
  column(12, [&] {
    heading(say("Trả bằng cách khác", "Pay another way"), Type::card_title);
    for (int32_t at = 0; const auto way = order_way(order.number, at); ++at)
      if (*way != order.way &&
          button(name_of(order, *way), {.kind = Button::secondary, .full_width = true})) {
        if (order_choose(order.number, *way))
          opened.choosing = false;
        else
          toast(say("Máy này chưa lưu được, cách trả chưa đổi",
                    "This device couldn't keep it; nothing was changed"),
                Icon::warning_circle);
      }
  });
}

}  // namespace payment
