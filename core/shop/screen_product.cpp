// The product page: the same sections, arranged for a phone, three columns, or the kiosk.
#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/product_parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"
#include "core/ui/painter.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

void breadcrumb(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  Filters group;
  group.toggle_group(page.product.group);
  const LinkStyle quiet{.text = {.type = Type::small, .ink = Ink::ink2}};
  const auto arrow = [&] { ui.icon(Icon::caret_right, {.size = 14, .ink = Ink::ink3}); };
  ui.landmark(Role::navigation, view.s(Str::breadcrumb), [&] {
    ui.flow(8, [&] {
      ui.link(view.s(Str::nav_home), "/", quiet);
      arrow();
      ui.link(view.s(look_of(page.product.group).name), Route::results(group).address(), quiet);
      arrow();
      ui.text(view.in(page.product.name), {.type = Type::small, .weight = Weight::semibold});
    });
  });
}

/// The picture; a press enlarges it.
void picture(const ProductView& page, float height, float radius) {
  const View& view = page.view;
  const std::string_view name = view.in(page.product.name);
  const auto draw = [&] {
    view.ui.picture(catalog::picture_name(page.product), name,
                    {.height = height, .radius = radius});
  };
  if (view.ui.pressable(view.say(Str::gallery_open, {name}), {}, {.radius = radius}, draw))
    view.memory.picture_open = true;
}

void picture_dialog(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const auto& screen = ui.viewport();
  const float width = std::min(screen.width - 64, 960.f);
  const std::string_view name = view.in(page.product.name);
  ui.dialog(view.memory.picture_open, {.title = name, .width = width}, [&] {
    const float height = std::min(ui.width() * 3 / 4, screen.height * .66f);
    ui.picture(catalog::picture_name(page.product), name, {.height = height, .radius = 16});
    if (!view.catalog.info().is_sample) return;
    ui.space(12);
    ui.text(view.s(Str::picture_drawn), {.type = Type::caption, .ink = Ink::ink2});
  });
}

void floating_buttons(const ProductView& page, bool with_back) {
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.row({.gap = 8}, [&] {
    if (with_back)
      ui.cell(by_content, [&] {
        if (ui.icon_button(Icon::arrow_left, view.s(Str::back), ButtonKind::floating))
          view.moves.back = true;
      });
    ui.cell(share(), [] {});
    ui.cell(by_content, [&] {
      if (ui.icon_button(Icon::share_network, view.s(Str::share), ButtonKind::floating))
        press_share(page);
    });
    ui.cell(by_content, [&] { favourite_button(view, page.product, 48); });
  });
}

void compare_button(const ProductView& page, bool full_width) {
  const View& view = page.view;
  const bool on = view.visitor.is_compared(page.product.slug);
  if (view.ui.button(view.s(on ? Str::compare_in : Str::compare_add),
                     {.kind = on ? ButtonKind::soft : ButtonKind::secondary,
                      .icon = Icon::arrows_left_right,
                      .full_width = full_width,
                      .height = full_width ? view.ui.metrics().bar_button_height : 0}))
    press_compare(page);
}

/// Meeting the seller at a session; without one, the calendar.
void session_button(const ProductView& page) {
  const View& view = page.view;
  const std::string address = page.session == catalog::nothing
                                  ? std::string("/phien")
                                  : Route::session(view.catalog.session(page.session).id).address();
  view.ui.button(view.s(Str::ask_at_session),
                 {.kind = ButtonKind::secondary,
                  .icon = Icon::broadcast,
                  .full_width = true,
                  .disabled = !page.dossier.admitted,
                  .height = view.ui.metrics().bar_button_height,
                  .href = page.dossier.admitted ? std::string_view(address) : std::string_view{}});
}

void order_button(const ProductView& page) {
  const bool can = page.has_variant && page.variant.stock > 0 && page.dossier.admitted;
  if (page.view.ui.button(page.view.s(Str::basket_add),
                          {.icon = Icon::basket,
                           .full_width = true,
                           .disabled = !can,
                           .height = page.view.ui.metrics().bar_button_height}))
    press_add(page);
}

