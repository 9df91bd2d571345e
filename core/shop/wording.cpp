#include "core/shop/wording.hpp"

#include "core/text/fold.hpp"
#include "core/text/format.hpp"
#include "core/text/utf8.hpp"

namespace chomay::shop {
namespace {

/// "Hộp 250 g" -> "hộp 250 g"; what begins with capitals ("VietGAP") stays.
std::string lower_first(std::string_view label) {
  const auto first = text::decode(label, 0);
  const auto second = text::decode(label, first.length);
  const auto head = label.substr(0, first.length);
  const auto next = label.substr(first.length, second.length);
  if (text::lower(next) != next) return std::string(label);
  return text::lower(head) + std::string(label.substr(first.length));
}

/// 250 g, 1,5 kg, 900 ml, 10 cái; nothing for one piece, which its counter word says already.
std::string amount_of(const catalog::Variant& variant) {
  const bool pieces = variant.base_unit == catalog::BaseUnit::piece;
  if (pieces && variant.pack_size <= 1) return {};
  if (pieces) return count(Str::pieces, Language::vi, variant.pack_size);
  const bool weight = variant.base_unit == catalog::BaseUnit::gram;
  if (variant.pack_size < 1000) return std::to_string(variant.pack_size) + (weight ? " g" : " ml");
  std::string number = std::to_string(variant.pack_size / 1000);
  std::string rest = std::to_string(variant.pack_size % 1000 + 1000).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  if (!rest.empty()) number += "," + rest;
  return number + (weight ? " kg" : " l");
}

constexpr int certificate_years = 3;  // 36 months

}  // namespace

std::string money(std::int64_t dong, Language) {
  return text::money(dong);
}

std::string day(Date date, Language) {
  return date.known() ? text::date(date.year(), date.month(), date.day()) : std::string("–");
}

std::string clock_time(Instant instant, Language) {
  return text::clock(instant.minute_of_day());
}

std::string weekday(Date date, Language language) {
  const auto first = static_cast<int>(Str::weekday_0);
  return std::string(str(static_cast<Str>(first + date.weekday()), language));
}

std::string when(Instant instant, Language language) {
  const Date date = instant.date();
  return weekday(date, language) + " " + day(date, language) + " " + clock_time(instant, language);
}

std::string span_of(const catalog::Session& session, Language language) {
  std::string start = when(session.start_at, language);
  if (!session.end_at.known())
    return start + " (" + std::string(str(Str::end_unknown, language)) + ")";
  const bool same_day = session.end_at.date() == session.start_at.date();
  const std::string end =
      same_day ? clock_time(session.end_at, language)
               : day(session.end_at.date(), language) + " " + clock_time(session.end_at, language);
  return say(Str::time_range, language, {start, end});
}

std::string time_left(std::int64_t seconds, Language language) {
  const auto minutes = (seconds + 59) / 60;
  if (minutes < 60) return say(Str::minutes_only, language, {std::to_string(minutes)});
  return say(Str::hours_minutes, language,
             {std::to_string(minutes / 60), std::to_string(minutes % 60)});
}

std::string pack_label(const catalog::Variant& variant, Language language) {
  return lower_first(variant.label.in(language));
}

std::string pack_short(const catalog::Variant& variant, Language language) {
  if (language == Language::en || variant.unit_label.empty()) return pack_label(variant, language);
  const std::string amount = amount_of(variant);
  return std::string(variant.unit_label) + (amount.empty() ? "" : " " + amount);
}

std::string pack_word(const catalog::Variant& variant, Language language) {
  if (language == Language::en || variant.unit_label.empty())
    return std::string(str(Str::packs, language));
  return std::string(variant.unit_label);
}

std::vector<PriceStep> price_steps(const catalog::Variant& variant) {
  std::vector<PriceStep> steps{{1, 0, variant.price_vnd}};
  for (const auto& tier : variant.tiers) {
    steps.back().to = tier.minimum - 1;
    steps.push_back({tier.minimum, 0, tier.price_vnd});
  }
  return steps;
}

StarReport stars_of(const catalog::Product& product, Date today) {
  StarReport report{product.stars, product.stars_reported_year, false};
  report.may_have_lapsed =
      report.stars > 0 && report.year > 0 && report.year + certificate_years < today.year();
  return report;
}

std::string star_sentence(const StarReport& report, Language language) {
  if (report.stars == 0) return {};
  const std::string year = std::to_string(report.year);
  if (report.may_have_lapsed)
    return count(Str::ocop_may_have_lapsed, language, report.stars, {year});
  if (report.year == 0) return std::string(str(Str::ocop_reported_undated, language));
  return say(Str::ocop_reported, language, {year});
}

SeasonState season_of(const catalog::Product& product, Date today) {
  if (product.season_from == 0) return SeasonState::none;
  return product.in_season(today.month()) ? SeasonState::now : SeasonState::later;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

}  // namespace chomay::shop
