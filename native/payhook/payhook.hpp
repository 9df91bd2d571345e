// What becomes of a delivery: verified, found to be money for an order of this seller, signed with
// the seller's key, written down once. HTTP is in server.hpp.
//
//   Payhook payhook(seller, secrets, std::move(journal));
//   const Answer answer = payhook.receive(Service::sepay, delivery, clock.now());
#pragma once
#include "core/catalog/keys.hpp"
#include "core/notice/notice.hpp"
#include "native/payhook/journal.hpp"
#include "native/payhook/services.hpp"

namespace chomay::payhook {

enum class Service : std::uint8_t { sepay, payos };

/// From the signed pack, and the key to the public half that stands there.
struct Seller {
  std::string fair, producer, account;
  catalog::SecretKey key;
};

enum class Outcome : std::uint8_t {
  taken,     // a new notice
  again,     // taken before
  outgoing,  // no money came in
  other_account,
  no_code,  // money came, but for which order is for the seller to say
  refused
};

struct Answer {
  int status = 200;  // of HTTP: what is not 2xx the services send again
  Outcome outcome = Outcome::refused;
  std::optional<notice::PaymentNotice> notice;  // taken, again; no_code: without the order's code
  std::optional<Error> error;                   // refused
};

class Payhook {
public:
  Payhook(Seller seller, Secrets secrets, Journal journal)
      : seller_(std::move(seller)), secrets_(std::move(secrets)), journal_(std::move(journal)) {}
  bool listens_to(Service) const;
  Answer receive(Service, const Delivery&, Instant now);

private:
  Answer take(const Transfer&);

  Seller seller_;
  Secrets secrets_;
  Journal journal_;
};

/// One line for whoever runs it: never a payer's words or name.
std::string told(const Answer&, Language);

}  // namespace chomay::payhook
