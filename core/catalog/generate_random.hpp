// The generator's chance: splitmix64 (Steele, Lea, Flood 2014), the same numbers everywhere, which
// std::distribution does not promise.
#pragma once
#include <cstdint>
#include <iterator>

namespace chomay::catalog {

class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  /// 0 … count - 1
  std::uint32_t below(std::uint32_t count) {
    return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
  }
  std::int32_t between(std::int32_t first, std::int32_t last) {
    return first + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(last - first + 1)));
  }
  bool percent(std::uint32_t chance) { return below(100) < chance; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(static_cast<std::uint32_t>(std::size(list)))];
  }

private:
  std::uint64_t state_;
};

}  // namespace chomay::catalog
