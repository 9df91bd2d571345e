// The fair as a shopper meets it, by role and name only.
#include "core/shop/app.hpp"

#include <doctest/doctest.h>

#include "core/shop/route.hpp"
#include "core/shop/strings.hpp"
#include "core/shop/test_fair.hpp"

using namespace chomay;
using namespace chomay::shop;
using namespace chomay::shop::testing;
using namespace chomay::ui::testing;
using ui::Role;

namespace {

const std::string search_label = "Tìm sản phẩm";

const ui::Node& card(const Fair& fair, std::string_view name) {
  const ui::Node* found = fair.driver.tree().find_containing(Role::link, name);
  REQUIRE_MESSAGE(found, fair.driver.tree().dump());
  return *found;
}

/// Where the first product on the page leads.
std::string first_product(const Fair& fair) {
  for (const auto* each : fair.driver.tree().all(Role::link))
    if (each->href.rfind("/p/", 0) == 0) return each->href;
  return {};
}

void press_card(Fair& fair, std::string_view name) {
  fair.driver.press(link(card(fair, name).name));
}

}  // namespace

TEST_CASE("what is typed before the search has come is kept, and answered when it has") {
  Fair fair(desktop_view, false);
  const auto front = sample_front();
  fair.app.set_catalog(front);
  fair.driver.settle();
  CHECK(first_product(fair) != "");
  fair.driver.type(searchbox(search_label), "com me");
  CHECK(fair.driver.find(heading("Đang lấy phần tìm kiếm")));
  CHECK(first_product(fair) == "");
  fair.driver.type(searchbox(search_label), " tri");
  REQUIRE(front->take_words(sample_words()));
  fair.app.words_came();
  fair.driver.settle();
  CHECK(fair.driver.get(searchbox(search_label)).value == "com me tri");
  CHECK(fair.app.address() == "/tim?q=com%20me%20tri");
  CHECK(first_product(fair) == "/p/com-me-tri");
  CHECK_FALSE(fair.driver.find(heading("Đang lấy phần tìm kiếm")));
}

TEST_CASE("home, search without accents, facet, product, and back to the same results") {
  Fair fair(desktop_view);
  fair.driver.type(searchbox(search_label), "com me tri");
  CHECK(fair.app.address() == "/tim?q=com%20me%20tri");
  CHECK(first_product(fair) == "/p/com-me-tri");

  fair.driver.clear(searchbox(search_label));
  fair.driver.type(searchbox(search_label), "com");
  const auto all = fair.driver.tree().all(Role::listitem).size();
  fair.driver.press(checkbox("Thực phẩm"));
  CHECK(fair.app.address() == "/tim?q=com&nhom=thuc-pham");
  CHECK(fair.driver.tree().all(Role::listitem).size() <= all);

  press_card(fair, "Cốm Mễ Trì");
  CHECK(fair.app.address() == "/p/com-me-tri");
  CHECK(fair.app.title().find("Cốm Mễ Trì") == 0);
  CHECK(fair.driver.find(heading("Cốm Mễ Trì")));
  fair.app.back();
  fair.driver.settle();
  CHECK(fair.app.address() == "/tim?q=com&nhom=thuc-pham");
  CHECK(fair.driver.get(checkbox("Thực phẩm")).checked);
  CHECK(fair.driver.get(searchbox(search_label)).value == "com");
}

TEST_CASE("the phone: typing on the home screen goes on in the results' field") {
  Fair fair(phone_view);
  fair.driver.type(searchbox(search_label), "che");
  CHECK(fair.app.address() == "/tim?q=che");
  CHECK(fair.driver.get(searchbox(search_label)).focused);
  CHECK(fair.driver.shows("trà"));  // the line that explains related words
}

