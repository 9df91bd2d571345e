// The tables of a pack, column by column: the one place that says what is in it and in what order.
// A later format adds columns at the end of a table or sections of its own; it never reorders.
#pragma once
#include "core/catalog/pack_columns.hpp"
#include "core/catalog/search_index.hpp"

namespace chomay::catalog {

/// What a catch-weight tolerance of "none" is written as.
inline constexpr std::int32_t no_tolerance = -1;

/// All texts: number i is heap[starts[i], starts[i + 1]); equal texts have one number.
template <template <class> class C>
struct TextTable {
  C<std::uint32_t> starts;
  C<char> heap;
  C<std::uint32_t> lists;  // text numbers; ListColumns point into it
  template <class Archive>
  void serialize(Archive& archive) {
    archive(starts, heap, lists);
  }
};

struct InfoTable {
  std::uint32_t id = 0, title_vi = 0, title_en = 0, tagline_vi = 0, tagline_en = 0, base_url = 0;
  bool is_sample = false;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, title_vi, title_en, tagline_vi, tagline_en, base_url, is_sample);
  }
};

template <template <class> class C>
struct LocalityTable {
  TextColumn<C> code, name, level, full_name, name_alt, note;
  ListColumn<C> legacy_districts;
  DateColumn<C> valid_from;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(code, name, level, full_name, name_alt, note, legacy_districts, valid_from);
  }
};

template <template <class> class C>
struct OldPlaceTable {
  TextColumn<C> legacy_commune_short, legacy_commune, legacy_district, basis, note;
  ListColumn<C> unit_codes, candidate_codes;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(legacy_commune_short, legacy_commune, legacy_district, basis, note, unit_codes,
            candidate_codes);
  }
};

template <template <class> class C>
struct ProducerTable {
  TextColumn<C> id, name;
  EnumColumn<C, ProducerKind, 4> kind;
  RowColumn<C, Target::localities, true> locality;
  EnumColumn<C, Certainty, 5> locality_certainty;
  ListColumn<C> village, legacy_commune, languages;
  TextColumn<C> legacy_district, story_vi, story_en, after_sale_vi, after_sale_en;
  EnumColumn<C, DeliveryArea, 4> delivery_area;
  MoneyColumn<C> delivery_fee, free_delivery_from;
  CountColumn<C> after_sale_days;
  TextColumn<C> bank_bin, bank_account, public_key;
  FlagColumn<C> is_sample;
  RangeColumn<C, Target::documents> documents;
  RangeColumn<C, Target::producer_products> products;
  RowPool<C, Target::products> product_pool;  // products by producer
  RowPool<C, Target::producers> by_id;        // every row, in the byte order of ids
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, name, kind, locality, locality_certainty, village, legacy_commune, languages,
            legacy_district, story_vi, story_en, after_sale_vi, after_sale_en, delivery_area,
            delivery_fee, free_delivery_from, after_sale_days, bank_bin, bank_account, public_key,
            is_sample, documents, products, product_pool, by_id);
  }
};

template <template <class> class C>
struct ProductTable {
  TextColumn<C> id, name_vi, name_en, short_vi, short_en, long_vi, long_en;
  TextColumn<C> ingredients_vi, ingredients_en;
  RowColumn<C, Target::producers> producer;
  EnumColumn<C, Group, group_count> group;
  TextColumn<C> fact_basis, source;
  FlagColumn<C> ocop_reported, potential_5star;
  NumberColumn<C, std::uint8_t, 0, 5> stars;
  NumberColumn<C, std::int32_t, 0, 9999> stars_reported_year;
  MonthColumn<C> season_from, season_to;
  TextColumn<C> season_basis, season_note;
  ListColumn<C> keywords, allergens;
  EnumColumn<C, Storage, 5> storage;
  CountColumn<C> shelf_life_days;
  TextColumn<C> image, picture;
  RangeColumn<C, Target::variants> variants;
  RangeColumn<C, Target::documents> documents;
  RangeColumn<C, Target::attributes> attributes;
  RowPool<C, Target::products> by_id;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, name_vi, name_en, short_vi, short_en, long_vi, long_en, ingredients_vi,
            ingredients_en, producer, group, fact_basis, source, ocop_reported, potential_5star,
            stars, stars_reported_year, season_from, season_to, season_basis, season_note, keywords,
            allergens, storage, shelf_life_days, image, picture, variants, documents, attributes,
            by_id);
  }
};

template <template <class> class C>
struct VariantTable {
  TextColumn<C> id;
  RowColumn<C, Target::products> product;
  TextColumn<C> label_vi, label_en, unit, unit_label;
  EnumColumn<C, BaseUnit, 3> base_unit;
  NumberColumn<C, std::int64_t, 1, most_money> pack_size;
  MoneyColumn<C> price;
  RangeColumn<C, Target::tiers> tiers;
  CountColumn<C> min_order, stock, lead_time_days;
  NumberColumn<C, std::int32_t, no_tolerance, 1000> tolerance;
  TextColumn<C> gtin;
  FlagColumn<C> is_sample;
  C<Tier> tier_pool;  // by variant
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, product, label_vi, label_en, unit, unit_label, base_unit, pack_size, price, tiers,
            min_order, stock, lead_time_days, tolerance, gtin, is_sample, tier_pool);
  }
};

