// From the basket to orders, as a shopper does it, on the sample fair.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/notice/sign.hpp"
#include "core/order/link.hpp"
#include "core/order/orders.hpp"
#include "core/shop/route.hpp"
#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;
using namespace chomay::shop::testing;
using namespace chomay::ui::testing;

namespace {

const Target name{ui::Role::textbox, "Họ và tên"}, phone{ui::Role::textbox, "Số điện thoại"},
    address{ui::Role::textbox, "Địa chỉ nhận hàng"};
const Target deliver{
    ui::Role::checkbox,
    "Ghi tên, số điện thoại và địa chỉ vào đơn đưa cho người bán, chỉ để giao đơn này"};

/// A basket of two sellers, and the way to the review.
void review_two(Fair& fair) {
  fair.store.write("basket", "sp-com-me-tri\tsp-com-me-tri-1\t2\nsp-cam-canh\tsp-cam-canh-1\t3\n");
  fair.app.store_changed();
  fair.go("/don-hang");
  fair.driver.press(link("Xem lại và đặt"));
}

void fill_in(Fair& fair) {
  fair.driver.type(name, "Nguyễn Thị Ngà");
  fair.driver.type(phone, "0912345678");
  fair.driver.type(address, "12 ngõ 3, phường Từ Liêm");
}

void confirm(Fair& fair) {
  for (const auto* node : fair.driver.tree().all(ui::Role::button))
    if (node->name.starts_with("Xác nhận đặt"))
      return fair.driver.press(button(std::string(node->name)));
  FAIL("no button to confirm");
}

order::Orders orders_of(Fair& fair) {
  return {fair.store, fair.random};
}

}  // namespace

TEST_CASE("the review shows what the law wants shown, and no box is ticked beforehand") {
  for (const auto& view : {phone_view, desktop_view, kiosk_view}) {
    Fair fair(view);
    review_two(fair);
    REQUIRE(fair.app.address() == "/dat-hang");
    for (const char* shown :
         {"Người bán", "Địa chỉ", "Đăng ký kinh doanh", "Hàng và giá", "Chất lượng", "Nguồn gốc",
          "Hạn dùng", "Giao hàng", "Phải trả", "Đổi trả", "Giữ giá và giữ hàng", "Cách trả tiền"})
      CHECK_MESSAGE(fair.driver.shows(shown), shown);
    CHECK(fair.driver.shows("Cốm Mễ Trì, Cốm tươi gói 250 g: 2 × 75.000\u00a0₫ = 150.000\u00a0₫"));
    for (const auto* box : fair.driver.tree().all(ui::Role::checkbox)) CHECK_FALSE(box->checked);
  }
}

TEST_CASE("without name, address and consent nothing is ordered, and each gap is said") {
  Fair fair;
  review_two(fair);
  confirm(fair);
  CHECK(fair.app.address() == "/dat-hang");
  CHECK(fair.driver.get(name).description == "Ghi tên người nhận.");
  CHECK(fair.driver.get(phone).description == "Ghi số điện thoại có từ 9 đến 15 chữ số.");
  CHECK(fair.driver.shows("Cần ô đồng ý đầu tiên"));
  fill_in(fair);
  confirm(fair);
  CHECK(orders_of(fair).all().empty());  // the box is still empty
}

TEST_CASE("two sellers make two orders, each with what was shown and agreed") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  confirm(fair);
  CHECK(fair.app.address() == "/don-da-dat");
  const auto orders = orders_of(fair);
  REQUIRE(orders.all().size() == 2);
  const order::Order& com = orders.all().front();
  CHECK(com.producer == "cs-com-me-tri");
  CHECK(com.total == 180'000);  // with 30.000 ₫ for delivery
  CHECK(com.buyer.name == "Nguyễn Thị Ngà");
  CHECK(com.consents == std::vector{order::Purpose::deliver});
  CHECK(com.shown.size() >= 10);
  CHECK(com.way == order::Way::transfer);
  CHECK(fair.store.read("basket").value_or("").empty());
  CHECK(fair.driver.shows("Đơn " + com.code));
  CHECK(fair.driver.shows("Chờ chuyển khoản"));
  // Back leads past the review that is done with.
  fair.app.back();
  fair.driver.settle();
  CHECK(fair.app.address() == "/don-hang");
}

