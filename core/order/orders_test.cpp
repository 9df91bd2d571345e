// Orders on a store that fails in every way a store can, between any two steps.
#include "core/order/orders.hpp"

#include <doctest/doctest.h>

#include "core/order/code.hpp"

using namespace chomay;
using namespace chomay::order;

namespace {

const Instant now{1'795'353'600};

Order draft(std::string_view producer, std::int64_t price) {
  Order order;
  order.fair = "ocop";
  order.producer = producer;
  order.lines = {{.item = {"sp-" + std::string(producer), "v1"},
                  .name = "Hàng",
                  .packs = 2,
                  .price = price,
                  .amount = 2 * price,
                  .least = 2 * price,
                  .most = 2 * price}};
  order.goods = order.total = 2 * price;
  return order;
}

Basket basket_of_two() {
  Basket basket;
  basket.add({"sp-a", "v1"}, 2);
  basket.add({"sp-b", "v1"}, 2);
  return basket;
}

/// Everything the device would show after a restart.
struct Restart {
  explicit Restart(Store& store)
      : orders(store, random), basket(parse_basket(store.read("basket").value_or(""))) {}
  SeededRandom random{99};
  Orders orders;
  Basket basket;
};

/// A disk that loses power: batches are atomic, and from the n-th on none is written.
class CrashingStore final : public Store {
public:
  explicit CrashingStore(int batches) : left_(batches) {}
  std::optional<std::string> read(std::string_view key) override { return disk_.read(key); }
  bool apply(std::span<const Change> batch) override {
    if (left_ <= 0) throw Crash{};
    --left_;
    return disk_.apply(batch);
  }
  void erase_all() override { disk_.erase_all(); }
  struct Crash {};
  MemoryStore& disk() { return disk_; }

private:
  int left_;
  MemoryStore disk_;
};

struct Device {
  MemoryStore store;
  SeededRandom random;
  Orders orders{store, random};
  Device() { store.write("basket", format_basket(basket_of_two())); }
  auto place() {
    return orders.place({draft("a", 65'000), draft("b", 90'000)}, basket_of_two(), {}, now);
  }
};

}  // namespace

TEST_CASE("orders: two sellers make two orders, and the basket is empty in the same step") {
  Device device;
  const auto codes = device.place();
  REQUIRE(codes);
  REQUIRE(codes->size() == 2);
  CHECK(codes->front() != codes->back());
  for (const auto& code : *codes) CHECK(read_code(code) == code);
  const Restart after(device.store);
  CHECK(after.orders.all() == device.orders.all());
  CHECK(after.basket.empty());
  CHECK(after.orders.find(codes->front())->total == 130'000);
  CHECK(state_of(*after.orders.find(codes->back()), now) == State::shown);
}

TEST_CASE("orders: a crash before, between or after any two steps loses none and doubles none") {
  for (int batches = 0; batches <= 5; ++batches) {
    CrashingStore store(batches + 1);
    store.apply(std::vector<Store::Change>{{"basket", "sp-a\tv1\t2\nsp-b\tv1\t2\n"}});
    SeededRandom random;
    Orders orders(store, random);
    try {
      const auto codes =
          orders.place({draft("a", 65'000), draft("b", 90'000)}, basket_of_two(), {}, now);
      REQUIRE(codes);
      orders.note(codes->front(), Step::sent, now);
      orders.note(codes->back(), Step::cancelled, now);
    } catch (const CrashingStore::Crash&) {
    }
    const Restart after(store.disk());
    // Either all of it is still in the basket, or all of it is ordered, once.
    CHECK(after.orders.all().size() + after.basket.lines().size() == 2);
    CHECK((after.orders.all().empty() || after.basket.empty()));
  }
}

TEST_CASE("orders: a full store places nothing and takes nothing out of the basket") {
  Device device;
  device.store.full = true;
  const auto codes = device.place();
  REQUIRE_FALSE(codes);
  CHECK(codes.error().code == "order.not_kept");
  CHECK(device.orders.all().empty());
  CHECK(Restart(device.store).basket == basket_of_two());
  device.store.full = false;
  REQUIRE(device.place());
  CHECK(device.orders.all().size() == 2);
}

TEST_CASE("orders: a store that fails later gives the basket back, and nobody was asked to pay") {
  Device device;
  device.store.late = true;
  REQUIRE(device.place());
  CHECK_FALSE(device.orders.settled());
  CHECK(device.orders.undo_unkept().value().code == "order.not_kept");
  CHECK(device.orders.all().empty());
  CHECK(Restart(device.store).basket == basket_of_two());
  CHECK_FALSE(device.orders.undo_unkept());

  REQUIRE(device.place());
  device.store.late = false;
  CHECK(device.orders.settled());
  CHECK_FALSE(device.orders.undo_unkept());  // what lasts is never taken back
  CHECK(device.orders.all().size() == 2);
}

TEST_CASE("orders: what happened is kept; a closed order takes no more steps") {
  Device device;
  const auto codes = device.place();
  REQUIRE(codes);
  const std::string code = codes->front();
  CHECK(device.orders.note(code, Step::sent, now));
  CHECK(state_of(*device.orders.find(code), now) == State::sent);
  CHECK(device.orders.note(code, Receipt{130'000, "FT1", now}));
  CHECK(device.orders.note(code, Receipt{130'000, "FT1", now}));  // the same notice again
  CHECK(state_of(*Restart(device.store).orders.find(code), now) == State::confirmed);
  CHECK_FALSE(device.orders.note(code, Step::cancelled, now));
  CHECK_FALSE(device.orders.note("222222", Step::sent, now));
}

TEST_CASE("orders: an order that came from another device is here once") {
  Device phone, kiosk;
  const auto codes = kiosk.place();
  REQUIRE(codes);
  const Order order = *kiosk.orders.find(codes->front());
  CHECK(phone.orders.adopt(order) == order.code);
  CHECK(phone.orders.note(order.code, Step::sent, now));
  CHECK(phone.orders.adopt(order) == order.code);  // scanned twice: what happened since stays
  CHECK(phone.orders.all().size() == 1);
  CHECK(state_of(*phone.orders.find(order.code), now) == State::sent);
}

TEST_CASE("orders: a damaged record costs its own order only") {
  Device device;
  const auto codes = device.place();
  REQUIRE(codes);
  device.store.write("order/" + codes->front(), "code\t???\n");
  const Restart after(device.store);
  CHECK_FALSE(after.orders.find(codes->front()));
  CHECK(after.orders.find(codes->back()));
}

TEST_CASE("orders: another way to pay is kept, until money is on its way") {
  Device device;
  const auto codes = device.place();
  REQUIRE(codes);
  const std::string code = codes->front();
  for (int at = 0; at < 30; ++at)
    CHECK(device.orders.choose(code, at % 2 ? Way::wallet : Way::counter, now));
  CHECK(Restart(device.store).orders.find(code)->pays_by() == Way::wallet);
  CHECK(Restart(device.store).orders.find(code)->way == Way::transfer);
  device.store.full = true;
  CHECK_FALSE(device.orders.choose(code, Way::counter, now));
  CHECK(device.orders.find(code)->pays_by() == Way::wallet);
  device.store.full = false;
  REQUIRE(device.orders.note(code, Step::sent, now));
  CHECK_FALSE(device.orders.choose(code, Way::counter, now));
}
