#include "native/meeting/broker_config.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <optional>
#include <set>

#include "native/meeting/topics.hpp"

namespace chomay::meeting {
namespace {

constexpr int rounds = 101;  // mosquitto's own; the passwords are 32 random signs
constexpr int cluster_step = 10;

std::string base64(const unsigned char* bytes, std::size_t size) {
  std::string text(4 * ((size + 2) / 3) + 1, '\0');
  text.resize(static_cast<std::size_t>(EVP_EncodeBlock(
      reinterpret_cast<unsigned char*>(text.data()), bytes, static_cast<int>(size))));
  return text;
}

/// A line as mosquitto_passwd makes it: PBKDF2 with HMAC-SHA512.
std::string password_line(const Account& account, const negotiation::Bytes& salt) {
  unsigned char hash[64];
  PKCS5_PBKDF2_HMAC(account.password.data(), static_cast<int>(account.password.size()), salt.data(),
                    static_cast<int>(salt.size()), rounds, EVP_sha512(), sizeof hash, hash);
  return account.user + ":$7$" + std::to_string(rounds) + '$' + base64(salt.data(), salt.size()) +
         '$' + base64(hash, sizeof hash) + '\n';
}

/// Who has an account without being a witness, by the name of its file.
struct Party {
  std::string file;
  negotiation::PublicKey key{};
};
std::vector<Party> parties_of(const BrokerPlan& plan) {
  std::vector<Party> parties;
  for (const auto& [name, key] : plan.sellers) parties.push_back({"seller-" + name, key});
  for (const auto& [name, key] : plan.desks) parties.push_back({"desk-" + name, key});
  return parties;
}

/// Of each witness and each party, with new passwords; in the plan's order.
struct Accounts {
  std::vector<Account> witnesses, parties;

