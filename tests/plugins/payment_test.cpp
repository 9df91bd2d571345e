// The payment plugin as the kiosk runs it, on an order of the sample fair, read through the tree of
// meaning; and that no plugin can bend who is paid or how much.
#include <array>

#include "core/order/draft.hpp"
#include "core/order/orders.hpp"
#include "core/ui/testing.hpp"
#include "tests/plugins/fixture.hpp"
#include "tests/plugins/sample_fair.hpp"

namespace chomay::plugin {
namespace {

namespace drive = ui::testing;
using order::State;

struct Paying : KioskPlugins {
  explicit Paying(ui::Viewport viewport = drive::phone_view) : driver(viewport) {
    host.set_orders(&orders);
    code = place();
    driver.set_frame([this](ui::Ui& ui, const ui::Viewport& view, double now) {
      clock.advance_ms(now + skipped_ms - clock.monotonic_ms());
      ui.begin(view, now, ui::Theme::light);
      host.set_ui(&ui, Language::vi);
      ui.shell({.content = [&] { host.draw_page("/thanh-toan/" + code); },
                .footer = [&] { host.draw_bar(); },
                .key = "page"});
      return ui.end();
    });
    driver.settle();
  }
  std::string place() {
    order::Basket basket;
    basket.add({"sp-com-me-tri", "sp-com-me-tri-1"}, 2);
    const auto quote = order::quote_basket(sample_fair(), basket, clock.today());
    return orders
        .place({order::draft_of(sample_fair(), quote.sellers.at(0), Language::vi)}, basket, {},
               clock.now())
        .value()
        .front();
  }
  const order::Order& order() const { return *orders.find(code); }
  State state() const { return order::state_of(order(), clock.now()); }

  /// Lets minutes pass at once, without their frames.
  void later(double minutes) {
    skipped_ms += minutes * 60'000;
    driver.settle();
  }

