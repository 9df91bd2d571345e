// Names of colours, type styles, elevations and measures of the design (shared/design/tokens.md).
// Screens speak in these names; only theme.cpp knows the numbers, for light and night.
#pragma once
#include <cstdint>

namespace chomay::ui {

enum class Theme : std::uint8_t { light, night };

/// Text and icon colours.
enum class Ink : std::uint8_t {
  ink,
  ink2,
  ink3,
  primary,
  on_primary,
  on_primary_soft,
  lotus,
  on_lotus,
  on_lotus_soft,
  terra,
  on_terra_soft,
  star,
  on_star_soft,
  warn,
  err,
  on_err_soft,
  info,
  disabled,
  night_title,
  night_text,
  amber,
  on_amber,  // fixed pairs on night blue / amber, both themes
  group_food,
  group_drink,
  group_herbal,
  group_craft,
  group_plants,
  group_tourism,
  white
};

/// Surfaces.
enum class Fill : std::uint8_t {
  none,
  bg,
  surface,
  sunken,
  primary,
  primary_soft,
  lotus,
  lotus_soft,
  terra_soft,
  star,
  star_soft,
  warn_soft,
  err,
  err_soft,
  info,
  info_soft,
  disabled,
  line,
  ink,
  season,
  amber,
  amber_segment,
  night_banner,
  live,
  group_food,
  group_drink,
  group_herbal,
  group_craft,
  group_plants,
  group_tourism,
  key_tray,
  key_edge,
  key_side,
  key_enter_edge  // of the on-screen keyboard
};

enum class Edge : std::uint8_t { none, line, control, primary, error, focus, dashed, night };
enum class Elevation : std::uint8_t { none, e1, e2, e3 };
enum class Weight : std::uint8_t { regular, medium, semibold, bold, extrabold };
enum class Type : std::uint8_t {
  hero,
  h1,
  h2,
  h3,
  card_title,
  body,
  small,
  caption,
  nav,
  price,
  price_page,
  price_big
};
enum class Align : std::uint8_t { start, center, end, between };
enum class AlignY : std::uint8_t { top, center, bottom, baseline, stretch };
enum class Tone : std::uint8_t { neutral, primary, lotus, terra, star, warn, err, info, live };
enum class ButtonKind : std::uint8_t {
  primary,
  secondary,
  soft,
  lotus,
  plain,
  danger,
  amber,
  on_night,
  floating
};
enum class IconWeight : std::uint8_t { regular, fill, bold };
/// Separators that a field writes by itself (mask.hpp).
enum class Mask : std::uint8_t { none, money, phone };
/// How the kiosk's keyboard makes Vietnamese letters; plain: it doesn't.
enum class TypingMethod : std::uint8_t { telex, vni, plain };
/// What Enter does in a field, as soft keyboards write on it; a search says so by itself.
enum class EnterKey : std::uint8_t { done, next, send };
enum class InputMode : std::uint8_t { text, search, numeric, decimal, tel, email };

/// Measures that differ by form (phone, tablet, desktop, wide, kiosk); tokens.md §3, §5, §6.
struct Metrics {
  float margin, gutter;  // page edge, between cards
  float section_gap;
  float card_pad, card_radius;
  int card_columns;    // of a product grid
  float card_picture;  // height of a card's picture
  float button_height, bar_button_height, chip_height, tag_height, field_height, target;
  float header_height, nav_height, action_bar_height;
  float content_max;  // widest content column
  float radius_control, radius_tag, radius_hero;
};

}  // namespace chomay::ui