  Accounts(const BrokerPlan& plan, Dice& dice) {
    for (const auto& desk : plan.witnesses)
      witnesses.push_back({mailbox_of(desk.key), dice.password()});
    for (const Party& party : parties_of(plan))
      parties.push_back({mailbox_of(party.key), dice.password()});
  }
  void add_files(const BrokerPlan& plan, std::vector<ConfigFile>& files) const {
    for (std::size_t at = 0; at < witnesses.size(); ++at)
      files.push_back(
          {file_of(plan.witnesses[at].name) + ".account", write_account(witnesses[at]), true});
    for (std::size_t at = 0; at < parties.size(); ++at)
      files.push_back({parties_of(plan)[at].file + ".account", write_account(parties[at]), true});
  }
  static std::string file_of(const std::string& witness) {
    return witness.substr(witness.rfind('/') + 1);  // all of it when there is no "/"
  }
};

/// What makes a plan unusable.
std::optional<Error> fault_of(const BrokerPlan& plan) {
  if (!is_level(plan.fair))
    return Error{
        "link.fair", "Mã hội chợ “" + plan.fair + "” chỉ được có a–z, 0–9 và “-” để làm tên kênh.",
        "The fair's id “" + plan.fair + "” may only have a–z, 0–9 and “-” to name a channel."};
  std::set<std::string> names;
  for (const auto& [name, key] : plan.witnesses)
    if (const std::string file = Accounts::file_of(name); !names.insert(file).second)
      return Error{
          "broker.names",
          "Hai nhân chứng có tên kết thúc bằng “" + file + "”; hãy xác nhận lại với tên khác nhau.",
          "The names of two witnesses end in “" + file +
              "”; vet them with names that differ there."};
  return std::nullopt;
}

std::string topic_rule(const char* right, const std::string& topic) {
  return std::string("topic ") + right + ' ' + topic + '\n';
}

/// `name`: what mosquitto puts in, a user's name or a client's.
std::string pattern_rules(const std::string& fair, const char* name) {
  return "pattern write " + topics_of_party(fair, Way::in, name) + "\npattern read " +
         topics_of_party(fair, Way::out, name) + '\n';
}

std::string desk_rights(const BrokerPlan& plan) {
  const std::string here = topic_rule("read", every_here_topic(plan.fair));
  std::string text =
      "# Desks: each witness and each seller on the topics that its account is named by.\n";
  for (const auto& witness : plan.witnesses) {
    const std::string name = mailbox_of(witness.key);
    text += "user " + name + '\n' +
            topic_rule("read", topics_of_witness(plan.fair, Way::in, name)) +
            topic_rule("write", topics_of_witness(plan.fair, Way::out, name)) +
            topic_rule("write", here_topic(plan.fair, witness.key));
  }
  for (const Party& party : parties_of(plan)) text += "user " + mailbox_of(party.key) + '\n' + here;
  return text + pattern_rules(plan.fair, "%u");
}

std::string buyer_rights(const BrokerPlan& plan) {
  std::string text =
      "# Buyers: nobody has an account; a device's name is its key. Never a seller's.\n";
  for (const Party& party : parties_of(plan))
    for (const Way way : {Way::in, Way::out})
      text += topic_rule("deny", topics_of_party(plan.fair, way, mailbox_of(party.key)));
  return text + topic_rule("read", every_here_topic(plan.fair)) + pattern_rules(plan.fair, "%c");
}

std::string mosquitto_text(const BrokerPlan& plan) {
  const auto listener = [&](std::uint16_t port, bool web, bool desk) {
    const std::string file = plan.folder + (desk ? "/desks.acl" : "/buyers.acl");
    return "\nlistener " + std::to_string(port) + " 127.0.0.1\n" +
           (web ? "protocol websockets\n" : "") + "acl_file " + file + '\n' +
           (desk ? "allow_anonymous false\npassword_file " + plan.folder + "/passwords\n"
                 : "allow_anonymous true\n");
  };
  return "# Written by `chomay broker-config mosquitto`. On loopback; put TLS in front of it, or\n"
         "# certfile and keyfile into each listener, before the world may call.\n"
         "per_listener_settings true\n"
         "persistence false\n"  // the parties keep what they say; a broker's copy proves nothing
         "max_packet_size 65536\nmax_inflight_messages 200\nmax_queued_messages 20000\n"
         "set_tcp_nodelay true\nsys_interval 0\n" +
         listener(plan.desk_port, false, true) + listener(plan.buyer_port, false, false) +
         listener(plan.web_port, true, false) + listener(plan.desk_web_port, true, true);
}

// NATS

/// A topic as NATS names it.
std::string subject(std::string topic) {
  std::replace(topic.begin(), topic.end(), '/', '.');
  std::replace(topic.begin(), topic.end(), '+', '*');
  return '"' + topic + '"';
}

/// What MQTT in NATS itself speaks to its streams.
constexpr std::string_view own_subjects = "\"$MQTT.>\"";

std::string nats_user(const Account& account, const std::string& publish,
                      const std::string& subscribe) {
  return "  { user: \"" + account.user + "\", password: \"" + account.password +
         "\", permissions: {\n      publish: { allow: [" + publish + "] }, subscribe: { allow: [" +
         subscribe + ", " + std::string(own_subjects) + "] } } }\n";
}

std::string nats_rights(const BrokerPlan& plan, const Accounts& accounts) {
  std::string text;
  for (std::size_t at = 0; at < plan.witnesses.size(); ++at) {
    const Account& witness = accounts.witnesses[at];
    text += nats_user(witness,
                      subject(topics_of_witness(plan.fair, Way::out, witness.user)) + ", " +
                          subject(here_topic(plan.fair, plan.witnesses[at].key)),
                      subject(topics_of_witness(plan.fair, Way::in, witness.user)));
  }
  const auto party = [&](const Account& account, std::string_view name) {
    return nats_user(account, subject(topics_of_party(plan.fair, Way::in, name)),
                     subject(topics_of_party(plan.fair, Way::out, name)) + ", " +
                         subject(every_here_topic(plan.fair)));
  };
  for (const Account& account : accounts.parties) text += party(account, account.user);
  return text + party({std::string(buyer_user), std::string(buyer_user)}, "+");
}

/// Ports of node n lie 10 above those of node n - 1: MQTT, then NATS' own two.
std::string nats_text(const BrokerPlan& plan, const std::string& rights, int node) {
  const auto address = [&](int service, int of) {
    return "127.0.0.1:" + std::to_string(plan.desk_port + service + cluster_step * (of - 1));
  };
  const std::string number = std::to_string(node);
  const std::string copies = std::to_string(std::min(plan.nodes, 3));  // of what NATS keeps itself
  std::string text =
      "# Written by `chomay broker-config nats`. On loopback; NATS' own `tls` blocks\n"
      "# before the world may call.\nserver_name: \"chomay-" +
      number + "\"\nmqtt { listen: \"" + address(0, node) + "\", stream_replicas: " + copies +
      ", consumer_replicas: " + copies + " }\nlisten: \"" + address(1, node) +
      "\"\njetstream { store_dir: \"" + plan.folder + "/jetstream-" + number + "\" }\n";
  if (plan.nodes > 1) {
    text += "cluster { name: \"chomay\", listen: \"" + address(2, node) + "\", routes: [";
    for (int other = 1; other <= plan.nodes; ++other)
      if (other != node) text += "\n  \"nats-route://" + address(2, other) + '"';
    text += "\n] }\n";
  }
  return text + "authorization { users: [\n" + rights + "] }\n";
}

}  // namespace

Expected<std::vector<ConfigFile>> mosquitto_config(const BrokerPlan& plan, Dice& dice) {
  if (const auto fault = fault_of(plan)) return tl::unexpected(*fault);
  const Accounts accounts(plan, dice);
  std::string passwords;
  for (const auto* desks : {&accounts.witnesses, &accounts.parties})
    for (const Account& desk : *desks) passwords += password_line(desk, dice.salt());
  std::vector<ConfigFile> files{{"mosquitto.conf", mosquitto_text(plan)},
                                {"desks.acl", desk_rights(plan)},
                                {"buyers.acl", buyer_rights(plan)},
                                {"passwords", std::move(passwords)}};
  accounts.add_files(plan, files);
  return files;
}

Expected<std::vector<ConfigFile>> nats_config(const BrokerPlan& plan, Dice& dice) {
  if (const auto fault = fault_of(plan)) return tl::unexpected(*fault);
  const Accounts accounts(plan, dice);
  const std::string rights = nats_rights(plan, accounts);
  std::vector<ConfigFile> files;
  for (int node = 1; node <= plan.nodes; ++node)
    files.push_back(
        {"nats-" + std::to_string(node) + ".conf", nats_text(plan, rights, node), true});
  accounts.add_files(plan, files);
  return files;
}

std::string write_account(const Account& account) {
  return account.user + '\n' + account.password + '\n';
}

Expected<Account> read_account(std::string_view text) {
  const std::size_t end = text.find('\n');
  Account account{std::string(text.substr(0, end)), {}};
  if (end != std::string_view::npos) {
    const std::string_view rest = text.substr(end + 1);
    account.password = rest.substr(0, rest.find('\n'));
  }
  if (!account.user.empty() && !account.password.empty()) return account;
  return fail("broker.account", "Tệp tài khoản cần hai dòng: tên và mật khẩu.",
              "The account file needs two lines: name and password.");
}

}  // namespace chomay::meeting