TEST_CASE("the line that explains related words leads to exactly what was meant, and back") {
  Fair fair(phone_view);
  fair.go("/tim?q=che");
  REQUIRE(fair.driver.shows("16 sản phẩm"));
  fair.driver.tap(button("Chỉ tìm đúng \"chè\""));
  CHECK(Route::parse(fair.app.address()).filters.words == "\"chè\"");
  CHECK(fair.driver.get(searchbox(search_label)).value == "\"chè\"");
  CHECK(fair.driver.shows("Chè Ba Trại"));
  CHECK_FALSE(fair.driver.shows("16 sản phẩm"));
  fair.driver.tap(button("Tìm cả từ gần nghĩa"));
  CHECK(fair.driver.shows("16 sản phẩm"));
}

TEST_CASE("a space at the end of what is typed stays, letter by letter") {
  for (const auto& view : {phone_view, desktop_view, kiosk_view}) {
    for (const bool from_results : {false, true}) {
      Fair fair(view);
      if (from_results || view.kiosk) fair.go("/tim");
      for (const char* letter : {"c", "h", "e", " ", "b", "a", " "}) {
        fair.driver.type(searchbox(search_label), letter);
        fair.driver.wait(50);
      }
      CHECK(fair.driver.get(searchbox(search_label)).value == "che ba ");
      // All at once, as a burst that meets one frame.
      for (const char* letter : {"v", "i", " "}) fair.driver.ui().post_text(letter);
      fair.driver.settle();
      CHECK(fair.driver.get(searchbox(search_label)).value == "che ba vi ");
    }
  }
}

TEST_CASE("the phone: back returns to where the results were scrolled") {
  Fair fair(phone_view);
  fair.go("/tim");
  fair.driver.scroll(900);
  fair.driver.wait(600);
  const float scrolled = fair.driver.ui().scroll_of("/tim");
  REQUIRE(scrolled > 0);
  const ui::Node* product = nullptr;
  for (const auto* each : fair.driver.tree().all(Role::link))
    if (each->visible && each->href.rfind("/p/", 0) == 0 && each->rect.y > 100) product = each;
  REQUIRE(product);
  fair.driver.tap(link(product->name));
  REQUIRE(fair.app.address().rfind("/p/", 0) == 0);
  fair.driver.press(button("Quay lại"));
  CHECK(fair.app.address() == "/tim");
  CHECK(fair.driver.ui().scroll_of("/tim") == doctest::Approx(scrolled));
  const auto visit = fair.app.take_visit();
  REQUIRE(visit);
  CHECK(visit->back);
}

TEST_CASE("the phone: the way back from the filters stays in view above a long list of them") {
  Fair fair(phone_view);
  fair.go("/tim");
  fair.driver.press(button("Bộ lọc"));
  fair.driver.wait(600);  // it slides in
  const ui::Node shown = fair.driver.get(button("Xem 85 sản phẩm"));
  CHECK(shown.rect.y + shown.rect.h <= phone_view.height);
  fair.driver.press(checkbox("Đồ uống"));
  CHECK(fair.app.address() == "/nhom/do-uong");
  fair.driver.press(button("Xem 5 sản phẩm"));
  CHECK(!fair.driver.find(dialog("Bộ lọc")));
}

TEST_CASE("a heart saves, the toast takes it back") {
  Fair fair(desktop_view);
  fair.go("/p/com-me-tri");
  fair.driver.press(button("Lưu Cốm Mễ Trì"));
  CHECK(fair.driver.find(button("Bỏ lưu Cốm Mễ Trì")));
  CHECK(fair.store.read("favourites") == "com-me-tri\n");
  fair.driver.press(button("Hoàn tác"));
  CHECK(fair.driver.find(button("Lưu Cốm Mễ Trì")));
  CHECK(fair.store.read("favourites") == "");
}

TEST_CASE("the language changes where one stands") {
  Fair fair(desktop_view);
  fair.go("/p/com-me-tri");
  fair.driver.press(button(std::string(str(Str::language_menu, Language::vi))));
  CHECK(fair.app.language_tag() == "en");
  CHECK(fair.app.address() == "/p/com-me-tri");
  const auto catalog = sample_catalog();
  const auto product = catalog->product(*catalog->find_product("com-me-tri"));
  CHECK(fair.driver.find(heading(std::string(product.name.en))));
  CHECK(product.name.en != product.name.vi);
}

