// Sentences made of the catalogue's numbers and dates: prices with their unit, days and hours, what
// the next price tier saves, star grades that may have lapsed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "core/catalog/catalog.hpp"
#include "core/shop/strings.hpp"

namespace chomay::shop {

std::string money(std::int64_t dong, Language);
std::string day(Date, Language);                         // 27/11/2026
std::string clock_time(Instant, Language);               // 20:30
std::string weekday(Date, Language);                     // Thứ Sáu
std::string when(Instant, Language);                     // Thứ Sáu 27/11/2026 20:30
std::string span_of(const catalog::Session&, Language);  // 27/11/2026 20:30 – 22:00
std::string time_left(std::int64_t seconds, Language);   // 1 giờ 12 phút

/// "hộp 250 g": the label of a pack, to stand after a price.
std::string pack_label(const catalog::Variant&, Language);
/// The same without adjectives, for places with little room: "gói 250 g" for "Cốm tươi gói 250 g".
std::string pack_short(const catalog::Variant&, Language);
/// What is counted when buying it: "hộp"; English counts packs.
std::string pack_word(const catalog::Variant&, Language);

/// One line of the price table: from `from` to `to` packs (0 = no end) at `price` each.
struct PriceStep {
  std::int32_t from = 1, to = 0;
  std::int64_t price = 0;
};
std::vector<PriceStep> price_steps(const catalog::Variant&);

/// Star grades are what the press reported. A certificate lasts 36 months, so an old report is told
/// as a report and never drawn as a grade in force. 0 stars means not sourced: nothing is said.
struct StarReport {
  int stars = 0, year = 0;
  bool may_have_lapsed = false;
  bool drawn() const { return stars > 0 && !may_have_lapsed; }
};
StarReport stars_of(const catalog::Product&, Date today);
std::string star_sentence(const StarReport&, Language);

enum class SeasonState : std::uint8_t { none, now, later };
SeasonState season_of(const catalog::Product&, Date today);

std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace chomay::shop