void product_bar(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  action_bar(view, [&] {
    ui.row({.gap = 12}, [&] {
      if (view.kiosk())
        ui.cell(by_content,
                [&] { favourite_button(view, page.product, ui.metrics().bar_button_height); });
      ui.cell(share(2), [&] { session_button(page); });
      ui.cell(share(3), [&] { order_button(page); });
    });
  });
}

void plugin_sections(const ProductView& page) {
  page.view.host.draw("product.section", {.product = page.product.index, .route = {}});
}

/// To where buyer and seller agree, before the organisers' witness.
void meeting_link(const ProductView& page) {
  const View& view = page.view;
  if (!view.host.meets(page.product.index)) return;
  const std::string address = "/thuong-luong/" + std::string(page.product.slug);
  view.ui.button(view.s(Str::negotiate), {.kind = ButtonKind::secondary,
                                          .icon = Icon::handshake,
                                          .full_width = true,
                                          .href = address});
}

void plugin_actions(const ProductView& page) {
  meeting_link(page);
  page.view.host.draw("product.action", {.product = page.product.index, .route = {}});
}

void more_products(const ProductView& page) {
  const View& view = page.view;
  const auto shelf = [&](Str title, const Rows& rows, const std::string& address) {
    if (rows.empty()) return;
    view.ui.column(8, [&] {
      section_heading(view, view.s(title), address);
      product_shelf(view, view.s(title), rows);
    });
  };
  Rows others;
  for (const auto row : page.producer.products)
    if (row != page.product.index && others.size() < 12) others.push_back(row);
  shelf(Str::more_from_seller, others, Route::producer(page.producer.slug).address());
  Filters group;
  group.toggle_group(page.product.group);
  Rows similar;
  for (const auto row : view.listed(group).products)
    if (row != page.product.index && similar.size() < 12) similar.push_back(row);
  shelf(Str::similar, similar, Route::results(group).address());
}

void narrow_body(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.column(16, [&] {
    ui.column(6, [&] {
      product_tags(page);
      product_name(page);
    });
    product_price(page, false);
    product_packs(page);
    product_quantity(page);
    product_stock(page);
    product_ordering(page);
    compare_button(page, false);
    plugin_actions(page);
    plugin_sections(page);
    product_season(page);
    product_tiers(page);
    product_details(page);
    product_seller(page);
    more_products(page);
  });
}

void left_column(const ProductView& page, float height) {
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.column(16, [&] {
    ui.stack([&] { picture(page, height, ui.metrics().radius_hero); },
             [&] { ui.inset(16, 16, [&] { floating_buttons(page, false); }); });
    if (page.product.season_from != 0) panel(view, [&] { product_season(page); });
    panel(view, [&] { product_details(page); });
  });
}

void middle_column(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.column(14, [&] {
    ui.column(6, [&] {
      product_tags(page);
      product_name(page);
    });
    view.told(page.product.short_text,
              [&](std::string_view words) { ui.text(words, {.ink = Ink::ink2}); });
    product_price(page, true);
    product_tiers(page);
    product_packs(page);
    product_quantity(page);
    product_stock(page);
    order_button(page);
    compare_button(page, false);
    plugin_actions(page);
  });
}

void right_column(const ProductView& page) {
  page.view.ui.column(16, [&] {
    product_ordering(page);
    plugin_sections(page);
    product_seller(page);
  });
}

void roomy_body(const ProductView& page) {
  Ui& ui = page.view.ui;
  const bool wide = ui.form() == Form::wide;
  ui.column(32, [&] {
    ui.column(16, [&] {  // a finger finds the crumbs above the picture
      breadcrumb(page);
      ui.row({.gap = wide ? 32.f : 24.f, .align = AlignY::top}, [&] {
        ui.cell(wide ? fixed(480) : share(), [&] {
          left_column(page, wide ? 440 : 380);
          if (!wide) ui.space(16);
        });
        ui.cell(wide ? fixed(400) : share(), [&] {
          middle_column(page);
          if (!wide) {
            ui.space(16);
            right_column(page);
          }
        });
        if (wide) ui.cell(share(), [&] { right_column(page); });
      });
    });
    more_products(page);
  });
}

