// Language, look and text size, what this device keeps, and which plugins are on.
#include "core/shop/parts.hpp"
#include "core/shop/screens.hpp"
#include "core/shop/shell.hpp"

namespace chomay::shop {
namespace {

using namespace ui;

/// Choices of which one holds, under their name.
void choices(const View& view, Str name, Content content) {
  view.ui.heading(2, view.s(name), {.type = Type::h3});
  view.ui.landmark(Role::group, view.s(name), [&] { view.ui.column(10, content); });
}

void language(const View& view, Settings& settings) {
  Ui& ui = view.ui;
  const auto offer = [&](Language language, std::string_view tag, std::string_view name) {
    ui.in_language(tag, [&] {
      if (ui.choice(name, settings.language == language)) settings.language = language;
    });
  };
  offer(Language::vi, "vi", view.s(Str::name_of_vi));
  offer(Language::en, "en", view.s(Str::name_of_en));
}

void look(const View& view, Settings& settings) {
  Ui& ui = view.ui;
  if (ui.choice(view.s(Str::theme_auto), settings.look == Look::automatic,
                view.s(Str::theme_auto_line)))
    settings.look = Look::automatic;
  if (ui.choice(view.s(Str::theme_light), settings.look == Look::light))
    settings.look = Look::light;
  if (ui.choice(view.s(Str::theme_night), settings.look == Look::night))
    settings.look = Look::night;
}

void text_size(const View& view, Settings& settings) {
  Ui& ui = view.ui;
  ui.flow(8, [&] {
    for (const int percent : {100, 125, 150, 175, 200})
      if (ui.option_tile(view.say(Str::percent, {std::to_string(percent)}),
                         settings.text_percent == percent))
        settings.text_percent = percent;
  });
  ui.text(view.s(Str::text_sample), {.ink = Ink::ink2});
}

void orders(const View& view) {
  view.ui.heading(2, view.s(Str::orders_title), {.type = Type::h3});
  const auto count = static_cast<std::int64_t>(view.orders.all().size());
  view.ui.button(view.count(Str::orders_open, count), {.kind = ButtonKind::secondary,
                                                       .icon = Icon::receipt,
                                                       .href = Route::to(Page::orders).address()});
  if (view.host.has_meeting())
    view.ui.button(
        view.s(Str::talks_open),
        {.kind = ButtonKind::secondary, .icon = Icon::handshake, .href = "/thuong-luong"});
}

void my_data(const View& view) {
  Ui& ui = view.ui;
  ui.heading(2, view.s(Str::my_data), {.type = Type::h3});
  ui.text(view.s(Str::my_data_line), {.type = Type::small, .ink = Ink::ink2});
  if (ui.button(view.s(Str::clear_data), {.kind = ButtonKind::danger}))
    view.memory.clear_open = true;
}

void plugins(const View& view) {
  Ui& ui = view.ui;
  if (view.host.plugins().empty()) return;
  ui.heading(2, view.s(Str::plugins_title), {.type = Type::h3});
  for (const auto& status : view.host.plugins()) {
    const std::string state =
        status.on ? std::string(view.s(Str::plugin_on))
                  : view.say(Str::plugin_off,
                             {view.language == Language::vi ? status.fault.vi : status.fault.en});
    ui.row({.gap = 12, .align = AlignY::top}, [&] {
      ui.cell(by_content, [&] {
        ui.icon(status.on ? Icon::check_circle : Icon::warning_circle,
                {.size = view.kiosk() ? 34.f : 22.f,
                 .ink = status.on ? Ink::primary : Ink::warn,
                 .weight = IconWeight::fill});
      });
      ui.cell(share(), [&] {
        ui.text(std::string(view.in(status.manifest.name.view())) + " " + status.manifest.version,
                {.weight = Weight::semibold});
        ui.text(state, {.type = Type::small, .ink = Ink::ink2});
      });
    });
  }
}

void clear_dialog(const View& view) {
  Ui& ui = view.ui;
  bool& open = view.memory.clear_open;
  ui.dialog(open, {.title = view.s(Str::clear_data)}, [&] {
    ui.column(16, [&] {
      ui.text(view.s(Str::clear_ask));
      ui.row({.gap = 12}, [&] {
        ui.cell(share(), [&] {
          if (ui.button(view.s(Str::cancel), {.kind = ButtonKind::secondary, .full_width = true}))
            open = false;
        });
        ui.cell(share(), [&] {
          if (!ui.button(view.s(Str::clear_yes), {.kind = ButtonKind::danger, .full_width = true}))
            return;
          view.visitor.forget();
          view.orders.forget();
          view.checkout = {};
          open = false;
          ui.toast(view.s(Str::data_cleared));
        });
      });
    });
  });
}

void body(const View& view) {
  Ui& ui = view.ui;
  page_heading(view, view.s(Str::settings_title));
  Settings settings = view.visitor.settings();
  const auto section = [&](auto&& draw) { panel(view, [&] { ui.column(10, draw); }); };
  ui.centered(720, [&] {
    ui.column(16, [&] {
      section([&] { choices(view, Str::set_language, [&] { language(view, settings); }); });
      section([&] { choices(view, Str::set_theme, [&] { look(view, settings); }); });
      section([&] { choices(view, Str::set_text_size, [&] { text_size(view, settings); }); });
      if (!view.roomy())
        section([&] {
          ui.heading(2, view.s(Str::compare_title), {.type = Type::h3});
          Route route = Route::to(Page::compare);
          route.compared = view.visitor.compared();
          ui.button(view.s(Str::compare_open), {.kind = ButtonKind::secondary,
                                                .icon = Icon::arrows_left_right,
                                                .href = route.address()});
        });
      if (!view.orders.all().empty()) section([&] { orders(view); });
      section([&] { my_data(view); });
      if (!view.host.plugins().empty()) section([&] { plugins(view); });
    });
  });
  view.visitor.set(settings);
}

}  // namespace

void screen_settings(const View& view) {
  draw_page(view, {.title = view.s(Str::settings_title), .body = [&] { body(view); }});
  clear_dialog(view);
}

}  // namespace chomay::shop
