// A device's line to the broker. It promises nothing: what is sent while there is no connection, or
// while too much is on its way, is dropped, because the peers' sync fetches whatever is missing. A
// broker's acknowledgement only says that it has room for more.
//
//   auto link = MqttLink::open({.host = "127.0.0.1"},
//                              {"hoi-cho-2026", keys.open, Side::party, ring.witnesses()});
//   link->turn(timeout_ms, {}, receiver);     // in the home's loop
//
// MQTT 5 where the broker speaks it, otherwise 3.1.1. The session is never kept by the broker.
#pragma once
#include <poll.h>

#include <deque>
#include <map>
#include <memory>

#include "core/negotiation/peer_ports.hpp"
#include "native/meeting/topics.hpp"

struct mosquitto;

namespace chomay::meeting {

struct Broker {
  std::string host = "127.0.0.1";
  std::uint16_t port = 1883;
  std::string user, password;  // empty: none
  std::string ca_file;         // empty: no TLS
};

/// "192.168.1.5:1884". Errors: link.address.
Expected<Broker> read_broker(std::string_view address);

/// A party writes `in` and reads `out`; the witness the other way round, for everybody.
enum class Side : std::uint8_t { party, witness };

struct Mailbox {
  std::string fair;
  negotiation::PublicKey key{};
  Side side = Side::party;
  std::vector<negotiation::PublicKey> witnesses;  // a party's: who is told that it has come
};

/// What the home does with what comes.
class Receiver {
public:
  virtual ~Receiver() = default;
  virtual void on_packet(const negotiation::PublicKey& from, negotiation::View packet) = 0;
  /// The line stands (again): time for a sync.
  virtual void on_line() = 0;
  /// Who is at the other end has come (again): time for a sync with them.
  virtual void on_arrival(const negotiation::PublicKey&) = 0;
};

class MqttLink final : public negotiation::Sender {
public:
  static constexpr std::size_t most_on_the_way = 200;  // messages without the broker's answer
  static constexpr std::size_t most_waiting_bytes = 64u << 20;
  static constexpr std::size_t most_at_a_turn = 256;                      // packets read
  static constexpr int shortest_wait_ms = 200, longest_wait_ms = 15'000;  // between two tries
  static constexpr int keepalive_seconds = 30;
  static constexpr int patience_ms = 10'000;  // for a broker that took the call but says nothing

  /// Does not wait for the broker. Errors: link.fair, link.tls.
  static Expected<std::unique_ptr<MqttLink>> open(Broker, Mailbox);
  ~MqttLink() override;

  void send(const negotiation::PublicKey& to, negotiation::View packet) override;
  /// Waits for the broker or one of `others` for at most so long, then does what is due.
  void turn(int timeout_ms, std::span<pollfd> others, Receiver&);
  /// The same for a home with several lines: what to wait for and how long at most, then what is
  /// due after it, `came` of it or not.
  pollfd wanted();
  int longest_wait() const;  // ms
  void act(short came, Receiver&);
  /// Waits, not for ever, until the broker has all that was sent.
  void drain();
  void close();  // says goodbye

  bool is_up() const { return up_; }
  int version() const { return version_; }
  std::int64_t sent() const { return sent_; }
  std::int64_t dropped() const { return dropped_; }
  std::int64_t refused() const { return refused_; }  // by the broker; only MQTT 5 tells
  std::size_t on_the_way() const { return on_the_way_; }

private:
  struct Arrived {
    negotiation::PublicKey from{};
    negotiation::Bytes packet;
  };
  struct Callbacks;
  MqttLink(Broker broker, Mailbox mailbox)
      : broker_(std::move(broker)), mailbox_(std::move(mailbox)) {}
  void read_all();
  void pump();
  void publish(const std::string& topic, negotiation::View bytes);
  std::string client_name() const;
  void connect();
  int until_try_ms() const;
  void lost();
  void on_connected(int reason);
  void subscribe();
  void on_subscribed(int number, bool granted);

  Broker broker_;
  Mailbox mailbox_;
  mosquitto* client_ = nullptr;
  bool up_ = false, came_up_ = false, was_up_ = false, talked_ = false;
  int version_ = 5, wait_ms_ = shortest_wait_ms;
  std::int64_t next_try_ms_ = 0, gives_up_ms_ = 0;
  std::vector<std::string> unheard_;        // topics to subscribe to (again)
  std::map<int, std::string> subscribing_;  // those without an answer, by number
  std::size_t on_the_way_ = 0;
  std::int64_t sent_ = 0, dropped_ = 0, refused_ = 0;
  std::deque<std::pair<std::string, negotiation::Bytes>> waiting_;  // topic and packet
  std::size_t waiting_bytes_ = 0;
  std::vector<Arrived> arrived_;
};

}  // namespace chomay::meeting
