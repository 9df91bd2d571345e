// Homes in memory for tests: a journal that can be full, a post office that delivers in order, a
// clock that is set, secrets that are numbers.
#pragma once
#include <deque>

#include "core/negotiation/peer_ports.hpp"
#include "core/negotiation/test_people.hpp"
#include "core/negotiation/vetting.hpp"

namespace chomay::negotiation::test {

class MemoryJournal final : public Journal {
public:
  bool append(std::span<const Bytes> batch) override {
    if (full) return false;
    records.insert(records.end(), batch.begin(), batch.end());
    return true;
  }
  void replay(FunctionRef<void(View)> to) override {
    for (const Bytes& record : records) to(record);
  }
  std::vector<Bytes> records;
  bool full = false;
};

struct Letter {
  PublicKey from, to;
  Bytes packet;
};

struct MemoryHome final : Sender, Source {
  MemoryHome(const PublicKey& owner, std::deque<Letter>& post) : owner(owner), post(post) {}
  void send(const PublicKey& to, View packet) override {
    post.push_back({owner, to, {packet.begin(), packet.end()}});
  }
  std::int64_t now_ms() override { return now; }
  Seed secret() override { return sha256({owner, View(&++secrets, 1)}); }
  Home home() { return {journal, *this, *this}; }

  PublicKey owner;
  std::deque<Letter>& post;
  MemoryJournal journal;
  std::int64_t now = start;
  std::uint8_t secrets = 0;
};

/// Seller and witness, vetted for ever.
inline KeyRing ring_of_all() {
  KeyRing ring(std::string(fair), organiser.open);
  const auto add = [&](Duty duty, const KeyPair& keys, std::string name) {
    ring.add(vet({duty, std::string(fair), keys.open, std::move(name), 0,
                  std::numeric_limits<std::int64_t>::max()},
                 organiser.secret));
  };
  add(Duty::seller, seller, "lang-com");
  add(Duty::witness, witness, "cho-may/nhan-chung");
  add(Duty::desk, desk, "ban-2");
  return ring;
}

}  // namespace chomay::negotiation::test
