// What a product is: tags and name, season, details, its seller, how it is bought, how it is
// shared.
#include <algorithm>

#include "core/shop/attributes.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/product_parts.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

/// A paper that speaks for the product is no promise about what nobody declared.
std::string allergen_line(const ProductView& page) {
  const View& view = page.view;
  if (page.product.allergens.empty()) return std::string(view.s(Str::allergens_unknown));
  std::vector<std::string> names;
  for (const auto code : page.product.allergens)
    names.push_back(allergen_name(code, view.language));
  return view.say(Str::allergens_partial, {joined(names, ", ")});
}

/// Whether a plugin tells the dossier on this page already.
bool dossier_is_drawn(const View& view) {
  const auto plugins = view.host.plugins();
  return std::any_of(plugins.begin(), plugins.end(), [](const plugin::PluginStatus& status) {
    return status.on && status.manifest.has_place("product.section");
  });
}

bool is_eaten(catalog::Group group) {
  return group == catalog::Group::food || group == catalog::Group::drink ||
         group == catalog::Group::herbal;
}

}  // namespace

ProductView product_view(const View& view, std::uint32_t index) {
  ProductView page{view, view.catalog.product(index), {}, {}, false, {}, catalog::nothing};
  page.producer = view.catalog.producer(page.product.producer);
  page.dossier = view.catalog.dossier_summary(page.product, view.today());
  if (!page.product.variants.empty()) {
    const auto chosen = std::min(view.memory.variant, page.product.variants.count - 1);
    page.variant = view.catalog.variant(page.product.variants.first + chosen);
    page.has_variant = true;
  }
  const Programme programme = programme_of(view);
  for (const Rows* rows : {&programme.live, &programme.coming})
    for (const auto row : *rows) {
      const auto session = view.catalog.session(row);
      const bool cancelled = session.typed_status == catalog::SessionStatus::cancelled;
      const auto& featured = session.products;
      if (page.session == catalog::nothing && !cancelled &&
          std::find(featured.begin(), featured.end(), index) != featured.end())
        page.session = row;
    }
  return page;
}

void product_tags(const ProductView& page) {
  page.view.ui.flow(8, [&] {
    star_badge(page.view, page.product);
    season_tag(page.view, page.product);
    if (!page.dossier.admitted)
      page.view.ui.tag(page.view.s(Str::not_admitted),
                       {.tone = Tone::warn, .icon = Icon::seal_warning});
  });
}

void product_name(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  ui.column(4, [&] {
    ui.heading(1, view.in(page.product.name), {.type = view.roomy() ? Type::hero : Type::h1});
    ui.row({.gap = 4, .align = AlignY::top}, [&] {
      ui.cell(by_content, [&] {
        ui.icon(Icon::map_pin,
                {.size = view.kiosk() ? 26.f : 18.f, .ink = Ink::ink2, .weight = IconWeight::fill});
      });
      ui.cell(share(), [&] {
        ui.text(place_of(view, page.producer) + " · " + std::string(page.producer.name),
                {.type = Type::small, .ink = Ink::ink2});
      });
    });
    const StarReport report = stars_of(page.product, view.today());
    if (const auto sentence = star_sentence(report, view.language); !sentence.empty())
      ui.text(sentence, {.type = Type::caption, .ink = Ink::ink3});
  });
}

void product_season(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const auto& product = page.product;
  const int now = view.today().month();
  if (product.season_from == 0) return;
  std::vector<std::string> names(12);
  std::vector<Segment> months;
  for (int month = 1; month <= 12; ++month) {
    names[static_cast<std::size_t>(month - 1)] = std::to_string(month);
    const Fill fill = month == now               ? Fill::primary
                      : product.in_season(month) ? Fill::season
                                                 : Fill::sunken;
    months.push_back({.fill = fill,
                      .label = names[static_cast<std::size_t>(month - 1)],
                      .strong = month == now});
  }
  const std::string label =
      view.say(Str::season_label, {std::to_string(product.season_from),
                                   std::to_string(product.season_to), std::to_string(now)});
  ui.column(8, [&] {
    ui.row({.gap = 8, .align = AlignY::baseline, .justify = Align::between}, [&] {
      ui.cell(share(), [&] {
        ui.flow(6, [&] {
          ui.heading(2, view.s(Str::facet_season),
                     {.type = Type::body, .weight = Weight::semibold});
          ui.text(view.s(Str::months_lunar), {.type = Type::small, .ink = Ink::ink3});
        });
      });
      ui.cell(by_content, [&] {
        ui.text(view.say(Str::now_month, {std::to_string(now)}),
                {.type = Type::small, .ink = Ink::primary, .weight = Weight::semibold});
      });
    });
    ui.meter(months, label, view.kiosk() ? 14 : 8, view.kiosk() ? 6 : 3);
    if (!product.season_note.empty())
      ui.text(view.say(Str::season_note, {product.season_note}),
              {.type = Type::small, .ink = Ink::ink2});
    if (product.season_basis == "common_knowledge")
      ui.text(view.s(Str::season_common), {.type = Type::caption, .ink = Ink::ink3});
  });
}

