#include "core/ui/mask.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {

// "|" is the caret.
std::string masked(Mask mask, std::string_view text) {
  std::string plain(text);
  const auto caret = plain.find('|');
  plain.erase(caret, 1);
  Masked out = apply_mask(mask, plain, static_cast<std::uint32_t>(caret));
  return out.text.insert(out.caret, "|");
}

}  // namespace

TEST_CASE("mask: money is grouped as it is typed, the caret stays between its digits") {
  CHECK(masked(Mask::money, "1|") == "1|");
  CHECK(masked(Mask::money, "1234|") == "1.234|");
  CHECK(masked(Mask::money, "1.2345|67") == "1.234.5|67");
  CHECK(masked(Mask::money, "|1234567") == "|1.234.567");
  CHECK(masked(Mask::money, "12|.345.678") == "12|.345.678");
  CHECK(masked(Mask::money, "1.500.000 ₫|") == "1.500.000|");
  CHECK(masked(Mask::money, "0070|0") == "70|0");
  CHECK(masked(Mask::money, "000|") == "0|");
  CHECK(masked(Mask::money, "abc|") == "|");
  CHECK(masked(Mask::money, "99999999999999999999|") == "999.999.999.999.999|");
}

TEST_CASE("mask: phone numbers as they are read aloud") {
  CHECK(masked(Mask::phone, "0912345678|") == "0912 345 678|");
  CHECK(masked(Mask::phone, "0912|3") == "0912| 3");
  CHECK(masked(Mask::phone, "+84912345678|") == "+84 912 345 678|");
  CHECK(masked(Mask::phone, "09a-12|") == "0912|");
  CHECK(without_mask(Mask::phone, "+84 912 345 678") == "+84912345678");
  CHECK(without_mask(Mask::money, "1.234.567") == "1234567");
}

TEST_CASE("mask: in a field, backspace takes the digit and never stops at a separator") {
  std::string value;
  Driver driver([&](Ui& ui) {
    ui.field("gia", value, {.label = "Giá", .mode = InputMode::numeric, .mask = Mask::money});
  });
  driver.type(textbox("Giá"), "1");
  driver.type(textbox("Giá"), "234567");
  CHECK(value == "1.234.567");
  driver.key(Key::left);
  driver.key(Key::left);
  driver.key(Key::left);
  driver.key(Key::backspace);  // behind the dot
  CHECK(value == "123.567");
  driver.ui().post_text("9");
  driver.settle();
  CHECK(value == "1.239.567");
  driver.key(Key::home);
  driver.key(Key::right);
  driver.key(Key::del);  // before the dot
  CHECK(value == "139.567");
  driver.key(Key::a, false, true);
  driver.ui().post_text("8");
  driver.settle();
  CHECK(value == "8");
}
