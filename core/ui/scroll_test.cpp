#include "core/ui/scroll.hpp"

#include <doctest/doctest.h>

#include "core/ui/testing.hpp"

using namespace chomay::ui;
using namespace chomay::ui::testing;

TEST_CASE("a flick of v px/s carries v²/2f px and takes v/f seconds") {
  const Glide all = glide(2000, 10, 1000);
  CHECK(all.distance == doctest::Approx(2000));
  CHECK(all.velocity == 0);
  const Glide half = glide(2000, 1, 1000);
  CHECK(half.distance == doctest::Approx(1500));
  CHECK(half.velocity == doctest::Approx(1000));
  CHECK(glide(-2000, 10, 1000).distance == doctest::Approx(-2000));
  CHECK(glide(0, 1).distance == 0);
}

TEST_CASE("where it stops doesn't depend on how time is cut into frames") {
  for (const float frame : {0.004f, 0.0166f, 0.1f}) {
    ScrollState page{.velocity = 1800, .content = 10000, .extent = 800};
    for (float t = 0; t < 3; t += frame) page.advance(frame);
    CHECK(page.offset == doctest::Approx(1620).epsilon(0.001));
    CHECK(!page.moving());
  }
}

TEST_CASE("the ends stop the content at once") {
  ScrollState page{.offset = 100, .velocity = -3000, .content = 2000, .extent = 800};
  page.advance(0.5f);
  CHECK(page.offset == 0);
  CHECK(!page.moving());
  CHECK(!page.can_move(-1));
  CHECK(page.can_move(1));
  page.move(99999);
  CHECK(page.offset == 1200);
  CHECK(!page.can_move(1));
  ScrollState small{.content = 300, .extent = 800};
  small.move(50);
  CHECK(small.offset == 0);
}

TEST_CASE("a finger that rests before it lifts flings nothing") {
  FlickMeter flick;
  for (int i = 0; i <= 10; ++i) flick.add(static_cast<float>(i) * 20, i * 10);
  CHECK(flick.velocity(100) == doctest::Approx(2000));
  CHECK(flick.velocity(400) == 0);
  flick.clear();
  CHECK(flick.velocity(100) == 0);
}

namespace {
struct LongPage {
  int presses = 0;
  Driver fair;
  explicit LongPage(Viewport view = phone_view)
      : fair(
            [this](Ui& ui) {
              ui.shell({.header = [&] { ui.heading(1, "Đặc sản"); },
                        .content =
                            [&] {
                              for (int i = 0; i < 60; ++i)
                                if (ui.button("Nút " + std::to_string(i), {.full_width = true}))
                                  ++presses;
                            },
                        .key = "list"});
            },
            view) {}
};
}  // namespace

TEST_CASE("a drag scrolls and never presses; a flick goes on by itself, then rests") {
  LongPage page;
  page.fair.drag(195, 600, 0, -300, 100);
  CHECK(page.presses == 0);
  const float released = page.fair.ui().scroll_of("list");
  CHECK(released == doctest::Approx(300));
  CHECK(page.fair.last().animating);
  page.fair.wait(4000);
  CHECK(page.fair.ui().scroll_of("list") > released + 500);
  CHECK(!page.fair.last().animating);
}

TEST_CASE("with reduced motion the content stays where the finger left it") {
  Viewport calm = phone_view;
  calm.reduced_motion = true;
  LongPage page(calm);
  page.fair.drag(195, 600, 0, -300, 100);
  page.fair.wait(1000);
  CHECK(page.fair.ui().scroll_of("list") == doctest::Approx(300));
}

TEST_CASE("a finger put on moving content stops it and presses nothing") {
  LongPage page;
  page.fair.drag(195, 600, 0, -300, 60);
  page.fair.wait(100);
  page.fair.tap_at(195, 400);
  CHECK(page.presses == 0);
  CHECK(!page.fair.last().animating);
  page.fair.tap_at(195, 400);
  CHECK(page.presses == 1);
}

TEST_CASE("wheel and keys scroll the page; each page keeps its own place") {
  LongPage page;
  page.fair.scroll(240);
  CHECK(page.fair.ui().scroll_of("list") == doctest::Approx(240));
  page.fair.key(Key::end);
  const float end = page.fair.ui().scroll_of("list");
  CHECK(end > 1000);
  page.fair.key(Key::home);
  CHECK(page.fair.ui().scroll_of("list") == 0);
  page.fair.ui().set_scroll("list", 500);
  page.fair.settle();
  CHECK(page.fair.ui().scroll_of("list") == doctest::Approx(500));
  page.fair.ui().set_scroll("list", 1e6f);
  page.fair.settle();
  CHECK(page.fair.ui().scroll_of("list") == doctest::Approx(end));
}

TEST_CASE("a sideways drag moves the shelf, an upward one the page around it") {
  Driver fair([](Ui& ui) {
    ui.shell({.content =
                  [&] {
                    ui.shelf("Nổi bật", 170, 12, 20, [&](std::uint32_t i) {
                      ui.box({.min_height = 200}, [&] { ui.text("Thẻ " + std::to_string(i)); });
                    });
                    ui.space(3000);
                  },
              .key = "home"});
  });
  CHECK(fair.get(words("Thẻ 0")).visible);
  fair.drag(300, 100, -250, 6);
  CHECK(!fair.get(words("Thẻ 0")).visible);
  CHECK(fair.ui().scroll_of("home") == 0);
  fair.wait(3000);
  fair.drag(200, 150, 4, -120);
  CHECK(fair.ui().scroll_of("home") > 100);
}