TEST_CASE("what can't be ordered stays in the basket") {
  Fair fair;
  fair.store.write("basket",
                   "sp-com-me-tri\tsp-com-me-tri-1\t2\nsp-cam-canh\tsp-cam-canh-1\t9999\n");
  fair.app.store_changed();
  fair.go("/dat-hang");
  CHECK(fair.driver.shows("1 món chưa đặt được vẫn nằm lại trong giỏ."));
  fill_in(fair);
  fair.driver.press(deliver);
  confirm(fair);
  const auto orders = orders_of(fair);
  REQUIRE(orders.all().size() == 1);
  CHECK(fair.app.address() == Route::payment(orders.all().front().code).address());
  CHECK(fair.store.read("basket") == "sp-cam-canh\tsp-cam-canh-1\t9999\n");
}

TEST_CASE("a full store says so, and everything is as it was") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  fair.store.full = true;
  confirm(fair);
  CHECK(fair.app.address() == "/dat-hang");
  CHECK(fair.driver.shows("chưa được đặt"));
  CHECK(fair.driver.get(name).value == "Nguyễn Thị Ngà");
  fair.store.full = false;
  confirm(fair);
  CHECK(orders_of(fair).all().size() == 2);
}

TEST_CASE("the slip carries the order to another device, by an address that no server sees") {
  Fair kiosk(kiosk_view), mobile;
  review_two(kiosk);
  fill_in(kiosk);
  kiosk.driver.press(deliver);
  confirm(kiosk);
  const order::Order order = orders_of(kiosk).all().front();
  kiosk.go(Route::slip(order.code).address());
  CHECK(kiosk.driver.find({ui::Role::image, "Quét để mang đơn về điện thoại"}));

  mobile.go("/don-da-dat#don=" + order::write_link(order));
  CHECK(mobile.app.address() == Route::slip(order.code).address());
  CHECK(mobile.driver.shows("Đã mở đơn " + order.code));
  REQUIRE(orders_of(mobile).find(order.code));
  CHECK(orders_of(mobile).find(order.code)->total == order.total);

  mobile.go("/don-da-dat#don=AAAA");
  CHECK(mobile.driver.shows("bị hỏng hoặc bị cắt"));
}

TEST_CASE("the kiosk forgets orders and what was being filled in") {
  Fair fair(kiosk_view);
  review_two(fair);
  fill_in(fair);
  fair.app.forget_visitor();
  fair.driver.settle();
  CHECK(orders_of(fair).all().empty());
  review_two(fair);
  CHECK(fair.driver.get(name).value.empty());
}

