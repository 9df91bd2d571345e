// What a shopper is filling in on the way from basket to order. Kept while the program runs, so
// that going back to change something loses nothing; written nowhere before the order is confirmed.
#pragma once
#include <array>
#include <functional>
#include <map>
#include <string>

#include "core/order/order.hpp"

namespace chomay::shop {

struct Checkout {
  order::Buyer buyer;
  std::map<std::string, order::Way, std::less<>> ways;  // by the producer's id
  std::array<bool, order::purpose_count> consents{};
  bool tried = false;  // to confirm: from then on what is missing is said

  /// The next order asks again for every consent.
  void ordered() {
    consents = {};
    buyer.note.clear();
    tried = false;
  }
};

}  // namespace chomay::shop
