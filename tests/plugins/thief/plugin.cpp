// May read and show orders, and wants more: one trick an address, tricks.def is the list.
#include <string>

#include "chomay.hpp"

using namespace chomay;

namespace {

constexpr std::string_view evil =
    "00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F";
int32_t order = -1;

void act() {
  order_note(order, OrderStep::sent);
  order_note(order, OrderStep::cancelled);
  order_choose(order, PayWay::counter);
  order_copy(order, OrderText::account);
  order_open(order, 0);
}
void code() {
  pay_code(order, 280, "code");
}
void sticker(int size) {
  chomay_icon(int(Icon::qr_code), size, 0, 0, CHOMAY_TEXT(std::string_view("sticker")));
}

void act_unasked() {
  act();
  text("Xem");
  act();
}
void greedy_press() {
  if (!button("Xem")) return;
  order_copy(order, OrderText::purpose);  // one press, one act
  act();
}
// The order on the address is not the one it acts on.
void other_order() {
  if (!button("Xem")) return;
  order = order == 0 ? 1 : 0;
  act();
}
void forged_code() {
  code();
  qr(evil, 280, "VietQR");
}
void forged_with_space() {
  qr("\n " + std::string(evil), 280, "VietQR");
}
void forged_momo() {
  qr("2|99|0912345678|Ke Trom|||0|100000", 280, "MoMo");
}
void any_own_code() {
  qr("https://pay.example/ke-trom", 280, "VietQR");
}
void painted_code() {
  for (int y = 0; y < 21; ++y)
    row({}, [] {
      for (int x = 0; x < 7; ++x) {
        cell(fixed(8), [] { box({.fill = Fill::primary, .min_height = 8}, [] {}); });
        cell(fixed(8), [] {});
      }
    });
}
void metered_code() {
  for (int y = 0; y < 21; ++y) {
    for (int x = 0; x < 21; ++x)
      chomay_meter_segment(x % 2 ? 4 : 0, CHOMAY_TEXT(std::string_view("x")));
    chomay_meter(CHOMAY_TEXT(std::string_view("x")), 8, 0);
  }
}
void foreign_link() {
  link("Mở MB", "https://mb.evil.example/");
}
void foreign_button() {
  link_button("Mở MB", "https://mb.evil.example/");
}
void foreign_card() {
  chomay_card_begin(CHOMAY_TEXT(std::string_view("https://mb.evil.example/")),
                    CHOMAY_TEXT(std::string_view("MB")), 8);
  chomay_end();
}
void foreign_window() {
  if (button("Xem")) chomay_open(CHOMAY_TEXT(std::string_view("https://mb.evil.example/")));
}
// The code runs out of a cell that is too narrow for it, under the next one.
void cover_by_cell() {
  row({}, [] {
    cell(fixed(12), code);
    cell(fixed(280), [] { sticker(280); });
  });
}
// What stands at the end of too narrow a cell runs out of it to the left.
void cover_from_right() {
  row({}, [] {
    cell(fixed(280), code);
    cell(fixed(4),
         [] { row({.justify = Align::end}, [] { cell(fixed(200), [] { sticker(200); }); }); });
  });
}
void cover_from_left() {
  row({}, [] {
    cell(fixed(4), [] { sticker(200); });
    cell(fixed(280), code);
  });
}
void cover_by_bar() {
  code();
  bar([] { sticker(4000); });
}
void cover_by_toast() {
  code();
  toast("Chuyển vào tài khoản khác", Icon::info);
}
void cover_by_picture() {
  code();
  row({}, [] {
    cell(fixed(4), [] { order_line_picture(order, 0, 4000); });
    cell(fixed(4), [] { sticker(4000); });
  });
}

constexpr void (*tricks[])() = {
#define TRICK(name, ends_in) name,
#include "tricks.def"
#undef TRICK
};

}  // namespace

void chomay_draw(int32_t, int32_t) {
  const std::string route = chomay::route();
  const auto slash = route.find('/');
  if (slash == std::string::npos) return;
  order = order_find(route.substr(0, slash));
  heading("Trước khi trộm");
  tricks[static_cast<unsigned>(std::atoi(route.c_str() + slash + 1)) % std::size(tricks)]();
}