TEST_CASE("a picture is seen large, and gives way to the page again") {
  for (const auto& view : {phone_view, desktop_view, kiosk_view}) {
    Fair fair(view);
    fair.go("/p/com-me-tri");
    fair.driver.press(button("Phóng to hình Cốm Mễ Trì"));
    CHECK(fair.driver.find(dialog("Cốm Mễ Trì")));
    CHECK(fair.driver.shows("Hình minh hoạ"));
    fair.driver.press(button("Đóng"));
    CHECK(!fair.driver.find(dialog("Cốm Mễ Trì")));
  }
}

TEST_CASE("the address that a page is opened at says its language; later ones do not") {
  Fair fair(desktop_view);
  fair.app.open("/en/p/com-me-tri");
  CHECK(fair.app.language_tag() == "en");
  CHECK(fair.app.address() == "/p/com-me-tri");
  fair.go("/phien");
  CHECK(fair.app.language_tag() == "en");
  fair.app.open("/");  // the fair's name alone: as chosen before
  CHECK(fair.app.language_tag() == "en");
  fair.app.open("/phien");
  CHECK(fair.app.language_tag() == "vi");
}

TEST_CASE("buying more says what the next tier saves") {
  Fair fair(phone_view);
  fair.go("/p/cam-canh");
  CHECK(fair.driver.shows("Mua thêm 9 túi để còn 123.000\u00A0₫ / túi, tiết kiệm 70.000\u00A0₫"));
  fair.driver.press(button("10 – 29 túi: 123.000\u00A0₫"));
  CHECK(fair.driver.shows("10 túi: 1.230.000\u00A0₫"));
}

TEST_CASE("a product without its compulsory papers cannot be ordered and says why") {
  Fair fair(phone_view);
  const auto catalog = sample_catalog();
  int refused = 0;
  for (std::uint32_t row = 0; row < catalog->product_count() && refused < 3; ++row) {
    const auto product = catalog->product(row);
    if (catalog->dossier_summary(product, fair.clock.today()).admitted) continue;
    ++refused;
    fair.go(Route::product(product.slug).address());
    CHECK(fair.driver.shows("Chưa được lên sàn"));
    CHECK(fair.driver.shows("22/11/2026"));
    CHECK(fair.driver.get(button("Hỏi mua ở phiên")).disabled);
  }
  CHECK(refused == 3);
}

TEST_CASE("blank allergens are not told as absence") {
  Fair fair(phone_view);
  fair.go("/p/com-me-tri");
  CHECK(fair.driver.shows("Không có nghĩa là không chứa"));
}

TEST_CASE("a live session leads out of the fair; a night market turns the lights down") {
  Fair fair(phone_view);
  fair.go("/phien/px-live-now");
  fair.driver.press(link("Mở YouTube"));
  CHECK(fair.opener.opened == std::vector<std::string>{"https://live.fair.example/2026-11-22"});
  CHECK(fair.app.theme() == ui::Theme::light);
  fair.clock.set(Instant{FixedClock(Date::of(2026, 11, 27), 20 * 60 + 45).now()});
  fair.go("/");
  CHECK(fair.app.theme() == ui::Theme::night);
  CHECK(fair.driver.shows("Chợ Đêm trên Mây"));
  CHECK(fair.driver.shows("TRỰC TIẾP"));
}

TEST_CASE("a frame is due when the next session begins, not before") {
  Fair fair(phone_view);
  fair.clock.set(Instant{FixedClock(Date::of(2026, 11, 27), 20 * 60).now()});
  fair.go("/cai-dat");
  const auto result = fair.driver.last();
  CHECK(result.wake_in_ms == doctest::Approx(30 * 60 * 1000));
}

