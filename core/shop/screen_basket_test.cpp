// The order as shoppers put it together, on the sample fair.
#include <doctest/doctest.h>

#include "core/shop/route.hpp"
#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;
using namespace chomay::shop::testing;
using namespace chomay::ui::testing;

namespace {

void choose(Fair& fair, std::string_view product) {
  fair.go(Route::product(product).address());
  fair.driver.tap(button("Thêm vào đơn"));
}

}  // namespace

TEST_CASE("the order: added from the product's page, seen by the toast's button, totals in đồng") {
  for (const auto& view : {phone_view, desktop_view, kiosk_view}) {
    Fair fair(view);
    choose(fair, "com-me-tri");
    CHECK(fair.driver.shows("Đã thêm 1 gói vào đơn"));
    fair.driver.tap(button("Xem đơn"));
    CHECK(fair.app.address() == "/don-hang");
    CHECK(fair.driver.find(link("Cốm Mễ Trì")));
    CHECK(fair.driver.shows("1 × 75.000\u00a0₫"));
    CHECK(fair.driver.shows("105.000\u00a0₫"));  // with 30.000 ₫ for delivery
  }
}

TEST_CASE("the order: more packs reach the tier's price, and what the next one saves is said") {
  Fair fair;
  choose(fair, "cam-canh");
  fair.go("/don-hang");
  CHECK(fair.driver.shows("tiết kiệm"));
  const Target packs{ui::Role::spinbutton, "Số lượng Cam Canh, Túi lưới 2 kg"};
  fair.driver.act(packs, ui::Act::increment);
  fair.driver.settle();
  CHECK(fair.driver.shows("2 × 130.000\u00a0₫"));
  fair.store.write("basket", "sp-cam-canh\tsp-cam-canh-1\t10\n");
  fair.app.store_changed();
  fair.driver.settle();
  CHECK(fair.driver.shows("10 × 123.000\u00a0₫"));
  CHECK(fair.driver.shows("1.230.000\u00a0₫"));
  CHECK(fair.driver.shows("Miễn phí"));  // delivery, from 700.000 ₫ on
}

TEST_CASE("the order: a line that was taken out comes back with one press") {
  Fair fair;
  choose(fair, "com-me-tri");
  fair.go("/don-hang");
  fair.driver.tap(button("Bỏ Cốm Mễ Trì, Cốm tươi gói 250 g khỏi đơn"));
  CHECK(fair.driver.shows("Đơn chưa có gì"));
  fair.driver.tap(button("Hoàn tác"));
  CHECK(fair.driver.find(link("Cốm Mễ Trì")));
}

TEST_CASE("the order: sellers stay apart, and come to one sum") {
  Fair fair;
  choose(fair, "com-me-tri");
  choose(fair, "cam-canh");
  fair.go("/don-hang");
  CHECK(fair.driver.shows("HTX Cam Canh Vân Canh (mẫu)"));
  CHECK(fair.driver.shows("Tổng cộng 2 người bán"));
}

TEST_CASE("the order: what the dossier does not admit can't be put in") {
  Fair fair;
  fair.go(Route::product("che-kho-dai-dong").address());
  CHECK(fair.driver.get(button("Thêm vào đơn")).disabled);
}

TEST_CASE("the order: it survives the end of the program; what the fair no longer has is dropped") {
  Fair fair;
  fair.store.write("basket", "sp-com-me-tri\tsp-com-me-tri-1\t3\nsp-cu\tsp-cu-1\t2\n");
  fair.app.store_changed();
  fair.go("/don-hang");
  CHECK(fair.driver.shows("3 × 75.000\u00a0₫"));
  CHECK(fair.driver.shows("Hội chợ không còn 1 mặt hàng bạn đã chọn"));
  CHECK(fair.store.read("basket") == "sp-com-me-tri\tsp-com-me-tri-1\t3\n");
}

TEST_CASE("the kiosk forgets the visitor's order") {
  Fair fair(kiosk_view);
  choose(fair, "com-me-tri");
  fair.app.forget_visitor();
  fair.go("/don-hang");
  CHECK(fair.driver.shows("Đơn chưa có gì"));
}
