// When a visitor has left. After `idle` ms without a touch a countdown shows; a touch takes it
// back; at its end the kiosk forgets the visitor. Nothing counts down while there is nobody to
// forget.
#pragma once
#include <cstdint>
#include <optional>

namespace chomay::kiosk {

class Idle {
public:
  static constexpr double countdown_ms = 30'000;
  enum class State : std::uint8_t { nobody, visiting, counting, gone };

  explicit Idle(double idle_ms) : idle_ms_(idle_ms) {}

  void touched(double now_ms) { last_touch_ = now_ms; }
  void forgotten() { last_touch_.reset(); }
  State state(double now_ms) const;
  /// Whole seconds that the countdown shows; nothing while it does not show.
  std::optional<int> seconds_left(double now_ms) const;
  /// ms until something here changes, or a negative number for never.
  double wait_ms(double now_ms) const;

private:
  double idle_ms_;
  std::optional<double> last_touch_;
};

}  // namespace chomay::kiosk
