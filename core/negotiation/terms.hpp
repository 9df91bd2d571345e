// What two sides agree on: goods with their prices, delivery, payment, what holds after the sale.
// Money is integer đồng, quantities are integer base units (g, ml, pieces), and a price is a ratio:
// so many đồng for so many base units. An amount is rounded once, by the rule of the whole fair
// (core/order/amounts.hpp); a total is the sum of rounded lines.
#pragma once
#include "core/negotiation/bytes.hpp"

namespace chomay::negotiation {

// Bounds that keep every product below 2^63 and every total below 2^53.
inline constexpr std::int64_t most_price = 1'000'000'000;       // đồng for `per` base units
inline constexpr std::int64_t most_quantity = 1'000'000'000;    // base units of a line
inline constexpr std::int64_t most_amount = 1'000'000'000'000;  // đồng of a line, of a fee
inline constexpr std::size_t most_lines = 40, most_tiers = 8, most_payments = 6;
inline constexpr std::size_t longest_words = 500;
inline constexpr std::uint16_t rule_version = 1;  // of the arithmetic below

enum class Unit : std::uint8_t { gram, millilitre, piece };
inline constexpr int unit_count = 3;

/// From this quantity on (inclusive) the line's `per` costs this.
struct PriceTier {
  std::int64_t from = 0, price = 0;
  bool operator==(const PriceTier&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.from, 1, most_quantity);
    codec.number(self.price, 0, most_price);
  }
};

struct Line {
  std::string product, variant;  // ids in the pack
  std::string name;              // as both sides saw it: "Cốm Mễ Trì, gói 250 g"
  Unit unit = Unit::gram;
  std::int64_t pack = 1;      // base units a pack, for showing
  std::int64_t quantity = 0;  // base units
  std::int64_t price = 0, per = 1;
  std::vector<PriceTier> tiers = {};  // rising; the price of the quantity's tier is `price`
  bool operator==(const Line&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.id(self.product);
    codec.id(self.variant);
    codec.text(self.name, 200);
    codec.one_of(self.unit, unit_count);
    codec.number(self.pack, 1, most_quantity);
    codec.number(self.quantity, 1, most_quantity);
    codec.number(self.price, 0, most_price);
    codec.number(self.per, 1, most_quantity);
    codec.list(self.tiers, 0, most_tiers);
  }
};

/// Of the tier that the quantity reached; none below the first. Without tiers the line's own price.
std::optional<std::int64_t> price_at(const Line&, std::int64_t quantity);
/// đồng.
std::int64_t amount_of(const Line&);
bool same_item(const Line&, const Line&);

struct Delivery {
  std::int32_t by_day = 0;  // days since 1970
  std::string place;
  std::int64_t fee = 0;  // đồng
  bool operator==(const Delivery&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.by_day, 0, 2'932'896);  // the end of the year 9999
    codec.text(self.place, 300);
    codec.number(self.fee, 0, most_amount);
  }
};

enum class PayWhen : std::uint8_t { on_agreement, on_dispatch, on_receipt };
inline constexpr int pay_when_count = 3;
inline constexpr std::uint16_t whole_share = 10'000;  // basis points

/// A part of the total, due so many days after something.
struct Payment {
  PayWhen when = PayWhen::on_receipt;
  std::uint16_t days = 0;
  std::uint16_t share = whole_share;  // basis points
  bool operator==(const Payment&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.one_of(self.when, pay_when_count);
    codec.number(self.days, 0, 365);
    codec.number(self.share, 1, whole_share);
  }
};

struct AfterSale {
  std::uint16_t claim_days = 7;   // after the goods came
  std::uint16_t answer_days = 3;  // for the two sides alone, before the organisers are asked
  std::string words;
  bool operator==(const AfterSale&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.number(self.claim_days, 0, 730);
    codec.number(self.answer_days, 0, 90);
    codec.text(self.words, longest_words);
  }
};

struct Terms {
  std::vector<Line> lines;  // each product's variant once
  Delivery delivery;
  std::vector<Payment> payments;  // the shares make a whole
  AfterSale after_sale;
  Hash dossier{}, catalogue{};  // which papers and which pack both sides looked at
  std::uint16_t rules = rule_version;
  bool operator==(const Terms&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.list(self.lines, 1, most_lines);
    codec.part(self.delivery);
    codec.list(self.payments, 1, most_payments);
    codec.part(self.after_sale);
    codec.bytes(self.dossier);
    codec.bytes(self.catalogue);
    codec.number(self.rules, rule_version, rule_version);
    codec.require(codec.ok() && is_sound(self));
  }
  /// What no single field can say: each item once, tiers that rise and agree with the price,
  /// amounts in bounds, shares that make a whole.
  static bool is_sound(const Terms&);
};

/// đồng: the lines and the delivery.
std::int64_t total_of(const Terms&);
/// đồng of each payment: every one is a rounded share of the total, the last is what is left.
std::vector<std::int64_t> instalments(const Terms&);

}  // namespace chomay::negotiation