TEST_CASE("“received” is said on the seller's signed word only, and what is short is said") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  confirm(fair);
  const order::Order order = orders_of(fair).all().front();
  const auto seller = sample_catalog()->producer(*sample_catalog()->find_producer(order.producer));
  const auto key = notice::key_from_hex(seller.public_key).value();
  const auto word = [&](std::int64_t amount, const char* reference) {
    return notice::PaymentNotice{std::string(sample_catalog()->info().id),
                                 order.code,
                                 order.producer,
                                 amount,
                                 order.placed_at,
                                 reference};
  };
  const SignatureBytes signature{1, 2, 3};
  const auto text = [&](const notice::PaymentNotice& one) {
    return notice::write_notice(notice::message_of(one).value(), signature);
  };
  // Well formed, but not signed by this seller.
  fair.go("/#tin=" + text(word(order.total, "FT1")));
  CHECK(fair.driver.shows("không do người bán ký"));
  CHECK(orders_of(fair).find(order.code)->received() == 0);
  // While the signature is not known yet, nothing is said.
  fair.signatures.waits = true;
  fair.signatures.believe(notice::message_of(word(100'000, "FT2")).value(), signature, key);
  fair.app.take_notice(text(word(100'000, "FT2")));
  fair.driver.settle();
  CHECK(orders_of(fair).find(order.code)->received() == 0);
  fair.signatures.waits = false;
  fair.driver.settle();
  CHECK(fair.driver.shows("đã nhận 100.000\u00a0₫"));
  fair.go("/don-da-dat");
  CHECK(fair.driver.shows("Nhận thiếu 80.000\u00a0₫"));
  // The rest comes; the same word twice counts once.
  fair.signatures.believe(notice::message_of(word(80'000, "FT3")).value(), signature, key);
  fair.app.take_notice(text(word(80'000, "FT3")));
  fair.app.take_notice(text(word(80'000, "FT3")));
  fair.driver.settle();
  CHECK(fair.driver.shows("Người bán đã nhận tiền"));
  CHECK(orders_of(fair).find(order.code)->received() == order.total);
  fair.go("/#tin=nonsense");
  CHECK(fair.driver.shows("không do người bán ký"));
}

TEST_CASE("who clears their data has no orders left, here and in the store") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  confirm(fair);
  fair.go("/cai-dat");
  CHECK(fair.driver.find(link("Xem 2 đơn")));
  fair.driver.press(button("Xoá dữ liệu của tôi"));
  fair.driver.press(button("Xoá hết"));
  fair.go("/don-da-dat");
  CHECK(fair.driver.shows("Chưa có đơn nào"));
  CHECK_FALSE(fair.store.read("orders"));
}

TEST_CASE("a store that fails after all: the shopper is told, and is back at a whole basket") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  fair.store.late = true;
  confirm(fair);
  fair.app.store_failed();
  fair.driver.settle();
  CHECK(fair.app.address() == "/don-hang");
  CHECK(fair.driver.shows("chưa được đặt"));
  CHECK(fair.driver.shows("Cốm Mễ Trì"));
  CHECK(orders_of(fair).all().empty());
}

TEST_CASE("orders that are kept stay when something else can't be written later") {
  Fair fair;
  review_two(fair);
  fill_in(fair);
  fair.driver.press(deliver);
  fair.store.late = true;
  confirm(fair);
  fair.store.late = false;
  fair.app.store_kept();
  fair.app.store_failed();  // a heart, say
  fair.driver.settle();
  CHECK(orders_of(fair).all().size() == 2);
  CHECK(fair.app.address() == "/don-da-dat");
  // And they are found again from an empty basket.
  fair.go("/don-hang");
  CHECK(fair.driver.find(link("Đơn đã đặt")));
}

TEST_CASE("the review offers each seller's own ways, and the order keeps the one that was chosen") {
  Fair fair;
  review_two(fair);
  const auto com = "HTX Cốm Mễ Trì (mẫu)";
  for (const char* way : {"Chuyển khoản bằng mã VietQR", "Ví Mây (mẫu)", "Sàn Phố (mẫu)",
                          "Trả khi nhận hàng", "Trả tại quầy"})
    CHECK_MESSAGE(fair.driver.find(radio(way)), way);
  CHECK(fair.driver.shows("Mở vi-may.example với số tiền và mã đơn đã điền sẵn."));
  fair.driver.press(radio("Ví Mây (mẫu)"));
  fill_in(fair);
  fair.driver.press(deliver);
  confirm(fair);
  const auto orders = orders_of(fair);
  REQUIRE(orders.all().size() == 2);
  CHECK(orders.all().front().seller == com);
  CHECK(orders.all().front().way == order::Way::wallet);
  CHECK(orders.all().back().way == order::Way::transfer);
  const auto& shown = orders.all().front().shown;
  CHECK(std::count(shown.begin(), shown.end(), order::Fact{"Cách trả tiền", "Ví Mây (mẫu)"}) == 1);
  CHECK(fair.driver.shows("Chờ trả tiền"));
  fair.go(Route::slip(orders.all().front().code).address());
  CHECK(fair.driver.shows("Ví Mây (mẫu)"));
}
