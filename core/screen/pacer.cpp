#include "core/screen/pacer.hpp"

#include <algorithm>

namespace chomay::screen {

double Pacer::wait_ms(double now_ms) const {
  if (asked_ > 0) return 0;
  return wake_at_ < 0 ? never : std::max(0.0, wake_at_ - now_ms);
}

void Pacer::drawn(const ui::FrameResult& result, double now_ms) {
  ++frames_;
  // A layout that has not settled after the passes it was given gets another chance at once.
  asked_ = std::max(asked_ - 1, result.animating || !result.settled ? 1 : 0);
  wake_at_ = result.wake_in_ms < 0 ? never : now_ms + result.wake_in_ms;
}

}  // namespace chomay::screen
