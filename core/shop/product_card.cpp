// Product cards: the picture with its tags, place, name, grade, price and dossier; and the shelves,
// grids and rows made of them.
#include <algorithm>
#include <cmath>

#include "core/shop/attributes.hpp"
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

constexpr float body_gap = 4;

struct BodyHeights {
  float place, title, badge, price, foot;
  int title_lines;
  float total() const {
    return place + title * static_cast<float>(title_lines) + badge + price + foot + 4 * body_gap;
  }
};

/// A card's body has one height in a grid, whatever it says: the name takes the lines that a
/// missing grade leaves free, and price and dossier stand on the same lines in every card.
BodyHeights body_heights(const View& view, float width) {
  Ui& ui = view.ui;
  const bool narrow = width < 220 || ui.viewport().text_scale > 1.25f;
  const float tag = std::max(ui.metrics().tag_height, ui.line_height(Type::caption));
  return {ui.line_height(Type::caption),
          ui.line_height(Type::card_title),
          tag,
          ui.line_height(Type::price),
          tag,
          narrow ? 2 : 1};
}

float title_width(const View& view, float card_width) {
  return card_width - 2 * view.ui.metrics().card_pad - 2;
}

std::string card_label(const View& view, const catalog::Product& product) {
  std::string label(view.in(product.name));
  if (const auto place = place_of(view, product); !place.empty()) label += ", " + place;
  if (!product.variants.empty())
    label += ", " + money(view.catalog.variant(product.variants.first).price_vnd, view.language);
  return label;
}

/// The picture, and at its foot what a category plugin wants to be seen first.
void picture_with_attributes(const View& view, const catalog::Product& product) {
  Ui& ui = view.ui;
  const auto& metrics = ui.metrics();
  ui.stack(
      [&] {
        ui.picture(catalog::picture_name(product), {},
                   {.height = metrics.card_picture,
                    .radius = metrics.card_radius,
                    .top_corners_only = true});
      },
      [&] {
        const float edge = view.kiosk() ? 16 : 8;
        ui.inset(edge, edge, [&] {
          ui.flow(4, [&] {
            for (const auto& words : card_attributes(view, product)) ui.tag(words);
          });
        });
      },
      AlignY::bottom);
}

void picture_with_tags(const View& view, const catalog::Product& product) {
  Ui& ui = view.ui;
  ui.stack([&] { picture_with_attributes(view, product); },
           [&] {
             ui.inset(view.kiosk() ? 16.f : 8.f, view.kiosk() ? 16.f : 6.f, [&] {
               ui.row({.gap = 4, .align = AlignY::center, .justify = Align::between}, [&] {
                 ui.cell(by_content, [&] { season_tag(view, product); });
                 if (!view.kiosk())
                   ui.cell(by_content, [&] { favourite_button(view, product, 36); });
               });
             });
           });
}

void title(const View& view, const catalog::Product& product, int lines,
           const std::vector<std::string>* marked) {
  const TextStyle style{.type = Type::card_title, .max_lines = lines};
  if (marked && !marked->empty())
    view.ui.rich(highlighted(view.in(product.name), *marked), style);
  else
    view.ui.text(view.in(product.name), style);
}

void price_line(const View& view, const catalog::Product& product, bool with_unit) {
  Ui& ui = view.ui;
  if (product.variants.empty()) return;
  const auto variant = view.catalog.variant(product.variants.first);
  const std::string price = money(variant.price_vnd, view.language);
  const std::string unit = view.say(Str::per_unit, {pack_short(variant, view.language)});
  const float room = ui.width() - ui.measure(price, {.type = Type::price}) - 4;
  ui.row({.gap = 2, .align = AlignY::baseline}, [&] {
    ui.cell(by_content, [&] {
      ui.text(price, {.type = Type::price, .ink = view.night_session ? Ink::star : Ink::ink});
    });
    if (with_unit && room > 40)
      ui.cell(share(),
              [&] { ui.text(unit, {.type = Type::caption, .ink = Ink::ink3, .max_lines = 1}); });
  });
}

void foot_line(const View& view, const catalog::Product& product, bool narrow) {
  Ui& ui = view.ui;
  if (!narrow) {
    ui.row({.gap = 6}, [&] { ui.cell(by_content, [&] { dossier_badges(view, product, false); }); });
    return;
  }
  ui.row({.gap = 4, .justify = Align::between}, [&] {
    ui.cell(share(), [&] {
      if (product.variants.empty()) return;
      const auto variant = view.catalog.variant(product.variants.first);
      ui.text(pack_short(variant, view.language),
              {.type = Type::caption, .ink = Ink::ink3, .max_lines = 1});
    });
    ui.cell(by_content, [&] { dossier_badges(view, product, true); });
  });
}