void product_details(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const auto& product = page.product;
  ui.column(16, [&] {
    ui.column(8, [&] {
      ui.heading(2, view.s(Str::about_product));
      const bool longer = !view.in(product.long_text).empty();
      view.told(longer ? product.long_text : product.short_text,
                [&](std::string_view words) { ui.text(words); });
    });
    std::vector<std::string> keeping;
    if (const auto storage = name_of(product.storage)) keeping.emplace_back(view.s(*storage));
    if (product.shelf_life_days > 0)
      keeping.push_back(view.count(Str::shelf_life, product.shelf_life_days));
    fact(view, Icon::tag, view.s(Str::storage_title), joined(keeping, " · "));
    fact(view, Icon::list_checks,
         view.s(is_eaten(product.group) ? Str::ingredients : Str::materials),
         view.in(product.ingredients));
    if (is_eaten(product.group))
      fact(view, Icon::warning_circle, view.s(Str::allergens), allergen_line(page));
    for (std::uint32_t at = 0; at < product.attributes.count; ++at) {
      const auto attribute = view.catalog.attribute(product.attributes.first + at);
      const auto* spec = spec_of(view, attribute.attribute);
      if (spec)
        fact(view, Icon::flask, view.in(spec->label.view()),
             attribute_words(view, *spec, attribute.value));
    }
  });
}

void product_seller(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const auto& producer = page.producer;
  const std::string address = Route::producer(producer.slug).address();
  ui.landmark(Role::region, view.s(Str::seller), [&] {
    panel(view, [&] {
      ui.column(12, [&] {
        const float side = view.kiosk() ? 72 : 44;
        ui.row({.gap = 12}, [&] {
          ui.cell(fixed(side), [&] {
            ui.icon_tile(Icon::storefront, side, Fill::primary_soft, Ink::on_primary_soft);
          });
          ui.cell(share(), [&] {
            ui.heading(2, producer.name, {.type = Type::card_title, .weight = Weight::bold});
            ui.text(std::string(view.s(name_of(producer.kind))) + " · " + place_of(view, producer),
                    {.type = Type::caption, .ink = Ink::ink2});
          });
        });
        if (!dossier_is_drawn(view)) dossier_meter(view, page.product);
        if (!view.in(producer.story).empty())
          view.told(producer.story, [&](std::string_view story) {
            ui.text(story, {.type = Type::small, .ink = Ink::ink2, .max_lines = 5});
          });
        std::vector<std::string> delivery{std::string(view.s(name_of(producer.delivery_area)))};
        if (producer.delivery_fee_vnd > 0)
          delivery.push_back(
              view.say(Str::delivery_fee, {money(producer.delivery_fee_vnd, view.language)}));
        if (producer.free_delivery_from_vnd > 0)
          delivery.push_back(view.say(Str::delivery_free_from,
                                      {money(producer.free_delivery_from_vnd, view.language)}));
        fact(view, Icon::truck, view.s(Str::delivery), joined(delivery, " · "));
        fact(view, Icon::shield_check, view.s(Str::after_sale), view.in(producer.after_sale));
        ui.button(view.s(Str::see_producer),
                  {.kind = ButtonKind::secondary,
                   .trailing = Icon::caret_right,
                   .full_width = true,
                   .label = view.say(Str::see_producer_of, {producer.name}),
                   .href = address});
      });
    });
  });
}

