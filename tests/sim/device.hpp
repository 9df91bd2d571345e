// One person's machine: a disk and a clock that last, a process that dies and comes back.
#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "tests/sim/cast.hpp"
#include "tests/sim/disk.hpp"

namespace chomay::sim {

class Device final : public Sender, public Source {
public:
  using Post = std::function<void(std::size_t from, const PublicKey& to, View packet)>;
  Device(std::size_t person, const Cast& cast, Chance& chance, const Faults& faults,
         const std::int64_t& time, Post post)
      : disk(chance, faults),
        person_(person),
        cast_(cast),
        chance_(chance),
        faults_(faults),
        time_(time),
        post_(std::move(post)),
        clock_off_(chance.between(-90'000, 90'000)) {}

  /// Starts from what the disk has.
  void start() {
    const Home home{disk, *this, *this};
    const KeyPair& keys = cast_.keys[person_];
    const KeyRing& ring = cast_.ring_at(time_);
    knows_all = &ring == &cast_.ring;
    if (is_witness(person_)) {
      auto made = std::make_unique<Witness>(keys, log_name(person_), ring, home);
      witness = made.get();
      peer = std::move(made);
    } else {
      peer = std::make_unique<Peer>(keys, role_at(person_), ring, home);
      for (std::size_t at = 0; at < parties; ++at)
        if (faults_.face_to_face && at != person_) peer->meet(cast_.keys[at].open);
    }
    peer->open();
  }
  void die() {
    witness = nullptr;
    peer.reset();
  }
  void set_clock_right() { clock_off_ = 0; }
  void jump_clock() {
    const std::int64_t most = chance_.per_mille(100) ? 60 * hour_ms : 10 * 60'000;
    clock_off_ = chance_.between(-most, most);
  }

  void send(const PublicKey& to, View packet) override {
    if (!disk.calm && chance_.per_mille(faults_.crash_in_send)) throw Crash{};
    post_(person_, to, packet);
  }
  std::int64_t now_ms() override { return time_ + clock_off_; }
  Seed secret() override {
    Seed secret{};
    for (auto& byte : secret) byte = static_cast<std::uint8_t>(chance_.bits());
    return secret;
  }

  Disk disk;
  std::unique_ptr<Peer> peer;  // none while it is down
  Witness* witness = nullptr;
  bool knows_all = true;        // false: it started before the last were vetted
  bool honest = true;           // false once an old copy of its disk came back
  std::optional<Bytes> backup;  // of the disk
  std::int64_t cut_off_until = 0;

private:
  std::size_t person_;
  const Cast& cast_;
  Chance& chance_;
  const Faults& faults_;
  const std::int64_t& time_;
  Post post_;
  std::int64_t clock_off_;
};

}  // namespace chomay::sim
