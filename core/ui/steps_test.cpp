#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

TEST_CASE("steps: a list that says how many there are and which one is now") {
  constexpr std::string_view names[] = {"Xác nhận", "Quét mã", "Biên nhận"};
  for (const auto& view : {phone_view, desktop_view, kiosk_view}) {
    Driver screen([&](Ui& ui) { ui.steps(names, 1, "Các bước"); }, view);
    REQUIRE(screen.find({Role::list, "Các bước"}));
    const auto items = screen.tree().all(Role::listitem);
    REQUIRE(items.size() == 3);
    float right = 0;
    for (std::size_t at = 0; at < items.size(); ++at) {
      CHECK(items[at]->name == names[at]);
      CHECK(items[at]->position == static_cast<int>(at) + 1);
      CHECK(items[at]->set_size == 3);
      CHECK(items[at]->current == (at == 1));
      CHECK(items[at]->rect.x >= right);  // side by side, in their order
      right = items[at]->rect.x + items[at]->rect.w;
    }
    CHECK(right <= view.width);
  }
}

TEST_CASE("steps: none of them are nothing") {
  Driver screen([](Ui& ui) { ui.steps({}, 0, "Các bước"); });
  CHECK_FALSE(screen.find({Role::list, "Các bước"}));
}
