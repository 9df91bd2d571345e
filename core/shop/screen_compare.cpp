// Two to four products side by side, row by row; "differences only" leaves out what they share.
#include <algorithm>

#include "core/shop/attributes.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

struct Feature {
  std::string name;
  std::vector<std::string> values;  // one a product
  bool differs() const {
    return std::any_of(values.begin(), values.end(),
                       [&](const std::string& value) { return value != values.front(); });
  }
};

std::string price_of(const View& view, const catalog::Product& product) {
  if (product.variants.empty()) return std::string(view.s(Str::not_stated));
  const auto variant = view.catalog.variant(product.variants.first);
  return money(variant.price_vnd, view.language) +
         view.say(Str::per_unit, {pack_short(variant, view.language)});
}

std::string stars_text(const View& view, const catalog::Product& product) {
  const StarReport report = stars_of(product, view.today());
  if (report.stars == 0) return std::string(view.s(Str::star_none));
  if (report.drawn()) return view.count(Str::ocop_stars, report.stars);
  return star_sentence(report, view.language);
}

std::string season_text(const View& view, const catalog::Product& product) {
  if (product.season_from == 0) return std::string(view.s(Str::all_year));
  return view.say(Str::months,
                  {std::to_string(product.season_from), std::to_string(product.season_to)});
}

std::string dossier_text(const View& view, const catalog::Product& product) {
  const auto dossier = view.catalog.dossier_summary(product, view.today());
  return view.say(Str::dossier_share,
                  {std::to_string(dossier.approved), std::to_string(dossier.total)}) +
         " · " + std::string(view.s(dossier.admitted ? Str::admitted : Str::not_admitted));
}

std::string keeping(const View& view, const catalog::Product& product) {
  std::vector<std::string> parts;
  if (const auto storage = name_of(product.storage)) parts.emplace_back(view.s(*storage));
  if (product.shelf_life_days > 0)
    parts.push_back(view.count(Str::shelf_life, product.shelf_life_days));
  return parts.empty() ? std::string(view.s(Str::not_stated)) : joined(parts, " · ");
}

std::string lead_text(const View& view, const catalog::Product& product) {
  if (product.variants.empty()) return std::string(view.s(Str::not_stated));
  const auto days = view.catalog.variant(product.variants.first).lead_time_days;
  return days > 0 ? view.count(Str::lead_time, days) : std::string(view.s(Str::lead_none));
}

std::vector<Feature> features_of(const View& view, const std::vector<catalog::Product>& products) {
  std::vector<Feature> features;
  const auto add = [&](std::string_view name, auto&& value_of) {
    Feature feature{std::string(name), {}};
    for (const auto& product : products) feature.values.push_back(value_of(product));
    features.push_back(std::move(feature));
  };
  using catalog::Product;
  add(view.s(Str::compare_price), [&](const Product& each) { return price_of(view, each); });
  add(view.s(Str::compare_group),
      [&](const Product& each) { return std::string(view.s(look_of(each.group).name)); });
  add(view.s(Str::compare_place), [&](const Product& each) { return place_of(view, each); });
  add(view.s(Str::seller),
      [&](const Product& each) { return std::string(view.catalog.producer(each.producer).name); });
  add(view.s(Str::compare_stars), [&](const Product& each) { return stars_text(view, each); });
  add(view.s(Str::compare_season), [&](const Product& each) { return season_text(view, each); });
  add(view.s(Str::compare_dossier), [&](const Product& each) { return dossier_text(view, each); });
  add(view.s(Str::storage_title), [&](const Product& each) { return keeping(view, each); });
  add(view.s(Str::compare_lead), [&](const Product& each) { return lead_text(view, each); });
  for (const auto* spec : view.host.attributes()) {
    if (!spec->compare) continue;
    const auto value = [&](const Product& each) { return attribute_of(view, *spec, each); };
    if (std::any_of(products.begin(), products.end(), value))
      add(view.in(spec->label.view()), [&](const Product& each) {
        return value(each).value_or(std::string(view.s(Str::not_stated)));
      });
  }
  return features;
}

