// The hand-off to the bank. Who is paid comes from the signed pack alone, how much and for what
// from the order; nothing a link, a message or a plugin says takes part.
#pragma once
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/order/order.hpp"

namespace chomay::order {

struct Payment {
  std::string payload;         // of the VietQR
  std::string bank, bank_bin;  // "Agribank"; the BIN where the name is not known
  std::string account;         // whole
  std::string holder;          // the producer's name
  std::string purpose;         // "7K2M9C OCOP"
  std::int64_t amount = 0;     // đồng
};

/// "•••• 0001": what passers-by may see.
std::string masked(std::string_view account);

/// Where an order is paid outside the fair: the seller's wallet or marketplace, or the apps of
/// banks that the buyer may have, each with payee, amount and message filled in.
struct PayLink {
  std::string name;     // "Mây"; "MB"
  std::string host;     // "vi.example"
  std::string address;  // whole
};
/// For the way the order is paid by; all of it comes from the pack and the order.
std::vector<PayLink> pay_links(const catalog::Catalog&, const Order&);

/// Errors: order.no_payee (the fair no longer has the seller, or no account), those of
/// vietqr::write_transfer.
Expected<Payment> payment_of(const catalog::Catalog&, const Order&);

}  // namespace chomay::order
