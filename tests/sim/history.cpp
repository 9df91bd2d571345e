#include "tests/sim/history.hpp"

#include "tests/sim/conduct.hpp"
#include "tests/sim/watcher.hpp"

namespace chomay::sim {
namespace {

constexpr std::int64_t longest_aftermath_ms = 6 * 3'600'000;

class History {
public:
  explicit History(std::uint64_t seed)
      : chance_(seed),
        faults_(chance_),
        length_(chance_.between(1, 180) * 60'000),
        cast_(1 + chance_.below(most_witnesses), chance_.per_mille(500),
              chance_.per_mille(300) ? length_ / 3 : 0),
        watcher_(cast_, devices_) {
    for (std::size_t at = 0; at < cast_.people; ++at)
      devices_.push_back(std::make_unique<Device>(
          at, cast_, chance_, faults_, time_,
          [this](std::size_t from, const PublicKey& to, View packet) { post(from, to, packet); }));
  }

  Told run() {
    for (std::size_t at = 0; at < cast_.people; ++at) start(at);
    const std::uint64_t deeds = 10 + chance_.below(60);
    for (std::uint64_t deed = 0; deed < deeds; ++deed) {
      const std::size_t person = chance_.below(parties);
      later(std::int64_t(chance_.below(std::uint64_t(length_))), [this, person] { act(person); });
    }
    for (std::int64_t at = 0; at < length_; at += length_ / 8 + 1)
      later(at, [this] { everybody_syncs(); });
    for (std::size_t at = 0; cast_.grows_at > 0 && at < cast_.people; ++at)
      later(length_ / 3 + std::int64_t(chance_.below(std::uint64_t(length_ / 3))),
            [this, at] { hear_of_all(at); });
    // Where each event kills, a start brings more events than it ends: such a world never rests.
    const std::int64_t end = time_ + length_ + longest_aftermath_ms;
    while (!events_.empty() && events_.begin()->first <= end && !watcher_.broken()) next();
    heal();
    if (!watcher_.broken()) watcher_.look_at_the_end();
    return told();
  }

private:
  void later(std::int64_t delay, std::function<void()> what) {
    events_.emplace(time_ + delay, std::move(what));
  }
  void next() {
    auto event = events_.extract(events_.begin());
    time_ = event.key();
    event.mapped()();
  }

  /// Whatever a device does, it may die in; then it comes back from its disk.
  void with(std::size_t person, const std::function<void(Device&)>& what) {
    Device& device = *devices_[person];
    if (!device.peer) return;
    const std::size_t before = device.disk.size();
    try {
      if (!calm_ && chance_.per_mille(faults_.kill)) throw Crash{};
      what(device);
    } catch (const Crash&) {
      die(person);
    }
    if (device.disk.size() != before) watcher_.look(person);
  }
  void die(std::size_t person) {
    ++told_.crashes;
    devices_[person]->die();
    later(chance_.between(1, 5 * 60'000), [this, person] { start(person); });
  }
  /// The new vettings reach it: it starts again with them.
  void hear_of_all(std::size_t person) {
    if (devices_[person]->peer && !devices_[person]->knows_all) devices_[person]->die();
    start(person);
  }
  void start(std::size_t person) {
    Device& device = *devices_[person];
    if (device.peer) return;
    if (!calm_ && !is_witness(person) && chance_.per_mille(faults_.restore_backup) &&
        device.backup) {
      device.disk.restore(*device.backup);
      device.honest = false;
      later(1, [this, person] { act(person); });  // before it hears what it has forgotten
    }
    device.start();
    watcher_.look(person);
    if (device.honest || calm_) with(person, [](Device& started) { started.peer->sync(); });
  }

  void act(std::size_t person) {
    Device& device = *devices_[person];
    if (chance_.per_mille(faults_.cut_off))
      device.cut_off_until = time_ + chance_.between(1, 60) * 60'000;
    if (chance_.per_mille(faults_.clock_jump)) devices_[chance_.below(cast_.people)]->jump_clock();
    if (chance_.per_mille(200)) device.backup = device.disk.copy();
    with(person, [&](Device& acting) {
      const auto deed = deed_of(person, *acting.peer, acting.now_ms(), cast_, chance_);
      if (!deed) return;
      const auto id = acting.peer->say(deed->negotiation, deed->body, deed->valid_until);
      if (id) watcher_.kept(person, deed->negotiation == Hash{} ? *id : deed->negotiation, *id);
    });
  }
  void everybody_syncs() {
    for (std::size_t at = 0; at < cast_.people; ++at)
      with(at, [](Device& device) { device.peer->sync(); });
  }

  // The network.
  void post(std::size_t from, const PublicKey& to, View packet) {
    const auto found = std::find_if(cast_.keys.begin(), cast_.keys.end(),
                                    [&](const KeyPair& keys) { return keys.open == to; });
    const auto person = static_cast<std::size_t>(found - cast_.keys.begin());
    ++told_.packets;
    if (calm_) {
      deliver_later(0, from, person, {packet.begin(), packet.end()});
      return;
    }
    if (chance_.per_mille(faults_.drop) || is_cut_off(from)) return;
    const int times = chance_.per_mille(faults_.twice) ? 2 : 1;
    for (int copy = 0; copy < times; ++copy) {
      Bytes bytes(packet.begin(), packet.end());
      if (chance_.per_mille(faults_.damage))
        bytes[chance_.below(bytes.size())] ^= static_cast<std::uint8_t>(1 + chance_.below(255));
      deliver_later(chance_.between(1, faults_.slowest_ms), from, person, std::move(bytes));
    }
  }
  void deliver_later(std::int64_t delay, std::size_t from, std::size_t to, Bytes packet) {
    later(delay, [this, from, to, packet = std::move(packet)] {
      if (!calm_ && is_cut_off(to)) return;
      with(to, [&](Device& device) { device.peer->receive(cast_.keys[from].open, packet); });
    });
  }
  bool is_cut_off(std::size_t person) const { return devices_[person]->cut_off_until > time_; }

  /// Everything works again, and everybody has time.
  void heal() {
    calm_ = true;
    for (const auto& device : devices_) {
      device->disk.calm = true;
      device->set_clock_right();
    }
    for (int round = 0; round < 8 && !watcher_.broken(); ++round) {
      for (std::size_t at = 0; at < cast_.people; ++at) hear_of_all(at);
      everybody_syncs();
      while (!events_.empty() && !watcher_.broken()) next();
    }
  }

  Told told() {
    told_.broken = watcher_.broken();
    told_.agreements = watcher_.agreements();
    for (std::size_t at = first_witness; at < cast_.people; ++at)
      if (devices_[at]->witness) count(*devices_[at]->witness);
    return told_;
  }

  void count(const Witness& witness) {
    told_.fingerprint += (told_.fingerprint.empty() ? "" : " ") + to_hex(witness.log().root());
    if (witness.log().size() > 0) ++told_.busy_witnesses;
    for (const auto& [id, replica] : witness.negotiations()) {
      told_.two_faced += replica.record().two_faced.size();
      for (const Hash& verdict : replica.verdicts())
        ++told_.verdicts[static_cast<std::size_t>(
            std::get<Verdict>(replica.find(verdict)->body).reason)];
    }
  }

  Chance chance_;
  const Faults faults_;
  const std::int64_t length_;  // ms
  const Cast cast_;
  std::int64_t time_ = start_ms;
  bool calm_ = false;
  std::multimap<std::int64_t, std::function<void()>> events_;  // what comes first is done first
  std::vector<std::unique_ptr<Device>> devices_;
  Watcher watcher_;
  Told told_;
};

}  // namespace

Told tell(std::uint64_t seed) {
  return History(seed).run();
}

}  // namespace chomay::sim
