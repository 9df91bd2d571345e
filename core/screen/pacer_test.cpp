#include "core/screen/pacer.hpp"

#include <doctest/doctest.h>

using chomay::screen::Pacer;
using chomay::ui::FrameResult;

TEST_CASE("the first frame is due at once, then none until something happens") {
  Pacer pacer;
  CHECK(pacer.wait_ms(0) == 0);
  pacer.drawn(FrameResult{}, 10);
  CHECK(pacer.wait_ms(10) == Pacer::never);
  CHECK(pacer.wait_ms(1e9) == Pacer::never);
  pacer.ask();
  CHECK(pacer.wait_ms(1e9) == 0);
  CHECK(pacer.frames() == 1);
}

TEST_CASE("an animation wants the next frame, a caret or a toast wants one later") {
  Pacer pacer;
  FrameResult result;
  result.animating = true;
  pacer.drawn(result, 0);
  CHECK(pacer.wait_ms(0) == 0);
  result.animating = false;
  result.wake_in_ms = 500;
  pacer.drawn(result, 100);
  CHECK(pacer.wait_ms(100) == 500);
  CHECK(pacer.wait_ms(400) == 200);
  CHECK(pacer.wait_ms(601) == 0);
}

TEST_CASE("a layout that has not settled is drawn again") {
  Pacer pacer;
  FrameResult result;
  result.settled = false;
  pacer.drawn(result, 0);
  CHECK(pacer.wait_ms(0) == 0);
}

TEST_CASE("what a press changed is drawn, too: input brings a second frame") {
  Pacer pacer;
  pacer.drawn(FrameResult{}, 0);
  pacer.ask_for_input();
  pacer.ask();
  pacer.drawn(FrameResult{}, 0);
  CHECK(pacer.wait_ms(0) == 0);
  pacer.drawn(FrameResult{}, 0);
  CHECK(pacer.wait_ms(0) == Pacer::never);
}
