#include "core/shop/wording.hpp"

#include <doctest/doctest.h>

using namespace chomay;
using namespace chomay::shop;

namespace {

const catalog::Tier tiers[] = {{20, 61000}, {100, 57000}};

catalog::Variant com() {
  catalog::Variant variant{};
  variant.label = {"Hộp 250 g", "Box of 250 g"};
  variant.unit_label = "hộp";
  variant.price_vnd = 65000;
  variant.tiers = tiers;
  return variant;
}

}  // namespace

TEST_CASE("the price table covers every number of packs once") {
  const auto steps = price_steps(com());
  REQUIRE(steps.size() == 3);
  CHECK((steps[0].from == 1 && steps[0].to == 19 && steps[0].price == 65000));
  CHECK((steps[1].from == 20 && steps[1].to == 99 && steps[1].price == 61000));
  CHECK((steps[2].from == 100 && steps[2].to == 0 && steps[2].price == 57000));
}

TEST_CASE("an old star report is told as a report, not drawn as a grade") {
  catalog::Product product{};
  product.stars = 4;
  product.stars_reported_year = 2022;
  const auto today = Date::of(2026, 11, 22);
  CHECK_FALSE(stars_of(product, today).drawn());
  CHECK(star_sentence(stars_of(product, today), Language::vi) ==
        "4 sao theo báo chí năm 2022, có thể đã hết hạn");
  product.stars_reported_year = 2023;
  CHECK(stars_of(product, today).drawn());
  product.stars = 0;
  CHECK(star_sentence(stars_of(product, today), Language::vi).empty());
  CHECK_FALSE(stars_of(product, today).drawn());
}

TEST_CASE("packs read as people say them") {
  CHECK(pack_label(com(), Language::vi) == "hộp 250 g");
  catalog::Variant bag = com();
  bag.label = {"Túi lưới 2 kg", "2 kg net bag"};
  bag.unit_label = "túi";
  bag.pack_size = 2000;
  CHECK(pack_short(bag, Language::vi) == "túi 2 kg");
  CHECK(pack_short(bag, Language::en) == "2 kg net bag");
  bag.pack_size = 1500;
  CHECK(pack_short(bag, Language::vi) == "túi 1,5 kg");
  bag.base_unit = catalog::BaseUnit::piece;
  bag.pack_size = 1;
  CHECK(pack_short(bag, Language::vi) == "túi");
  CHECK(pack_word(com(), Language::vi) == "hộp");
  CHECK(pack_word(com(), Language::en) == "packs");
}

TEST_CASE("a session that crosses midnight names both days") {
  catalog::Session session{};
  session.start_at = Instant{1770305400};  // 2026-02-05 22:30 +07:00
  session.end_at = Instant{1770312600};
  CHECK(span_of(session, Language::vi) == "Thứ Năm 05/02/2026 22:30 – 06/02/2026 00:30");
  session.end_at = Instant{};
  CHECK(span_of(session, Language::vi).find("không ghi giờ kết thúc") != std::string::npos);
}

TEST_CASE("time left is rounded up to the minute, so it never says 0 while something still runs") {
  CHECK(time_left(1, Language::vi) == "1 phút");
  CHECK(time_left(72 * 60, Language::vi) == "1 giờ 12 phút");
}
