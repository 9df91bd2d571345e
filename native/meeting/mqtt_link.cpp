#include "native/meeting/mqtt_link.hpp"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "native/meeting/broker_config.hpp"

namespace chomay::meeting {
namespace {

constexpr int at_least_once = 1;

std::int64_t now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace

Expected<Broker> read_broker(std::string_view address) {
  const auto colon = address.rfind(':');
  Broker broker;
  broker.host = address.substr(0, colon);
  const std::string_view port =
      colon == std::string_view::npos ? std::string_view() : address.substr(colon + 1);
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), broker.port);
  if (broker.host.empty() || error != std::errc{} || end != port.data() + port.size() ||
      broker.port == 0)
    return fail("link.address", "Địa chỉ máy chủ phải có dạng TÊN:CỔNG, ví dụ 127.0.0.1:1884.",
                "A broker's address is HOST:PORT, as 127.0.0.1:1884.");
  return broker;
}

struct MqttLink::Callbacks {
  static MqttLink& of(void* self) { return *static_cast<MqttLink*>(self); }

  static void on_connect(mosquitto*, void* self, int reason, int, const mosquitto_property*) {
    of(self).on_connected(reason);
  }
  static void on_disconnect(mosquitto*, void* self, int, const mosquitto_property*) {
    of(self).lost();
  }
  static void on_publish(mosquitto*, void* self, int, int reason, const mosquitto_property*) {
    MqttLink& link = of(self);
    if (link.on_the_way_ > 0) --link.on_the_way_;
    if (reason >= 0x80) ++link.refused_;
  }
  static void on_subscribe(mosquitto*, void* self, int number, int count, const int* granted,
                           const mosquitto_property*) {
    const bool refused = std::any_of(granted, granted + count, [](int qos) { return qos >= 0x80; });
    of(self).on_subscribed(number, !refused);
  }
  static void on_message(mosquitto*, void* self, const mosquitto_message* message,
                         const mosquitto_property*) {
    MqttLink& link = of(self);
    const auto size = static_cast<std::size_t>(std::max(message->payloadlen, 0));
    if (size > negotiation::largest_packet) return;
    const auto* bytes = static_cast<const std::uint8_t*>(message->payload);
    const std::string& fair = link.mailbox_.fair;
    if (link.mailbox_.side == Side::witness) {
      if (const auto ends = ends_of(message->topic, fair, Way::in))
        link.arrived_.push_back({ends->party, {bytes, bytes + size}});
    } else if (const auto ends = ends_of(message->topic, fair, Way::out); ends && size > 0) {
      link.arrived_.push_back({ends->witness, {bytes, bytes + size}});
    } else if (const auto witness = here_of(message->topic, fair)) {
      link.arrived_.push_back({*witness, {}});
    }
  }
};

Expected<std::unique_ptr<MqttLink>> MqttLink::open(Broker broker, Mailbox mailbox) {
  if (!is_level(mailbox.fair))
    return fail("link.fair", "Mã hội chợ chỉ được có a–z, 0–9 và “-” để làm tên kênh.",
                "The fair's id may only have a–z, 0–9 and “-” to name a channel.");
  static const int once = mosquitto_lib_init();
  static_cast<void>(once);
  std::unique_ptr<MqttLink> link(new MqttLink(std::move(broker), std::move(mailbox)));
  const std::string name = link->client_name();
  link->client_ = mosquitto_new(name.c_str(), true, link.get());
  mosquitto* client = link->client_;
  mosquitto_connect_v5_callback_set(client, Callbacks::on_connect);
  mosquitto_disconnect_v5_callback_set(client, Callbacks::on_disconnect);
  mosquitto_publish_v5_callback_set(client, Callbacks::on_publish);
  mosquitto_subscribe_v5_callback_set(client, Callbacks::on_subscribe);
  mosquitto_message_v5_callback_set(client, Callbacks::on_message);
  mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
  mosquitto_int_option(client, MOSQ_OPT_SEND_MAXIMUM, 100);
  const Broker& to = link->broker_;
  if (!to.user.empty())
    mosquitto_username_pw_set(client, to.user.c_str(),
                              to.password.empty() ? nullptr : to.password.c_str());
  if (!to.ca_file.empty() && mosquitto_tls_set(client, to.ca_file.c_str(), nullptr, nullptr,
                                               nullptr, nullptr) != MOSQ_ERR_SUCCESS)
    return fail("link.tls", "Không đọc được chứng chỉ " + to.ca_file + ".",
                "The certificate " + to.ca_file + " can't be read.");
  return link;
}

