// How bad a history's world is: drawn from the seed, so that some are calm, some lossy, some crash
// at every turn.
#pragma once
#include "tests/sim/chance.hpp"

namespace chomay::sim {

/// Thrown where a process dies: in the middle of what it was doing.
struct Crash {};

struct Faults {
  explicit Faults(Chance& chance) {
    const auto sometimes = [&](int most) {
      return chance.per_mille(500) ? int(chance.below(std::uint64_t(most))) : 0;
    };
    drop = sometimes(300);
    twice = sometimes(200);
    damage = sometimes(30);
    slowest_ms = chance.per_mille(300) ? 600'000 : 2'000;
    cut_off = sometimes(60);
    crash_in_write = sometimes(30);
    crash_in_send = sometimes(10);
    kill = sometimes(40);
    disk_full = sometimes(60);
    clock_jump = sometimes(120);
    face_to_face = chance.per_mille(300);
    restore_backup = chance.per_mille(250) ? 300 : 0;
  }
  // In a thousand: of a packet, a write, a send, an event.
  int drop, twice, damage, cut_off, crash_in_write, crash_in_send, kill, disk_full, clock_jump;
  int restore_backup;  // of a start: an old copy of the disk comes back, as after a repair
  bool face_to_face;   // buyers and sellers also exchange directly
  std::int64_t slowest_ms;
};

}  // namespace chomay::sim
