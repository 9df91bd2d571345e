#include "core/ui/palette.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace chomay::ui;

namespace {
double luminance(Rgb rgb) {
  double sum = 0;
  const double weights[]{0.2126, 0.7152, 0.0722};
  for (int i = 0; i < 3; ++i) {
    const double c = ((rgb >> (16 - 8 * i)) & 255) / 255.0;
    sum += weights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}
/// WCAG 2.2 contrast ratio.
double contrast(Rgb a, Rgb b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}
}  // namespace

TEST_CASE("every text colour reads on every ground it is used on") {
  struct Pair {
    Ink ink;
    Fill fill;
  };
  constexpr Pair pairs[]{{Ink::ink, Fill::bg},
                         {Ink::ink, Fill::surface},
                         {Ink::ink2, Fill::bg},
                         {Ink::ink2, Fill::surface},
                         {Ink::ink2, Fill::sunken},
                         {Ink::ink3, Fill::bg},
                         {Ink::ink3, Fill::surface},
                         {Ink::ink3, Fill::sunken},
                         {Ink::primary, Fill::bg},
                         {Ink::primary, Fill::surface},
                         {Ink::on_primary, Fill::primary},
                         {Ink::on_primary_soft, Fill::primary_soft},
                         {Ink::lotus, Fill::surface},
                         {Ink::on_lotus, Fill::lotus},
                         {Ink::on_lotus_soft, Fill::lotus_soft},
                         {Ink::terra, Fill::bg},
                         {Ink::on_terra_soft, Fill::terra_soft},
                         {Ink::on_star_soft, Fill::star_soft},
                         {Ink::warn, Fill::warn_soft},
                         {Ink::err, Fill::surface},
                         {Ink::on_err_soft, Fill::err_soft},
                         {Ink::info, Fill::info_soft},
                         {Ink::white, Fill::live},
                         {Ink::on_amber, Fill::amber},
                         {Ink::night_title, Fill::night_banner},
                         {Ink::night_text, Fill::night_banner},
                         {Ink::amber, Fill::night_banner},
                         {Ink::group_food, Fill::group_food},
                         {Ink::group_drink, Fill::group_drink},
                         {Ink::group_herbal, Fill::group_herbal},
                         {Ink::group_craft, Fill::group_craft},
                         {Ink::group_plants, Fill::group_plants},
                         {Ink::group_tourism, Fill::group_tourism}};
  for (const Theme theme : {Theme::light, Theme::night})
    for (const Pair& pair : pairs) {
      CAPTURE(static_cast<int>(theme));
      CAPTURE(static_cast<int>(pair.ink));
      CHECK(contrast(colour(theme, pair.ink), colour(theme, pair.fill)) >= 4.5);
    }
}

TEST_CASE("buttons read at rest, under the mouse and while pressed") {
  for (const Theme theme : {Theme::light, Theme::night})
    for (int kind = 0; kind <= static_cast<int>(ButtonKind::floating); ++kind) {
      const ButtonColours c = button_colours(theme, static_cast<ButtonKind>(kind), false);
      CAPTURE(static_cast<int>(theme));
      CAPTURE(kind);
      for (const Rgb ground : {c.fill, c.hover, c.press}) CHECK(contrast(c.text, ground) >= 4.5);
    }
}

TEST_CASE("control borders, stars and the focus ring stand out 3:1") {
  for (const Theme theme : {Theme::light, Theme::night})
    for (const Fill ground : {Fill::bg, Fill::surface}) {
      CHECK(contrast(colour(theme, Edge::control), colour(theme, ground)) >= 3);
      CHECK(contrast(focus_colour(theme), colour(theme, ground)) >= 3);
      CHECK(contrast(colour(theme, Ink::star), colour(theme, Fill::surface)) >= 3);
    }
}

TEST_CASE("the form follows the width, and the kiosk is told") {
  const auto form = [](float width, bool kiosk = false) {
    Viewport view;
    view.width = width;
    view.kiosk = kiosk;
    return view.form();
  };
  CHECK(form(360) == Form::phone);
  CHECK(form(599) == Form::phone);
  CHECK(form(600) == Form::tablet);
  CHECK(form(1024) == Form::desktop);
  CHECK(form(1440) == Form::wide);
  CHECK(form(1080, true) == Form::kiosk);
}

TEST_CASE("lines leave room for stacked marks: at least 1.35 em, small kiosk text 18 px") {
  for (const Form form : {Form::phone, Form::tablet, Form::desktop, Form::wide, Form::kiosk})
    for (int type = 0; type <= static_cast<int>(Type::price_big); ++type) {
      const TypeSpec spec = type_spec(form, static_cast<Type>(type));
      const bool hero = spec.size >= 70;  // one or two lines, set by hand in the design
      CHECK(spec.line >= spec.size * (hero ? 1.28f : 1.35f));
      if (form == Form::kiosk) CHECK(spec.size >= 18);
    }
}
