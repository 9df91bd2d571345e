// Fair sessions: which are live by the clock, how their time is told, the card in lists and the
// night-sky banner of the home screen.
#include <algorithm>

#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/sketch.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;
using catalog::SessionStatus;

ui::Tone tone_of(SessionStatus status) {
  if (status == SessionStatus::live) return Tone::live;
  if (status == SessionStatus::scheduled) return Tone::primary;
  return status == SessionStatus::cancelled ? Tone::err : Tone::neutral;
}

Icon icon_of(SessionStatus status) {
  if (status == SessionStatus::live) return Icon::broadcast;
  if (status == SessionStatus::scheduled) return Icon::clock_countdown;
  return status == SessionStatus::cancelled ? Icon::x_circle : Icon::check;
}

/// Lines that a banner's title takes, with room for words that break early.
int title_lines(const View& view, const catalog::Session& session, float room) {
  const float all = view.ui.measure(view.in(session.title), {.type = Type::h1});
  if (all <= room) return 1;
  return std::min(view.ui.viewport().text_scale > 1.25f ? 4 : 2,
                  1 + static_cast<int>(all * 1.15f / room));
}

/// As tall as asked, or as its words need.
float banner_height(const View& view, const catalog::Session& session, float pad, float asked) {
  Ui& ui = view.ui;
  const float room = ui.width() - 2 * pad;
  const bool large = ui.viewport().text_scale > 1.25f;
  const float time = std::max(ui.line_height(Type::small), ui.metrics().tag_height);
  const float words =
      time + (large ? 3.f : 1.f) * ui.line_height(Type::small) +
      ui.line_height(Type::h1) * static_cast<float>(title_lines(view, session, room));
  const float button = std::max(ui.metrics().button_height, ui.line_height(Type::body) + 24);
  return std::max(asked, words + button * (large ? 2.f : 1.f) + 2 * pad + 40);
}

void see_through(Painter& painter, Rect area) {
  paint_night_market(painter, area, true);
  const Rect upper{area.x, area.y, area.w, area.h / 2};
  const Rect lower{area.x, area.y + area.h / 2, area.w, area.h / 2};
  painter.gradient(upper, rgb(0x11162B, .45f), rgb(0x11162B, .35f));
  painter.gradient(lower, rgb(0x11162B, .35f), rgb(0x11162B, .85f));
}

}  // namespace

Programme programme_of(const View& view) {
  Programme programme;
  for (std::uint32_t row = 0; row < view.catalog.session_count(); ++row) {
    const auto status = view.catalog.session(row).status_at(view.now);
    const auto start = view.catalog.session(row).start_at;
    if (status == SessionStatus::live)
      programme.live.push_back(row);
    else if (status == SessionStatus::scheduled ||
             (status == SessionStatus::cancelled && start > view.now))
      programme.coming.push_back(row);
    else
      programme.past.push_back(row);
  }
  const auto earlier = [&](std::uint32_t a, std::uint32_t b) {
    return view.catalog.session(a).start_at < view.catalog.session(b).start_at;
  };
  std::stable_sort(programme.live.begin(), programme.live.end(), earlier);
  std::stable_sort(programme.coming.begin(), programme.coming.end(), earlier);
  std::stable_sort(programme.past.rbegin(), programme.past.rend(), earlier);
  return programme;
}

std::string session_time(const View& view, const catalog::Session& session) {
  const std::string start = clock_time(session.start_at, view.language);
  if (session.status_at(view.now) == SessionStatus::live) {
    if (!session.end_at.known()) return std::string(view.s(Str::live));
    return view.say(Str::live_until, {clock_time(session.end_at, view.language)});
  }
  if (session.start_at.date() == view.today()) {
    const bool evening = session.start_at.minute_of_day() >= 18 * 60;
    return view.say(evening ? Str::tonight_at : Str::today_at, {start});
  }
  const Date date = session.start_at.date();
  return view.say(Str::on_day_at,
                  {weekday(date, view.language) + " " + day(date, view.language), start});
}