/// Producers' papers first, then products', so that owners need no columns.
template <template <class> class C>
struct DocumentTable {
  TextColumn<C> id, subtype, number, issuer_kind, note_vi, note_en;
  EnumColumn<C, DocumentKind, document_kind_count> kind;
  FlagColumn<C> required, is_sample;
  DateColumn<C> issued_on, expires_on, reviewed_on;
  EnumColumn<C, DocumentState, 6> state;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, subtype, number, issuer_kind, note_vi, note_en, kind, required, is_sample,
            issued_on, expires_on, reviewed_on, state);
  }
};

template <template <class> class C>
struct SessionTable {
  TextColumn<C> id, series_id;
  EnumColumn<C, SessionKind, 5> kind;
  TextColumn<C> title_vi, title_en, note_vi, note_en;
  InstantColumn<C> start_at, end_at;
  EnumColumn<C, Venue, 4> venue_kind;
  TextColumn<C> url, venue_label;
  RowColumn<C, Target::localities, true> locality;
  RangeColumn<C, Target::session_products> products;
  RowPool<C, Target::products> product_pool;  // by session
  ListColumn<C> languages;
  CountColumn<C> capacity;
  EnumColumn<C, SessionStatus, 4> status;
  RowPool<C, Target::sessions> by_id;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, series_id, kind, title_vi, title_en, note_vi, note_en, start_at, end_at, venue_kind,
            url, venue_label, locality, products, product_pool, languages, capacity, status, by_id);
  }
};

template <template <class> class C>
struct DemandTable {
  TextColumn<C> id, distributor_kind, buyer_label, unit, price_unit, status, note;
  EnumColumn<C, Group, group_count> group;
  ListColumn<C> keywords, locality_codes, required_documents;
  NumberColumn<C, std::int64_t, 0, most_money> quantity;
  MoneyColumn<C> target_price;
  DateColumn<C> period_from, period_to, created_on;
  FlagColumn<C> is_sample;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(id, distributor_kind, buyer_label, unit, price_unit, status, note, group, keywords,
            locality_codes, required_documents, quantity, target_price, period_from, period_to,
            created_on, is_sample);
  }
};

template <template <class> class C>
struct AttributeTable {
  TextColumn<C> attribute, value;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(attribute, value);
  }
};

/// payments.csv, by producer.
template <template <class> class C>
struct PaymentTable {
  RowColumn<C, Target::producers> producer;
  EnumColumn<C, PayWay, pay_way_count> way;
  TextColumn<C> name, link;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(producer, way, name, link);
  }
};

/// The columns of the search index, of either kind: SearchIndex views, SearchIndexData owns.
template <class Index>
struct SearchColumns {
  Index& index;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(index.document_ids, index.prices, index.name_ranks, index.complete_until,
            index.season_months, index.stars, index.name_lengths, index.facet_text, index.facets,
            index.facet_values, index.facet_cells, index.facet_offsets);
  }
};
template <class Index>
struct WordColumns {
  Index& index;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(index.text, index.terms, index.forms, index.posting_documents, index.posting_infos,
            index.sounds);
  }
};

/// Only in a pack whose fair has such rows: packs of before have none, and open all the same.
inline constexpr const char* payments_section = "payments";

/// Everything of a pack but the search index. `each_section` names the sections; after them come
/// "search" and, last, "words" (pack_header.hpp).
template <template <class> class C>
struct PackTables {
  TextTable<C> texts;
  InfoTable info;
  LocalityTable<C> localities;
  OldPlaceTable<C> old_places;
  ProducerTable<C> producers;
  ProductTable<C> products;
  VariantTable<C> variants;
  DocumentTable<C> documents;
  SessionTable<C> sessions;
  DemandTable<C> demands;
  AttributeTable<C> attributes;
  PaymentTable<C> payments;

  template <class Visit>
  void each_section(Visit&& visit) {
    visit("texts", texts);
    visit("info", info);
    visit("localities", localities);
    visit("old_places", old_places);
    visit("producers", producers);
    visit("products", products);
    visit("variants", variants);
    visit("documents", documents);
    visit("sessions", sessions);
    visit("demands", demands);
    visit("attributes", attributes);
    visit(payments_section, payments);
  }
};
inline constexpr const char* search_section = "search";

/// Tier has padding before its price; the pack has zeros there.
struct CleanTier {
  std::int32_t minimum;
  std::uint32_t zero;
  std::int64_t price_vnd;
};
inline CleanTier without_padding(const Tier& tier) {
  return {tier.minimum, 0, tier.price_vnd};
}
static_assert(sizeof(Tier) == sizeof(CleanTier) && alignof(Tier) == alignof(std::int64_t));

}  // namespace chomay::catalog
