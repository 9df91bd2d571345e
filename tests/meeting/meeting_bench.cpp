// What one, two and three `chomay witness` do in a second at one mosquitto, with each verdict on
// disk before it is told (SQLite, WAL, FULL), and how long a verdict takes while many negotiations
// live. Against commits of the same size alone, in the same run.
// Usage: chomay-meeting-bench [QUESTIONS [LIVE]]; one JSON line for each number of witnesses.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

#include "tests/meeting/town.hpp"

using namespace chomay;
using namespace chomay::meeting;
using namespace chomay::meeting::test;
using Clock_ = std::chrono::steady_clock;
using negotiation::Hash;
using negotiation::PublicKey;

namespace {

constexpr std::size_t sellers = std::size(seller_names);
constexpr int tries = 3, samples = 300;

double seconds_since(Clock_::time_point begin) {
  return std::chrono::duration<double>(Clock_::now() - begin).count();
}

/// Commits a second of a record as large as a message with its verdict.
double bare_commits(const Town& town) {
  auto journal = SqliteJournal::open(town.folder() / "bare.db").value();
  const std::vector<negotiation::Bytes> batch{negotiation::Bytes(1200), negotiation::Bytes(700)};
  const auto begin = Clock_::now();
  int count = 0;
  for (; seconds_since(begin) < 2; ++count) journal->append(batch);
  return count / seconds_since(begin);
}

/// A buyer who has prepared all questions and only counts the verdicts that come back, so that the
/// witnesses are measured and not the two sides.
class Crowd final : public Receiver, public negotiation::Sender {
public:
  Crowd(const Town& town, int questions, std::uint8_t number)
      : keys_(negotiation::keys_from(people::seed_of(number))),
        link_(
            MqttLink::open(town.street(), {std::string(people::fair), keys_.open, Side::party, {}})
                .value()) {
    people::MemoryJournal nowhere;
    negotiation::Peer buyer(keys_, negotiation::Role::buyer, town.ring(),
                            {nowhere, *this, source_});
    std::map<PublicKey, std::vector<PublicKey>> shares;
    for (std::size_t at = 0; at < sellers; ++at) {
      const PublicKey seller = town.seller(int(at)).open;
      shares[*town.ring().witness_of(seller)].push_back(seller);
    }
    // Every witness gets as much.
    auto share = shares.begin();
    for (int at = 0; at < questions; ++at) {
      negotiation::Request request = people::request();
      request.to = share->second[std::size_t(at) % share->second.size()];
      static_cast<void>(buyer.say({}, request));
      if (++share == shares.end()) share = shares.begin();
    }
  }
  bool come() {
    for (const auto begin = Clock_::now(); !link_->is_up();) {
      if (seconds_since(begin) > 10) return false;
      link_->turn(10, {}, *this);
    }
    return true;
  }
  /// Verdicts a second; nothing when some don't come.
  std::optional<double> ask() {
    const auto begin = Clock_::now();
    const std::size_t questions = prepared_.size();
    for (const auto& [to, packet] : prepared_) link_->send(to, packet);
    while (judged_.size() < questions && seconds_since(begin) < 120) link_->turn(10, {}, *this);
    if (judged_.size() < questions) return std::nullopt;
    return double(questions) / seconds_since(begin);
  }

private:
  void send(const PublicKey& to, negotiation::View packet) override {
    prepared_.emplace_back(to, negotiation::Bytes(packet.begin(), packet.end()));
  }
  void on_packet(const PublicKey&, negotiation::View packet) override {
    const auto read = negotiation::read_packet(packet);
    const auto* came = read ? std::get_if<negotiation::Envelope>(&*read) : nullptr;
    if (came && came->header.type == negotiation::Type::verdict)
      judged_.insert(came->negotiation());
  }
  void on_line() override {}
  void on_arrival(const PublicKey&) override {}

  negotiation::KeyPair keys_;
  SystemSource source_;
  std::unique_ptr<MqttLink> link_;
  std::vector<std::pair<PublicKey, negotiation::Bytes>> prepared_;
  std::set<Hash> judged_;
};

struct Waits {
  double p50 = 0, p99 = 0;  // ms
};

/// From a buyer's question to the verdict in its journal, one after the other, while so many
/// negotiations are agreed and live.
std::optional<Waits> waits_among(Town& town, int live) {
  std::vector<std::unique_ptr<Device>> devices;
  devices.push_back(std::make_unique<Device>(town, negotiation::keys_from(people::seed_of(1)),
                                             negotiation::Role::buyer, town.street(), Memory::ram));
  for (int at = 0; at < int(sellers); ++at)
    devices.push_back(std::make_unique<Device>(town, town.seller(at), negotiation::Role::seller,
                                               town.desk(at), Memory::ram));
  Device& buyer = *devices[0];
  const auto all_up = [&] {
    return std::all_of(devices.begin(), devices.end(),
                       [](const auto& device) { return device->link().is_up(); });
  };
  if (!until(devices, 10, all_up)) return std::nullopt;
  for (int at = 0; at < live; ++at) buyer.ask(town.seller(at % int(sellers)).open);
  if (!until(devices, 600, [&] { return buyer.agreed() == live; })) return std::nullopt;
  devices.resize(1);  // the sellers have gone: the others' work is not to be measured
  std::vector<double> waits;
  for (int at = 0; at < samples; ++at) {
    const auto asked = Clock_::now();
    const Hash id = buyer.ask(town.seller(at % int(sellers)).open);
    const auto is_judged = [&] {
      return buyer.peer().progress_of(id, id) == negotiation::Progress::admitted;
    };
    if (!until(devices, 60, is_judged)) return std::nullopt;
    waits.push_back(seconds_since(asked) * 1000);
  }
  std::sort(waits.begin(), waits.end());
  return Waits{waits[samples / 2], waits[samples * 99 / 100]};
}

}  // namespace

int main(int count, char** words) {
  const int questions = count > 1 ? std::atoi(words[1]) : 3'000;
  const int live = count > 2 ? std::atoi(words[2]) : 1'000;
  double one = 0;
  for (std::size_t witnesses = 1; witnesses <= 3; ++witnesses) {
    Town town(Kind::mosquitto, sellers, witnesses);
    town.start_broker();
    for (std::size_t at = 0; at < witnesses; ++at) town.start_witness(at);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double bare = bare_commits(town);
    double best = 0, processor = 0;
    for (int at = 0; at < tries; ++at) {
      Crowd crowd(town, questions, std::uint8_t(10 + at));
      const double before = town.witnesses_processor_seconds();
      const auto a_second = crowd.come() ? crowd.ask() : std::nullopt;
      if (!a_second) return 1;
      if (*a_second < best) continue;
      best = *a_second;
      processor = town.witnesses_processor_seconds() - before;
    }
    const auto waits = waits_among(town, live);
    if (!waits) return 1;
    if (witnesses == 1) one = best;
    std::printf(
        "{\"bench\":\"witness\",\"witnesses\":%d,\"cores\":%u,\"verdicts_per_s\":%.0f,"
        "\"times_one\":%.2f,\"bare_commits_per_s\":%.0f,\"times_bare\":%.2f,"
        "\"processor_us\":%.0f,\"live\":%d,\"witnessed_p50_ms\":%.1f,\"witnessed_p99_ms\":%.1f}\n",
        int(witnesses), std::thread::hardware_concurrency(), best, best / one, bare, best / bare,
        processor * 1e6 / questions, live, waits->p50, waits->p99);
    std::fflush(stdout);
  }
  return 0;
}
