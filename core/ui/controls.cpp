// Buttons, links, chips and whatever is pressed as a whole.
#include <algorithm>
#include <cmath>

#include "core/ui/engine.hpp"

namespace chomay::ui {
namespace {

/// What a press on a link does: hands the address to the home.
bool pressed(Engine& e, const Touch& touch, std::string_view href) {
  if (touch.activated && !href.empty()) e.activated_link = href;
  return touch.activated;
}

Rgb shade_of(const ButtonColours& colours, const Touch& touch) {
  return mix(mix(colours.fill, colours.hover, touch.hover), colours.press, touch.press);
}

void draw_button_ground(Engine& e, Rect r, float radius, const ButtonColours& colours,
                        const Touch& touch) {
  if (colours.filled)
    fill_rect(*e.list, r, radius, packed(shade_of(colours, touch)));
  else
    fill_rect(
        *e.list, r, radius,
        packed(mix(colours.hover, colours.press, touch.press), std::max(touch.hover, touch.press)));
  if (colours.edged) stroke_rect(*e.list, r, radius, packed(colours.edge), 1);
}

}  // namespace

bool Ui::button(std::string_view text, const ButtonStyle& style) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk, plain = style.kind == ButtonKind::plain;
  Icon icon = style.busy ? Icon::arrow_clockwise : style.icon;
  const ButtonColours colours = button_colours(e.theme, style.kind, style.disabled);
  Run run = e.run(text, kiosk ? Type::card_title : Type::body, colours.text, Weight::semibold);
  const float line = e.line_of(kiosk ? Type::card_title : Type::body);
  float pad = kiosk ? (plain ? 20 : 32) : plain ? 13 : 21;
  const float gap = e.em(kiosk ? 14 : 8), size = e.em(kiosk ? 34 : 20);
  float lead = icon == Icon::none ? 0 : size + gap;
  const float tail = style.trailing == Icon::none ? 0 : size + gap;
  const float natural = std::ceil(e.layout({&run, 1}, 1e6f, 0).natural + lead + tail + 2 * pad);
  const float room = e.offer(natural);
  const float w = style.full_width ? room : std::min(natural, room);
  if (w < natural) {  // crowded: first the air goes, then the picture, the words stay
    pad = std::min(pad, 10.f);
    if (!style.busy && w - 2 * pad - lead - tail < 4 * run.size) {
      lead = 0;
      icon = Icon::none;
    }
  }
  const TextLayout& lines = e.layout({&run, 1}, std::max(1.f, w - 2 * pad - lead - tail) + 1, 3);
  const float base = style.height > 0 ? style.height : e.metrics.button_height;
  const float words = line * static_cast<float>(lines.lines());
  const float height = std::max(e.grown_height(base, Type::body), words + 12);
  e.least_hint = std::min(natural, lead + tail + 2 * pad + 4 * run.size);
  const Rect r = e.place(natural, height, style.full_width,
                         (height - words) / 2 + (line - 1.265f * run.size) / 2 + run.size);

  const std::string_view name = style.label.empty() ? text : style.label;
  const Role role = style.href.empty() ? Role::button : Role::link;
  const int node = e.leaf(role, name, r);
  e.node(node).href = style.href;
  e.node(node).busy = style.busy;
  const float inner = lead + lines.widest + tail;
  const float x = r.x + (r.w - inner) / 2;
  const Rect middle{x + lead, r.y + (r.h - words) / 2, lines.widest, words};
  e.set_words(node, run, middle, line, Align::center);
  const Touch touch = e.touch(node, r, {.disabled = style.disabled || style.busy});
  if (e.shown(grown(r, 8))) {
    const float radius = kiosk ? 20 : base > 50 ? 14 : 12;
    draw_button_ground(e, r, radius, colours, touch);
    const bool strong = style.kind == ButtonKind::primary || style.kind == ButtonKind::lotus;
    const IconWeight weight = style.kind == ButtonKind::amber ? IconWeight::fill
                              : strong                        ? IconWeight::bold
                                                              : IconWeight::regular;
    float turn = 0;
    if (style.busy && !e.viewport.reduced_motion) {
      turn = static_cast<float>(std::fmod(e.now, 1000.0) / 1000 * 2 * 3.14159265);
      e.result.animating = true;
    }
    e.draw_icon(icon, {x, r.y, size, r.h}, size, colours.text, weight, turn);
    e.draw_text({&run, 1}, lines, middle, line, Align::center);
    e.draw_icon(style.trailing, {x + inner - size, r.y, size, r.h}, size, colours.text,
                IconWeight::regular);
    e.ring(r, radius, touch);
  }
  return pressed(e, touch, style.href);
}

