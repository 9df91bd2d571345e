#include "core/ui/gallery.hpp"

#include <array>

namespace chomay::ui {
namespace {

/// What the visitor of the gallery has changed.
struct Touched {
  std::string note, name, search = "mật o", count = "1.200", code = "7K2M9";
  bool commune = true, ward = false, on = true, off = false, asked = false;
  std::int32_t boxes = 4;
  std::int64_t low = 12, high = 70;
  int tab = 0, presses = 0;
};

void section(Ui& ui, std::string_view title, Content content) {
  ui.space(28);
  ui.heading(2, title, {.type = Type::caption, .ink = Ink::ink3, .weight = Weight::semibold});
  ui.space(12);
  ui.scope(title, content);
}

void two(Ui& ui, float gap, Content left, Content right) {
  if (ui.phone()) {
    left();
    ui.space(12);
    right();
    return;
  }
  ui.row({.gap = gap, .align = AlignY::top}, [&] {
    ui.cell(share(), left);
    ui.cell(share(), right);
  });
}

void top(Ui& ui) {
  ui.row({.gap = 12}, [&] {
    ui.icon_tile(Icon::flower_lotus, 40, ui.night() ? Fill::amber : Fill::primary,
                 ui.night() ? Ink::on_amber : Ink::on_primary);
    ui.cell(share(), [&] {
      ui.text("Hội chợ OCOP Hà Nội", {.type = Type::card_title, .weight = Weight::bold});
      ui.text("Mỗi xã một sản phẩm", {.type = Type::caption, .ink = Ink::ink2});
    });
    ui.tag(ui.night() ? "Giao diện đêm" : "Giao diện sáng",
           {.icon = ui.night() ? Icon::moon_stars : Icon::sun});
  });
}

void swatches(Ui& ui) {
  constexpr std::array<std::pair<Fill, std::string_view>, 8> all{{{Fill::bg, "Nền"},
                                                                  {Fill::surface, "Mặt"},
                                                                  {Fill::sunken, "Lõm"},
                                                                  {Fill::ink, "Chữ"},
                                                                  {Fill::primary, "Lúa"},
                                                                  {Fill::lotus, "Sen"},
                                                                  {Fill::err, "Lỗi"},
                                                                  {Fill::star, "Sao"}}};
  ui.row({.gap = 8}, [&] {
    for (const auto& [fill, name] : all)
      ui.cell(share(), [&, fill = fill, name = name] {
        ui.box({.fill = fill, .edge = Edge::line, .radius = 12, .min_height = 56}, [] {});
        ui.space(4);
        ui.text(name, {.type = Type::caption, .ink = Ink::ink2, .align = Align::center});
      });
  });
}

void buttons(Ui& ui, Touched& t) {
  ui.flow(12, [&] {
    if (ui.button("Thêm vào đơn", {.icon = Icon::basket}))
      ui.toast("Đã thêm " + std::to_string(++t.presses) + " hộp vào đơn", {.action = "Xem đơn"});
    ui.button("Thương lượng", {.kind = ButtonKind::secondary, .icon = Icon::handshake});
    ui.button("Nhạt", {.kind = ButtonKind::soft});
    ui.button("Vào xem", {.kind = ButtonKind::lotus, .icon = Icon::play});
    ui.button("Xem tất cả", {.kind = ButtonKind::plain});
    if (ui.button("Huỷ đơn", {.kind = ButtonKind::danger})) t.asked = true;
    ui.button("Duyệt", {.icon = Icon::lock_simple, .disabled = true});
    ui.button("Nhắc tôi", {.kind = ButtonKind::amber, .icon = Icon::bell_ringing});
    ui.button("Xem gian hàng", {.kind = ButtonKind::on_night});
    ui.icon_button(Icon::basket, "Đơn hàng", ButtonKind::plain, 48, IconWeight::regular,
                   {.count = 2});
    ui.icon_button(Icon::share_network, "Chia sẻ", ButtonKind::floating);
    ui.icon_button(Icon::heart, "Bỏ lưu", ButtonKind::floating, 48, IconWeight::fill);
  });
}

void choosing(Ui& ui, Touched& t) {
  two(
      ui, 32,
      [&] {
        section(ui, "Thẻ lọc", [&] {
          ui.flow(8, [&] {
            ui.chip("Đồ uống");
            ui.chip("4 sao", {.selected = true, .removable = true});
            ui.chip("Địa phương", {.dropdown = true});
            ui.chip("Bộ lọc", {.icon = Icon::sliders_horizontal, .selected = true, .count = 2});
          });
        });
      },
      [&] {
        section(ui, "Bộ lọc có số lượng", [&] {
          ui.space(-12);
          ui.check("Xã Suối Hai", t.commune, 12);
          ui.check("Phường Phú Diễn", t.ward, 9);
        });
      });
  section(ui, "Quy cách", [&] {
    ui.flow(8, [&] {
      ui.option_tile("250 g", true);
      ui.option_tile("500 g", false);
      ui.option_tile("1 – 19 hộp", false, "65.000 ₫");
    });
  });
}

void badges(Ui& ui) {
  ui.flow(12, [&] {
    for (const int stars : {3, 4, 5}) ui.stars(stars, "OCOP " + std::to_string(stars) + " sao");
    ui.tag("Đúng mùa", {Tone::terra, Icon::leaf});
    ui.tag("Giá đêm", {Tone::lotus, Icon::moon_stars});
    ui.tag("TRỰC TIẾP", {Tone::live});
  });
}

void meter_of(Ui& ui, std::string_view title, std::string_view note,
              std::span<const Segment> segments) {
  ui.row({.justify = Align::between}, [&] {
    ui.text(title, {.type = Type::small, .weight = Weight::semibold});
    ui.text(note, {.type = Type::small, .ink = Ink::ink2});
  });
  ui.space(6);
  ui.meter(segments, title);
}

void dossier(Ui& ui) {
  ui.flow(12, [&] {
    ui.tag("Đã kiểm duyệt", {Tone::primary, Icon::seal_check});
    ui.tag("Chờ duyệt", {Tone::info, Icon::hourglass_medium});
    ui.tag("Sắp hết hạn", {Tone::warn, Icon::clock_countdown});
    ui.tag("Hết hạn", {Tone::err, Icon::x_circle});
    ui.tag("Thiếu", {Tone::neutral, Icon::file_dashed});
  });
  ui.space(14);
  std::array<Segment, 8> full{}, part{};
  for (std::size_t i = 0; i < 8; ++i) {
    full[i].fill = i < 7 ? Fill::primary : Fill::amber_segment;
    part[i].fill = i < 5 ? Fill::primary : i == 5 ? Fill::err : Fill::line;
  }
  two(
      ui, 32, [&] { meter_of(ui, "Hồ sơ 8/8", "1 sắp hết hạn", full); },
      [&] { meter_of(ui, "Hồ sơ 5/8", "1 hết hạn, 2 thiếu", part); });
}

void tabs(Ui& ui, Touched& t) {
  constexpr std::array<std::pair<std::string_view, Icon>, 4> all{{{"Hồ sơ", Icon::list_checks},
                                                                  {"Truy xuất", Icon::qr_code},
                                                                  {"Giao nhận", Icon::truck},
                                                                  {"Nhận xét", Icon::chat_text}}};
  ui.landmark(Role::tablist, "Thẻ chuyển trang", [&] {
    ui.row({.gap = 0}, [&] {
      for (int i = 0; i < 4; ++i) {
        const auto& [name, icon] = all[static_cast<std::size_t>(i)];
        if (ui.tab(name, t.tab == i, icon)) t.tab = i;
      }
    });
  });
  ui.divider();
}

void fields(Ui& ui, Touched& t) {
  two(
      ui, 20,
      [&] {
        ui.field("name", t.name, {.placeholder = "Nhập họ và tên", .label = "Tên người nhận"});
        ui.space(12);
        ui.field("count", t.count,
                 {.label = "Số lượng hộp", .error = "Chỉ còn 800 hộp trong đợt này"});
      },
      [&] {
        ui.field("search", t.search,
                 {.label = "Tìm kiếm",
                  .icon = Icon::magnifying_glass,
                  .mode = InputMode::search,
                  .clearable = true});
        ui.space(12);
        ui.field("code", t.code, {.label = "Mã đơn", .disabled = true});
        ui.space(12);
        ui.field("note", t.note,
                 {.placeholder = "Giao sau giờ làm, gọi trước…",
                  .label = "Lời nhắn cho người bán",
                  .lines = 3});
      });
  ui.space(12);
  static constexpr std::array<std::int64_t, 11> stops{0, 12, 20, 30, 40, 50, 60, 70, 80, 90, 100};
  ui.row({.gap = 24}, [&] {
    ui.stepper("Số hộp", t.boxes, 1, 20);
    ui.cell(share(), [&] {
      ui.range("Giá", t.low, t.high, stops,
               [](std::int64_t v) { return std::to_string(v) + ".000 ₫"; });
    });
    ui.toggle("", t.on);
    ui.toggle("", t.off);
  });
}

void product(Ui& ui, std::string_view name, std::string_view place, std::string_view price,
             bool selected) {
  ui.card({.label = name, .selected = selected, .pad = 0}, [&] {
    ui.stack(
        [&] { ui.picture("gallery", {}, {.height = 148, .radius = 16, .top_corners_only = true}); },
        [&] {
          ui.inset(6, 6, [&] {
            ui.row({.justify = Align::between}, [&] {
              ui.cell(by_content, [&] { ui.tag("Đúng mùa", {Tone::terra, Icon::leaf}); });
              ui.icon_button(Icon::heart, "Lưu", ButtonKind::floating, 36,
                             selected ? IconWeight::fill : IconWeight::regular);
            });
          });
        });
    ui.inset(12, 12, [&] {
      ui.column(4, [&] {
        ui.row({.gap = 4}, [&] {
          ui.icon(Icon::map_pin, {.size = 13, .ink = Ink::ink3, .weight = IconWeight::fill});
          ui.text(place, {.type = Type::caption, .ink = Ink::ink3});
        });
        ui.text(name, {.type = Type::card_title, .max_lines = 1});
        ui.stars(4, "OCOP 4 sao");
        const Span spans[]{{price, Ink::ink, Weight::bold}};
        ui.rich(spans, {.type = Type::price});
        ui.tag("Hồ sơ 8/8", {Tone::primary, Icon::seal_check});
      });
    });
  });
}

void cards(Ui& ui) {
  ui.row({.gap = 20, .align = AlignY::stretch}, [&] {
    ui.cell(share(), [&] { product(ui, "Cốm Mễ Trì", "Phường Từ Liêm", "65.000 ₫", false); });
    ui.cell(share(), [&] { product(ui, "Sơn mài Hạ Thái", "Xã Hồng Vân", "1.250.000 ₫", true); });
    ui.cell(share(), [&] {
      ui.card({.pad = 0}, [&] {
        ui.picture("loading", {}, {.height = 148, .radius = 16, .top_corners_only = true});
        ui.inset(12, 18, [&] {
          ui.column(12, [&] {
            ui.skeleton(12, 0.6f);
            ui.skeleton(18, 0.86f);
            ui.skeleton(24, 0.5f);
            ui.skeleton(18, 0.7f);
          });
        });
      });
    });
  });
}

void messages(Ui& ui) {
  section(ui, "Mất mạng", [&] {
    bool again = false;
    ui.banner("Đang ngoại tuyến. Danh mục cập nhật lúc 14:05; 2 lượt chờ gửi.", Icon::wifi_slash,
              Tone::warn, "Thử lại", again);
  });
  section(ui, "Trạng thái trống và lỗi", [&] {
    const BoxStyle panel{
        .fill = Fill::surface, .edge = Edge::line, .min_height = 296, .center_y = true};
    two(
        ui, 20,
        [&] {
          ui.box(panel, [&] {
            ui.empty_state(Icon::basket, "Đơn hàng đang trống",
                           "Chọn đặc sản bạn thích, rồi quay lại đây.", "Xem đặc sản");
          });
        },
        [&] {
          ui.box(panel, [&] {
            ui.empty_state(Icon::cloud_slash, "Chưa tải được danh mục",
                           "Kiểm tra mạng rồi thử lại. Mã lỗi CAT-02.", "Thử lại", Tone::err);
          });
        });
  });
}

void season(Ui& ui) {
  std::array<Segment, 12> months{};
  constexpr std::array<std::string_view, 12> names{"1", "2", "3", "4",  "5",  "6",
                                                   "7", "8", "9", "10", "11", "12"};
  for (std::size_t i = 0; i < 12; ++i) {
    const bool now = i == 7, ripe = i >= 6 && i <= 9;
    months[i] = {now ? Fill::primary : ripe ? Fill::season : Fill::sunken, names[i], now};
  }
  two(
      ui, 32, [&] { ui.meter(months, "Mùa vụ: tháng 7 đến 10 âm lịch", 8); },
      [&] {
        ui.row({.gap = 16}, [&] {
          ui.qr("https://example.org/p/com-me-tri", 132, "Mã QR của Cốm Mễ Trì");
          ui.cell(share(), [&] {
            ui.progress(0.6f, "Đang tải danh mục");
            ui.space(12);
            ui.text("còn 01:12:40", {.weight = Weight::semibold, .tabular = true});
          });
        });
      });
}

}  // namespace

void gallery(Ui& ui) {
  static Touched touched;  // a gallery is looked at, it is no part of the fair
  Touched& t = touched;
  ui.shell({.content =
                [&] {
                  ui.inset(ui.phone() ? 16 : 48, 40, [&] {
                    top(ui);
                    section(ui, "Màu nền tảng", [&] { swatches(ui); });
                    section(ui, "Nút bấm", [&] { buttons(ui, t); });
                    choosing(ui, t);
                    section(ui, "Hạng sao OCOP và nhãn", [&] { badges(ui); });
                    section(ui, "Tình trạng giấy tờ", [&] { dossier(ui); });
                    section(ui, "Mùa vụ, mã QR, tiến độ", [&] { season(ui); });
                    section(ui, "Thẻ chuyển trang", [&] { tabs(ui, t); });
                    section(ui, "Ô nhập, số lượng, khoảng giá, công tắc", [&] { fields(ui, t); });
                    section(ui, "Thẻ sản phẩm: thường, đang chọn, đang tải", [&] { cards(ui); });
                    messages(ui);
                  });
                },
            .key = "gallery"});
  ui.dialog(t.asked, {.title = "Huỷ đơn 7K2M9?"}, [&] {
    ui.text("Bạn có thể đặt lại bất cứ lúc nào.", {.ink = Ink::ink2});
    ui.space(20);
    if (ui.button("Huỷ đơn", {.kind = ButtonKind::danger, .full_width = true})) t.asked = false;
  });
}

}  // namespace chomay::ui