/// Who has an account is known by it: a name that nobody can guess is not taken over. A buyer's
/// name is what the broker knows it by.
std::string MqttLink::client_name() const {
  std::string name = mailbox_of(mailbox_.key);
  if (broker_.user.empty() || broker_.user == buyer_user) return name;
  std::array<std::uint8_t, 8> suffix;
  randombytes_buf(suffix.data(), suffix.size());
  return name + '-' + negotiation::to_hex(suffix);
}

MqttLink::~MqttLink() {
  if (client_) mosquitto_destroy(client_);
}

void MqttLink::drain() {
  const std::int64_t end = now_ms() + patience_ms;
  while (up_ && (!waiting_.empty() || on_the_way_ > 0) && now_ms() < end) {
    mosquitto_loop(client_, 20, 1);
    pump();
  }
}

void MqttLink::close() {
  if (up_) mosquitto_disconnect_v5(client_, 0, nullptr);
  for (int turn = 0; turn < 50 && up_; ++turn) mosquitto_loop(client_, 20, 1);
}

void MqttLink::connect() {
  // It took the call and hung up without a word: perhaps it does not speak this version.
  if (std::exchange(talked_, false) && !was_up_) version_ = version_ == 5 ? 4 : 5;
  next_try_ms_ = now_ms() + wait_ms_;
  gives_up_ms_ = now_ms() + patience_ms;
  wait_ms_ = std::min(wait_ms_ * 2, longest_wait_ms);
  mosquitto_int_option(client_, MOSQ_OPT_PROTOCOL_VERSION,
                       version_ == 5 ? MQTT_PROTOCOL_V5 : MQTT_PROTOCOL_V311);
  mosquitto_connect_async(client_, broker_.host.c_str(), broker_.port, keepalive_seconds);
}

/// To call or to subscribe again; 0: now.
int MqttLink::until_try_ms() const {
  const bool answered = mosquitto_socket(client_) < 0 || !unheard_.empty();
  const std::int64_t next = answered ? next_try_ms_ : gives_up_ms_;
  return static_cast<int>(std::clamp<std::int64_t>(next - now_ms(), 0, longest_wait_ms));
}

void MqttLink::on_connected(int reason) {
  if (reason != 0) return;  // it hangs up now; perhaps another version suits it
  was_up_ = true;
  const bool witness = mailbox_.side == Side::witness;
  const std::string name = mailbox_of(mailbox_.key);
  subscribing_.clear();
  unheard_ = {witness ? topics_of_witness(mailbox_.fair, Way::in, name)
                      : topics_of_party(mailbox_.fair, Way::out, name)};
  if (!witness) unheard_.push_back(every_here_topic(mailbox_.fair));
  subscribe();
}

void MqttLink::subscribe() {
  gives_up_ms_ = now_ms() + patience_ms;
  for (const std::string& topic : std::exchange(unheard_, {})) {
    int number = 0;
    mosquitto_subscribe(client_, &number, topic.c_str(), at_least_once);
    subscribing_[number] = topic;
  }
}

/// Only who hears is on the line. A cluster that is choosing its leaders takes a call and then can't
/// keep a subscription: it is asked for again, and those that it keeps are not lost meanwhile.
void MqttLink::on_subscribed(int number, bool granted) {
  auto topic = subscribing_.extract(number);
  if (topic.empty()) return;
  if (!granted) {
    unheard_.push_back(std::move(topic.mapped()));
    next_try_ms_ = now_ms() + wait_ms_;
    wait_ms_ = std::min(wait_ms_ * 2, longest_wait_ms);
  }
  if (!subscribing_.empty() || !unheard_.empty()) return;
  up_ = came_up_ = true;
  wait_ms_ = shortest_wait_ms;
  on_the_way_ = 0;
  if (mailbox_.side == Side::witness) publish(here_topic(mailbox_.fair, mailbox_.key), {});
  for (const negotiation::PublicKey& witness : mailbox_.witnesses)
    publish(topic_of(mailbox_.fair, Way::in, {witness, mailbox_.key}), {});
}

