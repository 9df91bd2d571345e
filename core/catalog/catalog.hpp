// `Catalog`: one fair, immutable, opened from a pack. Nothing is copied out of the pack's bytes:
// the structs below are views made on demand, valid while the Catalog lives.
//
//   auto catalog = Catalog::open(std::move(bytes));          // Expected<Catalog>
//   const Product product = catalog->product(0);
//   draw(product.name.in(language), product.variants.front().price_vnd);
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/catalog/fair.hpp"
#include "core/ports/language.hpp"
#include "core/ports/result.hpp"

namespace chomay::catalog {

struct SearchIndex;  // core/catalog/search_index.hpp
class PackView;      // the opened columns, catalog_view.hpp

inline constexpr std::uint32_t nothing = UINT32_MAX;  // "no such row"

/// A lazy list of texts that lie one after another in the pack: `for (auto word : list)`.
class TextList {
public:
  TextList() = default;
  TextList(const PackView* pack, std::uint32_t first, std::uint32_t count)
      : pack_(pack), first_(first), count_(count) {}
  std::uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  std::string_view operator[](std::uint32_t at) const;
  class Iterator {
  public:
    Iterator(const TextList* list, std::uint32_t at) : list_(list), at_(at) {}
    std::string_view operator*() const { return (*list_)[at_]; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

  private:
    const TextList* list_;
    std::uint32_t at_;
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, count_}; }

private:
  const PackView* pack_ = nullptr;
  std::uint32_t first_ = 0, count_ = 0;
};

/// Rows [first, first + count) of another table.
struct RowRange {
  std::uint32_t first = 0, count = 0;
  bool empty() const { return count == 0; }
};

struct Locality {
  std::uint32_t index;
  std::string_view code, name, level, full_name, name_alt, note;
  TextList legacy_districts;
  Date valid_from;
};

struct OldPlace {
  std::uint32_t index;
  std::string_view legacy_commune_short, legacy_commune, legacy_district, basis, note;
  TextList unit_codes, candidate_codes;
};

struct Producer {
  std::uint32_t index;
  std::string_view id, slug;  // slug: what stands in /nsx/<slug>
  std::string_view name;
  ProducerKind kind;
  std::uint32_t locality;  // row of localities, or `nothing`
  Certainty locality_certainty;
  TextList village, legacy_commune, languages;
  std::string_view legacy_district;
  Bilingual story, after_sale;
  DeliveryArea delivery_area;
  std::int64_t delivery_fee_vnd, free_delivery_from_vnd;
  std::int32_t after_sale_days;
  std::string_view bank_bin, bank_account, public_key;
  bool is_sample;
  RowRange documents;  // its own papers
  std::span<const std::uint32_t> products;
};

struct Product {
  std::uint32_t index;
  std::string_view id, slug;  // slug: what stands in /p/<slug>
  Bilingual name, short_text, long_text, ingredients;
  std::uint32_t producer;  // row of producers
  Group group;
  std::string_view fact_basis, source;
  bool ocop_reported, potential_5star;
  std::uint8_t stars;
  std::int32_t stars_reported_year;
  std::uint8_t season_from, season_to;
  std::string_view season_basis, season_note;
  TextList keywords, allergens;
  Storage storage;
  std::int32_t shelf_life_days;
  std::string_view image;    // file name as the organiser gave it
  std::string_view picture;  // content name of its made pictures ("3fa9…"), empty = none of its own
  RowRange variants, documents, attributes;
  bool in_season(int month) const;  // false when it has no season
};

/// What stands for the product on a screen: its own picture, or its group's drawing.
std::string picture_name(const Product&);

struct Variant {
  std::uint32_t index;
  std::string_view id;
  std::uint32_t product;
  Bilingual label;
  std::string_view unit, unit_label;
  BaseUnit base_unit;
  std::int64_t pack_size, price_vnd;
  std::span<const Tier> tiers;  // ascending minimum, falling price
  std::int32_t min_order, stock, lead_time_days;
  std::optional<std::int32_t> catch_weight_tolerance_permille;
  std::string_view gtin;
  bool is_sample;
  std::int64_t price_at(std::int32_t packs) const;  // per pack, tiers applied
};

struct Document {
  std::uint32_t index;
  std::string_view id, subtype, number, issuer_kind;
  DocumentKind kind;
  bool required, is_sample;
  Date issued_on, expires_on, reviewed_on;
  DocumentState state;
  Bilingual note;
};

struct Session {
  std::uint32_t index;
  std::string_view id, series_id;
  SessionKind kind;
  Bilingual title, note;
  Instant start_at, end_at;
  Venue venue_kind;
  std::string_view url, venue_label;
  std::uint32_t locality;
  std::span<const std::uint32_t> products;
  TextList languages;
  std::int32_t capacity;
  SessionStatus typed_status;
  SessionStatus status_at(Instant now) const;  // cancelled stays; otherwise the clock decides
};

struct Demand {
  std::uint32_t index;
  std::string_view id, distributor_kind, buyer_label, unit, price_unit, status, note;
  Group group;
  TextList keywords, locality_codes, required_documents;
  std::int64_t quantity, target_price_vnd;
  Date period_from, period_to, created_on;
  bool is_sample;
};

struct Attribute {
  std::string_view attribute, value;  // attribute = "<plugin id>/<attribute id>"
};

struct Payment {  // a way to pay one seller
  PayWay way;
  std::string_view name, link;  // link_template.hpp
};

struct Info {
  std::string_view id, base_url;
  Bilingual title, tagline;
  bool is_sample;
  std::uint64_t version;  // grows with every pack of the same fair
};

/// What a dossier comes to on a day; the date wins over a hand-typed state.
enum class PaperState : std::uint8_t {
  approved,
  expiring,
  pending,
  rejected,
  expired,
  missing,
  not_applicable
};
inline constexpr int expiring_days = 60;
PaperState paper_state(const Document& document, Date today);

struct DossierSummary {
  std::uint8_t approved = 0;  // approved or expiring
  std::uint8_t expiring = 0;
  std::uint8_t pending = 0, rejected = 0, expired = 0, missing = 0, not_applicable = 0;
  std::uint8_t total = 0;  // kinds that apply (8 - not_applicable)
  bool admitted = false;   // every required paper of product and producer approved and in date
  bool complete() const { return admitted && approved == total; }
};

class Catalog {
public:
  /// Checks header, hashes and every offset before anything is used. Error codes: pack_*.
  static Expected<Catalog> open(std::vector<std::byte> bytes);
  /// The same for the front of a pack: all but the words that search looks up, which lie last.
  static Expected<Catalog> open_front(std::vector<std::byte> bytes);
  /// The rest of the pack whose front was opened; a search begun before finds words only anew.
  Expected<void> take_words(std::vector<std::byte> bytes);
  bool has_words() const;
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  Info info() const;
  std::uint32_t product_count() const;
  std::uint32_t producer_count() const;
  std::uint32_t locality_count() const;
  std::uint32_t old_place_count() const;
  std::uint32_t variant_count() const;
  std::uint32_t document_count() const;
  std::uint32_t session_count() const;
  std::uint32_t demand_count() const;