void session_card(const View& view, std::uint32_t row) {
  Ui& ui = view.ui;
  const auto session = view.catalog.session(row);
  const auto status = session.status_at(view.now);
  const std::string address = Route::session(session.id).address();
  const std::string label = std::string(view.in(session.title)) + ", " +
                            std::string(view.s(name_of(status))) + ", " +
                            session_time(view, session);
  ui.scope(session.id, [&] {
    ui.card(
        {.href = address,
         .label = label,
         .pad = view.kiosk() ? 22.f : 16.f,
         .radius = ui.metrics().card_radius},
        [&] {
          ui.column(8, [&] {
            ui.flow(8, [&] {
              ui.tag(view.s(name_of(status)), {.tone = tone_of(status), .icon = icon_of(status)});
              ui.tag(view.s(name_of(session.kind)), {});
              ui.tag(view.s(look_of(session.venue_kind).name), {.icon = Icon::broadcast});
            });
            ui.text(view.in(session.title), {.type = Type::h3, .max_lines = 3});
            ui.text(session_time(view, session), {.type = Type::small, .ink = Ink::ink2});
            if (!session.products.empty())
              ui.text(
                  view.count(Str::featured_n, static_cast<std::int64_t>(session.products.size())),
                  {.type = Type::caption, .ink = Ink::ink3});
          });
        });
  });
}

void session_banner(const View& view, std::uint32_t row, float asked) {
  Ui& ui = view.ui;
  const auto session = view.catalog.session(row);
  const bool live = session.status_at(view.now) == SessionStatus::live;
  const float radius = ui.metrics().radius_hero;
  const float pad = view.kiosk() ? 28 : 16;
  const float height = banner_height(view, session, pad, asked);
  const std::string address = Route::session(session.id).address();
  const bool large = ui.viewport().text_scale > 1.25f;
  const auto words = [&] {
    ui.column(view.kiosk() ? 6 : 4, [&] {
      const auto mark = [&] {
        if (live)
          ui.tag(view.s(Str::live), {.tone = Tone::live, .icon = Icon::broadcast});
        else
          ui.icon(Icon::moon_stars, {.size = view.kiosk() ? 28.f : 18.f,
                                     .ink = Ink::night_title,
                                     .weight = IconWeight::fill});
      };
      const auto time = [&] {
        ui.text(session_time(view, session),
                {.type = Type::small, .ink = Ink::amber, .weight = Weight::semibold});
      };
      if (large) {  // side by side they would break into single words
        mark();
        time();
      } else {
        ui.row({.gap = 8}, [&] {
          ui.cell(by_content, mark);
          ui.cell(share(), time);
        });
      }
      // Where no motto stands above it, the banner is the home screen's first heading.
      const bool first =
          view.route.page == Page::home && !view.kiosk() && (!view.roomy() || view.night_session);
      ui.heading(first ? 1 : 2, view.in(session.title),
                 {.type = Type::h1, .ink = Ink::night_title, .max_lines = large ? 4 : 2});
      const auto featured = static_cast<std::int64_t>(session.products.size());
      ui.text(featured > 0 ? view.count(Str::featured_n, featured)
                           : std::string(view.s(name_of(session.kind))),
              {.type = Type::small, .ink = Ink::night_text});
    });
  };
  const auto actions = [&] {
    ui.flow(8, [&] {
      if (live)
        ui.button(view.s(Str::watch_now),
                  {.kind = view.night_session ? ButtonKind::lotus : ButtonKind::amber,
                   .icon = Icon::play,
                   .href = session.url});
      else
        ui.button(view.s(Str::see_session),
                  {.kind = ButtonKind::amber, .icon = Icon::broadcast, .href = address});
      ui.button(view.s(Str::see_all), {.kind = ButtonKind::on_night, .href = "/phien"});
    });
  };
  ui.scope(session.id, [&] {
    ui.stack([&] { ui.paint(height, see_through, radius); },
             [&] {
               ui.inset(pad, pad, [&] {
                 ui.column(view.kiosk() ? 20 : 14, [&] {
                   words();
                   actions();
                 });
               });
             },
             AlignY::bottom);
  });
}

}  // namespace chomay::shop
