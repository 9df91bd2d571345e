// What a plugin may do, each thing once; it stands beside the hostile one and must go on.
#include "chomay.hpp"

using namespace chomay;

namespace {

void draw_section(int32_t product) {
  heading(say("Vẫn chạy", "Still running"));
  text(product_text(product, ProductText::name));
  if (button(say("Đếm", "Count"), {.kind = Button::secondary})) {
    const int count = store_read("count") ? 2 : 1;
    store_write("count", std::to_string(count));
    toast(say("Đã đếm", "Counted"));
    chomay_open("https://dem.example/", 20);
  }
  text(store_read("count").value_or("0"));
  chomay_open("https://tu-mo.example/", 22);  // not after a press: nothing must open
}

}  // namespace

void chomay_draw(int32_t place, int32_t product) {
  switch (static_cast<Place>(place)) {
    case Place::section:
      return draw_section(product);
    case Place::badge:
      return badge(product_text(product, ProductText::id), Tone::info);
    case Place::page:
      page_title("Trang " + route());
      return text(route());
    default:
      return;
  }
}
