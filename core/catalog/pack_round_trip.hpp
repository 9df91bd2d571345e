// For tests: a fair's rows made again from an opened catalogue. What is compared with the rows that
// were packed proves that nothing is lost on the way.
#pragma once
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"

namespace chomay::catalog {

inline std::vector<std::string> copy(const TextList& list) {
  std::vector<std::string> texts;
  for (const std::string_view text : list) texts.emplace_back(text);
  return texts;
}
inline std::string copy(std::string_view text) {
  return std::string(text);
}

inline std::string code_of(const Catalog& catalog, std::uint32_t locality) {
  return locality == nothing ? "" : copy(catalog.locality(locality).code);
}

inline LocalityRow locality_row(const Catalog& catalog, std::uint32_t at) {
  const Locality l = catalog.locality(at);
  return {copy(l.code),      copy(l.name),     copy(l.level),
          copy(l.full_name), copy(l.name_alt), copy(l.legacy_districts),
          l.valid_from,      copy(l.note)};
}

inline OldPlaceRow old_place_row(const Catalog& catalog, std::uint32_t at) {
  const OldPlace p = catalog.old_place(at);
  return {copy(p.legacy_commune_short),
          copy(p.legacy_commune),
          copy(p.legacy_district),
          copy(p.unit_codes),
          copy(p.candidate_codes),
          copy(p.basis),
          copy(p.note)};
}

inline ProducerRow producer_row(const Catalog& catalog, std::uint32_t at) {
  const Producer p = catalog.producer(at);
  return {copy(p.id),
          copy(p.name),
          p.kind,
          code_of(catalog, p.locality),
          p.locality_certainty,
          copy(p.village),
          copy(p.legacy_commune),
          copy(p.legacy_district),
          copy(p.story.vi),
          copy(p.story.en),
          copy(p.languages),
          p.delivery_area,
          p.delivery_fee_vnd,
          p.free_delivery_from_vnd,
          p.after_sale_days,
          copy(p.after_sale.vi),
          copy(p.after_sale.en),
          copy(p.bank_bin),
          copy(p.bank_account),
          copy(p.public_key),
          p.is_sample};
}

inline ProductRow product_row(const Catalog& catalog, std::uint32_t at) {
  const Product p = catalog.product(at);
  return {copy(p.id),
          copy(catalog.producer(p.producer).id),
          copy(p.name.vi),
          copy(p.name.en),
          p.group,
          copy(p.fact_basis),
          copy(p.source),
          p.ocop_reported,
          p.stars,
          p.stars_reported_year,
          p.potential_5star,
          copy(p.short_text.vi),
          copy(p.short_text.en),
          copy(p.long_text.vi),
          copy(p.long_text.en),
          p.season_from,
          p.season_to,
          copy(p.season_basis),
          copy(p.season_note),
          copy(p.keywords),
          p.storage,
          p.shelf_life_days,
          copy(p.ingredients.vi),
          copy(p.ingredients.en),
          copy(p.allergens),
          copy(p.image)};
}

inline VariantRow variant_row(const Catalog& catalog, std::uint32_t at) {
  const Variant v = catalog.variant(at);
  return {copy(v.id),       copy(catalog.product(v.product).id),
          copy(v.label.vi), copy(v.label.en),
          copy(v.unit),     copy(v.unit_label),
          v.base_unit,      v.pack_size,
          v.price_vnd,      {v.tiers.begin(), v.tiers.end()},
          v.min_order,      v.stock,
          v.lead_time_days, v.catch_weight_tolerance_permille,
          copy(v.gtin),     v.is_sample};
}

inline DocumentRow document_row(const Catalog& catalog, std::uint32_t at, std::string_view producer,
                                std::string_view product) {
  const Document d = catalog.document(at);
  return {copy(d.id),
          product.empty() ? "producer" : "product",
          copy(producer),
          copy(product),
          d.kind,
          copy(d.subtype),
          d.required,
          copy(d.number),
          copy(d.issuer_kind),
          d.issued_on,
          d.expires_on,
          d.state,
          d.reviewed_on,
          copy(d.note.vi),
          copy(d.note.en),
          d.is_sample};
}

inline SessionRow session_row(const Catalog& catalog, std::uint32_t at) {
  const Session s = catalog.session(at);
  std::vector<std::string> featured;
  for (const std::uint32_t product : s.products)
    featured.push_back(copy(catalog.product(product).id));
  return {copy(s.id),
          copy(s.series_id),
          s.kind,
          copy(s.title.vi),
          copy(s.title.en),
          s.start_at,
          s.end_at,
          s.venue_kind,
          copy(s.url),
          copy(s.venue_label),
          code_of(catalog, s.locality),
          featured,
          copy(s.languages),
          s.capacity,
          s.typed_status,
          copy(s.note.vi),
          copy(s.note.en)};
}

inline DemandRow demand_row(const Catalog& catalog, std::uint32_t at) {
  const Demand d = catalog.demand(at);
  return {copy(d.id),
          copy(d.distributor_kind),
          copy(d.buyer_label),
          d.group,
          copy(d.keywords),
          d.quantity,
          copy(d.unit),
          d.period_from,
          d.period_to,
          copy(d.locality_codes),
          d.target_price_vnd,
          copy(d.price_unit),
          copy(d.required_documents),
          copy(d.status),
          d.created_on,
          copy(d.note),
          d.is_sample};
}

/// Variants, documents and attributes come in their owners' order.
inline FairData rows_of(const Catalog& catalog) {
  FairData fair;
  const Info info = catalog.info();
  fair.info = {copy(info.id),         copy(info.title.vi),   copy(info.title.en),
               copy(info.tagline.vi), copy(info.tagline.en), copy(info.base_url),
               info.is_sample};
  for (std::uint32_t at = 0; at < catalog.locality_count(); ++at)
    fair.localities.push_back(locality_row(catalog, at));
  for (std::uint32_t at = 0; at < catalog.old_place_count(); ++at)
    fair.old_places.push_back(old_place_row(catalog, at));
  const auto documents = [&](RowRange rows, std::string_view producer, std::string_view product) {
    for (std::uint32_t at = rows.first; at < rows.first + rows.count; ++at)
      fair.documents.push_back(document_row(catalog, at, producer, product));
  };
  for (std::uint32_t at = 0; at < catalog.producer_count(); ++at) {
    fair.producers.push_back(producer_row(catalog, at));
    documents(catalog.producer(at).documents, catalog.producer(at).id, "");
    const RowRange ways = catalog.payments_of(at);
    for (std::uint32_t row = ways.first; row < ways.first + ways.count; ++row) {
      const Payment way = catalog.payment(row);
      fair.payments.push_back(
          {copy(catalog.producer(at).id), way.way, copy(way.name), copy(way.link)});
    }
  }
  for (std::uint32_t at = 0; at < catalog.product_count(); ++at) {
    const Product product = catalog.product(at);
    fair.products.push_back(product_row(catalog, at));
    documents(product.documents, catalog.producer(product.producer).id, product.id);
    for (std::uint32_t row = product.attributes.first;
         row < product.attributes.first + product.attributes.count; ++row) {
      const Attribute attribute = catalog.attribute(row);
      fair.attributes.push_back(
          {copy(product.id), copy(attribute.attribute), copy(attribute.value)});
    }
  }
  for (std::uint32_t at = 0; at < catalog.variant_count(); ++at)
    fair.variants.push_back(variant_row(catalog, at));
  for (std::uint32_t at = 0; at < catalog.session_count(); ++at)
    fair.sessions.push_back(session_row(catalog, at));
  for (std::uint32_t at = 0; at < catalog.demand_count(); ++at)
    fair.demands.push_back(demand_row(catalog, at));
  return fair;
}

}  // namespace chomay::catalog
