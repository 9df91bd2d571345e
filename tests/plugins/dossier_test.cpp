// The dossier plugin as the kiosk runs it, on the sample fair, read through the tree of meaning.
#include "core/ui/testing.hpp"
#include "tests/plugins/fixture.hpp"
#include "tests/plugins/sample_fair.hpp"

namespace chomay::plugin {
namespace {

using ui::Role;
namespace drive = ui::testing;

const catalog::Catalog& fair() {
  return sample_fair();
}

using Kiosk = KioskPlugins;

drive::Driver section(Kiosk& kiosk, std::string_view product, ui::Viewport viewport,
                      Language language = Language::vi) {
  const std::uint32_t row = *fair().find_product(product);
  return drive::Driver(
      [&kiosk, row, language](ui::Ui& ui) {
        kiosk.host.set_ui(&ui, language);
        kiosk.host.draw("product.section", {row, {}});
      },
      viewport);
}

drive::Driver page(Kiosk& kiosk, std::string address, Language language = Language::vi) {
  return drive::Driver([&kiosk, address = std::move(address), language](ui::Ui& ui) {
    kiosk.host.set_ui(&ui, language);
    kiosk.host.draw_page(address);
  });
}

std::string slug(std::string_view product) {
  return std::string(fair().product(*fair().find_product(product)).slug);
}

}  // namespace

TEST_CASE("all plugins of the fair run at the kiosk") {
  Kiosk kiosk;
  REQUIRE(kiosk.host.plugins().size() == 4);
  for (const PluginStatus& status : kiosk.host.plugins()) CHECK(status.on);
  CHECK(kiosk.host.attributes().size() == 4);
}

TEST_CASE("on a phone the dossier is one card that leads to its page") {
  Kiosk kiosk;
  const auto screen = section(kiosk, "sp-cam-canh", drive::phone_view);
  const auto summary = fair().dossier_summary(fair().product(*fair().find_product("sp-cam-canh")),
                                              kiosk.clock.today());
  const std::string share = std::to_string(summary.approved) + "/" + std::to_string(summary.total);
  CHECK(screen.shows("Hồ sơ người bán " + share));
  const ui::Node* card = screen.tree().find_containing(Role::link, "Hồ sơ người bán " + share);
  REQUIRE(card);
  CHECK(card->href == "/ho-so/" + slug("sp-cam-canh"));
  CHECK(screen.tree().all(Role::meter).size() == 1);
}

TEST_CASE("at the kiosk and on wide screens all eight papers stand there with their states") {
  Kiosk kiosk;
  for (const ui::Viewport view : {drive::kiosk_view, drive::desktop_view}) {
    const auto screen = section(kiosk, "sp-cam-canh", view);
    for (const auto name : {"Giấy phép đăng ký kinh doanh", "Tiêu chuẩn chất lượng sản phẩm",
                            "Phiếu kết quả kiểm tra chỉ tiêu an toàn thực phẩm",
                            "Tem truy xuất nguồn gốc", "Chứng nhận sở hữu trí tuệ",
                            "Chỉ dẫn địa lý", "Nhãn hiệu sản phẩm", "Hệ thống quản lý chất lượng"})
      CHECK_MESSAGE(screen.shows(name), name);
    CHECK(screen.shows("đã kiểm duyệt"));
  }
}

TEST_CASE("every product of the fair can be drawn everywhere, in both languages") {
  Kiosk kiosk;
  for (std::uint32_t row = 0; row < fair().product_count(); ++row) {
    const catalog::Product product = fair().product(row);
    const bool admitted = fair().dossier_summary(product, kiosk.clock.today()).admitted;
    for (const Language language : {Language::vi, Language::en}) {
      kiosk.host.set_ui(nullptr, language);
      kiosk.host.draw("product.section", {row, {}});
      const bool refused =
          kiosk.host.outline(0).find(language == Language::vi
                                         ? "Chưa được nhận vào hội chợ"
                                         : "Not yet admitted to the fair") != std::string::npos;
      CHECK(refused == !admitted);
      CHECK(kiosk.host.badges(row).size() == 1);
      const auto states = kiosk.host.facets(row);
      REQUIRE(!states.empty());
      CHECK(states[0].value == (admitted ? "admitted" : "waiting"));
      kiosk.host.draw_page("/ho-so/" + std::string(product.slug));
    }
  }
  CHECK(kiosk.host.plugins()[0].on);
}

TEST_CASE("the date decides: a paper in its last days says how many, and then the product waits") {
  // A food test that is approved and ends in a while.
  std::uint32_t row = 0;
  Date until;
  const auto find = [&] {
    for (; row < fair().product_count(); ++row) {
      const std::uint32_t paper = fair().dossier(fair().product(row))[2];
      if (paper == catalog::nothing) continue;
      const catalog::Document document = fair().document(paper);
      until = document.expires_on;
      if (document.required && document.state == catalog::DocumentState::approved &&
          until.known() && until > Date::of(2027, 1, 1) &&
          fair().dossier_summary(fair().product(row), Date::of(2026, 11, 22)).admitted)
        return true;
    }
    return false;
  };
  REQUIRE(find());
  const auto outline_on = [&](std::int32_t days) {
    Kiosk kiosk(Date{until.days + days});
    kiosk.host.draw_page("/ho-so/" + std::string(fair().product(row).slug));
    return kiosk.host.outline(0);
  };
  CHECK(outline_on(-21).find("\"Còn 21 ngày\"") != std::string::npos);
  CHECK(outline_on(0).find("\"Hết hạn hôm nay\"") != std::string::npos);
  CHECK(outline_on(1).find("\"Hết hạn\"") != std::string::npos);
  CHECK(outline_on(1).find("Chưa được nhận vào hội chợ") != std::string::npos);
}

TEST_CASE("the page explains each paper, shows its facts and the label's code") {
  Kiosk kiosk;
  const auto screen = page(kiosk, "/ho-so/" + slug("sp-cam-canh") + "?tu=trang-san-pham");
  CHECK(screen.shows("Quét tem để biết sản phẩm làm ở đâu"));
  CHECK(screen.shows("MAU-TXNG-0001"));
  CHECK(screen.shows("27/05/2026"));
  CHECK(screen.shows("Đã đối chiếu ngày 21/10/2026"));
  CHECK(screen.shows("Mã QR của tem truy xuất (mẫu)"));
  CHECK(screen.shows("Dữ liệu mẫu"));
  CHECK(kiosk.host.page_title("/ho-so/" + slug("sp-cam-canh"), Language::vi) == "Hồ sơ Cam Canh");
  const auto english = page(kiosk, "/ho-so/" + slug("sp-cam-canh"), Language::en);
  CHECK(english.shows("Scan it to learn where and when the product was made"));
  const auto nobody = page(kiosk, "/ho-so/khong-co");
  CHECK(nobody.shows("Không có sản phẩm này trong hội chợ."));
}

}  // namespace chomay::plugin
