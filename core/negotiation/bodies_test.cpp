#include "core/negotiation/bodies.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

const Salt salt{1, 2, 3};

template <class Struct>
bool is_refused(Struct body, auto change) {
  change(body);
  return !write_body(Body(body), salt);
}

}  // namespace

TEST_CASE("bodies: each kind is read as it was written, and has one encoding") {
  const auto bodies = people::one_of_each();
  CHECK(bodies.size() == std::variant_size_v<Body> - 1);
  for (const Body& body : bodies) {
    CAPTURE(int(type_of(body)));
    const auto bytes = write_body(body, salt);
    REQUIRE(bytes);
    const auto read = read_body(type_of(body), *bytes);
    REQUIRE(read);
    CHECK(*read == body);
    for (std::size_t size = 0; size < bytes->size(); ++size)
      CHECK_FALSE(read_body(type_of(body), View(*bytes).first(size)));
    Bytes longer = *bytes;
    longer.push_back(0);
    CHECK_FALSE(read_body(type_of(body), longer));
    for (std::size_t at = 0; at < bytes->size(); ++at) {  // what still reads, reads as itself
      Bytes changed = *bytes;
      changed[at] ^= 0x81;
      const auto other = read_body(type_of(body), changed);
      Salt same_salt = salt;
      if (at < salt.size()) same_salt[at] ^= 0x81;
      if (other) CHECK(write_body(*other, same_salt) == changed);
    }
  }
}

TEST_CASE("bodies: a list that claims more items than there are bytes allocates nothing") {
  auto bytes = write_body(Dispatch{{{0, 1, ""}}, ""}, salt);
  REQUIRE(bytes);
  std::fill_n(bytes->begin() + 16, 4, 0xff);
  CHECK_FALSE(read_body(Type::dispatch, *bytes));
  CHECK_FALSE(read_body(Type::dispatch, Bytes(largest_body + 1)));
  CHECK_FALSE(read_body(Type{0}, *bytes));
  CHECK_FALSE(write_body(Body{}, salt));
}

TEST_CASE("bodies: numbers beyond their bounds are not even added up") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE(write_body(GoodsReceipt{{{0, 1, most, ""}}}, salt));
  CHECK_FALSE(write_body(GoodsReceipt{{{0, 0, 0, ""}}}, salt));
}

TEST_CASE("bodies: texts are NFC without control characters, ids are plain") {
  const auto text = [](std::string words) {
    return is_refused(Decline{}, [&](Decline& body) { body.words = words; });
  };
  CHECK_FALSE(text("Cốm làng Vòng"));
  CHECK(text("Co\u0302\u0301m"));  // decomposed
  CHECK(text("hai\ndòng"));
  CHECK(text("\xff"));
  CHECK(text(std::string(longest_words + 1, 'a')));
  CHECK(is_refused(people::offer(), [](Offer& body) { body.terms.lines[0].product = "a b"; }));
}

TEST_CASE("terms: amounts are rounded once a line, the total is their sum") {
  Line line = people::rice();
  CHECK(amount_of(line) == 12'000'000);
  line.price = 1;
  line.per = 2;
  line.quantity = 3;
  CHECK(amount_of(line) == 2);  // 1,5: half a đồng goes up
  Terms terms = people::terms_of({line, people::honey()});
  CHECK(total_of(terms) == 2 + 24 * 120'000 + 150'000);
  CHECK(instalments(terms) == std::vector<std::int64_t>{909'001, 2'121'001});
  terms.payments = {{PayWhen::on_receipt, 0, whole_share}};
  CHECK(instalments(terms) == std::vector<std::int64_t>{total_of(terms)});
}

TEST_CASE("terms: amounts equal those of an oracle with 128 bits") {
  SeededRandom random(5);
  for (int round = 0; round < 20'000; ++round) {
    const auto up_to = [&](std::int64_t most) {
      const auto bits = random.next() % 31;  // small numbers as often as large ones
      return std::int64_t(random.next() % std::uint64_t(most)) >> bits;
    };
    Line line;
    line.price = up_to(most_price + 1);
    line.quantity = 1 + up_to(most_quantity);
    line.per = 1 + up_to(most_quantity);
    __extension__ using Wide = __int128;
    const Wide product = Wide(line.price) * line.quantity;
    const Wide exact = (2 * product + line.per) / (2 * Wide(line.per));
    CHECK(Wide(amount_of(line)) == exact);
  }
}

TEST_CASE("terms: the tier that the quantity reaches, from its first base unit on") {
  Line line = people::rice(10'000);
  line.tiers = {{1'000, 62'000}, {10'000, 60'000}, {100'000, 55'000}};
  CHECK(price_at(line, 999) == std::nullopt);
  CHECK(price_at(line, 1'000) == 62'000);
  CHECK(price_at(line, 9'999) == 62'000);
  CHECK(price_at(line, 10'000) == 60'000);
  CHECK(price_at(line, 1'000'000) == 55'000);
  CHECK(write_body(people::offer(people::terms_of({line})), salt));
  line.price = 62'000;  // not what its own tiers say
  CHECK_FALSE(write_body(people::offer(people::terms_of({line})), salt));
}

TEST_CASE("terms: what no single field can say") {
  const auto refused = [](auto change) {
    return is_refused(people::offer(), [&](Offer& body) { change(body.terms); });
  };
  CHECK_FALSE(refused([](Terms&) {}));
  CHECK(refused([](Terms& t) { t.lines[1] = t.lines[0]; }));
  CHECK(refused([](Terms& t) { t.payments[0].share = 2'999; }));
  CHECK(refused([](Terms& t) { t.lines[0].tiers = {{5, 1}, {5, 60'000}}; }));
  CHECK(refused([](Terms& t) { t.lines[0].quantity = 0; }));
  CHECK(refused([](Terms& t) {
    t.lines[0].price = most_price;
    t.lines[0].per = 1;
  }));
  CHECK(refused([](Terms& t) { t.rules = 2; }));
  CHECK(is_refused(people::offer(), [](Offer& body) { body.capacities.pop_back(); }));
}
