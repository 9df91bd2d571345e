// The faces of the fair inside Dear ImGui's dynamic atlas: widths of letters and their pictures.
// Sizes are em sizes as in CSS, not ImGui's ascent-to-descent heights.
#pragma once
#include <imgui.h>

#include <array>
#include <cstddef>
#include <string_view>

#include "core/ui/ui.hpp"

namespace chomay::ui {

enum class Face : std::uint8_t {
  regular,
  medium,
  semibold,
  bold,
  extrabold,
  icons_regular,
  icons_fill,
  icons_bold
};
Face face_of(Weight);
Face face_of(IconWeight);

class FontSet {
public:
  /// Adds the faces to the current ImGui context's atlas; called again, those that were missing.
  /// For a missing one the nearest weight stands in, and without any ImGui's own face: a broken
  /// file never means a blank screen.
  void load(const Fonts&);
  void set_density(float density) { density_ = density; }

  ImFontBaked* baked(Face, float size) const;
  float advance(Face, float size, char32_t) const;
  /// Width of a run; `tracking` in em after every letter.
  float width(Face, float size, float tracking, std::string_view) const;
  float digit_cell(Face, float size) const;  // tokens.md §2: no tabular figures in the font

private:
  std::array<ImFont*, 8> own_{}, faces_{};  // faces_: with stand-ins
  float density_ = 1;
};

}  // namespace chomay::ui
