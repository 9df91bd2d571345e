// The calendar of fair sessions by the clock, and the page of one session with its way out to Zoom,
// Facebook, YouTube or the showroom.
#include "core/shop/labels.hpp"
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"
#include "core/shop/wording.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

void session_list(const View& view, Str title, const Rows& rows) {
  if (rows.empty()) return;
  Ui& ui = view.ui;
  ui.column(12, [&] {
    section_heading(view, view.s(title));
    ui.grid({.columns = view.phone()   ? 1
                        : view.roomy() ? 3
                                       : 2,
             .gap = ui.metrics().gutter,
             .label = view.s(title)},
            static_cast<std::uint32_t>(rows.size()),
            [&](std::uint32_t at) { session_card(view, rows[at]); });
  });
}

void calendar(const View& view) {
  Ui& ui = view.ui;
  const Programme programme = programme_of(view);
  page_heading(view, view.s(Str::sessions_title));
  const Rows& lead = programme.live.empty() ? programme.coming : programme.live;
  if (lead.empty())
    ui.empty_state(Icon::broadcast, view.s(Str::sessions_none), view.s(Str::sessions_none_line),
                   {});
  else if (!view.roomy())
    session_banner(view, lead.front(), view.kiosk() ? 280 : 196);
  session_list(view, Str::sessions_live, programme.live);
  session_list(view, Str::sessions_coming, programme.coming);
  if (programme.past.empty()) return;
  if (view.memory.past_open)
    session_list(view, Str::sessions_past, programme.past);
  else if (ui.button(view.s(Str::past_more),
                     {.kind = ButtonKind::secondary, .icon = Icon::clock_countdown}))
    view.memory.past_open = true;
}

void way_out(const View& view, const catalog::Session& session) {
  Ui& ui = view.ui;
  const auto status = session.status_at(view.now);
  if (session.url.empty() || status == catalog::SessionStatus::cancelled) return;
  const bool past = status == catalog::SessionStatus::past;
  const bool live = status == catalog::SessionStatus::live;
  const auto& venue = look_of(session.venue_kind);
  ui.column(6, [&] {
    ui.button(view.s(past ? Str::open_recording : venue.action),
              {.kind = live   ? ButtonKind::lotus
                       : past ? ButtonKind::secondary
                              : ButtonKind::primary,
               .icon = live ? Icon::play : Icon::broadcast,
               .full_width = !view.roomy(),
               .href = session.url});
    ui.text(view.s(Str::session_leaves), {.type = Type::caption, .ink = Ink::ink3});
  });
}

void facts(const View& view, const catalog::Session& session) {
  fact(view, Icon::clock_countdown, session_time(view, session), span_of(session, view.language));
  fact(view, Icon::broadcast, view.s(look_of(session.venue_kind).name), session.venue_label);
  if (session.locality != catalog::nothing)
    fact(view, Icon::map_pin, view.s(Str::facet_locality),
         view.catalog.locality(session.locality).full_name);
  std::vector<std::string> languages;
  for (const auto tag : session.languages) languages.push_back(language_name(tag, view.language));
  fact(view, Icon::globe, view.s(Str::set_language), joined(languages, ", "));
  if (session.capacity > 0)
    fact(view, Icon::user_circle, view.s(name_of(session.kind)),
         view.count(Str::capacity, session.capacity));
}

void one_session(const View& view, std::uint32_t row) {
  Ui& ui = view.ui;
  const auto session = view.catalog.session(row);
  const auto status = session.status_at(view.now);
  ui.column(12, [&] {
    ui.flow(8, [&] {
      const bool live = status == catalog::SessionStatus::live;
      const bool cancelled = status == catalog::SessionStatus::cancelled;
      ui.tag(view.s(name_of(status)), {.tone = live        ? Tone::live
                                               : cancelled ? Tone::err
                                                           : Tone::primary,
                                       .icon = cancelled ? Icon::x_circle : Icon::broadcast});
      ui.tag(view.s(name_of(session.kind)), {});
    });
    page_heading(view, view.in(session.title));
    if (!view.in(session.note).empty())
      view.told(session.note, [&](std::string_view note) { ui.text(note, {.ink = Ink::ink2}); });
    way_out(view, session);
  });
  panel(view, [&] { ui.column(14, [&] { facts(view, session); }); });
  if (session.products.empty()) return;
  ui.column(8, [&] {
    section_heading(view, view.s(Str::session_products));
    product_grid(view, view.s(Str::session_products),
                 Rows(session.products.begin(), session.products.end()), ui.metrics().card_columns);
  });
}

}  // namespace

void screen_sessions(const View& view) {
  draw_page(view, {.title = view.s(Str::sessions_title), .body = [&] { calendar(view); }});
}

void screen_session(const View& view) {
  const auto row = view.catalog.find_session(view.route.slug);
  if (!row) return screen_not_found(view, Str::session_gone);
  draw_page(view, {.title = view.in(view.catalog.session(*row).title),
                   .body = [&] { one_session(view, *row); }});
}

}  // namespace chomay::shop
