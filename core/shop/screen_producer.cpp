// A stall: who they are, where, their story and papers, and what they sell.
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

std::string listed(const catalog::TextList& list) {
  std::vector<std::string> parts;
  for (const auto text : list) parts.emplace_back(text);
  return joined(parts, ", ");
}

void head(const View& view, const catalog::Producer& producer) {
  Ui& ui = view.ui;
  const float side = view.kiosk() ? 96 : 64;
  ui.row({.gap = 16, .align = AlignY::top}, [&] {
    ui.cell(fixed(side), [&] {
      ui.icon_tile(Icon::storefront, side, Fill::primary_soft, Ink::on_primary_soft);
    });
    ui.cell(share(), [&] {
      page_heading(view, producer.name);
      ui.text(std::string(view.s(name_of(producer.kind))) + " · " + place_of(view, producer),
              {.type = Type::small, .ink = Ink::ink2});
    });
  });
}

void where(const View& view, const catalog::Producer& producer) {
  std::vector<std::string> old;
  old.push_back(listed(producer.legacy_commune));
  old.emplace_back(producer.legacy_district);
  fact(view, Icon::mountains, view.s(Str::villages), listed(producer.village));
  fact(view, Icon::map_trifold, view.s(Str::old_names), joined(old, ", "));
  const bool placed = producer.locality != catalog::nothing;
  std::string now = placed ? place_of(view, producer) : std::string(view.s(Str::place_uncertain));
  if (producer.locality_certainty == catalog::Certainty::split)
    now += " (" + std::string(view.s(Str::place_choice)) + ")";
  fact(view, Icon::map_pin, view.s(Str::place_now), now);
}

void terms(const View& view, const catalog::Producer& producer) {
  std::vector<std::string> delivery{std::string(view.s(name_of(producer.delivery_area)))};
  if (producer.delivery_fee_vnd > 0)
    delivery.push_back(
        view.say(Str::delivery_fee, {money(producer.delivery_fee_vnd, view.language)}));
  if (producer.free_delivery_from_vnd > 0)
    delivery.push_back(
        view.say(Str::delivery_free_from, {money(producer.free_delivery_from_vnd, view.language)}));
  fact(view, Icon::truck, view.s(Str::delivery), joined(delivery, " · "));
  fact(view, Icon::shield_check, view.s(Str::after_sale), view.in(producer.after_sale));
  std::vector<std::string> languages;
  for (const auto tag : producer.languages) languages.push_back(language_name(tag, view.language));
  fact(view, Icon::globe, view.s(Str::set_language), joined(languages, ", "));
}

void paper(const View& view, const catalog::Document& document) {
  Ui& ui = view.ui;
  const auto& look = look_of(catalog::paper_state(document, view.today()));
  ui.row({.gap = 12, .min_height = 48}, [&] {
    ui.cell(by_content, [&] {
      ui.icon(document.kind == catalog::DocumentKind::business_registration
                  ? Icon::identification_card
                  : Icon::list_checks,
              {.size = view.kiosk() ? 36.f : 22.f, .ink = Ink::ink2});
    });
    ui.cell(share(), [&] {
      ui.text(view.s(name_of(document.kind)));
      std::vector<std::string> details{std::string(document.subtype), std::string(document.number)};
      if (const auto line = joined(details, " · "); !line.empty())
        ui.text(line, {.type = Type::caption, .ink = Ink::ink3});
    });
    ui.cell(by_content, [&] { ui.tag(view.s(look.name), {.tone = look.tone, .icon = look.icon}); });
  });
}

void papers(const View& view, const catalog::Producer& producer) {
  Ui& ui = view.ui;
  ui.column(8, [&] {
    ui.heading(2, view.s(Str::seller_papers));
    if (producer.documents.empty()) ui.text(view.s(Str::papers_none), {.ink = Ink::ink2});
    for (std::uint32_t at = 0; at < producer.documents.count; ++at)
      paper(view, view.catalog.document(producer.documents.first + at));
  });
}

void about(const View& view, const catalog::Producer& producer) {
  Ui& ui = view.ui;
  if (!view.in(producer.story).empty())
    ui.column(8, [&] {
      ui.heading(2, view.s(Str::story));
      view.told(producer.story, [&](std::string_view story) { ui.text(story); });
    });
  where(view, producer);
  terms(view, producer);
}

void body(const View& view, const catalog::Producer& producer) {
  Ui& ui = view.ui;
  head(view, producer);
  if (view.roomy())
    ui.row({.gap = 32, .align = AlignY::top}, [&] {
      ui.cell(share(3),
              [&] { panel(view, [&] { ui.column(16, [&] { about(view, producer); }); }); });
      ui.cell(share(2), [&] { panel(view, [&] { papers(view, producer); }); });
    });
  else
    ui.column(16, [&] {
      about(view, producer);
      panel(view, [&] { papers(view, producer); });
    });
  ui.column(8, [&] {
    Filters filters;
    filters.seller = std::string(producer.slug);
    section_heading(view, view.s(Str::products_of),
                    producer.products.size() > 4 ? Route::results(filters).address() : "");
    product_grid(view, view.s(Str::products_of),
                 Rows(producer.products.begin(), producer.products.end()),
                 ui.metrics().card_columns);
  });
}

}  // namespace

void screen_producer(const View& view) {
  const auto row = view.catalog.find_producer(view.route.slug);
  if (!row) return screen_not_found(view, Str::producer_gone);
  const auto producer = view.catalog.producer(*row);
  draw_page(view, {.title = producer.name, .body = [&] { body(view, producer); }});
}

}  // namespace chomay::shop
