// What the parts of the payment page share: the order as the fair tells of it, words in two
// languages, and what the visitor has opened.
#pragma once
#include "chomay.hpp"

namespace payment {

using namespace chomay;

struct Words {
  std::string_view vi, en;
  std::string_view said() const { return say(vi, en); }
};

struct Opened {
  std::string code;
  bool whole_account = false, cancelling = false, choosing = false;
};
extern Opened opened;

struct Order {
  int32_t number;
  OrderState state;
  PayWay way;
  bool kiosk;

  int64_t get(OrderNumber field) const { return order_number(number, field); }
  std::string text(OrderText field) const { return order_text(number, field).value_or(""); }
  bool waits() const { return state == OrderState::shown || state == OrderState::sent; }
  /// By a code or a link, not in cash.
  bool hands_over() const {
    return way == PayWay::transfer || way == PayWay::wallet || way == PayWay::marketplace;
  }
};

/// "Ví Mây", "Trả khi nhận hàng".
std::string name_of(const Order&, PayWay);

/// The code of an order, with payee and amount beside it (transfer.cpp).
void draw_transfer(const Order&);
/// The seller's wallet or marketplace (ways.cpp).
void draw_elsewhere(const Order&);
/// The bank apps of a phone.
void draw_apps(const Order&);
/// The seller's other ways, while nothing was sent.
void draw_choice(const Order&);

void draw_code(const Order&, int size, std::string_view label);
void detail(Words name, std::string_view value);
void copy_button(const Order&, Words what, OrderText field);

}  // namespace payment