void kiosk_head(const ProductView& page) {
  Ui& ui = page.view.ui;
  ui.column(20, [&] {
    ui.stack([&] { picture(page, 566, 36); },
             [&] {
               ui.inset(20, 20, [&] {
                 ui.row({.justify = Align::end}, [&] {
                   ui.cell(by_content, [&] {
                     if (ui.icon_button(Icon::share_network, page.view.s(Str::continue_on_phone),
                                        ButtonKind::floating, 80))
                       page.view.memory.share_open = true;
                   });
                 });
               });
             });
    product_tags(page);
    ui.row({.gap = 24, .align = AlignY::top}, [&] {
      ui.cell(share(), [&] { product_name(page); });
      ui.cell(by_content, [&] { product_price(page, true); });
    });
  });
}

void kiosk_season_and_qr(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const std::string url =
      share_address(view.catalog, view.language, Route::product(page.product.slug).address());
  ui.row({.gap = 24, .align = AlignY::top}, [&] {
    if (page.product.season_from != 0)
      ui.cell(share(2), [&] { panel(view, [&] { product_season(page); }); });
    ui.cell(share(1), [&] {
      panel(view, [&] {
        ui.row({.gap = 16}, [&] {
          ui.cell(by_content,
                  [&] { ui.qr(url, 132, view.say(Str::share_qr, {view.in(page.product.name)})); });
          ui.cell(share(), [&] {
            ui.text(view.s(Str::continue_on_phone),
                    {.type = Type::small, .weight = Weight::semibold});
          });
        });
      });
    });
  });
}

void kiosk_body(const ProductView& page) {
  Ui& ui = page.view.ui;
  ui.column(24, [&] {
    kiosk_head(page);
    product_packs(page);
    product_tiers(page);
    product_quantity(page);
    product_stock(page);
    compare_button(page, false);
    plugin_actions(page);
    plugin_sections(page);
    kiosk_season_and_qr(page);
    product_ordering(page);
    panel(page.view, [&] { product_details(page); });
    product_seller(page);
    more_products(page);
  });
}

/// The phone's picture fills the width; the page's rounded edge overlaps its foot.
void phone_picture(const ProductView& page) {
  Ui& ui = page.view.ui;
  const bool night = ui.night();
  ui.stack([&] { picture(page, 304, 0); },
           [&] {
             ui.paint(22, [night](Painter& painter, Rect area) {
               const Rect sheet{area.x, area.y, area.w, area.h + 40};
               painter.rect(sheet, night ? rgb(0x11162B) : rgb(0xFBF7F0), 24);
             });
           },
           AlignY::bottom);
}

}  // namespace

void screen_product(const View& view) {
  const auto row = view.catalog.find_product(view.route.slug);
  if (!row) return screen_not_found(view, Str::product_gone);
  const ProductView page = product_view(view, *row);
  PageFrame frame{.title = view.in(page.product.name), .body = [&] {
                    if (view.roomy())
                      roomy_body(page);
                    else if (view.kiosk())
                      kiosk_body(page);
                    else
                      narrow_body(page);
                  }};
  if (!view.roomy()) frame.bar = [&] { product_bar(page); };
  if (view.phone() || view.ui.form() == Form::tablet) frame.top = [&] { phone_picture(page); };
  if (view.phone()) {
    frame.no_header = true;
    frame.overlay = [&] { view.ui.inset(12, 12, [&] { floating_buttons(page, true); }); };
  }
  draw_page(view, frame);
  product_share(page);
  picture_dialog(page);
}

}  // namespace chomay::shop
