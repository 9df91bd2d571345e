// A fair with real processes: `chomay witness` at a real mosquitto or NATS cluster that
// `chomay broker-config` configured; and devices in this process, each on a line of its own.
// All of it lies in one folder, listens on loopback and ends with the town.
#pragma once
#include <sys/stat.h>
#include <sys/types.h>

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/negotiation/test_home.hpp"
#include "native/meeting/broker_config.hpp"
#include "native/meeting/witness_service.hpp"
#include "tests/data/temp_folder.hpp"

namespace chomay::meeting::test {

namespace people = negotiation::test;

/// A child that ends with its parent.
class Process {
public:
  Process() = default;
  ~Process() { stop(SIGKILL_); }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  void start(const std::vector<std::string>& words, const std::filesystem::path& output);
  /// Waits for its end.
  void stop(int signal);
  void kill() { stop(SIGKILL_); }
  bool is_running() const { return id_ > 0; }
  /// It has ended by itself; then it is not running any more.
  bool has_ended();
  /// From now on no file of it grows beyond this: to it, the disk is full.
  void limit_files(std::uintmax_t bytes);
  double processor_seconds() const;  // used so far

private:
  static constexpr int SIGKILL_ = 9;
  pid_t id_ = -1;
};

enum class Kind { mosquitto, nats };

/// The first two as in the small fair.
inline constexpr std::string_view seller_names[] = {"cs-com", "cs-che", "cs-mat",
                                                    "cs-gao", "cs-mam", "cs-gom"};

class Town {
public:
  /// `sellers`: how many of `seller_names`.
  explicit Town(Kind = Kind::mosquitto, std::size_t sellers = 1, std::size_t witnesses = 1);

  void start_broker();
  void start_node(int node);  // of NATS, from 1
  void start_witness(std::size_t number = 0);
  /// Sample sellers with these keys' desks, at the small fair's prices (core/catalog).
  void start_sample_sellers();
  Process& broker() { return brokers_[0]; }
  Process& node(int number) { return brokers_[static_cast<std::size_t>(number - 1)]; }
  Process& witness(std::size_t number = 0) { return witnesses_[number]; }
  Process& sample_sellers() { return sample_sellers_; }

  const std::filesystem::path& folder() const { return folder_.path; }
  negotiation::KeyRing ring() const;
  negotiation::KeyPair seller(int number = 0) const { return sellers_[std::size_t(number)]; }
  const negotiation::PublicKey& witness_key() const { return people::witness.open; }  // the first
  std::size_t witnesses() const { return witnesses_.size(); }
  double witnesses_processor_seconds() const;
  /// Where a seller (with its account) or a buyer connects; `node` of NATS.
  Broker desk(int seller = 0, int node = 1) const;
  Broker street(int node = 1) const;
  std::string witness_said(std::size_t number = 0) const;  // its output so far
  std::string broker_said() const;                         // of all nodes
  std::string sample_sellers_said() const;

private:
  void write_keys();
  std::string chomay(std::vector<std::string> words) const;
  std::uint16_t port_of(int node) const { return std::uint16_t(port_ + 10 * (node - 1)); }

  Kind kind_;
  testing::TempFolder folder_;
  std::uint16_t port_ = 0;
  std::vector<negotiation::KeyPair> sellers_;
  std::deque<Process> brokers_, witnesses_;
  Process sample_sellers_;
};

enum class Memory { disk, ram };

/// A buyer's or seller's device. A seller answers a request with an offer, a buyer an offer with
/// yes.
class Device final : public Receiver {
public:
  Device(const Town&, negotiation::KeyPair, negotiation::Role, Broker, Memory = Memory::disk);

  negotiation::Hash ask(const negotiation::PublicKey& seller);
  /// What a seller says it has of each good.
  void has(std::int64_t stock) { stock_ = stock; }
  void turn(int timeout_ms);
  void answer();  // what is to be answered now
  int agreed() const { return int(agreed_.size()); }
  negotiation::Peer& peer() { return *peer_; }
  MqttLink& link() { return *link_; }

private:
  void on_packet(const negotiation::PublicKey& from, negotiation::View packet) override;
  void on_line() override { peer_->sync(); }
  void on_arrival(const negotiation::PublicKey& witness) override { peer_->sync_with(witness); }

  static constexpr std::int64_t sync_every_ms = 10'000;
  std::optional<negotiation::Body> answer_to(const negotiation::Replica&) const;

  negotiation::Role role_;
  std::int64_t stock_ = 1'000'000'000;
  std::set<negotiation::Hash> touched_, agreed_;  // touched_: something came
  SystemSource source_;
  std::int64_t synced_ms_ = 0;
  std::unique_ptr<negotiation::Journal> journal_;
  std::unique_ptr<MqttLink> link_;
  std::unique_ptr<negotiation::Peer> peer_;
};

/// Turns all of them until this holds; false when it does not within so many seconds.
bool until(std::span<const std::unique_ptr<Device>> devices, double seconds,
           FunctionRef<bool()> holds);

}  // namespace chomay::meeting::test
