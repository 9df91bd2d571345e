// Everything that happens in a history comes from its seed.
#pragma once
#include "core/ports/ports.hpp"

namespace chomay::sim {

class Chance {
public:
  explicit Chance(std::uint64_t seed) : random_(seed * 0x9e3779b97f4a7c15u + 1) {}
  std::uint64_t below(std::uint64_t n) { return n == 0 ? 0 : random_.next() % n; }
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + std::int64_t(below(std::uint64_t(most - least + 1)));
  }
  bool per_mille(int likely) { return below(1000) < std::uint64_t(likely); }
  std::uint64_t bits() { return random_.next(); }

private:
  SeededRandom random_;
};

}  // namespace chomay::sim