  Product product(std::uint32_t index) const;
  Producer producer(std::uint32_t index) const;
  Locality locality(std::uint32_t index) const;
  OldPlace old_place(std::uint32_t index) const;
  Variant variant(std::uint32_t index) const;
  Document document(std::uint32_t index) const;
  Session session(std::uint32_t index) const;
  Demand demand(std::uint32_t index) const;
  Attribute attribute(std::uint32_t index) const;
  Payment payment(std::uint32_t index) const;
  /// The rows of payments that are a producer's; none when payments.csv does not name it.
  RowRange payments_of(std::uint32_t producer) const;

  std::optional<std::uint32_t> find_product(std::string_view id_or_slug) const;
  std::optional<std::uint32_t> find_producer(std::string_view id_or_slug) const;
  std::optional<std::uint32_t> find_session(std::string_view id) const;

  /// The papers that count for a product: its producer's 2 and its own 6, at most one a kind,
  /// in the order of DocumentKind; `nothing` where there is no row.
  std::array<std::uint32_t, document_kind_count> dossier(const Product& product) const;
  DossierSummary dossier_summary(const Product& product, Date today) const;

  const SearchIndex& search_index() const;
  std::size_t memory_bytes() const;

private:
  explicit Catalog(std::unique_ptr<PackView> view);
  std::unique_ptr<PackView> view_;
};

}  // namespace chomay::catalog