TEST_CASE("compare keeps only what differs") {
  Fair fair(desktop_view);
  fair.go("/so-sanh?sp=cam-canh,com-me-tri");
  CHECK(fair.driver.shows("Địa phương"));
  CHECK(fair.driver.shows("Nhóm"));
  fair.driver.press(toggle("Chỉ hiện điểm khác nhau"));
  CHECK_FALSE(fair.driver.find(words("Nhóm")));
  fair.driver.press(button("Bỏ Cam Canh khỏi so sánh"));
  CHECK(fair.app.address() == "/so-sanh?sp=com-me-tri");
}

TEST_CASE("clearing my data asks first and empties the device") {
  Fair fair(phone_view);
  fair.store.write("favourites", "com-me-tri\n");
  Fair again(phone_view);
  fair.go("/cai-dat");
  fair.driver.press(button("Xoá dữ liệu của tôi"));
  CHECK(fair.store.read("favourites"));
  fair.driver.press(button("Xoá hết"));
  CHECK_FALSE(fair.store.read("favourites"));
}

TEST_CASE("loading, failure with its code and a retry, offline, and addresses that lead nowhere") {
  Fair fair(phone_view, false);
  CHECK(fair.driver.shows("Đang mở phiên chợ"));
  fair.app.set_failed({"pack_truncated", "Gói bị thiếu.", "The pack is cut short."});
  fair.driver.settle();
  CHECK(fair.driver.shows("pack_truncated"));
  fair.driver.press(button("Thử lại"));
  CHECK(fair.app.take_retry());
  fair.app.set_catalog(sample_catalog());
  fair.app.set_offline(true, fair.clock.now());
  fair.driver.settle();
  CHECK(fair.driver.shows("Đang ngoại tuyến"));
  fair.go("/khong-co/gi");
  CHECK(fair.driver.shows("Không có trang này"));
  fair.go("/p/khong-co");
  fair.driver.press(button("Về trang chủ"));
  CHECK(fair.app.address() == "/");
}

TEST_CASE("the kiosk: a finger in the search opens its keyboard, and what is typed is found") {
  Fair fair(kiosk_view);
  const auto type = [&](std::string_view keys) {
    for (const char key : keys)
      fair.driver.tap(button(key == ' ' ? "Dấu cách" : std::string(1, key)));
  };
  fair.driver.tap(searchbox(search_label));
  CHECK(fair.app.address() == "/tim");
  type("chef ba vif");
  CHECK(fair.driver.get(searchbox(search_label)).value == "chè ba vì");
  CHECK(fair.driver.shows("chef ba vif"));  // and what it was made of
  CHECK(first_product(fair) != "");
  fair.driver.tap(button("VNI"));
  type(" d9a2");
  CHECK(fair.driver.get(searchbox(search_label)).value == "chè ba vì đà");
  fair.driver.tap(button("Xoá chữ"));
  type("che2");
  fair.driver.tap(button("Tìm"));
  CHECK(fair.app.address() == "/tim?q=ch%C3%A8");
  CHECK_FALSE(fair.driver.find(button("Dấu cách")));
  CHECK(fair.driver.find(button("Bộ lọc")));
  fair.driver.tap(searchbox(search_label));
  CHECK(fair.driver.find(button("chè")));  // searched for before
  fair.driver.tap(button("Xoá các từ vừa tìm"));
  CHECK_FALSE(fair.driver.find(button("chè")));
  fair.driver.tap(button("Đóng"));
  CHECK(fair.app.address() == "/");
  CHECK_FALSE(fair.driver.find(button("Dấu cách")));
}

TEST_CASE("the kiosk forgets its visitor") {
  Fair fair(kiosk_view);
  fair.go("/p/com-me-tri");
  fair.driver.press(button("Lưu Cốm Mễ Trì"));
  fair.app.show_idle_countdown(30);
  fair.driver.settle();
  fair.driver.press(button("Tôi vẫn ở đây"));
  CHECK(fair.app.take_stay());
  fair.app.forget_visitor();
  fair.driver.settle();
  CHECK(fair.app.address() == "/");
  CHECK_FALSE(fair.app.can_go_back());
  CHECK_FALSE(fair.store.read("favourites"));
}