bool Ui::icon_button(Icon icon, std::string_view label, ButtonKind kind, float size,
                     IconWeight weight, const IconMeaning& meaning) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk;
  if (kiosk && size < e.metrics.target) size = e.metrics.target;
  const ButtonColours colours = button_colours(e.theme, kind, false);
  const Rect r = e.place(size, size);
  const int node = e.leaf(meaning.href.empty() ? Role::button : Role::link, label, r);
  Node& said = e.node(node);
  said.href = meaning.href;
  if (meaning.count > 0) said.value = std::to_string(meaning.count);
  said.has_checked = meaning.pressed.has_value();
  said.checked = meaning.pressed.value_or(false);
  said.has_expanded = meaning.expanded.has_value();
  said.expanded = meaning.expanded.value_or(false);
  const Touch touch = e.touch(node, r);
  if (e.shown(grown(r, 8))) {
    const float radius = kiosk ? 20 : size / 2;
    const bool framed = kind == ButtonKind::secondary || kind == ButtonKind::floating;
    ButtonColours ground = colours;
    ground.edge = colour(e.theme, Edge::line);
    if (kind == ButtonKind::floating && size < 40) ground.edged = false;
    if (kind == ButtonKind::floating && size >= 40)
      shade_rect(*e.list, r, radius, Elevation::e1, e.theme);
    draw_button_ground(e, r, radius, ground, touch);
    Rgb rgb = colours.text;
    if (kind == ButtonKind::plain) rgb = colour(e.theme, Ink::ink);
    if (kind == ButtonKind::danger) rgb = colour(e.theme, Ink::lotus);
    if (framed && size < 40) rgb = colour(e.theme, Ink::ink2);
    // A heart that is on: filled and lotus, the one icon that changes colour with its state.
    if (icon == Icon::heart && weight == IconWeight::fill) rgb = colour(e.theme, Ink::lotus);
    e.draw_icon(icon, r,
                std::round(kiosk        ? size * 0.47f
                           : size >= 40 ? size / 2
                                        : size * 0.56f),
                rgb, weight);
    e.badge(r.x + r.w - 2 + (kiosk ? 4 : 0), r.y + (kiosk ? 0 : 4), meaning.count);
    e.ring(r, radius, touch);
  }
  return pressed(e, touch, meaning.href);
}

bool Engine::icon_press(Icon icon, std::string_view label, Rect r, float size, Ink token,
                        IconWeight weight) {
  const int node = leaf(Role::button, label, r);
  const Touch state = touch(node, r);
  if (shown(r)) {
    const float radius = std::min(r.w, r.h) / 2;
    fill_rect(*list, r, radius, ink(token, 0.10f * std::max(state.hover, state.press)));
    draw_icon(icon, r, size, colour(theme, token), weight);
    ring({r.x + 4, r.y + 4, r.w - 8, r.h - 8}, radius - 4, state);
  }
  return state.activated;
}

