// The witness at its broker: what comes goes to `Witness`, which keeps it and answers. What came
// together is kept by one commit, and no answer leaves before that. It runs until it is told to
// end, then does what has come and says goodbye.
#pragma once
#include <atomic>

#include "core/negotiation/witness.hpp"
#include "core/ports/ports.hpp"
#include "native/meeting/mqtt_link.hpp"
#include "native/meeting/sqlite_journal.hpp"

namespace chomay::meeting {

/// The device's clock and libsodium's random bytes.
class SystemSource final : public negotiation::Source {
public:
  std::int64_t now_ms() override;
  negotiation::Seed secret() override;
};

/// What `metrics.hpp` tells; read from another thread.
struct Figures {
  std::atomic<std::int64_t> received{0}, sent{0}, dropped{0}, refused{0};
  std::atomic<std::int64_t> verdicts{0}, negotiations{0}, commits{0};
  std::atomic<bool> up{false};
};

class WitnessService final : public Receiver {
public:
  static constexpr int sync_every_ms = 60'000;

  struct Setup {
    negotiation::KeyPair keys;  // vetted; the log has the name it was vetted by
    negotiation::KeyRing ring;
    Broker broker;
    std::filesystem::path journal;
  };
  /// Errors: journal.*, link.*, witness.vetting, witness.journal (what it holds does not fit
  /// together).
  static Expected<std::unique_ptr<WitnessService>> open(Setup, Log&);

  /// Until `wake` (a file descriptor) can be read, or until so many seconds are over (0: none).
  /// Errors: witness.not_kept; open it anew.
  Expected<void> run(int wake, std::int64_t seconds);
  const Figures& figures() const { return figures_; }
  const negotiation::Witness& witness() const { return *witness_; }

private:
  explicit WitnessService(Log& log) : log_(log) {}
  void on_packet(const negotiation::PublicKey& from, negotiation::View packet) override;
  void on_line() override;
  void on_arrival(const negotiation::PublicKey& party) override;
  bool keep();
  void note();

  /// Packets that wait for the commit.
  struct Answers final : negotiation::Sender {
    void send(const negotiation::PublicKey& to, negotiation::View packet) override {
      all.emplace_back(to, negotiation::Bytes(packet.begin(), packet.end()));
    }
    std::vector<std::pair<negotiation::PublicKey, negotiation::Bytes>> all;
  };

  Log& log_;
  SystemSource source_;
  std::unique_ptr<SqliteJournal> journal_;
  std::unique_ptr<MqttLink> link_;
  Answers answers_;
  std::unique_ptr<negotiation::Witness> witness_;
  Figures figures_;
};

}  // namespace chomay::meeting
