// What is shown when there is nothing else to show: loading, failed, no such page, and the kiosk's
// question whether somebody is still there.
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

/// The fair's mark in the middle of an otherwise empty page.
void alone(Ui& ui, std::string_view name, const Content& content) {
  ui.shell({.header = {},
            .content =
                [&] {
                  ui.landmark(Role::main, name, [&] {
                    ui.inset(ui.metrics().margin, 48,
                             [&] { ui.centered(520, [&] { ui.column(20, content); }); });
                  });
                },
            .footer = {},
            .key = "state",
            .overlay = {}});
}

}  // namespace

void screen_loading(Ui& ui, Language language) {
  alone(ui, str(Str::loading, language), [&] {
    ui.row({.justify = Align::center}, [&] {
      ui.cell(by_content,
              [&] { ui.icon_tile(Icon::flower_lotus, 72, Fill::primary, Ink::on_primary); });
    });
    ui.heading(1, str(Str::loading, language), {.type = Type::h2, .align = Align::center});
    ui.text(str(Str::loading_line, language), {.ink = Ink::ink2, .align = Align::center});
    for (int row = 0; row < 3; ++row) {
      ui.skeleton(116);
      ui.skeleton(20, .6f);
      ui.skeleton(20, .4f);
    }
  });
}

bool screen_failed(Ui& ui, Language language, const Error& error) {
  bool retry = false;
  alone(ui, str(Str::failed_title, language), [&] {
    const std::string line = (language == Language::vi ? error.vi : error.en) + "\n" +
                             say(Str::error_code, language, {error.code});
    retry = ui.empty_state(Icon::cloud_slash, str(Str::failed_title, language), line,
                           str(Str::retry, language), Tone::err);
  });
  return retry;
}

void screen_not_found(const View& view, Str title) {
  draw_page(view, {.title = view.s(title), .body = [&] {
                     if (view.ui.empty_state(Icon::map_trifold, view.s(title),
                                             view.s(Str::not_found_line), view.s(Str::go_home)))
                       view.moves.to(Route::to(Page::home));
                   }});
}

/// Its plugin is still on its way.
static void waiting_page(const View& view) {
  const std::string_view title = view.s(Str::page_waits);
  draw_page(view, {.title = title, .body = [&] {
                     view.ui.announce(title);
                     view.ui.heading(1, title, {.type = Type::h3, .weight = Weight::bold});
                     for (const float share : {1.f, .6f, .4f}) view.ui.skeleton(20, share);
                   }});
}

bool screen_plugin(const View& view) {
  const std::string address = view.route.address();
  if (view.host.expects_page(address)) return waiting_page(view), true;
  const std::string title = view.host.page_title(address, view.language);
  if (title.empty()) return false;
  PageFrame frame{.title = title, .body = {}};
  frame.body = [&] {
    // The plugin may have failed just now: then the page says so instead.
    if (!view.host.draw_page(address))
      view.ui.empty_state(Icon::warning_circle, view.s(Str::not_found_title),
                          view.s(Str::not_found_line), {});
    // The foot is drawn after the body, which says whether there is a bar.
    if (view.host.has_bar()) frame.bar = [&] { action_bar(view, [&] { view.host.draw_bar(); }); };
  };
  draw_page(view, frame);
  return true;
}

void idle_dialog(Ui& ui, Language language, int seconds, bool& stay) {
  bool open = true;
  ui.dialog(open, {.title = str(Str::idle_title, language), .width = 640}, [&] {
    ui.column(20, [&] {
      ui.text(count(Str::idle_line, language, seconds));
      if (ui.button(str(Str::stay, language), {.icon = Icon::hand_tap, .full_width = true}))
        stay = true;
    });
  });
  if (!open) stay = true;
}

}  // namespace chomay::shop