bool Ui::link(std::string_view text, std::string_view href, const LinkStyle& style) {
  Engine& e = *state_;
  Run run = e.run(text, style.text.type, colour(e.theme, style.text.ink), style.text.weight);
  const float line = e.line_of(style.text.type), size = std::round(run.size * 1.12f);
  const float gap = run.size / 2;
  const float lead = style.icon == Icon::none ? 0 : size + gap;
  const float tail = style.trailing == Icon::none ? 0 : size + gap;
  const float natural = e.layout({&run, 1}, 1e6f, 0).natural + lead + tail + 0.1f;
  const float room = e.offer(natural);
  const TextLayout& lines =
      e.layout({&run, 1}, std::max(1.f, room - lead - tail), style.text.max_lines);
  const float height = line * static_cast<float>(lines.lines());
  e.least_hint = std::min(natural, lead + tail + 4 * run.size);
  const Rect r = e.place(natural, height, style.text.align != Align::start || lines.lines() > 1,
                         (line - 1.265f * run.size) / 2 + run.size);
  const int node =
      e.leaf(href.empty() ? Role::button : Role::link, style.label.empty() ? text : style.label, r);
  e.node(node).href = href;
  e.node(node).current = style.current;
  const Rect words{r.x + lead, r.y, r.w - lead - tail, r.h};
  e.set_words(node, run, words, line, style.text.align);
  const Touch touch = e.touch(node, r);
  if (e.shown(grown(r, 8))) {
    e.draw_icon(style.icon, {r.x, r.y, size, line}, size, run.colour, IconWeight::regular);
    e.draw_text({&run, 1}, lines, words, line, style.text.align);
    e.draw_icon(style.trailing, {r.x + r.w - size, r.y, size, r.h}, size, run.colour,
                IconWeight::bold);
    if (touch.hover > 0 && lines.lines() == 1) {
      const float y = e.baseline_in(r.y, line, run.size) + run.size * 0.14f;
      fill_rect(*e.list, {words.x, y, lines.widest, std::max(1.f, run.size / 16)}, 0,
                packed(run.colour, touch.hover));
    }
    e.ring(r, 6, touch);
  }
  return pressed(e, touch, href);
}

bool Ui::chip(std::string_view text, const ChipStyle& style) {
  Engine& e = *state_;
  const bool kiosk = e.form == Form::kiosk, on = style.selected;
  const Rgb rgb = colour(e.theme, on ? Ink::on_primary_soft : Ink::ink);
  Run run = e.run(text, Type::small, rgb, on ? Weight::semibold : Weight::medium);
  const float pad = kiosk ? 28 : 15, gap = e.em(kiosk ? 10 : 6), size = e.em(kiosk ? 28 : 18);
  const float lead = style.icon == Icon::none ? 0 : size + gap;
  const bool tailed = style.removable || style.dropdown;
  const float tail = tailed ? size + gap : 0;
  const std::string number = style.count > 0 ? std::to_string(style.count) : std::string();
  Run digits = e.run(number, Type::nav, colour(e.theme, Ink::on_primary), Weight::bold);
  const float disc = number.empty() ? 0 : std::max(e.em(kiosk ? 32 : 20), e.width_of(digits) + 10);
  const float counted = number.empty() ? 0 : disc + gap;
  const float natural = std::ceil(e.width_of(run) + lead + tail + counted + 2 * pad);
  const float height = e.grown_height(e.metrics.chip_height, Type::small);
  const Rect r = e.place(natural, height, false);
  const int node = e.leaf(style.href.empty() ? Role::button : Role::link, text, r);
  e.node(node).selected = on;
  e.node(node).href = style.href;
  if (!number.empty()) e.node(node).value = number;
  if (style.href.empty() && !style.removable && !style.dropdown) {
    e.node(node).has_checked = true;  // a chip that filters is pressed or not
    e.node(node).checked = on;
  }
  const float line = e.line_of(Type::small);
  const float room = std::max(1.f, r.w - 2 * pad - lead - tail - counted);
  const Rect words{r.x + pad + lead, r.y + (r.h - line) / 2, room + 1, line};
  e.set_words(node, run, words, line);
  const Touch touch = e.touch(node, r);
  if (!e.shown(grown(r, 8))) return pressed(e, touch, style.href);
  const float radius = r.h / 2;
  const Rgb ground = colour(e.theme, on ? Fill::primary_soft : Fill::surface);
  const Rgb press = colour(e.theme, on ? Fill::surface : Fill::sunken);
  fill_rect(*e.list, r, radius,
            packed(mix(ground, press, std::max(touch.hover * 0.6f, touch.press))));
  stroke_rect(*e.list, r, radius, packed(colour(e.theme, on ? Edge::primary : Edge::line)),
              kiosk && on ? 2 : 1);
  float x = r.x + pad;
  e.draw_icon(style.icon, {x, r.y, size, r.h}, size, rgb, IconWeight::regular);
  x += lead;
  const TextLayout& lines = e.layout({&run, 1}, room + 1, 1);
  e.draw_text({&run, 1}, lines, words, line, Align::start);
  x += lines.widest + gap;
  if (!number.empty()) {
    const float tall = e.em(kiosk ? 32 : 20);
    const Rect plate{x, r.y + (r.h - tall) / 2, disc, tall};
    fill_rect(*e.list, plate, tall / 2, e.fill(Fill::primary));
    e.draw_line(digits, plate, e.line_of(Type::nav), Align::center);
  }
  if (tailed)
    e.draw_icon(style.removable ? Icon::x : Icon::caret_down,
                {r.x + r.w - pad - size, r.y, size, r.h}, size, rgb, IconWeight::regular);
  e.ring(r, radius, touch);
  return pressed(e, touch, style.href);
}

