#include "native/kiosk/idle.hpp"

#include <doctest/doctest.h>

using chomay::kiosk::Idle;
using State = Idle::State;

TEST_CASE("nobody has touched the kiosk: nothing counts down, nothing wakes it") {
  const Idle idle(120'000);
  CHECK(idle.state(1e9) == State::nobody);
  CHECK(idle.wait_ms(1e9) < 0);
}

TEST_CASE("after the idle time thirty seconds are counted down, then the visitor is gone") {
  Idle idle(120'000);
  idle.touched(1'000);
  CHECK(idle.state(120'999) == State::visiting);
  CHECK(idle.wait_ms(1'000) == 120'000);
  CHECK(idle.state(121'000) == State::counting);
  CHECK(idle.seconds_left(121'000) == 30);
  CHECK(idle.wait_ms(121'000) == 1'000);
  CHECK(idle.wait_ms(121'400) == 600);
  CHECK(idle.seconds_left(150'999) == 1);
  CHECK(idle.state(151'000) == State::gone);
  CHECK_FALSE(idle.seconds_left(151'000));
}

TEST_CASE("a touch takes the countdown back") {
  Idle idle(120'000);
  idle.touched(0);
  CHECK(idle.state(130'000) == State::counting);
  idle.touched(130'000);
  CHECK(idle.state(130'000) == State::visiting);
  idle.forgotten();
  CHECK(idle.state(130'000) == State::nobody);
}
