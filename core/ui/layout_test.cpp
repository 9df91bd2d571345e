#include <doctest/doctest.h>

#include <cmath>

#include "core/ui/testing.hpp"
#include "core/ui/text_layout.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {
/// Every letter 10 px wide.
TextLayout ten_px(std::string_view text, float width, int max_lines = 0) {
  const TextRun run{text, [](std::string_view part) {
                      float n = 0;
                      for (const char c : part)
                        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++n;
                      return n * 10;
                    }};
  return lay_out({&run, 1}, width, max_lines);
}
std::string line_text(std::string_view text, const TextLayout& layout, std::uint32_t line) {
  std::string out;
  for (const TextPiece& piece : layout.pieces)
    if (piece.line == line) {
      out += text.substr(piece.begin, piece.end - piece.begin);
      if (piece.ellipsis) out += "…";
    }
  return out;
}
}  // namespace

TEST_CASE("Vietnamese text breaks at spaces, not inside words and not at hard spaces") {
  constexpr std::string_view text = "Cốm Mễ Trì";
  const TextLayout layout = ten_px(text, 65);
  REQUIRE(layout.lines() == 2);
  CHECK(line_text(text, layout, 0) == "Cốm Mễ");
  CHECK(line_text(text, layout, 1) == "Trì");
  CHECK(layout.natural == doctest::Approx(100));
  constexpr std::string_view money = "giá 65.000\u00a0₫";
  CHECK(line_text(money, ten_px(money, 95), 1) == "65.000\u00a0₫");
}

TEST_CASE("the last allowed line ends in an ellipsis that fits") {
  constexpr std::string_view text = "Bánh cốm Hàng Than loại đặc biệt";
  const TextLayout layout = ten_px(text, 100, 2);
  REQUIRE(layout.lines() == 2);
  CHECK(line_text(text, layout, 1).ends_with("…"));
  for (const float width : layout.line_widths) CHECK(width <= 100.1f);
  CHECK(layout.natural == doctest::Approx(320));
  CHECK(!line_text(text, ten_px(text, 400, 1), 0).ends_with("…"));
}

TEST_CASE("a word wider than the column parts between letters; a line break breaks") {
  constexpr std::string_view text = "aaaaaaaaaaaa";
  CHECK(ten_px(text, 50).lines() == 3);
  CHECK(ten_px("một\nhai", 500).lines() == 2);
  CHECK(ten_px("", 50).lines() == 1);
  CHECK(ten_px("a", 1).lines() == 1);  // no room at all still ends
}

TEST_CASE("cells: fixed keep their width, content asks, shares take what is left") {
  Driver fair([](Ui& ui) {
    ui.row({.gap = 10}, [&] {
      ui.cell(fixed(100), [&] { ui.landmark(Role::group, "cố định", [&] { ui.divider(); }); });
      ui.cell(share(), [&] { ui.landmark(Role::group, "một", [&] { ui.divider(); }); });
      ui.cell(share(2), [&] { ui.landmark(Role::group, "hai", [&] { ui.divider(); }); });
    });
  });
  CHECK(fair.get({Role::group, "cố định"}).rect.w == doctest::Approx(100));
  CHECK(fair.get({Role::group, "một"}).rect.w == doctest::Approx(90));
  CHECK(fair.get({Role::group, "hai"}).rect.w == doctest::Approx(180));
  CHECK(fair.get({Role::group, "hai"}).rect.x == doctest::Approx(210));
}

TEST_CASE("a row centres what is lower, and its words stand on one baseline when asked") {
  Driver fair([](Ui& ui) {
    ui.row({.gap = 8}, [&] {
      ui.button("Cao");
      ui.text("thấp", {.type = Type::caption});
    });
    ui.row({.gap = 8, .align = AlignY::baseline}, [&] {
      ui.text("65.000", {.type = Type::price_page});
      ui.text("/ hộp", {.type = Type::small});
    });
  });
  const Rect high = fair.get(button("Cao")).rect, low = fair.get(words("thấp")).rect;
  CHECK(low.y + low.h / 2 == doctest::Approx(high.y + high.h / 2));
  const Rect price = fair.get(words("65.000")).rect, unit = fair.get(words("/ hộp")).rect;
  // Baseline of a line: half the leading, then the ascent of one em.
  const float a = price.y + (34 - 1.265f * 24) / 2 + 24, b = unit.y + (20 - 1.265f * 14) / 2 + 14;
  CHECK(a == doctest::Approx(b).epsilon(0.01));
}

TEST_CASE("content cells that do not fit give way, the widest first") {
  Driver fair([](Ui& ui) {
    ui.row({.gap = 8}, [&] {
      ui.text("Một cái tên dài đến mức không thể đứng trên một dòng của điện thoại");
      ui.tag("Đúng mùa");
    });
  });
  const Rect tag = fair.get(words("Đúng mùa")).rect;
  CHECK(tag.x + tag.w <= 390.5f);
  CHECK(tag.w > 60);
}