void heads(const View& view, const std::vector<catalog::Product>& products) {
  Ui& ui = view.ui;
  ui.row({.gap = 12, .align = AlignY::top}, [&] {
    if (!view.phone()) ui.cell(share(), [] {});  // above the table's names
    for (const auto& product : products)
      ui.cell(share(), [&] {
        ui.scope(product.slug, [&] {
          ui.column(6, [&] {
            ui.stack(
                [&] {
                  ui.picture(catalog::picture_name(product), {},
                             {.height = view.phone() ? 88.f : 160.f, .radius = 12});
                },
                [&] {
                  ui.row({.justify = Align::end}, [&] {
                    ui.cell(by_content, [&] {
                      if (!ui.icon_button(Icon::x,
                                          view.say(Str::compare_remove, {view.in(product.name)}),
                                          ButtonKind::floating, view.kiosk() ? 72 : 36))
                        return;
                      Route route = view.route;
                      std::erase(route.compared, product.slug);
                      view.visitor.set_compared(route.compared);
                      view.moves.change(route);
                    });
                  });
                });
            ui.link(view.in(product.name), Route::product(product.slug).address());
          });
        });
      });
  });
}

void table(const View& view, const std::vector<catalog::Product>& products) {
  Ui& ui = view.ui;
  bool& only = view.memory.differences_only;
  ui.toggle(view.s(Str::compare_differences), only);
  auto features = features_of(view, products);
  if (only) std::erase_if(features, [](const Feature& each) { return !each.differs(); });
  if (features.empty()) {
    ui.text(view.s(Str::compare_same), {.ink = Ink::ink2});
    return;
  }
  if (view.phone()) {
    // Four columns of words do not fit a phone: each feature is a row of values under its name.
    for (const auto& feature : features)
      ui.column(4, [&] {
        ui.heading(2, feature.name, {.type = Type::caption, .ink = Ink::ink3});
        ui.row({.gap = 12, .align = AlignY::top}, [&] {
          for (const auto& value : feature.values)
            ui.cell(share(), [&] { ui.text(value, {.type = Type::small}); });
        });
        ui.divider();
      });
    return;
  }
  std::vector<std::string_view> columns{view.s(Str::compare_feature)};
  for (const auto& product : products) columns.push_back(view.in(product.name));
  ui.table(view.s(Str::compare_title), columns, static_cast<std::uint32_t>(features.size()),
           [&](std::uint32_t row, int column) {
             const auto& feature = features[row];
             if (column == 0)
               ui.text(feature.name, {.type = Type::small, .ink = Ink::ink3});
             else
               ui.text(feature.values[static_cast<std::size_t>(column - 1)], {.type = Type::small});
           });
}

void body(const View& view, const std::vector<catalog::Product>& products) {
  Ui& ui = view.ui;
  page_heading(view, view.s(Str::compare_title));
  if (products.empty()) {
    if (ui.empty_state(Icon::arrows_left_right, view.s(Str::compare_empty),
                       view.s(Str::compare_empty_line), view.s(Str::browse)))
      view.moves.to(Route::to(Page::results));
    return;
  }
  heads(view, products);
  if (products.size() < 2) {
    ui.text(view.s(Str::compare_one_more), {.ink = Ink::ink2});
    if (ui.button(view.s(Str::browse), {})) view.moves.to(Route::to(Page::results));
    return;
  }
  table(view, products);
}

}  // namespace

void screen_compare(const View& view) {
  std::vector<catalog::Product> products;
  // Without slugs in the address, what this device has gathered.
  const auto& slugs = view.route.compared.empty() ? view.visitor.compared() : view.route.compared;
  for (const auto& slug : slugs)
    if (const auto row = view.catalog.find_product(slug))
      products.push_back(view.catalog.product(*row));
  draw_page(view, {.title = view.s(Str::compare_title), .body = [&] { body(view, products); }});
}

}  // namespace chomay::shop