/// What a short name and a missing grade leave free: a few words of the product instead of a hole.
void blank_lines(const View& view, const catalog::Product& product, const BodyHeights& heights,
                 int lines, bool graded) {
  Ui& ui = view.ui;
  const float kept =
      heights.title * static_cast<float>(heights.title_lines) + heights.badge + body_gap;
  const float used =
      heights.title * static_cast<float>(lines) + (graded ? heights.badge + body_gap : 0);
  const float left = kept - used - body_gap;
  const int words = static_cast<int>((left + 1) / heights.place);
  const auto about = view.in(product.short_text);
  if (words > 0 && !graded && !about.empty()) {
    ui.box({.min_height = left},
           [&] { ui.text(about, {.type = Type::caption, .ink = Ink::ink2, .max_lines = words}); });
    return;
  }
  if (left > 0) ui.space(left);
}

void body(const View& view, const catalog::Product& product, float width,
          const std::vector<std::string>* marked) {
  Ui& ui = view.ui;
  const BodyHeights heights = body_heights(view, width);
  const bool graded = stars_of(product, view.today()).drawn();
  const float one_line = ui.measure(view.in(product.name), {.type = Type::card_title});
  const int wanted = one_line > title_width(view, width) ? 2 : 1;
  const int lines = std::min(wanted, heights.title_lines + (graded ? 0 : 1));
  ui.column(body_gap, [&] {
    ui.row({.gap = 4}, [&] {
      ui.cell(by_content, [&] {
        ui.icon(Icon::map_pin, {.size = 14, .ink = Ink::ink3, .weight = IconWeight::fill});
      });
      ui.cell(share(), [&] {
        ui.text(place_of(view, product), {.type = Type::caption, .ink = Ink::ink3, .max_lines = 1});
      });
    });
    title(view, product, lines, marked);
    if (graded) star_badge(view, product);
    blank_lines(view, product, heights, lines, graded);
    price_line(view, product, width >= 220);
    foot_line(view, product, width < 220);
  });
}

}  // namespace

std::string place_of(const View& view, const catalog::Producer& producer) {
  if (producer.locality != catalog::nothing)
    return std::string(view.catalog.locality(producer.locality).full_name);
  // No unit in force is known: the old name is what can be said truthfully.
  if (!producer.legacy_district.empty()) return std::string(producer.legacy_district);
  return std::string(view.s(Str::hanoi));
}

std::string place_of(const View& view, const catalog::Product& product) {
  return place_of(view, view.catalog.producer(product.producer));
}

float card_height(const View& view, float width) {
  const auto& metrics = view.ui.metrics();
  return metrics.card_picture + body_heights(view, width).total() + 2 * metrics.card_pad + 2;
}

void favourite_button(const View& view, const catalog::Product& product, float size) {
  Ui& ui = view.ui;
  const bool on = view.visitor.is_favourite(product.slug);
  const std::string label =
      view.say(on ? Str::favourite_remove : Str::favourite_add, {view.in(product.name)});
  if (!ui.icon_button(Icon::heart, label, ButtonKind::floating, size,
                      on ? IconWeight::fill : IconWeight::regular))
    return;
  view.visitor.toggle_favourite(product.slug);
  view.memory.offer = {.favourite = std::string(product.slug), .basket = {}, .see_basket = false};
  const std::string_view said = view.s(on ? Str::favourite_removed : Str::favourite_added);
  ui.toast(said, {.icon = Icon::heart, .ink = Ink::lotus, .action = view.s(Str::undo)});
}

void star_badge(const View& view, const catalog::Product& product) {
  const StarReport report = stars_of(product, view.today());
  if (report.drawn()) view.ui.stars(report.stars, view.count(Str::ocop_stars, report.stars));
}

void season_tag(const View& view, const catalog::Product& product) {
  const SeasonState season = season_of(product, view.today());
  if (season == SeasonState::now)
    view.ui.tag(view.s(Str::in_season), {.tone = Tone::terra, .icon = Icon::leaf});
  else if (season == SeasonState::later)
    view.ui.tag(view.s(Str::pre_order), {.tone = Tone::terra, .icon = Icon::clock_countdown});
}

void dossier_badges(const View& view, const catalog::Product& product, bool brief) {
  Ui& ui = view.ui;
  const auto badges = view.host.badges(product.index);
  if (!badges.empty() && !brief) {
    for (const auto& badge : badges) ui.tag(badge.text, {.tone = badge.tone, .icon = badge.icon});
    return;
  }
  const auto dossier = view.catalog.dossier_summary(product, view.today());
  const std::string done = std::to_string(dossier.approved), all = std::to_string(dossier.total);
  const bool complete = dossier.complete();
  ui.tag(brief ? done + "/" + all : view.say(Str::dossier_share, {done, all}),
         {.tone = complete ? Tone::primary : Tone::warn,
          .icon = complete ? Icon::seal_check : Icon::seal_warning});
}

