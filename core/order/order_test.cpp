#include "core/order/order.hpp"

#include <doctest/doctest.h>

using namespace chomay;
using namespace chomay::order;

namespace {

const Instant evening{1'795'353'600};

Order an_order() {
  Order order{.code = "7K2M92"};
  order.fair = "ocop";
  order.producer = "cs-com";
  order.seller = "HTX Cốm (mẫu)";
  order.placed_at = evening;
  order.lines = {{.item = {"sp-com", "sp-com-1"},
                  .name = "Cốm Mễ Trì, gói 250 g",
                  .packs = 4,
                  .price = 65'000,
                  .amount = 260'000,
                  .least = 260'000,
                  .most = 260'000}};
  order.goods = 260'000;
  order.delivery = 30'000;
  order.total = 290'000;
  order.buyer = {"Nguyễn Thị Ngà", "0912 345 678", "12 ngõ 3, phường Từ Liêm", "giao buổi sáng"};
  order.consents = {Purpose::deliver};
  order.shown = {{"Hạn dùng", "2 ngày"}, {"Phải trả", "290.000 ₫"}};
  order.events = {{Step::placed, evening}};
  return order;
}

Order made_of(Order order, std::initializer_list<Event> events,
              std::initializer_list<std::int64_t> received = {}) {
  order.events.insert(order.events.end(), events);
  for (const auto amount : received)
    order.receipts.push_back({amount, "FT" + std::to_string(order.receipts.size()), evening});
  return order;
}

std::string without(std::string record, std::string_view line) {
  const auto at = record.find(line);
  REQUIRE(at != std::string::npos);
  return record.erase(at, record.find('\n', at) + 1 - at);
}

}  // namespace

TEST_CASE("an order's record gives back the very same order") {
  const Order order = made_of(an_order(), {{Step::sent, {evening.seconds + 60}}}, {290'000});
  const auto read = parse_order(format_order(order));
  REQUIRE(read);
  CHECK(*read == order);
}

TEST_CASE("an order says how it was to be paid, and how it is now") {
  Order order = an_order();
  order.choices = {{Way::wallet, {evening.seconds + 60}}, {Way::counter, {evening.seconds + 90}}};
  const auto read = parse_order(format_order(order));
  REQUIRE(read);
  CHECK(*read == order);
  CHECK(read->way == Way::transfer);
  CHECK(read->pays_by() == Way::counter);
  CHECK_FALSE(parse_order(format_order(an_order()) + "choice\tbank_app\t1\n"));
}

TEST_CASE("an order's words stay one line each, so that no name can add a line to the record") {
  Order order = an_order();
  order.buyer.name = "A\nreceipt\t290000\tFT1\t1";
  const auto read = parse_order(format_order(order));
  REQUIRE(read);
  CHECK(read->receipts.empty());
  CHECK(read->buyer.name == "A receipt 290000 FT1 1");
  CHECK(one_line("  cô\u0301m \r\n") == "cốm");
}

TEST_CASE("an order's record that was damaged is refused, not half read") {
  const std::string record = format_order(an_order());
  for (const char* line : {"code\t", "seller\t", "line\t", "sum\t", "event\t"})
    CHECK_FALSE(parse_order(without(record, line)));
  auto broken = [&](std::string_view from, std::string_view to) {
    std::string changed = record;
    changed.replace(changed.find(from), from.size(), to);
    return parse_order(changed);
  };
  CHECK_FALSE(broken("7K2M92", "7K2M93"));          // the code's own check
  CHECK_FALSE(broken("\t290000\n", "\t29000\n"));   // a sum that does not add up
  CHECK_FALSE(broken("\t4\t65000", "\t5\t65000"));  // nor does a line
  CHECK_FALSE(broken("\t4\t65000", "\t-4\t65000"));
  CHECK_FALSE(broken("way\ttransfer", "way\tfree"));
  CHECK_FALSE(parse_order(std::string(longest_record + 1, 'x')));
}

TEST_CASE("an order's state says only what is known") {
  const Order order = an_order();
  const Instant soon{evening.seconds + 60}, late{evening.seconds + hold_seconds + 1};
  CHECK(state_of(order, soon) == State::shown);
  CHECK(state_of(order, late) == State::expired);
  CHECK(state_of(made_of(order, {{Step::sent, soon}}), late) == State::sent);
  CHECK(state_of(made_of(order, {{Step::cancelled, soon}}), soon) == State::cancelled);
  CHECK(state_of(made_of(order, {}, {290'000}), soon) == State::confirmed);
  CHECK(state_of(made_of(order, {}, {100'000}), soon) == State::short_paid);
  CHECK(state_of(made_of(order, {}, {100'000, 190'000}), soon) == State::confirmed);
  CHECK(state_of(made_of(order, {}, {300'000}), soon) == State::over_paid);
  // Money that came after all is not talked away.
  CHECK(state_of(made_of(order, {{Step::cancelled, soon}}, {290'000}), late) == State::confirmed);
}