void product_ordering(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  if (!page.dossier.admitted) {
    ui.box(
        {.fill = Fill::warn_soft, .radius = ui.metrics().radius_control, .pad_x = 16, .pad_y = 12},
        [&] {
          ui.row({.gap = 12, .align = AlignY::top}, [&] {
            ui.cell(by_content, [&] {
              ui.icon(Icon::seal_warning,
                      {.size = 24, .ink = Ink::warn, .weight = IconWeight::fill});
            });
            ui.cell(share(), [&] {
              ui.text(view.s(Str::not_admitted), {.weight = Weight::semibold});
              ui.text(view.say(Str::not_admitted_line, {day(view.today(), view.language)}),
                      {.type = Type::small, .ink = Ink::ink2});
            });
          });
        });
    return;
  }
  const bool planned = page.session != catalog::nothing;
  ui.box({.fill = Fill::night_banner, .radius = ui.metrics().card_radius, .pad_x = 16, .pad_y = 14},
         [&] {
           ui.column(10, [&] {
             ui.row({.gap = 12, .align = AlignY::top}, [&] {
               ui.cell(by_content, [&] {
                 ui.icon(Icon::moon_stars, {.size = view.kiosk() ? 36.f : 24.f,
                                            .ink = Ink::amber,
                                            .weight = IconWeight::fill});
               });
               ui.cell(share(), [&] {
                 if (planned) {
                   const auto session = view.catalog.session(page.session);
                   ui.heading(2, session_time(view, session),
                              {.type = Type::card_title, .ink = Ink::night_title});
                   ui.text(view.in(session.title), {.type = Type::small, .ink = Ink::night_text});
                 } else {
                   ui.heading(2, view.s(Str::how_to_order),
                              {.type = Type::card_title, .ink = Ink::night_title});
                 }
                 ui.text(view.s(planned ? Str::order_at_session : Str::order_no_session),
                         {.type = Type::caption, .ink = Ink::night_text});
               });
             });
             if (planned) {
               const auto session = view.catalog.session(page.session);
               const bool live = session.status_at(view.now) == catalog::SessionStatus::live;
               const std::string address = Route::session(session.id).address();
               ui.button(
                   view.s(live ? Str::watch_now : Str::see_session),
                   {.kind = ButtonKind::amber,
                    .icon = live ? Icon::play : Icon::broadcast,
                    .full_width = true,
                    .href = live ? std::string_view(session.url) : std::string_view(address)});
             } else {
               ui.button(view.s(Str::see_calendar), {.kind = ButtonKind::amber,
                                                     .icon = Icon::broadcast,
                                                     .full_width = true,
                                                     .href = "/phien"});
             }
           });
         });
}

std::string share_address(const catalog::Catalog& fair, Language language,
                          const std::string& route) {
  std::string base(fair.info().base_url);
  while (!base.empty() && base.back() == '/') base.pop_back();
  return base + in_language(route, language);
}

bool press_share(const ProductView& page) {
  const std::string url = share_address(page.view.catalog, page.view.language,
                                        Route::product(page.product.slug).address());
  // The kiosk has no share sheet: its visitor takes the link along as a QR.
  if (!page.view.kiosk() && page.view.opener.share(page.view.in(page.product.name), url))
    return true;
  page.view.memory.share_open = true;
  return false;
}

void press_compare(const ProductView& page) {
  const View& view = page.view;
  const bool was = view.visitor.is_compared(page.product.slug);
  if (!view.visitor.toggle_compared(page.product.slug))
    view.ui.toast(view.s(Str::compare_full), {.icon = Icon::warning_circle, .ink = Ink::warn});
  else
    view.ui.toast(view.s(was ? Str::compare_removed : Str::compare_added),
                  {.icon = Icon::arrows_left_right});
}

void product_share(const ProductView& page) {
  const View& view = page.view;
  Ui& ui = view.ui;
  const std::string url =
      share_address(view.catalog, view.language, Route::product(page.product.slug).address());
  ui.dialog(view.memory.share_open, {.title = view.s(Str::share_title), .width = 400}, [&] {
    ui.column(12, [&] {
      ui.row({.justify = Align::center}, [&] {
        ui.cell(by_content, [&] {
          ui.qr(url, view.kiosk() ? 360 : 220,
                view.say(Str::share_qr, {view.in(page.product.name)}));
        });
      });
      ui.text(view.s(Str::share_line), {.align = Align::center});
      ui.text(url, {.type = Type::caption, .ink = Ink::ink2, .align = Align::center});
    });
  });
}

}  // namespace chomay::shop