void dossier_meter(const View& view, const catalog::Product& product) {
  const auto dossier = view.catalog.dossier_summary(product, view.today());
  std::vector<Segment> segments;
  const auto add = [&](int count, Fill fill) {
    for (int at = 0; at < count; ++at) segments.push_back({.fill = fill});
  };
  add(dossier.approved - dossier.expiring, Fill::primary);
  add(dossier.expiring, Fill::amber_segment);
  add(dossier.pending, Fill::info);
  add(dossier.rejected + dossier.expired, Fill::err);
  add(dossier.missing, Fill::line);
  const std::string label = view.say(
      Str::dossier_label, {std::to_string(dossier.approved), std::to_string(dossier.total)});
  view.ui.meter(segments, label, view.kiosk() ? 12 : 6, view.kiosk() ? 6 : 3);
}

void product_card(const View& view, std::uint32_t index, float height,
                  const std::vector<std::string>* marked) {
  Ui& ui = view.ui;
  const auto product = view.catalog.product(index);
  const std::string address = Route::product(product.slug).address();
  const std::string label = card_label(view, product);
  ui.scope(product.slug, [&] {
    const float width = ui.width();
    ui.card({.href = address,
             .label = label,
             .pad = 0,
             .radius = ui.metrics().card_radius,
             .min_height = height},
            [&] {
              picture_with_tags(view, product);
              const float pad = ui.metrics().card_pad;
              ui.inset(pad, pad, [&] { body(view, product, width, marked); });
            });
  });
}

void product_row(const View& view, std::uint32_t index, const std::vector<std::string>* marked) {
  Ui& ui = view.ui;
  const auto product = view.catalog.product(index);
  const std::string address = Route::product(product.slug).address();
  const std::string label = card_label(view, product);
  const float side = view.kiosk() ? 112 : 88;
  ui.scope(product.slug, [&] {
    ui.card({.href = address, .label = label, .pad = 12, .radius = 16}, [&] {
      ui.row({.gap = 16}, [&] {
        ui.cell(fixed(side), [&] {
          ui.picture(catalog::picture_name(product), {}, {.height = side, .radius = 12});
        });
        ui.cell(share(), [&] {
          ui.column(2, [&] {
            title(view, product, 2, marked);
            ui.text(place_of(view, product) + " · " +
                        std::string(view.catalog.producer(product.producer).name),
                    {.type = Type::caption, .ink = Ink::ink3, .max_lines = 1});
            ui.flow(8, [&] {
              star_badge(view, product);
              season_tag(view, product);
              dossier_badges(view, product, false);
            });
          });
        });
        ui.cell(by_content, [&] {
          if (product.variants.empty()) return;
          const auto variant = view.catalog.variant(product.variants.first);
          ui.text(money(variant.price_vnd, view.language),
                  {.type = Type::price, .align = Align::end});
          ui.text(pack_short(variant, view.language),
                  {.type = Type::caption, .ink = Ink::ink3, .align = Align::end});
        });
        if (!view.kiosk()) ui.cell(by_content, [&] { favourite_button(view, product, 36); });
      });
    });
  });
}

void product_shelf(const View& view, std::string_view name, const Rows& rows) {
  Ui& ui = view.ui;
  const auto& metrics = ui.metrics();
  const auto columns = static_cast<float>(metrics.card_columns);
  // Whole cards fill the column; on phones the next one peeps in to say that there is more.
  const float room = ui.width();
  const float width = view.phone() ? std::max(168.f, room * .44f)
                                   : (room - (columns - 1) * metrics.gutter) / columns;
  const float height = card_height(view, width);
  ui.shelf(name, width, metrics.gutter, static_cast<std::uint32_t>(rows.size()),
           [&](std::uint32_t at) { product_card(view, rows[at], height); });
}

void product_grid(const View& view, std::string_view name, const Rows& rows, int columns,
                  const std::vector<std::string>* marked) {
  Ui& ui = view.ui;
  const float gap = ui.metrics().gutter;
  const auto across = static_cast<float>(columns);
  const float height = card_height(view, (ui.width() - (across - 1) * gap) / across);
  ui.grid({.columns = columns, .gap = gap, .row_height = height, .label = name},
          static_cast<std::uint32_t>(rows.size()),
          [&](std::uint32_t at) { product_card(view, rows[at], height, marked); });
}

}  // namespace chomay::shop
