#include "core/ui/palette.hpp"

#include <array>
#include <cstddef>

namespace chomay::ui {
namespace {

struct Pair {
  Rgb light, night;
  Rgb of(Theme theme) const { return theme == Theme::night ? night : light; }
};

// In the order of enum Ink.
constexpr std::array<Pair, 29> inks{{
    {0x20271E, 0xF7F1E6},  // ink
    {0x4E574A, 0xC9CBDD},  // ink2
    {0x656D60, 0xA3A7C2},  // ink3
    {0x2C6A3A, 0x9BD48F},  // primary
    {0xFFFFFF, 0x0D2412},  // on_primary
    {0x22552E, 0xB5E3AB},  // on_primary_soft
    {0xBE3A62, 0xFF9BB8},  // lotus
    {0xFFFFFF, 0x3B0A1B},  // on_lotus
    {0x8F2346, 0xFFB9CD},  // on_lotus_soft
    {0xB04E26, 0xFFAD7A},  // terra
    {0x86380F, 0xFFC9A6},  // on_terra_soft
    {0xC07A00, 0xFFC65C},  // star
    {0x6E4500, 0xFFD98F},  // on_star_soft
    {0x8A5600, 0xFFC65C},  // warn
    {0xB3261E, 0xFF9C92},  // err
    {0x8C1D16, 0xFFC2BB},  // on_err_soft
    {0x1F5E86, 0x93CBF0},  // info
    {0x8B8E80, 0x7C84AE},  // disabled
    {0xF7F1E6, 0xF7F1E6},  // night_title
    {0xC9CBDD, 0xC9CBDD},  // night_text
    {0xFFD98F, 0xFFD98F},  // amber
    {0x2A1A00, 0x2A1A00},  // on_amber
    {0x86380F, 0xFFC9A6},  // group_food
    {0x22552E, 0xB5E3AB},  // group_drink
    {0x465A12, 0xD3E3A0},  // group_herbal
    {0x8F2346, 0xFFB9CD},  // group_craft
    {0x1F5E86, 0x93CBF0},  // group_plants
    {0x6E4500, 0xFFD98F},  // group_tourism
    {0xFFFFFF, 0xFFFFFF},  // white
}};

// In the order of enum Fill.
constexpr std::array<Pair, 34> fills{{
    {0x000000, 0x000000},  // none
    {0xFBF7F0, 0x11162B},  // bg
    {0xFFFFFF, 0x1A2140},  // surface
    {0xF3EDE2, 0x0C1021},  // sunken
    {0x2C6A3A, 0x9BD48F},  // primary
    {0xE5F0E0, 0x1F3A33},  // primary_soft
    {0xBE3A62, 0xFF9BB8},  // lotus
    {0xFCE9EE, 0x43233F},  // lotus_soft
    {0xFBEBDF, 0x3F2A33},  // terra_soft
    {0xC07A00, 0xFFC65C},  // star
    {0xFFF3D6, 0x3B3040},  // star_soft
    {0xFFF1CF, 0x3B3040},  // warn_soft
    {0xB3261E, 0xFF9C92},  // err
    {0xFDEBE8, 0x43242E},  // err_soft
    {0x1F5E86, 0x93CBF0},  // info
    {0xE5F0F7, 0x1C3354},  // info_soft
    {0xE9E4DA, 0x242B4C},  // disabled
    {0xE7DFD1, 0x2F3862},  // line
    {0x20271E, 0xF7F1E6},  // ink
    {0x6B9130, 0x6B9130},  // season
    {0xFFC65C, 0xFFC65C},  // amber
    {0xB97A00, 0xFFC65C},  // amber_segment
    {0x161B38, 0x161B38},  // night_banner
    {0xBE3A62, 0xBE3A62},  // live
    {0xFBEBDF, 0x3F2A33},  // group_food
    {0xE5F0E0, 0x1F3A33},  // group_drink
    {0xEDF3D8, 0x2B3624},  // group_herbal
    {0xFCE9EE, 0x43233F},  // group_craft
    {0xE5F0F7, 0x1C3354},  // group_plants
    {0xFFF3D6, 0x3B3040},  // group_tourism
    {0xE9E1D2, 0x0C1021},  // key_tray
    {0xCDBFA5, 0x2F3862},  // key_edge
    {0xF7F2E8, 0x242B4C},  // key_side
    {0x1B4626, 0x5E9A52},  // key_enter_edge
}};

// In the order of enum Edge.
constexpr std::array<Pair, 8> edges{{
    {0xE7DFD1, 0x2F3862},  // none
    {0xE7DFD1, 0x2F3862},  // line
    {0x8B8E80, 0x7C84AE},  // control
    {0x2C6A3A, 0x9BD48F},  // primary
    {0xB3261E, 0xFF9C92},  // error
    {0x1446A0, 0xFFD98F},  // focus
    {0x8B8E80, 0x7C84AE},  // dashed
    {0x7C84AE, 0x7C84AE},  // night
}};

constexpr std::array<Shade, 3> e1{{{3, 2, .014f}, {2, 1, .02f}, {1, 0, .05f}}};
constexpr std::array<Shade, 5> e2{
    {{8, 7, .008f}, {6, 5, .012f}, {5, 3, .016f}, {4, 1, .022f}, {2, 0, .035f}}};
constexpr std::array<Shade, 7> e3{{{14, 18, .007f},
                                   {12, 14, .01f},
                                   {10, 11, .014f},
                                   {8, 8, .02f},
                                   {6, 5, .026f},
                                   {4, 3, .034f},
                                   {2, 1, .05f}}};

constexpr auto w4 = Weight::regular, w6 = Weight::semibold, w7 = Weight::bold;

// In the order of enum Type: phone (also tablet), desktop (also wide), kiosk.
constexpr TypeSpec types[][3]{
    {{34, 48, w7, -.02f}, {34, 48, w7, -.02f}, {76, 98, Weight::extrabold, -.02f}},  // hero
    {{26, 36, w7, -.015f}, {26, 36, w7, -.015f}, {48, 68, w7, -.015f}},              // h1
    {{20, 30, w7, -.01f}, {20, 30, w7, -.01f}, {36, 52, w7, -.01f}},                 // h2
    {{18, 26, w6, 0}, {18, 26, w6, 0}, {30, 44, w6, 0}},                             // h3
    {{16, 24, w6, 0}, {16, 24, w6, 0}, {26, 36, w6, 0}},                             // card_title
    {{16, 24, w4, 0}, {16, 24, w4, 0}, {24, 36, w4, 0}},                             // body
    {{14, 20, w4, 0}, {14, 20, w4, 0}, {22, 32, w4, 0}},                             // small
    {{13, 20, w4, 0}, {13, 20, w4, 0}, {20, 28, w4, 0}},                             // caption
    {{12, 18, Weight::medium, 0}, {12, 18, Weight::medium, 0}, {20, 28, Weight::medium, 0}},  // nav
    {{17, 24, w7, -.01f}, {17, 24, w7, -.01f}, {28, 42, w7, -.01f}},  // price
    {{24, 34, w7, -.01f}, {30, 44, w7, -.01f}, {52, 72, w7, -.01f}},  // price_page
    {{30, 44, w7, -.01f}, {30, 44, w7, -.01f}, {60, 84, w7, -.01f}},  // price_big
};

constexpr Metrics phone{.margin = 16,
                        .gutter = 12,
                        .section_gap = 24,
                        .card_pad = 12,
                        .card_radius = 16,
                        .card_columns = 2,
                        .card_picture = 116,
                        .button_height = 48,
                        .bar_button_height = 56,
                        .chip_height = 40,
                        .tag_height = 24,
                        .field_height = 48,
                        .target = 48,
                        .header_height = 64,
                        .nav_height = 72,
                        .action_bar_height = 88,
                        .content_max = 599,
                        .radius_control = 12,
                        .radius_tag = 8,
                        .radius_hero = 20};

constexpr Metrics with(Metrics base, float margin, float gutter, int columns, float picture,
                       float header, float content_max) {
  base.margin = margin;
  base.gutter = gutter;
  base.card_columns = columns;
  base.card_picture = picture;
  base.header_height = header;
  base.content_max = content_max;
  return base;
}
constexpr Metrics tablet = with(phone, 24, 16, 3, 150, 72, 1023);
constexpr Metrics desktop = with(phone, 32, 20, 3, 174, 80, 1344);
constexpr Metrics wide = with(phone, 48, 20, 4, 174, 80, 1344);
constexpr Metrics kiosk{.margin = 48,
                        .gutter = 24,
                        .section_gap = 36,
                        .card_pad = 22,
                        .card_radius = 28,
                        .card_columns = 3,
                        .card_picture = 200,
                        .button_height = 88,
                        .bar_button_height = 96,
                        .chip_height = 72,
                        .tag_height = 40,
                        .field_height = 96,
                        .target = 72,
                        .header_height = 120,
                        .nav_height = 120,
                        .action_bar_height = 144,
                        .content_max = 1080,
                        .radius_control = 20,
                        .radius_tag = 12,
                        .radius_hero = 36};

}  // namespace

Rgb colour(Theme theme, Ink ink) {
  return inks[static_cast<std::size_t>(ink)].of(theme);
}
Rgb colour(Theme theme, Fill fill) {
  return fills[static_cast<std::size_t>(fill)].of(theme);
}
Rgb colour(Theme theme, Edge edge) {
  return edges[static_cast<std::size_t>(edge)].of(theme);
}
Rgb focus_colour(Theme theme) {
  return colour(theme, Edge::focus);
}
Rgb shade_colour(Theme theme) {
  return theme == Theme::night ? 0x000000 : 0x463414;
}

ButtonColours button_colours(Theme theme, ButtonKind kind, bool disabled) {
  const bool night = theme == Theme::night;
  const Rgb surface = colour(theme, Fill::surface), soft = colour(theme, Fill::primary_soft);
  const Rgb soft_press = night ? 0x2A4C43 : 0xD3E5CC, sunken = colour(theme, Fill::sunken);
  if (disabled) {
    const Rgb fill = colour(theme, Fill::disabled);
    return {fill, fill, fill, colour(theme, Ink::disabled), fill, true, false};
  }
  switch (kind) {
    case ButtonKind::primary:
      return {colour(theme, Fill::primary),
              night ? 0xAFE0A4u : 0x235730u,
              night ? 0x86C27Au : 0x1B4626u,
              colour(theme, Ink::on_primary),
              0,
              true,
              false};
    case ButtonKind::secondary:
      return {surface,
              night ? 0x222B52u : 0xFAF7F1u,
              sunken,
              colour(theme, Ink::ink),
              colour(theme, Edge::control),
              true,
              true};
    case ButtonKind::soft:
      return {soft, soft_press, soft_press, colour(theme, Ink::on_primary_soft), 0, true, false};
    case ButtonKind::lotus:
      return {colour(theme, Fill::lotus),
              night ? 0xFFAFC6u : 0xA83056u,
              night ? 0xF085A4u : 0x8F2346u,
              colour(theme, Ink::on_lotus),
              0,
              true,
              false};
    case ButtonKind::plain:
      return {
          colour(theme, Fill::bg), soft, soft_press, colour(theme, Ink::primary), 0, false, false};
    case ButtonKind::danger:
      return {surface,
              colour(theme, Fill::err_soft),
              colour(theme, Fill::err_soft),
              colour(theme, Ink::err),
              colour(theme, Edge::error),
              true,
              true};
    case ButtonKind::amber:
      return {0xFFC65C, 0xFFD07A, 0xF0B440, 0x2A1A00, 0, true, false};
    case ButtonKind::on_night:
      return {0x1A2140, 0x262E54, 0x0C1021, 0xF7F1E6, 0xA3A7C2, true, true};
    case ButtonKind::floating:
      return {surface, sunken, sunken, colour(theme, Ink::ink), colour(theme, Edge::line),
              true,    true};
  }
  return {};
}

TagColours tag_colours(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return {Fill::sunken, Ink::ink2};
    case Tone::primary:
      return {Fill::primary_soft, Ink::on_primary_soft};
    case Tone::lotus:
      return {Fill::lotus_soft, Ink::on_lotus_soft};
    case Tone::terra:
      return {Fill::terra_soft, Ink::on_terra_soft};
    case Tone::star:
      return {Fill::star_soft, Ink::on_star_soft};
    case Tone::warn:
      return {Fill::warn_soft, Ink::warn};
    case Tone::err:
      return {Fill::err_soft, Ink::on_err_soft};
    case Tone::info:
      return {Fill::info_soft, Ink::info};
    case Tone::live:
      return {Fill::live, Ink::white};
  }
  return {Fill::sunken, Ink::ink2};
}

std::span<const Shade> shades(Elevation elevation) {
  switch (elevation) {
    case Elevation::none:
      return {};
    case Elevation::e1:
      return e1;
    case Elevation::e2:
      return e2;
    case Elevation::e3:
      return e3;
  }
  return {};
}

TypeSpec type_spec(Form form, Type type) {
  const std::size_t column = form == Form::kiosk                             ? 2
                             : (form == Form::desktop || form == Form::wide) ? 1
                                                                             : 0;
  return types[static_cast<std::size_t>(type)][column];
}

const Metrics& metrics_of(Form form) {
  switch (form) {
    case Form::phone:
      return phone;
    case Form::tablet:
      return tablet;
    case Form::desktop:
      return desktop;
    case Form::wide:
      return wide;
    case Form::kiosk:
      return kiosk;
  }
  return phone;
}

Form Viewport::form() const {
  if (kiosk) return Form::kiosk;
  if (width < 600) return Form::phone;
  if (width < 1024) return Form::tablet;
  return width < 1440 ? Form::desktop : Form::wide;
}

}  // namespace chomay::ui
