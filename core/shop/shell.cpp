#include "core/shop/shell.hpp"

#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/sketch.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

bool is_tab(Page page) {
  return page == Page::home || page == Page::categories || page == Page::sessions ||
         page == Page::favourites || page == Page::settings;
}

struct NavPlace {
  Str name;
  Icon icon;
  Page page;
};
constexpr NavPlace nav_places[] = {{Str::nav_home, Icon::house, Page::home},
                                   {Str::nav_categories, Icon::squares_four, Page::categories},
                                   {Str::nav_sessions, Icon::broadcast, Page::sessions},
                                   {Str::nav_favourites, Icon::heart, Page::favourites},
                                   {Str::nav_mine, Icon::user_circle, Page::settings}};

bool is_current(const View& view, Page page) {
  const Page here = view.route.page;
  if (page == Page::categories) return here == page || here == Page::results;
  if (page == Page::sessions) return here == page || here == Page::session;
  return here == page;
}

void bottom_navigation(const View& view) {
  Ui& ui = view.ui;
  ui.landmark(Role::navigation, view.s(Str::nav_main), [&] {
    ui.box({.fill = Fill::surface, .edge = Edge::none, .radius = 0}, [&] {
      ui.divider();
      ui.row({.gap = 0, .align = AlignY::stretch, .min_height = ui.metrics().nav_height}, [&] {
        for (const auto& place : nav_places) {
          const int saved = static_cast<int>(view.visitor.favourites().size());
          ui.cell(share(), [&] {
            ui.nav_item(view.s(place.name), place.icon, is_current(view, place.page),
                        Route::to(place.page).address(),
                        place.page == Page::favourites ? saved : 0);
          });
        }
      });
    });
  });
}

void language_button(const View& view) {
  const bool pressed = view.ui.button(
      view.s(Str::language_now), {.kind = view.roomy() ? ButtonKind::secondary : ButtonKind::plain,
                                  .icon = view.roomy() ? Icon::globe : Icon::none,
                                  .trailing = view.roomy() ? Icon::none : Icon::caret_down,
                                  .label = view.s(Str::language_menu)});
  if (!pressed) return;
  Settings settings = view.visitor.settings();
  settings.language = view.language == Language::vi ? Language::en : Language::vi;
  view.visitor.set(settings);
}

void basket_button(const View& view, float size) {
  const int lines = static_cast<int>(view.visitor.basket().lines().size());
  const std::string label =
      lines == 0 ? std::string(view.s(Str::basket_title)) : view.count(Str::basket_open, lines);
  const std::string address = Route::to(Page::basket).address();
  view.ui.icon_button(Icon::basket, label, view.kiosk() ? ButtonKind::secondary : ButtonKind::plain,
                      size, IconWeight::regular, {.count = lines, .href = address});
}

void back_button(const View& view) {
  if (view.ui.icon_button(Icon::arrow_left, view.s(Str::back), ButtonKind::plain, 48))
    view.moves.back = true;
}

void phone_header(const View& view, const PageFrame& page) {
  Ui& ui = view.ui;
  const float pad = view.margin();
  ui.landmark(Role::banner, view.s(Str::app_name), [&] {
    ui.inset(page.search || !is_tab(view.route.page) ? pad / 2 : pad, 8, [&] {
      ui.row({.gap = 8, .min_height = ui.metrics().header_height - 16}, [&] {
        if (page.search) {
          ui.cell(by_content, [&] { back_button(view); });
          ui.cell(share(), [&] { search_field(view); });
          return;
        }
        if (is_tab(view.route.page)) {
          ui.cell(share(), [&] { brand(view); });
        } else {
          ui.cell(by_content, [&] { back_button(view); });
          ui.cell(share(), [&] {
            ui.text(page.title, {.type = Type::h3, .max_lines = 1, .decorative = true});
          });
        }
        ui.cell(by_content, [&] { basket_button(view, 48); });
        if (view.route.page != Page::home)
          ui.cell(by_content, [&] {
            if (ui.icon_button(Icon::magnifying_glass, view.s(Str::search_label),
                               ButtonKind::plain)) {
              view.moves.to(Route::to(Page::results));
              view.memory.focus_search = true;
            }
          });
        ui.cell(by_content, [&] { language_button(view); });
      });
    });
  });
}

void tablet_header(const View& view, const PageFrame& page) {
  Ui& ui = view.ui;
  ui.landmark(Role::banner, view.s(Str::app_name), [&] {
    ui.inset(view.margin(), 12, [&] {
      ui.row({.gap = 16}, [&] {
        if (!is_tab(view.route.page)) ui.cell(by_content, [&] { back_button(view); });
        if (!page.search) ui.cell(by_content, [&] { brand(view); });
        ui.cell(share(), [&] { search_field(view); });
        ui.cell(by_content, [&] { basket_button(view, 48); });
        ui.cell(by_content, [&] { language_button(view); });
      });
    });
  });
}

