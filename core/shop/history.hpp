// The addresses visited, for back and forward. The kiosk lives on it alone; on the web it follows
// the browser's own history, so that the back arrow in a page knows whether there is a way back.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace chomay::shop {

class History {
public:
  static constexpr std::size_t longest = 200;  // older visits are forgotten

  explicit History(std::string first = "/") : visits_{std::move(first)} {}

  const std::string& here() const { return visits_[at_]; }
  bool can_go_back() const { return at_ > 0; }
  bool can_go_forward() const { return at_ + 1 < visits_.size(); }

  void push(std::string address) {
    if (address == here()) return;
    visits_.resize(at_ + 1);
    visits_.push_back(std::move(address));
    if (visits_.size() > longest) visits_.erase(visits_.begin());
    at_ = visits_.size() - 1;
  }
  void replace(std::string address) { visits_[at_] = std::move(address); }
  const std::string& back() { return at_ > 0 ? visits_[--at_] : here(); }
  const std::string& forward() { return can_go_forward() ? visits_[++at_] : here(); }

  /// The browser went somewhere by itself: one step back, one forward, or a new place.
  void follow(const std::string& address) {
    if (address == here()) return;
    if (at_ > 0 && visits_[at_ - 1] == address)
      --at_;
    else if (can_go_forward() && visits_[at_ + 1] == address)
      ++at_;
    else
      push(address);
  }
  void clear(std::string first) {
    visits_ = {std::move(first)};
    at_ = 0;
  }

private:
  std::vector<std::string> visits_;
  std::size_t at_ = 0;
};

}  // namespace chomay::shop
