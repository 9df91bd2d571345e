// `Orders`: the orders of this device, in the Store. Placing is one batch: the orders, their list
// and the basket they were taken from are written together or not at all, so a crash or a full
// store between any two steps loses no order and doubles none.
//
//   const auto codes = orders.place(drafts, rest_of_basket, clock.now());
//   if (const Order* order = orders.find(codes->front())) …
//
// A store that writes later (the page's) may still fail: until `Store::settled` an order is not
// shown to be paid, and `undo_unkept` takes back what did not last.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/order/basket.hpp"
#include "core/order/order.hpp"
#include "core/ports/ports.hpp"

namespace chomay::order {

class Orders {
public:
  static constexpr std::size_t most = 100;

  Orders(Store&, Random&);
  void read_again();  // another tab has written

  const std::vector<Order>& all() const { return orders_; }  // as they were placed
  const Order* find(std::string_view code) const;

  /// Places drafts (orders without code and events) and leaves `rest` as the basket. Their codes,
  /// or order.not_kept, order.too_many: then nothing has changed.
  Expected<std::vector<std::string>> place(std::vector<Order> drafts, const Basket& before,
                                           const Basket& rest, Instant now);
  /// An order that was placed elsewhere (link.hpp). One that is here already stays as it is.
  Expected<std::string> adopt(Order);
  /// What happened to it. False when it can't be kept, or is not to be: it is closed.
  bool note(std::string_view code, Step, Instant now);
  bool note(std::string_view code, const Receipt&);
  /// Another way to pay, while nothing was sent. False when it is not kept.
  bool choose(std::string_view code, Way, Instant now);

  /// Whether all that was placed will last: only then is anybody asked to pay.
  bool settled();
  /// The Store has failed after all: what was placed meanwhile is taken back, and the basket is
  /// whole again. The error order.not_kept when there was any.
  std::optional<Error> undo_unkept();
  void forget();

private:
  struct Unkept {
    std::vector<std::string> codes;
    Basket basket;
  };
  std::string fresh_code(const std::vector<Order>& drafts);
  bool keep(const Order&);
  void drop(std::string_view code);
  std::string list() const;

  Store& store_;
  Random& random_;
  std::vector<Order> orders_;
  std::optional<Unkept> unkept_;
};

}  // namespace chomay::order