void header_link(const View& view, Str name, Icon icon, Page page, std::size_t count) {
  std::string text(view.s(name));
  if (count > 0) text += " · " + std::to_string(count);
  Route route = Route::to(page);
  if (page == Page::compare) route.compared = view.visitor.compared();
  const std::string address = route.address();
  const bool on = is_current(view, page);
  view.ui.cell(by_content, [&] {
    view.ui.link(text, address,
                 {.text = {.type = Type::body,
                           .ink = on ? Ink::primary : Ink::ink,
                           .weight = on ? Weight::bold : Weight::medium,
                           .max_lines = 1},
                  .current = on,
                  .icon = icon});
  });
}

void desktop_header(const View& view) {
  Ui& ui = view.ui;
  ui.landmark(Role::banner, view.s(Str::app_name), [&] {
    ui.box({.fill = Fill::surface, .radius = 0}, [&] {
      ui.inset(view.margin(), 14, [&] {
        ui.centered(ui.metrics().content_max, [&] {
          ui.row({.gap = 24, .min_height = ui.metrics().header_height - 28}, [&] {
            ui.cell(by_content, [&] { brand(view); });
            ui.cell(share(), [&] { search_field(view, 52); });
            ui.cell(by_content, [&] {
              ui.row({.gap = 24}, [&] {
                header_link(view, Str::nav_sessions, Icon::broadcast, Page::sessions, 0);
                header_link(view, Str::nav_favourites, Icon::heart, Page::favourites,
                            view.visitor.favourites().size());
                header_link(view, Str::nav_compare, Icon::arrows_left_right, Page::compare,
                            view.visitor.compared().size());
                const bool wide = ui.form() == Form::wide;
                if (wide) header_link(view, Str::nav_mine, Icon::user_circle, Page::settings, 0);
                if (!wide)
                  ui.cell(by_content, [&] {
                    ui.icon_button(Icon::user_circle, view.s(Str::nav_mine), ButtonKind::plain, 48,
                                   IconWeight::regular,
                                   {.href = Route::to(Page::settings).address()});
                  });
              });
            });
            ui.cell(by_content, [&] { basket_button(view, 48); });
            ui.cell(by_content, [&] { language_button(view); });
          });
        });
      });
      ui.divider();
    });
  });
}

void session_pill(const View& view, const std::string& label, const std::string& address,
                  const std::string& shown) {
  Ui& ui = view.ui;
  ui.pressable(
      label, address,
      {.fill = Fill::lotus_soft, .radius = 12, .pad_x = 14, .min_height = 44, .center_y = true},
      [&] {
        ui.row({.gap = 8}, [&] {
          ui.cell(by_content, [&] {
            ui.icon(Icon::moon_stars,
                    {.size = 20, .ink = Ink::on_lotus_soft, .weight = IconWeight::fill});
          });
          ui.cell(by_content, [&] {
            ui.text(shown, {.type = Type::small,
                            .ink = Ink::on_lotus_soft,
                            .weight = Weight::semibold,
                            .max_lines = 1,
                            .decorative = true});
          });
        });
      },
      Role::link);
}

void category_bar(const View& view) {
  Ui& ui = view.ui;
  const Filters& filters = view.route.filters;
  const bool results = view.route.page == Page::results;
  ui.landmark(Role::navigation, view.s(Str::category_bar), [&] {
    ui.box({.fill = Fill::surface, .radius = 0}, [&] {
      ui.inset(view.margin(), 0, [&] {
        ui.centered(ui.metrics().content_max, [&] {
          ui.row({.gap = 0, .min_height = 56}, [&] {
            ui.cell(by_content, [&] {
              ui.tab(view.s(Str::group_all), results && filters.groups == 0, Icon::squares_four,
                     Route::to(Page::results).address());
            });
            for (int at = 0; at < catalog::group_count; ++at) {
              const auto group = static_cast<catalog::Group>(at);
              const auto& look = look_of(group);
              const bool wide = ui.form() == Form::wide;
              ui.cell(by_content, [&] {
                const bool on = results && filters.groups == 1u << at;
                Filters wanted;
                wanted.toggle_group(group);
                ui.tab(view.s(wide ? look.name : look.short_name), on, look.icon,
                       Route::results(wanted).address());
              });
            }
            if (ui.form() != Form::wide) return;
            const Programme programme = programme_of(view);
            if (programme.live.empty() && programme.coming.empty()) return;
            const auto session = view.catalog.session(
                programme.live.empty() ? programme.coming.front() : programme.live.front());
            const std::string address = Route::session(session.id).address();
            const std::string time = session_time(view, session);
            ui.cell(share(), [&] {
              ui.row({.justify = Align::end}, [&] {
                ui.cell(by_content, [&] {
                  const std::string shown =
                      std::string(view.s(name_of(session.kind))) + " · " + time;
                  session_pill(view, shown + ", " + std::string(view.in(session.title)), address,
                               shown);
                });
              });
            });
          });
        });
      });
      ui.divider();
    });
  });
}

