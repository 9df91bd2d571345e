// chomay seller: sample sellers that answer by visible rules, one or a folder of them.
#include <algorithm>
#include <cstdio>

#include "native/adapters/system/end_signals.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/secret.hpp"
#include "native/cli/command.hpp"
#include "native/meeting/broker_config.hpp"
#include "native/meeting/sample_desks.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command seller_command;
const Command seller_command{
    "seller",
    "seller --fair-pack PACK -p ORGANISERS_KEY --vettings FILE "
    "(-s SELLER_KEY --journal DATABASE [--account FILE] | --keys FOLDER --journals FOLDER "
    "[--accounts FOLDER]) [--broker HOST] [--port N] [--ca FILE] [--for SECONDS]",
    {"Người bán mẫu: tự trả lời hỏi giá và trả giá theo bảng giá của hội chợ. Thư mục khóa có "
     "<mã người bán>.key.",
     "A sample seller: answers requests and counter-offers by the fair's prices. A folder of keys "
     "holds <producer's id>.key."},
    run};

namespace {

namespace fs = std::filesystem;
using meeting::SampleDesks;

/// A line for each answer, at once.
class StdoutLog final : public Log {
public:
  void write(std::string_view line) override {
    std::printf("%.*s\n", int(line.size()), line.data());
    std::fflush(stdout);
  }
};

struct Place {
  fs::path key, journal, account;  // no account: empty
};

struct Wishes {
  std::string pack, organisers, vettings;
  std::vector<Place> places;
  meeting::Broker broker;
  std::int64_t seconds = 0;
};

/// All of a folder's keys in their names' order, each with its journal and account.
std::vector<Place> places_of(const fs::path& keys, const fs::path& journals,
                             const std::optional<std::string>& accounts) {
  std::vector<Place> places;
  std::error_code problem;
  for (const auto& file : fs::directory_iterator(keys, problem)) {
    if (file.path().extension() != ".key") continue;
    const std::string name = file.path().stem().string();
    places.push_back({file.path(), journals / (name + ".db"), {}});
    if (accounts) places.back().account = fs::path(*accounts) / ("seller-" + name + ".account");
  }
  std::sort(places.begin(), places.end(),
            [](const Place& one, const Place& other) { return one.key < other.key; });
  return places;
}

std::optional<Wishes> wishes_of(Arguments& arguments) {
  Wishes wishes;
  const auto pack = arguments.option("--fair-pack"), organisers = arguments.option("-p"),
             vettings = arguments.option("--vettings");
  const auto key = arguments.option("-s"), journal = arguments.option("--journal"),
             account = arguments.option("--account");
  const auto keys = arguments.option("--keys"), journals = arguments.option("--journals"),
             accounts = arguments.option("--accounts");
  wishes.broker.host = arguments.option("--broker").value_or(wishes.broker.host);
  wishes.broker.ca_file = arguments.option("--ca").value_or("");
  const auto port = number_of(arguments.option("--port"), 1, 65535, wishes.broker.port);
  const auto seconds = number_of(arguments.option("--for"), 0, 1'000'000'000, 0);
  const bool one = key && journal && !keys && !journals && !accounts;
  const bool many = keys && journals && !key && !journal && !account;
  if (!pack || !organisers || !vettings || !port || !seconds || one == many || !arguments.is_done())
    return std::nullopt;
  wishes.pack = *pack;
  wishes.organisers = *organisers;
  wishes.vettings = *vettings;
  if (one)
    wishes.places.push_back({*key, *journal, account.value_or("")});
  else
    wishes.places = places_of(*keys, *journals, accounts);
  wishes.broker.port = static_cast<std::uint16_t>(*port);
  wishes.seconds = *seconds;
  return wishes;
}

Expected<SampleDesks::Setup> setup_of(const Place& place, meeting::Broker broker) {
  const auto secret = read_secret_key_file(place.key);
  if (!secret) return tl::unexpected(secret.error());
  if (!place.account.empty()) {
    const auto text = read_secret(place.account);
    if (!text) return tl::unexpected(text.error());
    const auto account = meeting::read_account(*text);
    if (!account) return tl::unexpected(account.error());
    broker.user = account->user;
    broker.password = account->password;
  }
  const negotiation::KeyPair keys{catalog::public_key_of(*secret).key, {secret->key}};
  return SampleDesks::Setup{keys, std::move(broker), place.journal};
}

Expected<void> serve(const Wishes& wishes, const EndSignals& ends) {
  auto bytes = read_file(wishes.pack, largest_pack);
  if (!bytes) return tl::unexpected(bytes.error());
  const negotiation::Hash pack =
      negotiation::sha256({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
  const auto fair = catalog::Catalog::open(std::move(*bytes));
  if (!fair) return tl::unexpected(fair.error());
  const auto organisers = read_public_key_file(wishes.organisers);
  if (!organisers) return tl::unexpected(organisers.error());
  const auto ring =
      meeting::read_ring(wishes.vettings, std::string(fair->info().id), organisers->key);
  if (!ring) return tl::unexpected(ring.error());
  StdoutLog told;
  SampleDesks desks({*fair, pack, *ring, told});
  for (const Place& place : wishes.places) {
    auto setup = setup_of(place, wishes.broker);
    if (!setup) return tl::unexpected(setup.error());
    if (auto opened = desks.open(std::move(*setup)); !opened) return opened;
  }
  desks.run(ends.file(), wishes.seconds);
  return {};
}

int run(Arguments& arguments, Language language) {
  const auto wishes = wishes_of(arguments);
  if (!wishes || wishes->places.empty()) return usage(seller_command, language);
  const EndSignals ends;
  const auto served = serve(*wishes, ends);
  return served ? exit_good : failed(served.error(), language);
}

}  // namespace
}  // namespace chomay::native
