// The negotiation plugin as the kiosk runs it, with a real buyer's desk, a seller's and a witness
// in memory, read through the tree of meaning; and that a plugin says nothing nobody pressed.
#include "core/negotiation/test_fair.hpp"
#include "core/talk/desk.hpp"
#include "core/ui/testing.hpp"
#include "tests/plugins/fixture.hpp"
#include "tests/plugins/sample_fair.hpp"

namespace chomay::plugin {
namespace {

namespace drive = ui::testing;
namespace people = negotiation::test;
using talk::Role;

constexpr std::string_view seller_id = "cs-com-me-tri";

/// The buyer's side of a fair in memory, whose one vetted seller stands for a producer of the pack.
struct Street final : talk::Meeting, people::Fair {
  bool has_sellers() override { return true; }
  bool has_seller(std::string_view producer) override { return producer == seller_id; }
  bool is_open() override { return true; }
  const talk::Talks& talks() override {
    told = desk_of(whose).talks();
    told.line = line;
    for (talk::Talk& each : told.talks) each.producer = seller_id;
    if (whose == Role::seller) told.producer = seller_id;
    return told;
  }
  void say(const talk::Saying& saying) override {
    talk::Saying mine = saying;
    mine.producer = "lang-com";
    static_cast<void>(desk_of(whose).say(mine));
    ++said;
    if (line == talk::Line::up)
      deliver();
    else
      post.clear();
  }
  bool saves() const override { return true; }
  void save_rulings() override { ++rulings_saved; }
  bool opens_desk() const override { return true; }
  void open_desk() override { ++desks_opened; }
  talk::Desk& desk_of(Role role) {
    if (role == Role::organiser) return organisers_desk;
    return role == Role::seller ? seller_desk : buyer_desk;
  }
  void buyer_asks(std::int64_t packs) {
    talk::Saying question;
    question.producer = "lang-com";
    question.items = {{"sp-com-me-tri", "sp-com-me-tri-1", "", talk::Unit::gram, 1, packs * 250}};
    REQUIRE(buyer_desk.say(question));
    deliver();
  }
  void seller_offers(std::int64_t price, std::int32_t minutes) {
    const talk::Talk asked = seller_desk.talks().talks.at(0);
    talk::Saying offer;
    offer.act = talk::Act::offer;
    offer.talk = asked.id;
    offer.items = {{"sp-com-me-tri", "sp-com-me-tri-1", "Cốm Mễ Trì, gói 250 g", talk::Unit::gram,
                    250, 2'500, price, 250}};
    offer.capacities = {1'000'000};
    offer.valid_minutes = minutes;
    REQUIRE(seller_desk.say(offer));
    deliver();
  }
  void seller_accepts() {
    const talk::Talk countered = seller_desk.talks().talks.at(0);
    talk::Saying yes;
    yes.act = talk::Act::accept;
    yes.talk = countered.id;
    yes.about = countered.turns.at(std::size_t(countered.open_turn)).id;
    yes.capacities = {1'000'000};
    REQUIRE(seller_desk.say(yes));
    deliver();
  }

  talk::Desk buyer_desk{buyer, Role::buyer, buyer_home, {}};
  talk::Desk seller_desk{seller, Role::seller, seller_home, {}};
  talk::Desk organisers_desk{desk, Role::organiser, desk_home, {}};
  talk::Talks told;
  talk::Line line = talk::Line::up;
  Role whose = Role::buyer;  // screen it is
  int said = 0, desks_opened = 0, rulings_saved = 0;
};

struct Meeting : KioskPlugins {
  explicit Meeting(ui::Viewport viewport = drive::phone_view) : driver(viewport) {
    clock.set({people::start / 1000});
    host.set_meeting(&street);
    driver.set_frame([this](ui::Ui& ui, const ui::Viewport& view, double now) {
      ui.begin(view, now, ui::Theme::light);
      host.set_ui(&ui, Language::vi);
      ui.shell({.content = [&] { host.draw_page(address); },
                .footer = [&] { host.draw_bar(); },
                .key = "page"});
      return ui.end();
    });
  }
  void go(std::string where) {
    address = std::move(where);
    driver.settle();
  }
  void ask() {
    go("/thuong-luong/com-me-tri");
    driver.press(drive::button("Gửi lời hỏi giá"));
    driver.wait(5'000);  // until the toast is gone
  }
  /// As a screen reader does, wherever on the page it stands.
  void press(const std::string& name) {
    driver.act(drive::button(name), ui::Act::press);
    driver.settle();
  }
  void write(const std::string& name, std::string words) {
    driver.act(drive::textbox(name), ui::Act::set_value, std::move(words));
    driver.settle();
  }
  /// Opens the one talk from the list, as a visitor does.
  void open_talk() {
    go("/thuong-luong");
    const ui::Node* card = driver.tree().find_containing(ui::Role::link, "Cốm Mễ Trì");
    REQUIRE(card);
    go(card->href);
  }

  Street street;
  std::string address;
  drive::Driver driver;
};

}  // namespace

TEST_CASE("negotiation: asked, offered, countered and agreed, by roles and names, on every form") {
  for (const auto& view : {drive::phone_view, drive::desktop_view, drive::kiosk_view}) {
    Meeting meeting(view);
    meeting.ask();
    CHECK(meeting.street.said == 1);
    meeting.open_talk();
    CHECK(meeting.driver.shows("Bạn hỏi giá"));
    CHECK(meeting.driver.shows("10 gói × 75.000\u00a0₫"));  // what the catalogue says for ten
    CHECK(meeting.driver.shows("Biên bản 1 · chứng kiến 13:00"));
    meeting.street.seller_offers(70'000, 120);
    meeting.driver.settle();
    CHECK(meeting.driver.shows("Người bán chào giá"));
    CHECK(meeting.driver.shows("Còn 02:00:00"));
    CHECK(meeting.driver.find(drive::button("Chấp nhận 700.000\u00a0₫")));

    meeting.driver.press(drive::button("Trả giá"));
    meeting.driver.settle();
    meeting.driver.clear(drive::textbox("Giá mỗi gói (₫)"));
    meeting.driver.type(drive::textbox("Giá mỗi gói (₫)"), "65000");
    meeting.driver.settle();
    CHECK(meeting.driver.shows("650.000\u00a0₫"));
    meeting.driver.press(drive::button("Gửi lời trả giá"));
    meeting.driver.settle();
    const talk::Talk& talk = meeting.street.talks().talks.at(0);
    REQUIRE(talk.phase == talk::Phase::countered);
    CHECK(talk.turns.at(2).items.at(0).price == 65'000);
    CHECK_FALSE(meeting.driver.find(drive::button("Gửi lời trả giá")));

    meeting.street.seller_accepts();
    meeting.driver.settle();
    CHECK(meeting.driver.shows("Đã thoả thuận"));
    CHECK(meeting.driver.shows("Người bán đồng ý"));
    CHECK_FALSE(meeting.driver.find(drive::button("Trả giá")));
  }
}

TEST_CASE("negotiation: without a line it says so, and keeps what was said") {
  Meeting meeting;
  meeting.street.line = talk::Line::off;
  meeting.ask();
  CHECK(meeting.driver.shows("Chưa gặp được ban tổ chức"));
  meeting.open_talk();
  CHECK(meeting.driver.shows("Đã lưu ở máy này · chờ gửi"));
  CHECK_FALSE(meeting.driver.shows("Biên bản"));
  meeting.street.line = talk::Line::up;
  meeting.street.sync();
  meeting.driver.settle();
  CHECK(meeting.driver.shows("Biên bản 1"));
}

TEST_CASE("negotiation: both said yes, but nothing is called agreed before the witness") {
  Meeting meeting;
  meeting.ask();
  meeting.street.seller_offers(70'000, 0);
  meeting.open_talk();
  meeting.street.line = talk::Line::off;
  meeting.driver.press(drive::button("Chấp nhận 700.000\u00a0₫"));
  meeting.driver.settle();
  CHECK(meeting.driver.shows("Hai bên đã đồng ý, chờ chứng kiến"));
  CHECK_FALSE(meeting.driver.shows("Đã thoả thuận"));
  meeting.street.line = talk::Line::up;
  meeting.street.sync();
  meeting.driver.settle();
  CHECK(meeting.driver.shows("Đã thoả thuận"));
}

TEST_CASE("negotiation: a counter-offer is withdrawn until the other side agrees") {
  Meeting meeting;
  meeting.ask();
  meeting.street.seller_offers(70'000, 0);
  meeting.open_talk();
  meeting.driver.press(drive::button("Trả giá"));
  meeting.driver.press(drive::button("Gửi lời trả giá"));
  meeting.driver.settle();
  REQUIRE(meeting.street.talks().talks.at(0).phase == talk::Phase::countered);
  meeting.driver.press(drive::button("Rút lời vừa rồi"));
  meeting.driver.settle();
  CHECK(meeting.driver.shows("Bạn rút lời"));
  CHECK(meeting.street.talks().talks.at(0).phase == talk::Phase::offered);
  CHECK(meeting.street.talks().fault_vi.empty());
  CHECK_FALSE(meeting.driver.find(drive::button("Rút lời vừa rồi")));
}

TEST_CASE("negotiation: declining asks once; who comes to a page of nobody is told so") {
  Meeting meeting;
  meeting.ask();
  meeting.street.seller_offers(70'000, 0);
  meeting.open_talk();
  meeting.driver.press(drive::button("Từ chối"));
  meeting.driver.settle();
  CHECK(meeting.driver.shows("Thôi không mua bán nữa?"));
  meeting.driver.press(drive::button("Nói tiếp"));
  meeting.driver.settle();
  CHECK(meeting.street.talks().talks.at(0).phase == talk::Phase::offered);
  meeting.go("/thuong-luong/0123456789abcdef");
  CHECK(meeting.driver.shows("Máy này không có cuộc thương lượng đó"));
  meeting.go("/thuong-luong/cam-canh");  // its seller can't be met
  CHECK(meeting.driver.shows("Máy này không có cuộc thương lượng đó"));
}

TEST_CASE("negotiation: a product's page is the talk about it, until a new one is asked for") {
  Meeting meeting;
  meeting.ask();
  CHECK(meeting.driver.shows("Bạn hỏi giá"));
  CHECK_FALSE(meeting.driver.find(drive::button("Gửi lời hỏi giá")));
  meeting.go("/thuong-luong/com-me-tri/moi");
  meeting.write("Giao đến", "12 Hàng Bạc, Hà Nội");
  meeting.press("Gửi lời hỏi giá");
  const talk::Talks& talks = meeting.street.talks();
  REQUIRE(talks.talks.size() == 2);
  CHECK(talks.talks.at(0).turns.at(0).place == "12 Hàng Bạc, Hà Nội");
  CHECK(talks.talks.at(0).turns.at(0).by_day > 0);
}

TEST_CASE("negotiation: a producer's desk, from the inbox to the last đồng") {
  Meeting meeting(drive::desktop_view);
  Street& street = meeting.street;
  drive::Driver& driver = meeting.driver;
  const auto press = [&](const std::string& name) { meeting.press(name); };
  street.buyer_asks(20);
  street.whose = Role::seller;
  meeting.go("/thuong-luong");
  CHECK(driver.find(drive::heading("HTX Cốm Mễ Trì (mẫu)")));
  CHECK(driver.find(drive::heading("Chờ bạn · 1")));
  CHECK(driver.shows("Cần chào giá"));
  meeting.open_talk();
  press("Chào giá");
  CHECK(driver.shows("Có "));
  press("−5 %");
  meeting.write("Phí giao hàng (₫)", "30000");
  meeting.write("Lời nhắn kèm theo", "Cốm mới sáng nay.");
  driver.settle();
  press("Giữ lời này làm mẫu");
  press("Gửi lời chào giá");
  const talk::Turn offered = street.talks().talks.at(0).turns.at(1);
  CHECK(offered.items.at(0).price == 71'300);  // 5 % off 75.000, in whole hundreds
  CHECK(offered.fee == 30'000);
  CHECK(offered.words == "Cốm mới sáng nay.");

  talk::Saying yes;
  yes.act = talk::Act::accept;
  yes.talk = street.talks().talks.at(0).id;
  yes.about = offered.id;
  REQUIRE(street.buyer_desk.say(yes));
  street.deliver();
  driver.settle();
  CHECK(driver.shows("Đơn đã thoả thuận"));
  press("Gửi hàng");
  press("Báo đã gửi");
  CHECK(street.talks().talks.at(0).goods.at(0).sent == 5'000);
  CHECK(driver.shows("đang đến 20"));

  talk::Saying pay;
  pay.act = talk::Act::pay;
  pay.talk = yes.talk;
  pay.amount = offered.total;
  REQUIRE(street.buyer_desk.say(pay));
  street.deliver();
  driver.settle();
  press("Xác nhận đã nhận tiền");
  CHECK(street.talks().talks.at(0).confirmed == offered.total);
  CHECK(street.talks().fault_vi.empty());

  // The phrase is there for the next buyer.
  street.buyer_asks(3);
  meeting.go("/thuong-luong");
  meeting.open_talk();
  press("Chào giá");
  CHECK(driver.find(drive::button("Cốm mới sáng nay.")));
  CHECK(driver.shows("đã hứa 20"));
}

TEST_CASE("negotiation: a desk with hundreds of talks stays within a plugin's limits") {
  Meeting meeting(drive::desktop_view);
  for (int at = 0; at < 300; ++at) meeting.street.buyer_asks(1 + at % 40);
  for (const bool sells : {true, false}) {
    meeting.street.whose = sells ? Role::seller : Role::buyer;
    meeting.go("/thuong-luong/");
    meeting.go("/thuong-luong");
    const std::string pile = sells ? "Chờ bạn · 300" : "Đang chờ bên kia · 300";
    CHECK(meeting.driver.find(drive::heading(pile)));
  }
}

TEST_CASE("negotiation: a buyer takes goods in, sends some back, claims, and settles") {
  Meeting meeting;
  Street& street = meeting.street;
  drive::Driver& driver = meeting.driver;
  const auto press = [&](const std::string& name) { meeting.press(name); };
  meeting.ask();
  street.seller_offers(70'000, 0);
  driver.settle();
  press("Chấp nhận 700.000\u00a0₫");
  const auto seller_says = [&](talk::Act act, auto fill) {
    talk::Saying saying;
    saying.act = act;
    saying.talk = street.talks().talks.at(0).id;
    fill(saying);
    REQUIRE(street.seller_desk.say(saying));
    street.deliver();
    driver.settle();
  };
  seller_says(talk::Act::dispatch, [&](talk::Saying& saying) {
    saying.items = {street.talks().talks.at(0).goods.at(0).item};
  });
  press("Nhận hàng");
  press("Báo đã nhận");
  CHECK(street.talks().talks.at(0).phase == talk::Phase::delivered);
  press("Báo đã trả tiền");
  press("Gửi lời báo");
  CHECK(street.talks().talks.at(0).paid == 700'000);
  press("Khiếu nại");
  press("Hư hỏng");
  meeting.write("Kể ngắn gọn", "Một gói rách.");
  driver.settle();
  press("Gửi khiếu nại");
  REQUIRE(street.talks().talks.at(0).disputes.size() == 1);
  CHECK(street.talks().talks.at(0).disputes[0].kind == negotiation::ClaimKind::damaged);
  seller_says(talk::Act::propose_remedy, [&](talk::Saying& saying) {
    saying.about = street.talks().talks.at(0).disputes[0].id;
    saying.detail = static_cast<std::uint8_t>(negotiation::Remedy::refund);
    saying.amount = 70'000;
  });
  CHECK(driver.shows("Hoàn tiền · 70.000\u00a0₫"));
  press("Đồng ý cách này");
  CHECK(driver.shows("Đã giải quyết"));
  press("Mọi việc đã xong");
  CHECK(driver.shows("Hoàn tất"));  // and the page stays what it was
  CHECK(street.talks().talks.at(0).phase == talk::Phase::closed);
}

TEST_CASE("negotiation: a desk is opened from the list, and only there") {
  Meeting meeting;
  meeting.go("/thuong-luong");
  meeting.press("Mở bàn");
  CHECK(meeting.street.desks_opened == 1);
  meeting.street.whose = Role::seller;
  meeting.driver.settle();
  CHECK_FALSE(meeting.driver.find(drive::button("Mở bàn")));
}

TEST_CASE("negotiation: what a visitor entered is gone with the visitor") {
  Meeting meeting;
  meeting.go("/thuong-luong/com-me-tri");
  meeting.driver.type(drive::textbox("Lời nhắn"), "ngõ 5");
  meeting.driver.settle();
  CHECK(meeting.driver.shows("ngõ 5"));
  meeting.host.forget_visitor();
  meeting.go("/thuong-luong");
  meeting.go("/thuong-luong/com-me-tri");
  CHECK_FALSE(meeting.driver.shows("ngõ 5"));
}

TEST_CASE("negotiation: the organisers' desk vets a paper, by roles and names, on every form") {
  const std::string paper = "/thuong-luong/ho-so/com-me-tri/6";  // a geographical indication
  constexpr ui::Viewport tablet_view{.width = 820, .height = 1180, .dpr = 2};
  for (const auto& view : {drive::phone_view, tablet_view, drive::desktop_view}) {
    Meeting meeting(view);
    meeting.street.whose = Role::organiser;
    meeting.go("/thuong-luong");
    CHECK(meeting.driver.tree().find_containing(ui::Role::link, "Hồ sơ · "));
    meeting.go(paper);
    CHECK(meeting.driver.shows("Chờ duyệt"));
    meeting.press("Duyệt giấy tờ");  // nothing was compared yet
    CHECK(meeting.street.desk.rulings().empty());
    for (const std::string each : {"Tên và địa chỉ khớp giấy phép", "Còn hiệu lực qua ngày bế mạc",
                                   "Đã đối chiếu bản gốc"}) {
      meeting.driver.act(drive::checkbox(each), ui::Act::press);
      meeting.driver.settle();
    }
    meeting.press("Duyệt giấy tờ");
    REQUIRE(meeting.street.desk.rulings().size() == 1);
    const auto& [document, ruling] = *meeting.street.desk.rulings().begin();
    CHECK(document == "hs-0357");
    CHECK(ruling.ruling.outcome == negotiation::RulingOutcome::approved);
    CHECK(meeting.driver.shows("Bàn này đã duyệt ngày 23/11/2026"));
    CHECK(meeting.driver.shows("1 quyết định đã ký ở bàn này") == (view.width > 900));
    meeting.go("/thuong-luong/ho-so");
    CHECK(meeting.driver.shows("1 quyết định đã ký ở bàn này"));
    meeting.press("Tải tệp quyết định");
    CHECK(meeting.street.rulings_saved == 1);
  }
}

TEST_CASE("negotiation: a paper is sent back or refused only with a reason") {
  Meeting meeting(drive::desktop_view);
  meeting.street.whose = Role::organiser;
  meeting.go("/thuong-luong/ho-so/com-me-tri/6");
  meeting.press("Yêu cầu bổ sung");
  meeting.press("Ký yêu cầu bổ sung");
  CHECK(meeting.street.desk.rulings().empty());
  meeting.write("Người bán cần bổ sung gì?", "Thiếu trang có dấu.");
  meeting.press("Ký yêu cầu bổ sung");
  CHECK(meeting.driver.shows("Thiếu trang có dấu."));
  meeting.press("Ký lại");
  meeting.press("Từ chối");
  meeting.write("Vì sao từ chối?", "Giấy của sản phẩm khác.");
  meeting.press("Ký từ chối");
  const auto& ruling = meeting.street.desk.rulings().at("hs-0357").ruling;
  CHECK(ruling.outcome == negotiation::RulingOutcome::rejected);
  CHECK(ruling.words == "Giấy của sản phẩm khác.");
}

TEST_CASE("negotiation: who is no desk sees no papers to vet") {
  Meeting meeting(drive::desktop_view);
  for (const Role role : {Role::buyer, Role::seller}) {
    meeting.street.whose = role;
    meeting.go("/thuong-luong/ho-so/com-me-tri/6");
    CHECK_FALSE(meeting.driver.shows("Duyệt giấy tờ"));
  }
}

TEST_CASE("negotiation: a seller's invitation opens from the talk; nobody else's words do") {
  Meeting meeting(drive::desktop_view);
  meeting.ask();
  const auto writes = [&](talk::Desk& desk, std::string words) {
    talk::Saying remark;
    remark.act = talk::Act::remark;
    remark.talk = meeting.street.buyer_desk.talks().talks.at(0).id;
    remark.words = std::move(words);
    REQUIRE(desk.say(remark));
    meeting.street.deliver();
    meeting.driver.settle();
  };
  meeting.open_talk();
  writes(meeting.street.buyer_desk, "https://nguoi-mua.example/");
  for (const char* no_room :
       {"https://zoom.example@bad.example/", "http://zoom.example/", "https://"})
    writes(meeting.street.seller_desk, no_room);
  CHECK_FALSE(meeting.driver.shows("Vào phòng gặp"));

  meeting.street.whose = Role::seller;
  meeting.open_talk();
  meeting.press("Mời gặp mặt");
  meeting.write("Liên kết phòng họp (https://…)", "zoom.example/j/1");
  meeting.press("Gửi lời mời");
  CHECK_FALSE(meeting.driver.shows("Vào phòng gặp"));  // no such address
  meeting.write("Liên kết phòng họp (https://…)", "https://zoom.example/j/1?pwd=Ab-9");
  meeting.press("Gửi lời mời");

  meeting.street.whose = Role::buyer;
  meeting.open_talk();
  CHECK(meeting.opener.opened.empty());
  meeting.press("Vào phòng gặp · zoom.example");
  CHECK(meeting.opener.opened == std::vector<std::string>{"https://zoom.example/j/1?pwd=Ab-9"});
}

}  // namespace chomay::plugin