void kiosk_header(const View& view, const PageFrame& page) {
  Ui& ui = view.ui;
  if (view.reach && !ui.keyboard_open()) {
    // The page slides down so that every control lies in the lower 1100 px.
    const float slide = std::max(0.f, ui.viewport().height - 1100);
    ui.paint(slide, [](Painter& painter, Rect area) { paint_rice_field(painter, area); });
  }
  if (page.no_header) return;
  ui.landmark(Role::banner, view.s(Str::app_name), [&] {
    ui.inset(view.margin(), 16, [&] {
      ui.row({.gap = 20, .min_height = ui.metrics().header_height - 32}, [&] {
        ui.cell(by_content, [&] {
          if (page.typing) {
            if (ui.button(view.s(Str::close),
                          {.kind = ButtonKind::secondary, .icon = Icon::x, .height = 74}))
              view.moves.back = true;
          } else if (is_tab(view.route.page))
            brand(view);
          else if (ui.button(view.s(Str::back),
                             {.kind = ButtonKind::secondary, .icon = Icon::arrow_left}))
            view.moves.back = true;
        });
        ui.cell(share(), [] {});
        ui.cell(by_content, [&] { kiosk_controls(view); });
      });
      // Here it stays the same field while the address follows its words.
      if (page.search) {
        ui.space(20);
        search_field(view, 116);
      }
    });
  });
}

void header(const View& view, const PageFrame& page) {
  switch (view.ui.form()) {
    case Form::phone:
      if (!page.no_header) phone_header(view, page);
      break;
    case Form::tablet:
      tablet_header(view, page);
      break;
    case Form::kiosk:
      kiosk_header(view, page);
      break;
    default:
      desktop_header(view);
      if (page.categories) category_bar(view);
  }
}

void offline_banner(const View& view) {
  if (!view.offline.on) return;
  const std::string text =
      view.offline.data_age.known()
          ? view.say(Str::offline, {clock_time(view.offline.data_age, view.language) + " " +
                                    day(view.offline.data_age.date(), view.language)})
          : std::string(view.s(Str::offline_short));
  bool pressed = false;
  view.ui.banner(text, Icon::wifi_slash, Tone::warn, view.s(Str::retry), pressed);
  if (pressed) view.retry = true;
}

/// The fair's mark: a lotus with the sun at its corner; the moon on a market night.
void fair_mark(Ui& ui, float size, bool night) {
  ui.stack(
      [&] {
        ui.icon_tile(night ? Icon::moon_stars : Icon::flower_lotus, size,
                     night ? Fill::amber : Fill::primary, night ? Ink::on_amber : Ink::on_primary,
                     IconWeight::fill);
      },
      [&] {
        if (night) return;
        ui.paint(size, [](Painter& painter, Rect area) {
          const float unit = area.h / 40;
          painter.circle({area.x + 32 * unit, area.y + 8 * unit}, 3 * unit, rgb(0xFFC65C));
        });
      });
}

}  // namespace

void brand(const View& view) {
  Ui& ui = view.ui;
  const bool night = view.night_session;
  const float size = view.kiosk() ? 72 : 40;
  const bool large = view.phone() && ui.viewport().text_scale > 1.25f;
  const std::string name(night ? view.s(Str::night_market) : view.in(view.catalog.info().title));
  const std::string shown = name.empty() ? std::string(view.s(Str::app_name)) : name;
  ui.pressable(
      shown, "/", {.radius = 12, .min_height = ui.metrics().target, .center_y = true},
      [&] {
        ui.row({.gap = view.kiosk() ? 20.f : 12.f}, [&] {
          ui.cell(fixed(size), [&] { fair_mark(ui, size, night); });
          const auto words = [&] {
            ui.text(shown, {.type = view.kiosk() ? Type::h3 : Type::card_title,
                            .weight = Weight::bold,
                            .max_lines = large ? 2 : 1,
                            .decorative = true});
            if (large) return;  // the name needs both lines
            ui.text(view.s(Str::fair_tagline),
                    {.type = Type::caption, .ink = Ink::ink2, .max_lines = 1, .decorative = true});
          };
          // On phones the name takes what is left; elsewhere what it needs.
          ui.cell(view.phone() ? share() : by_content, words);
        });
      },
      Role::link);
}

