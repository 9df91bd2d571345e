// chomay witness: sees what buyers and sellers agree, says in which order, and keeps the log.
#include <cstdio>

#include "native/adapters/kiosk_ports.hpp"
#include "native/adapters/system/end_signals.hpp"
#include "native/adapters/system/key_files.hpp"
#include "native/adapters/system/secret.hpp"
#include "native/cli/command.hpp"
#include "native/meeting/broker_config.hpp"
#include "native/meeting/metrics.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command witness_command;
const Command witness_command{
    "witness",
    "witness --fair ID -p ORGANISERS_KEY --vettings FILE -s WITNESS_KEY --journal DATABASE "
    "[--broker HOST] [--port N] [--account FILE] [--ca FILE] [--metrics PORT] "
    "[--for SECONDS]",
    {"Nhân chứng của ban tổ chức: ký thứ tự và kết quả của mọi thương lượng qua máy chủ MQTT. "
     "Ctrl+C để nghỉ; mở lại là làm tiếp.",
     "The organisers' witness: signs order and outcome of every negotiation over an MQTT broker. "
     "Ctrl+C ends it; started again it goes on."},
    run};

namespace {

using meeting::WitnessService;

struct Wishes {
  std::string fair, organisers, vettings, secret, journal;
  std::optional<std::string> account;
  std::optional<std::int64_t> metrics;
  meeting::Broker broker;
  std::int64_t seconds = 0;
};

std::optional<Wishes> wishes_of(Arguments& arguments) {
  Wishes wishes;
  const std::pair<const char*, std::string*> needed[] = {{"--fair", &wishes.fair},
                                                         {"-p", &wishes.organisers},
                                                         {"--vettings", &wishes.vettings},
                                                         {"-s", &wishes.secret},
                                                         {"--journal", &wishes.journal}};
  for (const auto& [name, value] : needed) {
    const auto given = arguments.option(name);
    if (!given) return std::nullopt;
    *value = *given;
  }
  wishes.broker.host = arguments.option("--broker").value_or(wishes.broker.host);
  wishes.broker.ca_file = arguments.option("--ca").value_or("");
  wishes.account = arguments.option("--account");
  const auto port = number_of(arguments.option("--port"), 1, 65535, wishes.broker.port);
  const auto seconds = number_of(arguments.option("--for"), 0, 1'000'000'000, 0);
  if (const auto metrics = arguments.option("--metrics")) {
    wishes.metrics = number_of(metrics, 0, 65535, 0);
    if (!wishes.metrics) return std::nullopt;
  }
  if (!port || !seconds || !arguments.is_done()) return std::nullopt;
  wishes.broker.port = static_cast<std::uint16_t>(*port);
  wishes.seconds = *seconds;
  return wishes;
}

Expected<WitnessService::Setup> setup_of(const Wishes& wishes) {
  const auto organisers = read_public_key_file(wishes.organisers);
  if (!organisers) return tl::unexpected(organisers.error());
  const auto secret = read_secret_key_file(wishes.secret);
  if (!secret) return tl::unexpected(secret.error());
  auto ring = meeting::read_ring(wishes.vettings, wishes.fair, organisers->key);
  if (!ring) return tl::unexpected(ring.error());
  const negotiation::KeyPair keys{catalog::public_key_of(*secret).key, {secret->key}};
  WitnessService::Setup setup{keys, std::move(*ring), wishes.broker, wishes.journal};
  if (!wishes.account) return setup;
  const auto account_text = read_secret(*wishes.account);
  if (!account_text) return tl::unexpected(account_text.error());
  const auto account = meeting::read_account(*account_text);
  if (!account) return tl::unexpected(account.error());
  setup.broker.user = account->user;
  setup.broker.password = account->password;
  return setup;
}

int run(Arguments& arguments, Language language) {
  const auto wishes = wishes_of(arguments);
  if (!wishes) return usage(witness_command, language);
  const auto setup = setup_of(*wishes);
  if (!setup) return failed(setup.error(), language);
  const EndSignals ends;
  StderrLog log;
  const auto service = WitnessService::open(*setup, log);
  if (!service) return failed(service.error(), language);
  std::unique_ptr<meeting::Metrics> metrics;
  if (wishes->metrics) {
    auto started = meeting::Metrics::start((*service)->figures(),
                                           static_cast<std::uint16_t>(*wishes->metrics));
    if (!started) return failed(started.error(), language);
    metrics = std::move(*started);
    std::printf("http://127.0.0.1:%u/metrics\n", metrics->port());
    std::fflush(stdout);
  }
  const auto ran = (*service)->run(ends.file(), wishes->seconds);
  if (!ran) return failed(ran.error(), language);
  std::fputs((*service)->witness().checkpoint().c_str(), stdout);
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
