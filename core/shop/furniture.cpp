// The small pieces every screen uses: headings with a way on, panels, facts, the sample notice.
#include "core/shop/parts.hpp"
#include "core/shop/shell.hpp"

namespace chomay::shop {

using namespace ui;

void section_heading(const View& view, std::string_view title, std::string_view href) {
  Ui& ui = view.ui;
  ui.row({.gap = 8, .justify = Align::between, .min_height = ui.metrics().target}, [&] {
    ui.cell(share(), [&] { ui.heading(2, title, {.type = Type::h2, .max_lines = 2}); });
    if (href.empty()) return;
    const std::string label = view.say(Str::see_all_of, {title});
    ui.cell(by_content, [&] {
      ui.link(view.s(Str::see_all), href, {.trailing = Icon::caret_right, .label = label});
    });
  });
}

void page_heading(const View& view, std::string_view title) {
  view.ui.heading(1, title, {.type = Type::h1});
}

void sample_notice(const View& view) {
  if (!view.catalog.info().is_sample) return;
  view.ui.landmark(Role::contentinfo, view.s(Str::sample_short), [&] {
    view.ui.text(view.s(Str::sample_notice), {.type = Type::caption, .ink = Ink::ink3});
  });
}

void error_toast(Ui& ui, const Error& error, Language language) {
  ui.toast(Bilingual{error.vi, error.en}.in(language),
           {.icon = Icon::warning_circle, .ink = Ink::err});
}

void panel(const View& view, Content content) {
  const float pad = view.kiosk() ? 28 : 16;
  view.ui.box({.fill = Fill::surface,
               .edge = Edge::line,
               .radius = view.ui.metrics().card_radius,
               .pad_x = pad,
               .pad_y = pad},
              content);
}

void fact(const View& view, Icon icon, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  Ui& ui = view.ui;
  ui.row({.gap = 12, .align = AlignY::top}, [&] {
    ui.cell(by_content,
            [&] { ui.icon(icon, {.size = view.kiosk() ? 34.f : 22.f, .ink = Ink::ink2}); });
    ui.cell(share(), [&] {
      ui.text(name, {.type = Type::caption, .ink = Ink::ink3});
      ui.text(value, {.type = Type::body});
    });
  });
}

void action_bar(const View& view, Content content) {
  Ui& ui = view.ui;
  ui.box({.fill = Fill::surface, .radius = 0, .elevation = Elevation::e3}, [&] {
    ui.divider();
    const float rest = ui.metrics().action_bar_height - ui.metrics().bar_button_height;
    ui.inset(view.margin(), rest / 2,
             [&] { ui.centered(view.roomy() ? 840.f : ui.width(), content); });
  });
}

void named_fact(const View& view, std::string_view name, std::string_view value) {
  const auto draw_name = [&] { view.ui.text(name, {.type = Type::small, .ink = Ink::ink3}); };
  const auto draw_value = [&] { view.ui.text(value); };
  if (view.phone())
    return view.ui.column(2, [&] {
      draw_name();
      draw_value();
    });
  view.ui.row({.gap = 16, .align = AlignY::top}, [&] {
    view.ui.cell(share(2), draw_name);
    view.ui.cell(share(5), draw_value);
  });
}

void sum(const View& view, std::string_view name, const std::string& amount, bool strong) {
  const TextStyle style{.type = strong ? Type::card_title : Type::body,
                        .ink = strong ? Ink::ink : Ink::ink2,
                        .weight = strong ? Weight::bold : Weight::regular};
  view.ui.row({.gap = 16}, [&] {
    view.ui.cell(share(), [&] { view.ui.text(name, style); });
    view.ui.cell(by_content, [&] { view.ui.text(amount, style); });
  });
}

}  // namespace chomay::shop