void search_field(const View& view, float height) {
  Ui& ui = view.ui;
  Memory& memory = view.memory;
  const bool results = view.route.page == Page::results;
  if (!memory.words_loaded) {
    memory.words = results ? view.route.filters.words : std::string();
    memory.words_loaded = true;
  }
  if (memory.focus_search) {
    ui.focus_field("search");
    memory.focus_search = false;
  }
  ui.landmark(Role::search, view.s(Str::search_label), [&] {
    const auto field = ui.field("search", memory.words,
                                {.placeholder = view.s(Str::search_hint),
                                 .label = view.s(Str::search_label),
                                 .hidden_label = true,
                                 .icon = Icon::magnifying_glass,
                                 .mode = InputMode::search,
                                 .max_bytes = 200,
                                 .clearable = true,
                                 .height = height});
    // Where another page has another field the search has a screen of its own, which opens before
    // the first letter: input methods and soft keyboards stay in one field that way.
    const bool moves = !results && (view.kiosk() || view.phone());
    const bool touched = view.kiosk() ? field.focused && ui.keyboard_open() : field.pressed;
    if (moves && touched) {
      memory.focus_search = true;
      view.moves.to(Route::to(Page::results));
    }
    if (field.submitted) view.visitor.note_search(memory.words);
    if (moves && field.composing) return;  // not from under an input method's hands
    if (field.changed || (field.submitted && !results)) {
      Filters filters = results ? view.route.filters : Filters{};
      filters.words = memory.words;
      results ? view.moves.change(Route::results(filters)) : view.moves.to(Route::results(filters));
    }
  });
}

void kiosk_controls(const View& view) {
  Ui& ui = view.ui;
  Settings settings = view.visitor.settings();
  ui.row({.gap = 20}, [&] {
    ui.cell(by_content, [&] { basket_button(view, 74); });
    if (view.aloud.offered())
      ui.cell(by_content, [&] {
        const bool on = view.aloud.on();
        if (ui.icon_button(Icon::speaker_high, view.s(Str::read_aloud), ButtonKind::secondary, 74,
                           on ? IconWeight::fill : IconWeight::regular, {.pressed = on}))
          view.aloud.set_on(!on);
      });
    ui.cell(by_content, [&] {
      if (ui.icon_button(Icon::wheelchair, view.s(Str::reach_mode), ButtonKind::secondary, 74))
        view.reach = !view.reach;
    });
    ui.cell(by_content, [&] {
      const std::string label = view.say(Str::text_bigger, {std::to_string(settings.text_percent)});
      if (ui.icon_button(Icon::text_aa, label, ButtonKind::secondary, 74))
        settings.text_percent = settings.text_percent >= 150 ? 100 : settings.text_percent + 25;
    });
    ui.cell(by_content, [&] {
      ui.box({.fill = Fill::surface, .edge = Edge::line, .radius = 20}, [&] {
        ui.row({.gap = 0}, [&] {
          for (const Language language : {Language::vi, Language::en}) {
            const bool on = view.language == language;
            ui.cell(fixed(80), [&] {
              const bool vi = language == Language::vi;
              ui.in_language(vi ? "vi" : "en", [&] {
                if (ui.button(vi ? "VI" : "EN",
                              {.kind = on ? ButtonKind::primary : ButtonKind::plain,
                               .full_width = true,
                               .height = 74,
                               .label = view.s(vi ? Str::name_of_vi : Str::name_of_en)}))
                  settings.language = language;
              });
            });
          }
        });
      });
    });
  });
  view.visitor.set(settings);
}

void draw_page(const View& view, const PageFrame& page) {
  Ui& ui = view.ui;
  const std::string key = view.route.address();
  const float gap = ui.metrics().section_gap;
  ui.shell({.header = [&] { header(view, page); },
            .content =
                [&] {
                  ui.landmark(Role::main, page.title, [&] {
                    offline_banner(view);
                    if (page.top) page.top();
                    ui.inset(view.margin(), view.phone() ? 12 : 20, [&] {
                      ui.centered(ui.metrics().content_max, [&] { ui.column(gap, page.body); });
                    });
                  });
                  ui.inset(view.margin(), 16, [&] {
                    ui.centered(ui.metrics().content_max, [&] { sample_notice(view); });
                  });
                },
            .footer =
                [&] {
                  if (page.bar)
                    ui.landmark(Role::region, view.s(Str::page_actions), [&] { page.bar(); });
                  else if (!view.roomy())
                    bottom_navigation(view);
                },
            .key = key,
            .overlay = page.overlay});
}

}  // namespace chomay::shop