void MqttLink::lost() {
  up_ = false;
  unheard_.clear();
  dropped_ += static_cast<std::int64_t>(waiting_.size());
  waiting_.clear();  // the sync after the next call tells it all again
  waiting_bytes_ = 0;
  next_try_ms_ = now_ms() + wait_ms_;
}

void MqttLink::publish(const std::string& topic, negotiation::View bytes) {
  if (!up_ || waiting_bytes_ + bytes.size() > most_waiting_bytes) {
    ++dropped_;
    return;
  }
  waiting_bytes_ += bytes.size();
  waiting_.emplace_back(topic, negotiation::Bytes(bytes.begin(), bytes.end()));
  pump();
}

/// As many as the broker takes at a time.
void MqttLink::pump() {
  while (up_ && !waiting_.empty() && on_the_way_ < most_on_the_way) {
    const auto& [topic, bytes] = waiting_.front();
    const int done = mosquitto_publish_v5(client_, nullptr, topic.c_str(), int(bytes.size()),
                                          bytes.data(), at_least_once, false, nullptr);
    done == MOSQ_ERR_SUCCESS ? (++on_the_way_, ++sent_) : ++dropped_;
    waiting_bytes_ -= bytes.size();
    waiting_.pop_front();
  }
}

void MqttLink::send(const negotiation::PublicKey& to, negotiation::View packet) {
  const bool witness = mailbox_.side == Side::witness;
  publish(witness ? topic_of(mailbox_.fair, Way::out, {mailbox_.key, to})
                  : topic_of(mailbox_.fair, Way::in, {to, mailbox_.key}),
          packet);
}

/// What is there already comes together, so that a home can keep it in one commit.
void MqttLink::read_all() {
  for (std::size_t packets = 0; packets < most_at_a_turn; ++packets) {
    mosquitto_loop_read(client_, 1);
    pollfd more{mosquitto_socket(client_), POLLIN, 0};
    if (more.fd < 0 || ::poll(&more, 1, 0) <= 0) return;
  }
}

pollfd MqttLink::wanted() {
  if (!up_ && until_try_ms() == 0) unheard_.empty() ? connect() : subscribe();
  const short wishes = mosquitto_want_write(client_) ? POLLIN | POLLOUT : POLLIN;
  return {mosquitto_socket(client_), wishes, 0};  // a negative one is passed over
}

/// A broker hangs up on who has been silent for one and a half times the promised.
int MqttLink::longest_wait() const {
  return up_ ? keepalive_seconds * 1000 / 2 : until_try_ms();
}

void MqttLink::turn(int timeout_ms, std::span<pollfd> others, Receiver& receiver) {
  std::vector<pollfd> all(others.begin(), others.end());
  all.push_back(wanted());
  ::poll(all.data(), all.size(), std::min(timeout_ms, longest_wait()));
  std::copy(all.begin(), all.end() - 1, others.begin());
  act(all.back().revents, receiver);
}

void MqttLink::act(short came, Receiver& receiver) {
  talked_ = talked_ || ((came & (POLLIN | POLLOUT)) != 0 && (came & POLLERR) == 0);
  if ((came & (POLLIN | POLLHUP | POLLERR)) != 0) read_all();
  pump();
  if (mosquitto_socket(client_) >= 0 && mosquitto_want_write(client_))
    mosquitto_loop_write(client_, 1);
  if (mosquitto_socket(client_) >= 0) mosquitto_loop_misc(client_);
  if (mosquitto_socket(client_) < 0 && up_) lost();
  if (std::exchange(came_up_, false)) receiver.on_line();
  for (const Arrived& each : std::exchange(arrived_, {}))
    each.packet.empty() ? receiver.on_arrival(each.from)
                        : receiver.on_packet(each.from, each.packet);
}

}  // namespace chomay::meeting
