#include "native/meeting/sample_seller.hpp"

#include <doctest/doctest.h>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"
#include "core/negotiation/test_fair.hpp"

namespace chomay::meeting {
namespace {

using namespace negotiation;
namespace people = negotiation::test;
using Seller = SampleSeller;

const Hash pack_hash = sha256(view_of("pack"));

/// The small fair's cốm: 130.000 a pack of 500 g, from 10 packs 123.000; 50 packs, from 2 on.
struct Shop {
  people::Fair fair;
  catalog::Catalog catalogue =
      std::move(*catalog::Catalog::open(catalog::write_pack(catalog::small_fair())));
  Seller seller{catalogue, *catalogue.find_producer("cs-com"), people::seller.open, pack_hash};
  std::int64_t promised = 0;
  Hash id{};

  static Request wish(std::int64_t grams, std::string variant = "sp-com-1") {
    Request request = people::request();
    request.wishes = {{"sp-com", std::move(variant), grams}};
    request.place = "12 Hàng Đào";
    request.by_day = 0;
    return request;
  }
  void ask(Request request, std::int64_t until = 0) {
    id = fair.say(fair.buyer, {}, std::move(request), until);
    fair.deliver();
  }
  std::optional<Seller::Answer> answer(const Peer& device, std::int64_t now) const {
    return seller.answer(
        *device.find(id), [this](const Line&) { return promised; }, now);
  }
  std::optional<Seller::Answer> answer() const { return answer(fair.seller, people::start); }
  /// Says it as well.
  template <class Struct>
  Struct say() {
    auto next = answer();
    REQUIRE(next.has_value());
    REQUIRE(std::holds_alternative<Struct>(next->body));
    fair.say(fair.seller, id, next->body, next->valid_until);
    fair.deliver();
    CHECK_FALSE(answer().has_value());  // never the same twice
    return std::get<Struct>(next->body);
  }
  void buyer(Body body) {
    REQUIRE(fair.say(fair.buyer, id, std::move(body)) != Hash{});
    fair.deliver();
  }
  /// The seller's last terms at another price.
  void pay(const Offer& offer, std::int64_t price) {
    Counter counter{people::seller.open, offer.terms, {}};
    counter.terms.lines[0].price = price;
    buyer(std::move(counter));
  }
  Phase phase() { return fair.phase(fair.buyer, id); }
};

TEST_CASE("sample seller: a request is answered by the catalogue, tier, fee and days") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto next = shop.answer();
  CHECK(next->valid_until == people::start + 2 * people::hour);
  const auto offer = shop.say<Offer>();
  CHECK(offer.to == people::buyer.open);
  REQUIRE(offer.terms.lines.size() == 1);
  const Line& line = offer.terms.lines[0];
  CHECK(line.name == "Cốm làng Vòng, Gói 500 g");
  CHECK(line.unit == Unit::gram);
  CHECK((line.pack == 500 && line.per == 500 && line.quantity == 5000 && line.price == 123'000));
  CHECK(offer.capacities == Capacities{50 * 500});
  CHECK(offer.terms.delivery.fee == 0);  // above 700.000 đồng it is free
  CHECK(offer.terms.delivery.by_day == Instant{people::start / 1000}.date().days + 1);
  CHECK(offer.terms.delivery.place == "12 Hàng Đào");
  CHECK(offer.terms.payments == std::vector<Payment>{{PayWhen::on_receipt, 0, whole_share}});
  CHECK(offer.terms.after_sale.claim_days == 7);
  CHECK(offer.terms.catalogue == pack_hash);
  CHECK(total_of(offer.terms) == 1'230'000);
  CHECK(shop.phase() == Phase::offered);
}

TEST_CASE(
    "sample seller: a later day is the buyer's to choose, and little is not sent for nothing") {
  Shop shop;
  Request request = Shop::wish(2 * 500);
  request.by_day = 30'000;
  shop.ask(request);
  const auto offer = shop.say<Offer>();
  CHECK(offer.terms.delivery.by_day == 30'000);
  CHECK(offer.terms.delivery.fee == 30'000);
}

TEST_CASE("sample seller: what can't be had is declined, kindly and with the reason") {
  const auto declined = [](Request request, std::int64_t promised = 0) {
    Shop shop;
    shop.promised = promised;
    shop.ask(std::move(request));
    const auto decline = shop.say<Decline>();
    CHECK(shop.phase() == Phase::declined);
    return decline.words;
  };
  CHECK(declined(Shop::wish(51 * 500)).find("50 gói") != std::string::npos);
  CHECK(declined(Shop::wish(10 * 500), 41 * 500).find("không còn đủ") != std::string::npos);
  CHECK(declined(Shop::wish(500)).find("từ 2 gói") != std::string::npos);
  CHECK(declined(Shop::wish(750)).find("nguyên gói") != std::string::npos);
  CHECK(declined(Shop::wish(500, "sp-com-9")).find("không có") != std::string::npos);
  Request others = Shop::wish(1000);
  others.wishes[0] = {"sp-che", "sp-che-2", 1000};  // another seller's
  CHECK(declined(others).find("không có") != std::string::npos);
  Request twice = Shop::wish(1000);
  twice.wishes.push_back(twice.wishes[0]);
  CHECK(declined(twice).find("không có") != std::string::npos);
}

TEST_CASE("sample seller: from 95 % of the catalogue's price it says yes") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  shop.pay(offer, 116'850);  // 95 % of 123.000 to the đồng
  CHECK(shop.say<Accept>().capacities == Capacities{50 * 500});
  CHECK(shop.phase() == Phase::agreed);
  shop.buyer(Remark{"Cảm ơn!"});
  CHECK_FALSE(shop.answer().has_value());  // what was to be agreed is
}

TEST_CASE("sample seller: between, it meets the buyer halfway three times, then has a last word") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  auto offer = shop.say<Offer>();
  const auto next = [&](std::int64_t price) {
    shop.pay(offer, price);
    offer = shop.say<Offer>();
    return offer.terms.lines[0].price;
  };
  CHECK(next(116'849) == 119'900);
  CHECK(offer.words.find("ở giữa") != std::string::npos);
  CHECK(next(116'800) == 118'400);
  CHECK(next(116'800) == 117'600);
  CHECK(next(116'800) == 116'900);  // not halfway again: 95 %
  CHECK(offer.words.find("giá cuối") != std::string::npos);
  CHECK(next(116'800) == 116'900);
  shop.pay(offer, 116'900);
  shop.say<Accept>();
}

TEST_CASE("sample seller: halfway never goes below its last word") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  shop.pay(offer, 98'400);  // 80 %
  const auto second = shop.say<Offer>();
  CHECK(second.terms.lines[0].price == 116'900);
  CHECK(second.words.find("giá cuối") != std::string::npos);
}

TEST_CASE("sample seller: below 80 % it repeats its offer and says so") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  shop.pay(offer, 98'399);
  const auto again = shop.say<Offer>();
  CHECK(again.terms == offer.terms);
  CHECK(again.words.find("thấp quá") != std::string::npos);
}

TEST_CASE("sample seller: another quantity has that quantity's price") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  Counter counter{people::seller.open, shop.say<Offer>().terms, {}};
  counter.terms.lines[0].quantity = 30 * 500;
  counter.terms.lines[0].price = 113'050;  // 95 % of 119.000
  shop.buyer(counter);
  shop.say<Accept>();
}

TEST_CASE("sample seller: more than there is is answered with the offer that stands") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  Counter counter{people::seller.open, offer.terms, {}};
  counter.terms.lines[0].quantity = 51 * 500;
  shop.buyer(counter);
  const auto again = shop.say<Offer>();
  CHECK(again.terms == offer.terms);
  CHECK(again.words.find("50 gói") != std::string::npos);
}

TEST_CASE("sample seller: a good price with other terms is no yes to these") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  Counter counter{people::seller.open, offer.terms, {}};
  counter.terms.lines[0].price = 120'000;
  counter.terms.payments = {{PayWhen::on_receipt, 60, whole_share}};
  shop.buyer(counter);
  const auto again = shop.say<Offer>();
  CHECK(again.terms.payments == offer.terms.payments);
  CHECK(again.terms.lines[0].price == 120'000);
  // Names, place, papers and a later day are the buyer's.
  counter.terms = again.terms;
  counter.terms.lines[0].name = "Young green rice, 500 g pack";
  counter.terms.delivery.place = "Nhà Bè";
  counter.terms.delivery.by_day += 3;
  counter.terms.dossier = pack_hash;
  shop.buyer(counter);
  shop.say<Accept>();
}

TEST_CASE("sample seller: a message is answered by saying what it is, together with the rest") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  shop.buyer(Remark{"Còn tươi không?"});
  shop.say<Offer>();  // one answer to both
  shop.buyer(Remark{"Bạn ở đâu?"});
  CHECK(shop.say<Remark>().words.find("gian hàng mẫu") != std::string::npos);
}

TEST_CASE("sample seller: what has lapsed or was withdrawn is not answered") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500), people::start + people::hour);
  CHECK_FALSE(shop.answer(shop.fair.seller, people::start + 2 * people::hour).has_value());
  const auto offer = shop.say<Offer>();
  shop.pay(offer, 100'000);
  shop.buyer(Withdraw{shop.fair.buyer.find(shop.id)->state().offers[0]->id});
  CHECK_FALSE(shop.answer().has_value());
}

TEST_CASE("sample seller: a device that comes back knows what it answered") {
  Shop shop;
  shop.ask(Shop::wish(10 * 500));
  const auto offer = shop.say<Offer>();
  const auto again = [&] {
    Peer device(people::seller, Role::seller, people::ring_of_all(), shop.fair.seller_home.home());
    device.open();
    return shop.answer(device, people::start);
  };
  CHECK_FALSE(again().has_value());
  shop.pay(offer, 120'000);
  CHECK(std::holds_alternative<Accept>(again()->body));
  // Kept, but the broker lost it: said is said.
  shop.fair.say(shop.fair.seller, shop.id, again()->body);
  shop.fair.post.clear();
  CHECK_FALSE(again().has_value());
}

}  // namespace
}  // namespace chomay::meeting