bool Ui::card(const CardStyle& style, Content content) {
  BoxStyle box{.fill = style.fill,
               .edge = style.selected ? Edge::primary : Edge::line,
               .edge_width = style.selected ? 2.f : 1.f,
               .radius = style.radius,
               .elevation = style.selected ? Elevation::e2 : style.elevation,
               .pad_x = style.pad,
               .pad_y = style.pad,
               .min_height = style.min_height};
  if (kiosk()) {  // the defaults are the form's own
    if (style.radius == 16) box.radius = metrics().card_radius;
    if (style.pad == 12) box.pad_x = box.pad_y = metrics().card_pad;
  }
  const bool whole = !style.label.empty() || !style.href.empty();
  const bool linked = !style.href.empty();
  const Role role = linked ? Role::link : whole ? Role::button : Role::group;
  return pressable(style.label, style.href, box, content, role);
}

bool Ui::pressable(std::string_view label, std::string_view href, const BoxStyle& style,
                   Content content, Role role) {
  Engine& e = *state_;
  const Open opened = e.open(e.make_id(role_name(role), label), style.pad_x, style.pad_y);
  const Id content_id = hash_id(opened.id, "content", {});
  const float known = std::max({e.recall(opened.id).height, style.min_height, opened.slot.stretch});
  const Rect r{opened.slot.x, opened.slot.y, opened.slot.w, known};
  const int node = e.add_node(role, opened.id, label, r);
  e.node(node).href = href;
  Touch touch;
  if (role != Role::group) {
    touch = e.touch(node, r);
    if (role == Role::radio || role == Role::checkbox || role == Role::toggle) {
      e.node(node).has_checked = true;
      e.node(node).checked = style.edge == Edge::primary;
    }
  }
  e.surface(r, style);
  if (e.shown(r) && role != Role::group)
    fill_rect(*e.list, r, style.radius, e.ink(Ink::ink, 0.05f * touch.hover + 0.06f * touch.press));
  if (style.center_y)
    e.top().y += std::max(0.f, known - 2 * style.pad_y - e.recall(content_id).height) / 2;
  e.enter_node(node);
  content();
  e.leave_node(node);
  e.remember(e.recall(content_id).height, e.top().cursor);
  const float height = e.close(opened, style.min_height);
  e.outline(r, style);
  if (e.shown(grown(r, 8))) e.ring(r, style.radius, touch);
  e.leave(opened.slot, by_content, height, e.recall(opened.id).natural,
          e.recall(opened.id).baseline);
  e.last_item = r;
  return pressed(e, touch, href);
}

}  // namespace chomay::ui
