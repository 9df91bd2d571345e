#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

namespace {

float width_of(Ui& ui, Weight weight) {
  ui.begin(phone_view, 0, Theme::light);
  const float width = ui.measure("Cốm Mễ Trì", {.weight = weight});
  ui.end();
  return width;
}

}  // namespace

TEST_CASE("until a weight has come the nearest stands in, then it is drawn in its own") {
  const Fonts& all = test_fonts();
  PlainPictures pictures;
  Fonts first;
  first.regular = all.regular;
  first.bold = all.bold;
  first.icons_regular = all.icons_regular;
  Ui ui(first, pictures);
  const float bold = width_of(ui, Weight::bold);
  CHECK(width_of(ui, Weight::medium) == width_of(ui, Weight::regular));
  CHECK(width_of(ui, Weight::semibold) == bold);
  ui.load(all);
  CHECK(width_of(ui, Weight::medium) > width_of(ui, Weight::regular));
  CHECK(width_of(ui, Weight::semibold) < bold);
  CHECK(width_of(ui, Weight::bold) == bold);
}
