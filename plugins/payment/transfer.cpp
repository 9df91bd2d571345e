// The code an order is paid by, and who gets the money: what stands beside a VietQR.
#include "order.hpp"

namespace payment {
namespace {

std::string clock(int64_t seconds) {
  const auto two = [](int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(seconds / 60) + ":" + two(seconds % 60);
}

void time_left(int64_t seconds) {
  box({.fill = Fill::warn_soft, .pad_x = 16, .pad_y = 14}, [&] {
    row({.gap = 10, .justify = Align::center}, [&] {
      cell(by_content, [] { icon(Icon::clock_countdown, {.ink = Ink::warn}); });
      cell(by_content, [&] {
        text(std::string(say("Mã còn hiệu lực ", "The code shows for ")) + clock(seconds),
             {.ink = Ink::warn, .weight = Weight::bold});
      });
    });
  });
}

void hidden_code(const Order& order) {
  box({.fill = Fill::sunken, .pad_x = 20, .pad_y = 32}, [&] {
    column(16, [&] {
      icon(Icon::lock_simple, {.size = order.kiosk ? 56 : 36, .ink = Ink::ink2});
      text(say("Mã đã được che để không ai quét nhầm.",
               "The code is covered so that nobody scans it by mistake."),
           {.ink = Ink::ink2});
      if (button(say("Hiện lại mã", "Show the code again"), {.icon = Icon::qr_code}))
        order_note(order.number, OrderStep::code_again);
    });
  });
}

}  // namespace

void draw_code(const Order& order, int size, std::string_view label) {
  if (order.get(OrderNumber::kept) == 0)
    return text(say("Đang lưu đơn…", "Keeping the order…"), {.ink = Ink::ink2});
  const int64_t seconds = order.get(OrderNumber::code_seconds);
  if (seconds == 0) return hidden_code(order);
  column(12, [&] {
    box({.fill = Fill::surface, .edge = Edge::line, .pad_x = 12, .pad_y = 12}, [&] {
      row({.justify = Align::center}, [&] {
        cell(by_content, [&] {
          pay_code(order.number, size, std::string(label) + order.text(OrderText::code));
        });
      });
    });
    time_left(seconds);
  });
}

void copy_button(const Order& order, Words what, OrderText field) {
  const std::string label = std::string(say("Chép ", "Copy ")) + std::string(what.said());
  if (button(label, {.kind = Button::plain, .icon = Icon::copy}))
    if (order_copy(order.number, field)) toast(say("Đã chép", "Copied"), Icon::copy);
}

void detail(Words name, std::string_view value) {
  row({.gap = 12, .align = AlignY::top, .justify = Align::between}, [&] {
    cell(by_content, [&] { text(name.said(), {.ink = Ink::ink2}); });
    cell(by_content, [&] { text(value, {.weight = Weight::bold}); });
  });
}

namespace {

void account(const Order& order) {
  const bool whole = opened.whole_account;
  detail({"Tài khoản", "Account"},
         order.text(whole ? OrderText::account : OrderText::account_masked));
  if (button(whole ? say("Che số tài khoản", "Hide the account")
                   : say("Hiện số tài khoản", "Show the account"),
             {.kind = Button::plain, .icon = whole ? Icon::eye_slash : Icon::eye}))
    opened.whole_account = !whole;
}

void warning() {
  box({.fill = Fill::info_soft, .pad_x = 14, .pad_y = 12}, [] {
    row({.gap = 12, .align = AlignY::top}, [] {
      cell(by_content,
           [] { icon(Icon::shield_check, {.ink = Ink::info, .weight = IconWeight::fill}); });
      cell(share(), [] {
        text(say("Kiểm tra đúng người nhận, số tiền và nội dung trước khi chuyển.",
                 "Check payee, amount and message before you send."),
             {.type = Type::small, .ink = Ink::info});
      });
    });
  });
}

/// On the shopper's own device; the kiosk's clipboard is nobody's.
void copies(const Order& order) {
  flow(4, [&] {
    copy_button(order, {"số tiền", "amount"}, OrderText::amount);
    copy_button(order, {"số tài khoản", "account"}, OrderText::account);
    copy_button(order, {"nội dung", "message"}, OrderText::purpose);
  });
}

void payee(const Order& order) {
  column(10, [&] {
    column(0, [&] {
      text(say("Số tiền", "Amount"), {.ink = Ink::ink2});
      text(money_text(order.get(OrderNumber::total)), {.type = Type::price_big});
    });
    divider();
    detail({"Người nhận", "Payee"}, order.text(OrderText::seller));
    detail({"Ngân hàng", "Bank"}, order.text(OrderText::bank));
    account(order);
    detail({"Nội dung", "Message"}, order.text(OrderText::purpose));
    if (!order.kiosk) copies(order);
    warning();
  });
}

}  // namespace

void draw_transfer(const Order& order) {
  if (!order_text(order.number, OrderText::bank))
    return text(
        say("Hội chợ không còn tài khoản của người bán này. Hãy hỏi người bán cách trả tiền.",
            "The fair has no account of this seller any more. Ask the seller how to pay."),
        {.ink = Ink::err});
  const std::string_view label = say("Mã VietQR của đơn ", "VietQR of order ");
  const int room = chomay_width();
  card({.pad = order.kiosk ? 32 : 16}, [&] {
    if (room < 640)
      return column(16, [&] {
        draw_code(order, room < 360 ? room - 60 : 280, label);
        draw_apps(order);
        payee(order);
      });
    row({.gap = 32, .align = AlignY::top}, [&] {
      cell(share(), [&] { draw_code(order, order.kiosk ? 420 : 280, label); });
      cell(share(), [&] { payee(order); });
    });
  });
}

}  // namespace payment
