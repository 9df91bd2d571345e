// What a broker has to know of a fair: accounts, and who may write and read where. Whatever is not
// allowed is forbidden.
//
//   a witness  has an account named by its key: reads every `in` to it, writes every `out` from it
//   a seller   has one, too: writes its `in`, reads its `out`, with whichever witness; as a program
//              or, by web sockets, as a page
//   a buyer    has none; its key is made on its device. It comes through a door of its own
//              (mosquitto: another listener; NATS: one account for all) and no seller's topic
//              stands open there.
//
// NATS can't tie an account that many share to one topic: there a buyer could listen to what goes
// to other buyers. Bodies are sealed, so that shows who gets how much when, and nothing else.
#pragma once
#include <string>
#include <vector>

#include "core/negotiation/keys.hpp"
#include "core/ports/result.hpp"

namespace chomay::meeting {

struct Account {
  std::string user, password;
};

struct BrokerPlan {
  struct Desk {
    std::string name;  // as it was vetted: a producer's id, or that of a witness's log
    negotiation::PublicKey key{};
  };
  std::string fair;
  std::vector<Desk> witnesses, sellers, desks;  // desks: the organisers' own
  std::string folder;  // where the files will lie; brokers want whole paths
  std::uint16_t desk_port = 1883, buyer_port = 1884, web_port = 9001, desk_web_port = 9002;
  int nodes = 1;  // NATS: servers of the cluster
};

struct ConfigFile {
  std::string name, text;
  bool secret = false;  // for its owner's eyes only
};

inline constexpr std::string_view buyer_user = "buyer";
inline constexpr int most_nodes = 5;

/// New random ones at each call.
class Dice {
public:
  virtual ~Dice() = default;
  virtual std::string password() = 0;     // 32 letters and digits
  virtual negotiation::Bytes salt() = 0;  // 12 bytes
};

/// mosquitto.conf, its two lists of rights, the hashed passwords, and an account file for each
/// desk: seller-ID.account, and for a witness the last part of its name. Errors: link.fair,
/// broker.names (two witnesses' last parts are the same).
Expected<std::vector<ConfigFile>> mosquitto_config(const BrokerPlan&, Dice&);
/// nats-1.conf … of a JetStream cluster that speaks MQTT, and an account file for each desk.
Expected<std::vector<ConfigFile>> nats_config(const BrokerPlan&, Dice&);

/// "user" and "password" lines, as a desk's program reads them.
std::string write_account(const Account&);
Expected<Account> read_account(std::string_view text);

}  // namespace chomay::meeting