TEST_CASE("flow wraps; nothing sticks out at any text size on the smallest phone") {
  for (const float scale : {1.f, 1.3f, 2.f}) {
    Viewport view = small_phone_view;
    view.text_scale = scale;
    bool on = false;
    std::string value;
    Driver fair(
        [&](Ui& ui) {
          ui.inset(16, 16, [&] {
            ui.flow(8, [&] {
              for (const char* name : {"Từ 3 sao", "Dưới 500.000 ₫", "Hồ sơ 8/8", "Đúng mùa"})
                ui.chip(name, {.selected = true, .removable = true});
            });
            ui.button("Thương lượng, có Ban tổ chức chứng kiến", {.full_width = true});
            ui.check("Phường Phú Diễn", on, 12);
            ui.choice("Giá từ thấp đến cao", true, "Tính cả quy cách nhỏ nhất");
            ui.toggle("Giảm chuyển động", on);
            ui.field("f", value, {.label = "Tên người nhận", .error = "Hãy ghi họ và tên"});
            ui.empty_state(Icon::basket, "Đơn hàng đang trống", "Chọn đặc sản bạn thích.", "Xem");
          });
        },
        view);
    for (const Node& node : fair.tree().nodes) {
      CAPTURE(node.name);
      CHECK(node.rect.x >= -0.5f);
      CHECK(node.rect.x + node.rect.w <= 360.5f);
    }
  }
}

TEST_CASE("cards of one stretched row end on one line") {
  Driver fair([](Ui& ui) {
    ui.row({.gap = 12, .align = AlignY::stretch}, [&] {
      for (const char* name : {"ngắn", "một cái tên thật dài phải xuống đến mấy dòng"})
        ui.cell(share(), [&] { ui.card({.href = "/", .label = name}, [&] { ui.text(name); }); });
    });
  });
  const auto cards = fair.tree().all(Role::link);
  REQUIRE(cards.size() == 2);
  CHECK(cards[0]->rect.h == doctest::Approx(cards[1]->rect.h));
}

TEST_CASE("any layout settles in at most three passes, and says when it hasn't") {
  int passes = 0;
  bool more = false;
  Driver fair([&](Ui& ui) {
    ++passes;
    ui.box({.pad_x = 12, .pad_y = 12}, [&] {
      ui.row({.align = AlignY::stretch}, [&] {
        ui.cell(by_content,
                [&] { ui.row({}, [&] { ui.text(more ? "Chữ dài hơn trước" : "Chữ"); }); });
        ui.cell(share(), [&] { ui.text("Một đoạn văn vừa đủ dài để phải xuống dòng vài lần."); });
      });
    });
  });
  more = true;
  fair.ui().begin(fair.viewport, 2000, Theme::light);
  fair.ui().end();
  passes = 0;
  fair.settle();
  CHECK(passes <= 2 + 3);  // three to settle, two still ones that prove it
}

TEST_CASE("an icon is never wider than its place, and has its size again when there is room") {
  float room = 6;
  Driver fair([&](Ui& ui) {
    ui.row({}, [&] {
      ui.cell(fixed(room), [&] {
        ui.row({}, [&] { ui.cell(by_content, [&] { ui.icon(Icon::info, {.size = 24}, "Tin"); }); });
      });
    });
  });
  const Target icon{Role::image, "Tin"};
  REQUIRE(fair.find(icon));
  CHECK(fair.find(icon)->rect.w == doctest::Approx(6));
  room = 300;
  fair.settle();
  CHECK(fair.find(icon)->rect.w == doctest::Approx(24));
}

TEST_CASE("a grid of a hundred thousand calls only for the rows near the eye") {
  std::uint32_t calls = 0;
  Driver fair([&](Ui& ui) {
    calls = 0;
    ui.shell({.content =
                  [&] {
                    ui.grid({.columns = 2, .row_height = 280, .label = "Sản phẩm"}, 100000,
                            [&](std::uint32_t i) {
                              ++calls;
                              ui.text("SP " + std::to_string(i));
                            });
                  },
              .key = "g"});
  });
  CHECK(calls < 16);
  fair.ui().set_scroll("g", 292.f * 25000);
  fair.settle();
  CHECK(calls < 16);
  const Node& item = *fair.tree().all(Role::listitem).at(2);
  CHECK(item.set_size == 100000);
  CHECK(std::abs(item.position - 50000) < 10);
  CHECK(fair.shows("SP 50000"));
}

TEST_CASE("shell: header and footer stay, the content scrolls between them") {
  Driver fair([](Ui& ui) {
    ui.shell({.header = [&] { ui.heading(1, "Đầu"); },
              .content =
                  [&] {
                    ui.text("Dòng đầu");
                    ui.space(3000);
                  },
              .footer = [&] { ui.nav_item("Trang chủ", Icon::house, true, "/"); },
              .key = "p"});
  });
  const float header = fair.get(heading("Đầu")).rect.y;
  CHECK(fair.get(link("Trang chủ")).rect.y + fair.get(link("Trang chủ")).rect.h ==
        doctest::Approx(844));
  fair.scroll(500);
  CHECK(fair.get(heading("Đầu")).rect.y == header);
  CHECK(!fair.get(words("Dòng đầu")).visible);
}

TEST_CASE("stack: the tag lies on the picture and takes no room of its own") {
  Driver fair([](Ui& ui) {
    ui.stack([&] { ui.picture("com", "Ảnh cốm", {.height = 116}); }, [&] { ui.tag("Đúng mùa"); },
             AlignY::bottom);
    ui.text("sau");
  });
  const Rect picture = fair.get({Role::image, "Ảnh cốm"}).rect,
             tag = fair.get(words("Đúng mùa")).rect;
  CHECK(tag.y + tag.h == doctest::Approx(picture.y + 116));
  CHECK(fair.get(words("sau")).rect.y == doctest::Approx(picture.y + 116));
}
