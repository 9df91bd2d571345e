// The numbers behind the names of theme.hpp, from tokens.md §1-§3: colours for light and night,
// type sizes, elevations and measures for each form. Only core/ui reads this.
#pragma once
#include <cstdint>
#include <span>

#include "core/ui/input.hpp"
#include "core/ui/theme.hpp"

namespace chomay::ui {

using Rgb = std::uint32_t;  // 0xRRGGBB

Rgb colour(Theme, Ink);
Rgb colour(Theme, Fill);
Rgb colour(Theme, Edge);
Rgb focus_colour(Theme);
Rgb shade_colour(Theme);  // of elevations

/// Fill, text and outline of a button at rest, under the mouse and while pressed.
struct ButtonColours {
  Rgb fill, hover, press, text, edge;
  bool filled, edged;
};
ButtonColours button_colours(Theme, ButtonKind, bool disabled);

struct TagColours {
  Fill fill;
  Ink ink;
};
TagColours tag_colours(Tone);

/// One of the rounded rects under a raised element: lowered by dy, grown by `grow`.
struct Shade {
  float dy, grow, alpha;
};
std::span<const Shade> shades(Elevation);

struct TypeSpec {
  float size, line;
  Weight weight;
  float tracking;  // em
};
TypeSpec type_spec(Form, Type);

const Metrics& metrics_of(Form);

}  // namespace chomay::ui
