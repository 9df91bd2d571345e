// Sellers' signed words on their way to the orders of this device: by a link that the shopper
// opened
// ("#tin=…"), or by the file that a kiosk follows. Nothing counts before its signature was found
// good by the key in the pack.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/order/orders.hpp"
#include "core/ports/ports.hpp"

namespace chomay::shop {

class NoticeInbox {
public:
  static constexpr std::size_t most = 200;  // that wait at a time

  /// `opened`: by the shopper, who is told what came of it.
  void put(std::string text, bool opened);

  enum class Outcome : std::uint8_t { counted, no_such_order, refused };
  struct Told {
    Outcome outcome;
    std::string code;
    std::int64_t amount = 0;  // đồng
    bool opened = false;
  };
  /// Takes what can be decided now; the rest waits for the signatures.
  std::vector<Told> take(const catalog::Catalog&, order::Orders&, Signatures&);
  bool empty() const { return waiting_.empty(); }
  void forget() { waiting_.clear(); }

private:
  struct Waiting {
    std::string text;
    bool opened;
  };
  std::vector<Waiting> waiting_;
};

}  // namespace chomay::shop
