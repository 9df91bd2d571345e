#include "tests/meeting/town.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "core/catalog/keys.hpp"
#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::meeting::test {
namespace {

namespace fs = std::filesystem;
using negotiation::KeyPair;
using negotiation::Role;

bool is_free(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  const bool free = ::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(socket);
  return free;
}

/// The first of a row of ports that nobody has now. Below those that the system gives to whoever
/// calls: a broker that comes back would find one of its own taken.
std::uint16_t free_ports() {
  constexpr int first = 10'000, last = 32'000, row = 30;
  static int next = first + ::getpid() % ((last - first) / row) * row;
  for (;; next += row) {
    if (next >= last) next = first;
    int free = 0;
    while (free < row && is_free(std::uint16_t(next + free))) ++free;
    if (free < row) continue;
    next += row;
    return std::uint16_t(next - row);
  }
}

/// A minisign file of a test's key.
std::string secret_file(const KeyPair& keys) {
  return catalog::write_secret_key({{1, 2, 3, 4, 5, 6, 7, 8}, keys.secret.bytes});
}

KeyPair witness_keys(std::size_t number) {
  return number == 0 ? people::witness
                     : negotiation::keys_from(people::seed_of(std::uint8_t(160 + number)));
}

/// Its files begin with it; at the broker, too.
std::string witness_name(std::size_t number) {
  return number == 0 ? "witness" : "witness-" + std::to_string(number + 1);
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void Process::start(const std::vector<std::string>& words, const fs::path& output) {
  const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  id_ = ::fork();
  if (id_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::signal(SIGXFSZ, SIG_IGN);  // a limit (limit_files) is a failed write, no end
    ::dup2(file, 1);
    ::dup2(file, 2);
    std::vector<char*> all;
    for (const std::string& word : words) all.push_back(const_cast<char*>(word.c_str()));
    all.push_back(nullptr);
    ::execv(all[0], all.data());
    ::_exit(127);
  }
  ::close(file);
}

void Process::stop(int signal) {
  if (id_ <= 0) return;
  ::kill(id_, signal);
  ::waitpid(id_, nullptr, 0);
  id_ = -1;
}

bool Process::has_ended() {
  if (id_ > 0 && ::waitpid(id_, nullptr, WNOHANG) == id_) id_ = -1;
  return id_ <= 0;
}

void Process::limit_files(std::uintmax_t bytes) {
  const rlimit limit{bytes, RLIM_INFINITY};
  ::prlimit(id_, RLIMIT_FSIZE, &limit, nullptr);
}

double Process::processor_seconds() const {
  // The 14th and 15th word, after a name in brackets: own time, time in the kernel.
  const std::string all = text_of("/proc/" + std::to_string(id_) + "/stat");
  std::istringstream words(all.substr(all.rfind(')') + 1));
  std::string word;
  for (int at = 3; at < 14; ++at) words >> word;
  double own = 0, kernel = 0;
  words >> own >> kernel;
  return (own + kernel) / double(::sysconf(_SC_CLK_TCK));
}

Town::Town(Kind kind, std::size_t sellers, std::size_t witnesses)
    : kind_(kind), port_(free_ports()), witnesses_(witnesses) {
  ::chmod(folder().c_str(), 0755);  // mosquitto reads its files as another user when root starts it
  for (std::size_t at = 0; at < sellers; ++at)
    sellers_.push_back(negotiation::keys_from(people::seed_of(std::uint8_t(100 + at))));
  write_keys();
  const std::string kind_name = kind == Kind::nats ? "nats" : "mosquitto";
  chomay({"broker-config", kind_name, "--fair", std::string(people::fair), "-p",
          folder() / "organisers.pub", "--vettings", folder() / "vettings", "-o",
          folder() / "broker", "--port", std::to_string(port_), "--nodes",
          kind == Kind::nats ? "3" : "1"});
  brokers_.resize(kind == Kind::nats ? 3 : 1);
}

void Town::write_keys() {
  std::ofstream(folder() / "organisers.pub")
      << catalog::write_public_key({{8, 7, 6, 5, 4, 3, 2, 1}, people::organiser.open});
  std::ofstream(folder() / "organisers.key") << secret_file(people::organiser);
  ::chmod((folder() / "organisers.key").c_str(), 0600);
  const auto vetted = [&](const char* duty, const std::string& name, const KeyPair& keys) {
    return chomay({"vet", "-s", folder() / "organisers.key", "--fair", std::string(people::fair),
                   duty, name + '=' + negotiation::to_hex(keys.open)});
  };
  std::string lines;
  for (std::size_t at = 0; at < witnesses(); ++at) {
    const fs::path file = folder() / (witness_name(at) + ".key");
    std::ofstream(file) << secret_file(witness_keys(at));
    ::chmod(file.c_str(), 0600);
    lines += vetted("--witness", "cho-may/" + witness_name(at), witness_keys(at));
  }
  for (std::size_t at = 0; at < sellers_.size(); ++at)
    lines += vetted("--seller", std::string(seller_names[at]), sellers_[at]);
  std::ofstream(folder() / "vettings") << lines;
}

std::string Town::chomay(std::vector<std::string> words) const {
  words.insert(words.begin(), CHOMAY_COMMAND);
  const fs::path output = folder() / "said";
  fs::remove(output);
  Process command;
  command.start(words, output);
  command.stop(0);  // only waits
  return text_of(output);
}

void Town::start_broker() {
  if (kind_ == Kind::nats) {
    for (int number = 1; number <= 3; ++number) start_node(number);
    return;
  }
  std::vector<std::string> words{CHOMAY_MOSQUITTO, "-c", folder() / "broker" / "mosquitto.conf"};
  broker().start(words, folder() / "broker.log");
}

void Town::start_node(int number) {
  const fs::path config = folder() / "broker" / ("nats-" + std::to_string(number) + ".conf");
  node(number).start({CHOMAY_NATS, "-c", config}, folder() / "broker.log");
}

void Town::start_witness(std::size_t number) {
  const fs::path& at = folder();
  const std::string name = witness_name(number);
  witness(number).start(
      {CHOMAY_COMMAND, "witness", "--fair", std::string(people::fair), "-p", at / "organisers.pub",
       "--vettings", at / "vettings", "-s", at / (name + ".key"), "--journal", at / (name + ".db"),
       "--port", std::to_string(port_), "--account", at / "broker" / (name + ".account"), "--lang",
       "en"},
      at / (name + ".log"));
}

void Town::start_sample_sellers() {
  const fs::path& at = folder();
  if (fs::create_directory(at / "keys")) {
    auto fair = catalog::small_fair();
    for (auto& paper : fair.documents) paper.expires_on = {};  // whenever the test runs
    const auto pack = catalog::write_pack(fair);
    std::ofstream(at / "fair.pack", std::ios::binary)
        .write(reinterpret_cast<const char*>(pack.data()), std::streamsize(pack.size()));
    fs::create_directory(at / "journals");
    for (std::size_t seller = 0; seller < sellers_.size(); ++seller) {
      const fs::path key = at / "keys" / (std::string(seller_names[seller]) + ".key");
      std::ofstream(key) << secret_file(sellers_[seller]);
      ::chmod(key.c_str(), 0600);
    }
  }
  sample_sellers_.start(
      {CHOMAY_COMMAND, "seller", "--fair-pack", at / "fair.pack", "-p", at / "organisers.pub",
       "--vettings", at / "vettings", "--keys", at / "keys", "--journals", at / "journals",
       "--accounts", at / "broker", "--port", std::to_string(port_), "--lang", "en"},
      at / "sellers.log");
}

std::string Town::sample_sellers_said() const {
  return text_of(folder() / "sellers.log");
}

double Town::witnesses_processor_seconds() const {
  double sum = 0;
  for (const Process& witness : witnesses_) sum += witness.processor_seconds();
  return sum;
}

std::string Town::witness_said(std::size_t number) const {
  return text_of(folder() / (witness_name(number) + ".log"));
}

std::string Town::broker_said() const {
  return text_of(folder() / "broker.log");
}

negotiation::KeyRing Town::ring() const {
  return read_ring(folder() / "vettings", std::string(people::fair), people::organiser.open)
      .value();
}

Broker Town::desk(int seller, int node) const {
  const std::string name = "seller-" + std::string(seller_names[seller]) + ".account";
  const auto account = read_account(text_of(folder() / "broker" / name));
  Broker broker;
  broker.port = port_of(node);
  if (account) broker.user = account->user, broker.password = account->password;
  return broker;
}

Broker Town::street(int node) const {
  Broker broker;
  broker.port = kind_ == Kind::nats ? port_of(node) : std::uint16_t(port_ + 1);
  if (kind_ == Kind::nats) broker.user = broker.password = std::string(buyer_user);
  return broker;
}

Device::Device(const Town& town, KeyPair keys, Role role, Broker broker, Memory memory)
    : role_(role) {
  const std::string name = negotiation::to_hex(keys.open).substr(0, 16) + ".db";
  if (memory == Memory::ram)
    journal_ = std::make_unique<people::MemoryJournal>();
  else
    journal_ = std::move(SqliteJournal::open(town.folder() / name).value());
  link_ = std::move(MqttLink::open(std::move(broker), {std::string(people::fair), keys.open,
                                                       Side::party, town.ring().witnesses()})
                        .value());
  peer_ = std::make_unique<negotiation::Peer>(keys, role, town.ring(),
                                              negotiation::Home{*journal_, *link_, source_});
  peer_->open();
}

negotiation::Hash Device::ask(const negotiation::PublicKey& seller) {
  negotiation::Request request = people::request();
  request.to = seller;
  return peer_->say({}, request).value();
}

void Device::turn(int timeout_ms) {
  if (const std::int64_t now = source_.now_ms(); now - synced_ms_ > sync_every_ms) {
    synced_ms_ = now;
    peer_->sync();
  }
  link_->turn(timeout_ms, {}, *this);
}

void Device::on_packet(const negotiation::PublicKey& from, negotiation::View packet) {
  peer_->receive(from, packet);
  const auto read = negotiation::read_packet(packet);
  if (const auto* came = read ? std::get_if<negotiation::Envelope>(&*read) : nullptr)
    touched_.insert(came->negotiation());
}

std::optional<negotiation::Body> Device::answer_to(const negotiation::Replica& replica) const {
  using negotiation::Phase;
  const auto& state = replica.state();
  const std::size_t said = replica.by(peer_->key()).size();
  if (role_ == Role::seller && said == 0 && state.phase == Phase::requested) {
    negotiation::Offer offer = people::offer();
    offer.to = state.buyer;
    for (std::int64_t& capacity : offer.capacities) capacity = stock_;
    return offer;
  }
  if (role_ == Role::buyer && said == 1 && state.phase == Phase::offered)
    return negotiation::Accept{state.offers[int(Role::seller)]->id, {}};
  return std::nullopt;
}

void Device::answer() {
  for (const negotiation::Hash& id : std::exchange(touched_, {})) {
    const negotiation::Replica* replica = peer_->find(id);
    if (!replica) continue;
    if (replica->state().phase == negotiation::Phase::agreed) agreed_.insert(id);
    if (auto body = answer_to(*replica)) static_cast<void>(peer_->say(id, std::move(*body)));
  }
}

bool until(std::span<const std::unique_ptr<Device>> devices, double seconds,
           FunctionRef<bool()> holds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!holds()) {
    if (std::chrono::steady_clock::now() > end) return false;
    int patience_ms = 1;  // once a round
    for (const auto& device : devices) {
      device->turn(std::exchange(patience_ms, 0));
      device->answer();
    }
  }
  return true;
}

}  // namespace chomay::meeting::test
