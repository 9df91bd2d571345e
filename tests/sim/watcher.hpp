// Looks at every device after whatever it did, and at all of them in the end: what must hold
// always. It counts and compares on its own, not with the code it watches.
#pragma once
#include <map>
#include <set>
#include <string>

#include "tests/sim/device.hpp"

namespace chomay::sim {

class Watcher {
public:
  using Devices = std::vector<std::unique_ptr<Device>>;
  Watcher(const Cast& cast, const Devices& devices) : cast_(cast), devices_(devices) {}

  void look(std::size_t person);
  /// A person was told that their message is kept.
  void kept(std::size_t person, const Hash& negotiation, const Hash& message) {
    if (!broken_) kept_.insert({person, {negotiation, message}});
  }
  /// After everything was repaired and all had time to talk.
  void look_at_the_end();

  const std::optional<std::string>& broken() const { return broken_; }
  std::size_t agreements() const { return agreed_.size(); }

private:
  using Place = std::pair<Hash, Hash>;  // negotiation and message
  void must(bool holds, const char* what) {
    if (!holds && !broken_) broken_ = what;
  }
  void look_at_agreement(std::size_t person, const Replica&);
  void look_at_share(const Replica&);
  void look_at_receipts(std::size_t person, const Replica&);
  bool lies_with_reader(std::size_t writer, const Opened&) const;
  void look_at_stock();
  void look_at_log(std::size_t person, const Witness&);
  const Witness* witness_of(const Replica&) const;
  void look_at_desk();
  void look_at_exports();
  void look_at_promises();

  const Cast& cast_;
  const Devices& devices_;
  std::optional<std::string> broken_;
  std::map<Hash, Hash> agreed_;  // by negotiation: the offer
  std::set<std::pair<std::size_t, Hash>> checked_;
  std::set<std::pair<std::size_t, Place>> kept_, received_;
  std::map<PublicKey, PublicKey> judges_;  // by seller: who gave verdicts
  std::map<std::size_t, std::vector<Checkpoint>> checkpoints_;
};

}  // namespace chomay::sim
