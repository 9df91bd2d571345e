// Orders on their way between devices, and how they are paid, on the small fair.
#include "core/order/link.hpp"

#include <doctest/doctest.h>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/order/code.hpp"
#include "core/order/draft.hpp"
#include "core/order/pay.hpp"
#include "core/text/base64url.hpp"
#include "core/vietqr/vietqr.hpp"

using namespace chomay;
using namespace chomay::order;

namespace {

const Instant now{FixedClock(Date::of(2026, 11, 22)).now()};

catalog::Catalog opened(const catalog::FairData& fair) {
  auto catalog = catalog::Catalog::open(catalog::write_pack(fair));
  REQUIRE(catalog.has_value());
  return std::move(*catalog);
}

std::string variant_of(const catalog::FairData& fair) {
  for (const auto& variant : fair.variants)
    if (variant.product_id == "sp-com") return variant.id;
  return {};
}

Order placed(const catalog::Catalog& fair, const std::string& variant) {
  Basket basket;
  basket.add({"sp-com", variant}, 2);
  const Quote quote = quote_basket(fair, basket, now.date());
  REQUIRE(quote.sellers.size() == 1);
  Order order = draft_of(fair, quote.sellers.front(), Language::vi);
  SeededRandom random;
  order.code = make_code(random);
  order.placed_at = now;
  order.buyer = {"Nguyễn Thị Ngà", "0912345678", "12 ngõ 3", ""};
  order.consents = {Purpose::deliver};
  order.events = {{Step::placed, now}};
  return order;
}

}  // namespace

TEST_CASE("an order's link makes the same order on another device with the same fair") {
  const auto data = catalog::small_fair();
  const auto fair = opened(data);
  const Order order = placed(fair, variant_of(data));
  const std::string link = write_link(order);
  CHECK(link.size() < 700);  // a QR that phones read at arm's length
  const auto read = read_link(link, fair, now);
  REQUIRE(read);
  CHECK(*read == order);
}

TEST_CASE("an order's link can't say what things cost, whom to pay, or that it is valid for ever") {
  const auto data = catalog::small_fair();
  const Order order = placed(opened(data), variant_of(data));
  const std::string link = write_link(order);

  auto dearer = data;
  for (auto& variant : dearer.variants) variant.price_vnd += 1000;
  CHECK(read_link(link, opened(dearer), now).error().code == "link.changed");

  auto moved = data;
  for (auto& producer : moved.producers) producer.bank_account = "ANOTHER";
  const auto read = read_link(link, opened(moved), now);
  REQUIRE(read);
  CHECK(payment_of(opened(moved), *read)->account == "ANOTHER");

  Order cheap = order;
  cheap.total -= 1000;
  CHECK(read_link(write_link(cheap), opened(data), now).error().code == "link.changed");
  Order later = order;
  later.placed_at.seconds += 10 * 86'400;
  CHECK(read_link(write_link(later), opened(data), now).error().code == "link.changed");
  Order foreign = order;
  foreign.fair = "another-fair";
  CHECK(read_link(write_link(foreign), opened(data), now).error().code == "link.other_fair");
}

TEST_CASE("an order's link that was cut or changed anywhere is never half an order") {
  const auto data = catalog::small_fair();
  const auto fair = opened(data);
  const Order order = placed(fair, variant_of(data));
  const std::string link = write_link(order);
  for (std::size_t size = 0; size < link.size(); ++size)
    CHECK_FALSE(read_link(std::string_view(link).substr(0, size), fair, now));
  CHECK_FALSE(read_link(link + "AAAA", fair, now));
  CHECK_FALSE(read_link(std::string(longest_link + 1, 'A'), fair, now));
  // Any other byte: refused, or an order whose amounts are the fair's all the same.
  auto bytes = *text::from_base64url(link);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    bytes[at] ^= std::byte{0x41};
    if (const auto read = read_link(text::to_base64url(bytes), fair, now)) {
      CHECK(read->total == order.total);
      CHECK(read->producer == order.producer);
    }
    bytes[at] ^= std::byte{0x41};
  }
}

TEST_CASE("a payment names the payee of the pack and the order's amount, its code first") {
  const auto data = catalog::small_fair();
  const auto fair = opened(data);
  const Order order = placed(fair, variant_of(data));
  const auto payment = payment_of(fair, order);
  REQUIRE(payment);
  const auto code = vietqr::read_code(payment->payload);
  REQUIRE(code);
  const auto seller = fair.producer(*fair.find_producer(order.producer));
  CHECK(code->transfer.payee.bank == seller.bank_bin);
  CHECK(code->transfer.payee.number == seller.bank_account);
  CHECK(code->transfer.amount == order.total);
  CHECK(code->transfer.purpose == order.code + " OCOP");
  CHECK(masked("KHONGCHUYENTIEN0001") == "•••• 0001");
  CHECK(masked("12") == "•••• 12");

  Order gone = order;
  gone.producer = "cs-nobody";
  CHECK(payment_of(fair, gone).error().code == "order.no_payee");
}

TEST_CASE("ways: the seller's own of the pack; without any, transfer and cash") {
  auto data = catalog::small_fair();
  const auto ways = [](const catalog::FairData& rows, std::string_view id) {
    const auto fair = opened(rows);
    return ways_of(fair, fair.producer(*fair.find_producer(id)));
  };
  CHECK(ways(data, "cs-com") == std::vector{Way::transfer, Way::wallet});
  CHECK(ways(data, "cs-che") == std::vector{Way::counter});
  data.payments.clear();
  CHECK(ways(data, "cs-com") == std::vector{Way::transfer, Way::on_delivery});
  CHECK(ways(data, "cs-che") == std::vector{Way::counter});
}

TEST_CASE("ways: a link comes of the pack and the order, whole") {
  const auto data = catalog::small_fair();
  const auto fair = opened(data);
  Order order = placed(fair, variant_of(data));
  const std::string amount = std::to_string(order.total), purpose = order.code + "%20OCOP";
  const auto apps = pay_links(fair, order);
  REQUIRE(apps.size() == 5);
  CHECK(apps[2].name == "MB");
  CHECK(apps[2].host == "mo.example");
  CHECK(apps[2].address == "https://mo.example/tra?app=mb&tk=KHONGCHUYENTIEN0001@vba&tien=" +
                               amount + "&nd=" + purpose);
  order.way = Way::wallet;
  const auto wallet = pay_links(fair, order);
  REQUIRE(wallet.size() == 1);
  CHECK(wallet[0].name == "Mây");
  CHECK(wallet[0].address == "https://vi.example/com?tien=" + amount + "&don=" + order.code);
  order.way = Way::marketplace;  // the seller has none
  CHECK(pay_links(fair, order).empty());
  order.way = Way::wallet;
  order.fair = "khac";
  CHECK(pay_links(fair, order).empty());
}

TEST_CASE("ways: a link of an order can't choose a way that its seller does not take") {
  const auto data = catalog::small_fair();
  const auto fair = opened(data);
  Order order = placed(fair, variant_of(data));
  order.way = Way::counter;
  CHECK(read_link(write_link(order), fair, now).error().code == "link.broken");
  order.way = Way::transfer;
  order.choices = {{Way::wallet, now}};
  CHECK(read_link(write_link(order), fair, now)->way == Way::wallet);
}
