// chomay broker-config: what a broker has to know of the fair, as files for mosquitto or NATS.
#include "native/meeting/broker_config.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "native/adapters/system/key_files.hpp"
#include "native/cli/command.hpp"
#include "native/meeting/vettings_file.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language);

}  // namespace

extern const Command broker_config_command;
const Command broker_config_command{
    "broker-config",
    "broker-config mosquitto|nats --fair ID -p ORGANISERS_KEY --vettings FILE -o FOLDER [--port N] "
    "[--nodes N]",
    {"Viết cấu hình, tài khoản và quyền cho máy chủ MQTT: ai không được phép thì bị chặn.",
     "Writes configuration, accounts and rights for an MQTT broker: what is not allowed is "
     "forbidden."},
    run};

namespace {

namespace fs = std::filesystem;
using meeting::ConfigFile;

class RandomDice final : public meeting::Dice {
public:
  std::string password() override {
    static constexpr std::string_view signs =
        "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    std::string text;
    for (int at = 0; at < 32; ++at)
      text += signs[randombytes_uniform(static_cast<std::uint32_t>(signs.size()))];
    return text;
  }
  negotiation::Bytes salt() override {
    negotiation::Bytes bytes(12);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
  }
};

std::vector<meeting::BrokerPlan::Desk> desks_of(const negotiation::KeyRing& ring,
                                                negotiation::Duty duty) {
  std::vector<meeting::BrokerPlan::Desk> desks;
  for (const auto& [vetting, signature] : ring.vettings()) {
    const auto is_there = [&](const auto& desk) { return desk.key == vetting.key; };
    if (vetting.duty == duty && std::none_of(desks.begin(), desks.end(), is_there))  // vetted again
      desks.push_back({vetting.name, vetting.key});
  }
  return desks;
}

Expected<meeting::BrokerPlan> plan_of(const std::string& fair, const std::string& key_file,
                                      const std::string& vettings) {
  const auto key = read_public_key_file(key_file);
  if (!key) return tl::unexpected(key.error());
  const auto ring = meeting::read_ring(vettings, fair, key->key);
  if (!ring) return tl::unexpected(ring.error());
  meeting::BrokerPlan plan;
  plan.fair = fair;
  plan.witnesses = desks_of(*ring, negotiation::Duty::witness);
  plan.sellers = desks_of(*ring, negotiation::Duty::seller);
  plan.desks = desks_of(*ring, negotiation::Duty::desk);
  return plan;
}

Expected<void> write_all(const fs::path& folder, const std::vector<ConfigFile>& files) {
  for (const ConfigFile& file : files)
    if (auto written =
            write_new(folder / file.name, file.text, file.secret ? Mode::owner : Mode::everyone);
        !written)
      return written;
  return {};
}

int run(Arguments& arguments, Language language) {
  const auto kind = arguments.word();
  const auto fair = arguments.option("--fair"), key = arguments.option("-p"),
             vettings = arguments.option("--vettings"), out = arguments.option("-o");
  const auto port =
      number_of(arguments.option("--port"), 1, 65'000, meeting::BrokerPlan().desk_port);
  const auto nodes = number_of(arguments.option("--nodes"), 1, meeting::most_nodes, 1);
  const bool mosquitto = kind == "mosquitto", nats = kind == "nats";
  if (!(mosquitto || nats) || !fair || !key || !vettings || !out || !port || !nodes ||
      !arguments.is_done() || (mosquitto && *nodes != 1))
    return usage(broker_config_command, language);
  auto read = plan_of(*fair, *key, *vettings);
  if (!read) return failed(read.error(), language);
  meeting::BrokerPlan& plan = *read;
  std::error_code problem;
  fs::create_directories(*out, problem);
  plan.folder = fs::absolute(*out, problem).lexically_normal().string();
  plan.desk_port = static_cast<std::uint16_t>(*port);
  plan.buyer_port = static_cast<std::uint16_t>(*port + 1);
  plan.web_port = static_cast<std::uint16_t>(*port + 2);
  plan.desk_web_port = static_cast<std::uint16_t>(*port + 3);
  plan.nodes = static_cast<int>(*nodes);
  RandomDice dice;
  const auto files =
      mosquitto ? meeting::mosquitto_config(plan, dice) : meeting::nats_config(plan, dice);
  if (!files) return failed(files.error(), language);
  if (const auto written = write_all(*out, *files); !written)
    return failed(written.error(), language);
  const std::string first = (fs::path(plan.folder) / files->front().name).string();
  std::printf(mosquitto ? "mosquitto -c %s\n" : "nats-server -c %s\n", first.c_str());
  return exit_good;
}

}  // namespace
}  // namespace chomay::native