  SeededRandom random;
  order::Orders orders{store, random};
  std::string code;
  double skipped_ms = 0;
  drive::Driver driver;
};

drive::Target code_of(const Paying& paying) {
  return {ui::Role::image, "Mã VietQR của đơn " + paying.code};
}

}  // namespace

TEST_CASE("the payment page: code, payee, amount and message, on every form") {
  for (const auto& view : {drive::phone_view, drive::desktop_view, drive::kiosk_view}) {
    Paying paying(view);
    CHECK(paying.driver.find(code_of(paying)));
    CHECK(paying.driver.shows("180.000\u00a0₫"));
    CHECK(paying.driver.shows(paying.order().seller));
    CHECK(paying.driver.shows(paying.code + " OCOP"));
    CHECK(paying.driver.shows("Mã còn hiệu lực 10:00"));
    CHECK(paying.host.shows_payment());
    const auto* steps = paying.driver.find({ui::Role::list, "Các bước trả tiền"});
    REQUIRE(steps);
  }
}

TEST_CASE("the payment page: the account is masked until it is asked for, and copied whole") {
  Paying paying;
  CHECK(paying.driver.shows("•••• "));
  CHECK_FALSE(paying.driver.shows("KHONGCHUYENTIEN"));
  paying.driver.press(drive::button("Chép số tài khoản"));
  CHECK(paying.driver.ui().take_clipboard().starts_with("KHONGCHUYENTIEN"));
  CHECK(paying.driver.shows("Đã chép"));
  paying.driver.press(drive::button("Hiện số tài khoản"));
  CHECK(paying.driver.shows("KHONGCHUYENTIEN"));
}

TEST_CASE("the payment page: after ten minutes the code is covered, one press shows it again") {
  Paying paying;
  paying.driver.wait(2'000);
  CHECK(paying.driver.shows("Mã còn hiệu lực 09:58"));
  paying.later(9);
  CHECK(paying.driver.find(code_of(paying)));
  CHECK(paying.host.shows_payment());
  paying.later(1);
  CHECK_FALSE(paying.driver.find(code_of(paying)));
  CHECK_FALSE(paying.host.shows_payment());
  paying.driver.press(drive::button("Hiện lại mã"));
  CHECK(paying.driver.find(code_of(paying)));
  CHECK(paying.driver.shows("Mã còn hiệu lực 10:00"));
}

TEST_CASE("the payment page: “sent” is the buyer's word, never “received”") {
  Paying paying;
  paying.driver.press(drive::button("Tôi đã chuyển khoản"));
  CHECK(paying.state() == State::sent);
  CHECK(paying.driver.shows("Chờ người bán xác nhận"));
  CHECK_FALSE(paying.driver.shows("Đã nhận tiền"));
  paying.orders.note(paying.code, order::Receipt{180'000, "FT1", paying.clock.now()});
  paying.driver.settle();
  CHECK(paying.driver.shows("Đã nhận tiền"));
  CHECK_FALSE(paying.driver.find(code_of(paying)));
  CHECK_FALSE(paying.host.shows_payment());
}

TEST_CASE("the payment page: cancelling asks once") {
  Paying paying;
  paying.driver.press(drive::button("Huỷ"));
  CHECK(paying.state() == State::shown);
  paying.driver.press(drive::button("Giữ đơn"));
  CHECK_FALSE(paying.driver.find(drive::button("Huỷ đơn")));
  paying.driver.press(drive::button("Huỷ"));
  paying.driver.press(drive::button("Huỷ đơn"));
  CHECK(paying.state() == State::cancelled);
  CHECK_FALSE(paying.driver.find(code_of(paying)));
}

TEST_CASE("the payment page: nobody is asked to pay an order that is not kept yet") {
  Paying paying;
  paying.store.late = true;
  paying.code = paying.place();
  paying.driver.settle();
  CHECK(paying.driver.shows("Đang lưu đơn"));
  CHECK_FALSE(paying.driver.find(code_of(paying)));
  paying.store.late = false;
  paying.driver.settle();
  CHECK(paying.driver.find(code_of(paying)));
}

TEST_CASE("the payment page: a code of another device's order leads on, not astray") {
  Paying paying;
  paying.code = "222222";
  paying.driver.settle();
  CHECK(paying.driver.shows("Máy này không có đơn đó"));
}

namespace {

constexpr const char* apps[] = {"Mở ACB", "Mở BIDV", "Mở MB", "Mở OCB", "Mở VietinBank"};

std::string wallet_of(const Paying& paying) {
  return "https://vi-may.example/tra?toi=cs-com-me-tri&tien=180000&noi-dung=" + paying.code +
         "%20OCOP";
}

void choose(Paying& paying, const char* way) {
  paying.driver.press(drive::button("Đổi cách trả tiền"));
  paying.driver.press(drive::button(way));
}

}  // namespace

TEST_CASE("the payment page: on phones the buyer's bank app opens, with the pack's payee") {
  Paying paying;
  for (const char* app : apps) CHECK_MESSAGE(paying.driver.find(drive::button(app)), app);
  CHECK(paying.driver.shows("qua dl.vietqr.io"));
  CHECK(paying.opener.opened.empty());
  paying.driver.press(drive::button("Mở MB"));
  REQUIRE(paying.opener.opened.size() == 1);
  const std::string& address = paying.opener.opened[0];
  CHECK(address.starts_with("https://dl.vietqr.io/pay?app=mb&ba=KHONGCHUYENTIEN"));
  CHECK(address.ends_with("&am=180000&tn=" + paying.code + "%20OCOP"));
  for (const auto& view : {drive::desktop_view, drive::kiosk_view})
    CHECK_FALSE(Paying(view).driver.find(drive::button("Mở MB")));
}

TEST_CASE("the payment page: the buyer changes the way; a wallet opens where the pack says") {
  Paying paying;
  choose(paying, "Ví Mây (mẫu)");
  CHECK(paying.order().pays_by() == order::Way::wallet);
  CHECK_FALSE(paying.driver.find(code_of(paying)));
  CHECK(paying.driver.shows("Liên kết dẫn tới vi-may.example"));
  paying.driver.press(drive::button("Mở Ví Mây (mẫu)"));
  CHECK(paying.opener.opened == std::vector{wallet_of(paying)});
  choose(paying, "Trả khi nhận hàng");
  CHECK(paying.driver.shows("Trả tiền cho người giao"));
  choose(paying, "Chuyển khoản bằng mã VietQR");
  CHECK(paying.driver.find(code_of(paying)));
  paying.driver.press(drive::button("Tôi đã chuyển khoản"));
  CHECK_FALSE(paying.driver.find(drive::button("Đổi cách trả tiền")));
}

TEST_CASE("the payment page: a kiosk opens nothing; the wallet's address is a code") {
  Paying paying(drive::kiosk_view);
  choose(paying, "Ví Mây (mẫu)");
  CHECK_FALSE(paying.driver.find(drive::button("Mở Ví Mây (mẫu)")));
  CHECK(paying.driver.find({ui::Role::image, "Mã mở trên điện thoại của đơn " + paying.code}));
  CHECK(paying.host.shows_payment());
}

TEST_CASE("the payment page: a full device changes nothing, and says so") {
  Paying paying;
  paying.store.full = true;
  choose(paying, "Trả tại quầy");
  CHECK(paying.order().pays_by() == order::Way::transfer);
  CHECK(paying.driver.find(code_of(paying)));
}

}  // namespace chomay::plugin
