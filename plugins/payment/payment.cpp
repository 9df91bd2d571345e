// The page "/thanh-toan/<code>": how an order is paid. Everything that matters (payee, amount,
// purpose, the code itself, every address) comes from the fair; this plugin arranges and explains.
#include "order.hpp"

using namespace payment;

payment::Opened payment::opened;

namespace {

// ---- where it stands ----------------------------------------------------------------------------
int step_of(OrderState state) {
  switch (state) {
    case OrderState::shown:
    case OrderState::expired:
    case OrderState::cancelled:
      return 1;
    case OrderState::sent:
    case OrderState::short_paid:
    case OrderState::over_paid:
      return 2;
    case OrderState::confirmed:
      break;
  }
  return 3;
}

void draw_steps(const Order& order) {
  step(say("Xác nhận đơn", "Confirmed"));
  step(order.way == PayWay::transfer ? say("Quét VietQR", "Scan VietQR") : say("Trả tiền", "Pay"));
  step(say("Người bán xác nhận", "Seller confirms"));
  step(say("Biên nhận", "Slip"));
  steps(step_of(order.state), say("Các bước trả tiền", "Steps of paying"));
}

struct StateWords {
  OrderState state;
  Tone tone;
  Icon icon;
  Words name, line;
};
constexpr StateWords state_words[] = {
    {OrderState::shown,
     Tone::warn,
     Icon::hourglass_medium,
     {"Chờ chuyển khoản", "Waiting for the transfer"},
     {"Mở ứng dụng ngân hàng trên điện thoại và quét mã VietQR.",
      "Open your banking app and scan the VietQR."}},
    {OrderState::sent,
     Tone::info,
     Icon::hourglass_medium,
     {"Chờ người bán xác nhận", "Waiting for the seller"},
     {"Bạn báo đã chuyển. Đơn ghi “đã nhận tiền” khi người bán hoặc ngân hàng xác nhận.",
      "You said it was sent. The order says “received” when the seller or the bank confirms."}},
    {OrderState::confirmed,
     Tone::primary,
     Icon::seal_check,
     {"Đã nhận tiền", "Money received"},
     {"Người bán đã xác nhận. Giữ biên nhận để đổi trả.",
      "The seller has confirmed. Keep the slip for returns."}},
    {OrderState::short_paid,
     Tone::warn,
     Icon::warning_circle,
     {"Nhận thiếu tiền", "Not all has come"},
     {"Người bán nhận được ít hơn số phải trả. Hãy hỏi người bán trước khi chuyển thêm.",
      "The seller got less than the total. Ask the seller before sending more."}},
    {OrderState::over_paid,
     Tone::warn,
     Icon::warning_circle,
     {"Nhận thừa tiền", "More than the total came"},
     {"Người bán nhận được nhiều hơn số phải trả. Hãy hỏi người bán cách hoàn lại.",
      "The seller got more than the total. Ask the seller how it comes back."}},
    {OrderState::expired,
     Tone::neutral,
     Icon::timer,
     {"Hết hạn giữ hàng", "No longer kept"},
     {"Đã quá 48 giờ. Đừng chuyển tiền theo mã cũ; hãy đặt lại.",
      "48 hours have passed. Don't pay by the old code; order again."}},
    {OrderState::cancelled,
     Tone::neutral,
     Icon::x_circle,
     {"Đã huỷ", "Cancelled"},
     {"Đơn này đã huỷ. Đừng chuyển tiền theo mã của nó.",
      "This order is cancelled. Don't pay by its code."}},
};

const StateWords& words_of(OrderState state) {
  for (const StateWords& each : state_words)
    if (each.state == state) return each;
  return state_words[0];
}

// ---- the order ----------------------------------------------------------------------------------
void line(const Order& order, int32_t at) {
  const int64_t packs = order_line_number(order.number, at, OrderLine::packs);
  const int picture = order.kiosk ? 76 : 48;
  row({.gap = 16}, [&] {
    cell(fixed(picture), [&] { order_line_picture(order.number, at, picture); });
    cell(share(), [&] {
      column(0, [&] {
        text(order_line_name(order.number, at), {.weight = Weight::semibold});
        text(std::to_string(packs) + " × " +
                 money_text(order_line_number(order.number, at, OrderLine::price)),
             {.type = Type::small, .ink = Ink::ink2});
      });
    });
    cell(by_content, [&] {
      text(money_text(order_line_number(order.number, at, OrderLine::amount)),
           {.weight = Weight::bold});
    });
  });
}

void sum(std::string_view name, int64_t dong, bool strong = false) {
  const Type type = strong ? Type::card_title : Type::body;
  const Weight weight = strong ? Weight::bold : Weight::regular;
  const Ink ink = strong ? Ink::ink : Ink::ink2;
  row({.gap = 16}, [&] {
    cell(share(), [&] { text(name, {.type = type, .ink = ink, .weight = weight}); });
    cell(by_content, [&] { text(money_text(dong), {.type = type, .ink = ink, .weight = weight}); });
  });
}

void summary(const Order& order) {
  const StateWords& state = words_of(order.state);
  const std::string code = order.text(OrderText::code);
  const bool unpaid = order.state == OrderState::shown && order.way != PayWay::transfer;
  const std::string_view name = !unpaid              ? state.name.said()
                                : order.hands_over() ? say("Chờ trả tiền", "Waiting to be paid")
                                                     : say("Đã đặt", "Placed");
  card({.pad = order.kiosk ? 32 : 16}, [&] {
    column(14, [&] {
      row({.gap = 12, .align = AlignY::top}, [&] {
        cell(share(),
             [&] { heading(std::string(say("Đơn hàng ", "Order ")) + code, Type::card_title); });
        cell(by_content, [&] { tag(name, state.tone, state.icon); });
      });
      for (int32_t at = 0; at < order.get(OrderNumber::lines); ++at) line(order, at);
      divider();
      sum(say("Tạm tính", "Subtotal"), order.get(OrderNumber::goods));
      sum(say("Giao hàng", "Delivery"), order.get(OrderNumber::delivery));
      sum(say("Tổng cộng", "Total"), order.get(OrderNumber::total), true);
      if (const int64_t received = order.get(OrderNumber::received); received > 0)
        sum(say("Đã nhận", "Received"), received);
    });
  });
}

// ---- what can be done ---------------------------------------------------------------------------
void ask_cancel(const Order& order) {
  box({.fill = Fill::err_soft, .pad_x = 20, .pad_y = 20}, [&] {
    column(12, [&] {
      heading(say("Huỷ đơn này?", "Cancel this order?"), Type::card_title);
      text(say("Nếu đã chuyển tiền thì đừng huỷ: hãy bấm “Tôi đã chuyển khoản”.",
               "If you have paid, don't cancel: press “I have sent it”."));
      flow(12, [&] {
        if (button(say("Huỷ đơn", "Cancel it"), {.kind = Button::danger, .icon = Icon::x}))
          if (order_note(order.number, OrderStep::cancelled)) opened.cancelling = false;
        if (button(say("Giữ đơn", "Keep it"), {.kind = Button::secondary}))
          opened.cancelling = false;
      });
    });
  });
}

void foot(const Order& order) {
  const std::string slip = "/bien-nhan/" + opened.code;
  bar([&] {
    row({.gap = 12}, [&] {
      if (order.waits())
        cell(share(2), [&] {
          if (button(say("Huỷ", "Cancel"), {.kind = Button::secondary, .full_width = true}))
            opened.cancelling = true;
        });
      cell(share(5), [&] {
        if (order.state != OrderState::shown || !order.hands_over())
          return link_button(say("Xem biên nhận", "See the slip"), slip,
                             {.icon = Icon::receipt, .full_width = true});
        if (button(order.way == PayWay::transfer ? say("Tôi đã chuyển khoản", "I have sent it")
                                                 : say("Tôi đã trả tiền", "I have paid"),
                   {.icon = Icon::check, .full_width = true}))
          order_note(order.number, OrderStep::sent);
      });
    });
  });
}

std::string_view title(const Order& order) {
  if (!order.hands_over()) return say("Đơn đã đặt", "Order placed");
  return order.way == PayWay::transfer ? say("Quét mã để trả tiền", "Scan to pay")
                                       : say("Trả tiền", "Pay");
}

std::string line_of(const Order& order) {
  if (order.state != OrderState::shown || order.way == PayWay::transfer)
    return std::string(words_of(order.state).line.said());
  return std::string(say("Đơn này trả bằng: ", "This order is paid by: ")) +
         name_of(order, order.way);
}

void page(const Order& order) {
  const bool pays = order.hands_over();
  column(order.kiosk ? 28 : 20, [&] {
    column(4, [&] {
      heading(title(order), Type::h1);
      if (pays)
        text(line_of(order), {.ink = Ink::ink2});
      else
        text(order.way == PayWay::counter
                 ? say("Tới quầy, đọc mã đơn và trả tiền ở đó.",
                       "Go to the counter, say the order's code and pay there.")
                 : say("Trả tiền cho người giao khi đã xem hàng.",
                       "Pay the carrier when you have seen the goods."),
             {.ink = Ink::ink2});
    });
    if (pays) draw_steps(order);
    if (opened.cancelling && order.waits()) ask_cancel(order);
    if (order.waits() && order.way == PayWay::transfer) draw_transfer(order);
    if (order.waits() && pays && order.way != PayWay::transfer) draw_elsewhere(order);
    if (order.state == OrderState::shown) draw_choice(order);
    summary(order);
    text(say("Hội chợ không giữ tiền và không giữ thông tin thẻ.",
             "The fair keeps no money and no card data."),
         {.type = Type::small, .ink = Ink::ink2});
  });
  foot(order);
}

void no_such_order() {
  column(12, [] {
    heading(say("Máy này không có đơn đó", "This device has no such order"), Type::h2);
    text(say("Đơn chỉ nằm trên máy đã đặt. Mở liên kết hoặc quét mã trên biên nhận để mang đơn "
             "sang.",
             "An order lies only on the device that placed it. Open the slip's link or scan its "
             "code to bring it here."),
         {.ink = Ink::ink2});
    link_button(say("Đơn đã đặt", "Orders placed"), "/don-da-dat", {.icon = Icon::receipt});
  });
}

}  // namespace

void chomay_draw(int32_t, int32_t) {
  const std::string code = route();
  if (code != opened.code) opened = {.code = code};
  const int32_t number = order_find(code);
  page_title(say("Trả tiền", "Payment"));
  if (number < 0) return no_such_order();
  page({number, static_cast<OrderState>(order_number(number, OrderNumber::state)),
        static_cast<PayWay>(order_number(number, OrderNumber::way)), form() == Form::kiosk});
}
