// One fair as its organisers keep it: the rows of the CSV folder, checked and in NFC, in memory.
// `import` fills it, `write_pack` turns it into a pack. Every column of the CSV has its field here.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/time.hpp"

namespace chomay::catalog {

enum class Group : std::uint8_t {  // the six groups of Decision 148/QĐ-TTg (2023)
  food,
  drink,
  herbal,
  craft,
  ornamental,
  tourism
};
inline constexpr int group_count = 6;

enum class DocumentKind : std::uint8_t {
  business_registration,
  quality_standard,
  food_safety_test,
  traceability_stamp,
  ip_certificate,
  geographical_indication,
  trademark,
  quality_management_system
};
inline constexpr int document_kind_count = 8;

enum class DocumentState : std::uint8_t {  // as typed by the organisers; dates decide on top
  approved,
  pending,
  rejected,
  expired,
  missing,
  not_applicable
};
enum class ProducerKind : std::uint8_t { cooperative, company, household, cooperative_group };
enum class Certainty : std::uint8_t { unknown, map, split, unverified, district_only };
enum class DeliveryArea : std::uint8_t { inner_city, hanoi, nationwide, on_site };
enum class Storage : std::uint8_t { none, ambient, cool, frozen, same_day };
enum class SessionKind : std::uint8_t {
  trade_session,
  night_market,
  showroom,
  training,
  livestream
};
enum class SessionStatus : std::uint8_t { past, live, scheduled, cancelled };  // as typed
enum class Venue : std::uint8_t { zoom, facebook, youtube, showroom };
/// How a seller is paid. `bank_app` is no way of its own: it opens a transfer in the buyer's app.
enum class PayWay : std::uint8_t { transfer, on_delivery, counter, wallet, marketplace, bank_app };
inline constexpr int pay_way_count = 6;
enum class BaseUnit : std::uint8_t { gram, millilitre, piece };

struct LocalityRow {
  std::string code, name, level, full_name, name_alt;
  std::vector<std::string> legacy_districts;
  Date valid_from;
  std::string note;
  bool operator==(const LocalityRow&) const = default;
};

struct OldPlaceRow {  // locality_map.csv
  std::string legacy_commune_short, legacy_commune, legacy_district;
  std::vector<std::string> unit_codes, candidate_codes;
  std::string basis, note;
  bool operator==(const OldPlaceRow&) const = default;
};

struct ProducerRow {
  std::string id, name_vi;
  ProducerKind kind{};
  std::string locality_code;
  Certainty locality_certainty{};
  std::vector<std::string> village, legacy_commune;
  std::string legacy_district, story_vi, story_en;
  std::vector<std::string> languages;
  DeliveryArea delivery_area{};
  std::int64_t delivery_fee_vnd = 0;
  std::int64_t free_delivery_from_vnd = 0;
  std::int32_t after_sale_days = 0;
  std::string after_sale_vi, after_sale_en, bank_bin, bank_account, public_key;
  bool is_sample = false;
  bool operator==(const ProducerRow&) const = default;
};

struct ProductRow {
  std::string id, producer_id, name_vi, name_en;
  Group group{};
  std::string fact_basis, source;
  bool ocop_reported = false;
  std::uint8_t stars = 0;  // 3-5; 0 = not sourced, which is not "no stars"
  std::int32_t stars_reported_year = 0;
  bool potential_5star = false;
  std::string short_vi, short_en, long_vi, long_en;
  std::uint8_t season_from = 0, season_to = 0;  // months 1-12, inclusive, may wrap; 0 = none
  std::string season_basis, season_note_vi;
  std::vector<std::string> keywords_vi;
  Storage storage{};
  std::int32_t shelf_life_days = 0;
  std::string ingredients_vi, ingredients_en;
  std::vector<std::string> allergens;
  std::string image;
  bool operator==(const ProductRow&) const = default;
};

struct Tier {
  std::int32_t minimum = 0;    // packs
  std::int64_t price_vnd = 0;  // per pack from that number on
  bool operator==(const Tier&) const = default;
};

struct VariantRow {
  std::string id, product_id, label_vi, label_en, unit, unit_label_vi;
  BaseUnit base_unit{};
  std::int64_t pack_size = 0;  // base units
  std::int64_t price_vnd = 0;  // per pack
  std::vector<Tier> tiers;
  std::int32_t min_order = 1, stock = 0, lead_time_days = 0;
  std::optional<std::int32_t> catch_weight_tolerance_permille;
  std::string gtin;
  bool is_sample = false;
  bool operator==(const VariantRow&) const = default;
};

struct DocumentRow {
  std::string id, scope, producer_id, product_id;
  DocumentKind kind{};
  std::string subtype;
  bool required = false;
  std::string number, issuer_kind;
  Date issued_on, expires_on;
  DocumentState state{};
  Date reviewed_on;
  std::string note_vi, note_en;
  bool is_sample = false;
  bool operator==(const DocumentRow&) const = default;
};

struct SessionRow {
  std::string id, series_id;
  SessionKind kind{};
  std::string title_vi, title_en;
  Instant start_at, end_at;
  Venue venue_kind{};
  std::string url, venue_label, locality_code;
  std::vector<std::string> featured_product_ids, languages;
  std::int32_t capacity = 0;
  SessionStatus status{};
  std::string note_vi, note_en;
  bool operator==(const SessionRow&) const = default;
};

struct DemandRow {
  std::string id, distributor_kind, buyer_label;
  Group group{};
  std::vector<std::string> keywords_vi;
  std::int64_t quantity = 0;
  std::string unit;
  Date period_from, period_to;
  std::vector<std::string> locality_codes;
  std::int64_t target_price_vnd = 0;
  std::string price_unit;
  std::vector<std::string> required_documents;
  std::string status;
  Date created_on;
  std::string note_vi;
  bool is_sample = false;
  bool operator==(const DemandRow&) const = default;
};

/// attributes.csv (optional): what category plugins declare, e.g. tea/oxidation = 20.
struct AttributeRow {
  std::string product_id, attribute, value;  // attribute is "<plugin id>/<attribute id>"
  bool operator==(const AttributeRow&) const = default;
};

/// payments.csv (optional): a way a seller is paid, one row each; without rows a seller has the
/// usual ones (core/order/draft.hpp).
struct PaymentRow {
  std::string producer_id;
  PayWay way{};
  std::string name, link;  // of a wallet, marketplace or bank app; link_template.hpp
  bool operator==(const PaymentRow&) const = default;
};

/// fair.csv (optional key,value): title, public base address, sample mark …
struct FairInfo {
  std::string id = "fair", title_vi, title_en, tagline_vi, tagline_en, base_url;
  bool is_sample = false;
  bool operator==(const FairInfo&) const = default;
};

struct FairData {
  FairInfo info;
  std::vector<LocalityRow> localities;
  std::vector<OldPlaceRow> old_places;
  std::vector<ProducerRow> producers;
  std::vector<ProductRow> products;
  std::vector<VariantRow> variants;
  std::vector<DocumentRow> documents;
  std::vector<SessionRow> sessions;
  std::vector<DemandRow> demands;
  std::vector<AttributeRow> attributes;
  std::vector<PaymentRow> payments;
  bool operator==(const FairData&) const = default;
};

}  // namespace chomay::catalog
