#include "core/catalog/pack_writer_tables.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/catalog/catalog.hpp"

namespace chomay::catalog {
namespace {

std::uint32_t small(std::size_t number) {
  if (number >= nothing) throw ArchiveError("more than 2^32 rows or bytes");
  return static_cast<std::uint32_t>(number);
}

/// Numbers the texts; the views it keeps point into FairData.
class Texts {
public:
  explicit Texts(TextTable<Built>& table) : table_(table) {
    table_.starts.push_back(0);
    number("");
  }
  std::uint32_t number(std::string_view text) {
    const auto [found, is_new] = numbers_.try_emplace(text, small(table_.starts.size() - 1));
    if (is_new) {
      table_.heap.insert(table_.heap.end(), text.begin(), text.end());
      table_.starts.push_back(small(table_.heap.size()));
    }
    return found->second;
  }
  void add(TextColumn<Built>& to, std::string_view text) { to.column.push_back(number(text)); }
  /// A column's lists lie one after another, so one start a row tells where each begins and ends.
  template <class Row>
  void add(ListColumn<Built>& to, const std::vector<Row>& rows,
           std::vector<std::string> Row::*list) {
    to.column.push_back(small(table_.lists.size()));
    for (const Row& row : rows) {
      for (const std::string& text : row.*list) table_.lists.push_back(number(text));
      to.column.push_back(small(table_.lists.size()));
    }
  }

private:
  TextTable<Built>& table_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

using Rows = std::unordered_map<std::string_view, std::uint32_t>;

template <class Row>
Rows rows_by(const std::vector<Row>& rows, std::string Row::*key) {
  Rows found;
  found.reserve(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) found.try_emplace(rows[at].*key, small(at));
  return found;
}

std::uint32_t row_of(const Rows& rows, std::string_view key) {
  const auto found = rows.find(key);
  return found == rows.end() ? nothing : found->second;
}

/// Which rows belong to which owner, in the owners' order, each owner's rows in their own.
struct Grouped {
  std::vector<std::uint32_t> starts;  // one more than owners
  std::vector<std::uint32_t> rows;    // rows of no owner come last
};

template <class OwnerOf>
Grouped group(std::size_t owners, std::size_t rows, OwnerOf owner_of) {
  Grouped grouped;
  grouped.starts.assign(owners + 1, 0);
  grouped.rows.resize(rows);
  std::iota(grouped.rows.begin(), grouped.rows.end(), 0u);
  std::stable_sort(grouped.rows.begin(), grouped.rows.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return owner_of(a) < owner_of(b); });
  for (std::uint32_t row = 0; row < rows; ++row)
    if (owner_of(row) != nothing) ++grouped.starts[owner_of(row) + 1];
  std::partial_sum(grouped.starts.begin(), grouped.starts.end(), grouped.starts.begin());
  return grouped;
}

template <class Row>
std::vector<std::uint32_t> sorted_by_id(const std::vector<Row>& rows) {
  std::vector<std::uint32_t> sorted(rows.size());
  std::iota(sorted.begin(), sorted.end(), 0u);
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::string_view(rows[a].id) < std::string_view(rows[b].id);
  });
  return sorted;
}

class Builder {
public:
  Builder(const FairData& fair, const PackOptions& options)
      : fair_(fair),
        options_(options),
        texts_(tables_.texts),
        localities_(rows_by(fair.localities, &LocalityRow::code)),
        producers_(rows_by(fair.producers, &ProducerRow::id)),
        products_(rows_by(fair.products, &ProductRow::id)) {}

  PackTables<Built> build() && {
    info();
    lists();
    for (const LocalityRow& row : fair_.localities) locality(row);
    for (const OldPlaceRow& row : fair_.old_places) old_place(row);
    for (const ProducerRow& row : fair_.producers) producer(row);
    for (const ProductRow& row : fair_.products) product(row);
    variants();
    documents();
    attributes();
    payments();
    producers_products();
    tables_.sessions.products.column.push_back(0);
    for (const SessionRow& row : fair_.sessions) session(row);
    for (const DemandRow& row : fair_.demands) demand(row);
    tables_.products.by_id.column = sorted_by_id(fair_.products);
    tables_.producers.by_id.column = sorted_by_id(fair_.producers);
    tables_.sessions.by_id.column = sorted_by_id(fair_.sessions);
    return std::move(tables_);
  }

private:
  void info() {
    const FairInfo& from = fair_.info;
    tables_.info = {texts_.number(from.id),
                    texts_.number(from.title_vi),
                    texts_.number(from.title_en),
                    texts_.number(from.tagline_vi),
                    texts_.number(from.tagline_en),
                    texts_.number(from.base_url),
                    from.is_sample};
  }

  void lists() {
    texts_.add(tables_.localities.legacy_districts, fair_.localities,
               &LocalityRow::legacy_districts);
    texts_.add(tables_.old_places.unit_codes, fair_.old_places, &OldPlaceRow::unit_codes);
    texts_.add(tables_.old_places.candidate_codes, fair_.old_places, &OldPlaceRow::candidate_codes);
    texts_.add(tables_.producers.village, fair_.producers, &ProducerRow::village);
    texts_.add(tables_.producers.legacy_commune, fair_.producers, &ProducerRow::legacy_commune);
    texts_.add(tables_.producers.languages, fair_.producers, &ProducerRow::languages);
    texts_.add(tables_.products.keywords, fair_.products, &ProductRow::keywords_vi);
    texts_.add(tables_.products.allergens, fair_.products, &ProductRow::allergens);
    texts_.add(tables_.sessions.languages, fair_.sessions, &SessionRow::languages);
    texts_.add(tables_.demands.keywords, fair_.demands, &DemandRow::keywords_vi);
    texts_.add(tables_.demands.locality_codes, fair_.demands, &DemandRow::locality_codes);
    texts_.add(tables_.demands.required_documents, fair_.demands, &DemandRow::required_documents);
  }

  void locality(const LocalityRow& row) {
    auto& to = tables_.localities;
    texts_.add(to.code, row.code);
    texts_.add(to.name, row.name);
    texts_.add(to.level, row.level);
    texts_.add(to.full_name, row.full_name);
    texts_.add(to.name_alt, row.name_alt);
    texts_.add(to.note, row.note);
    to.valid_from.column.push_back(row.valid_from.days);
  }

  void old_place(const OldPlaceRow& row) {
    auto& to = tables_.old_places;
    texts_.add(to.legacy_commune_short, row.legacy_commune_short);
    texts_.add(to.legacy_commune, row.legacy_commune);
    texts_.add(to.legacy_district, row.legacy_district);
    texts_.add(to.basis, row.basis);
    texts_.add(to.note, row.note);
  }

  void producer(const ProducerRow& row) {
    auto& to = tables_.producers;
    texts_.add(to.id, row.id);
    texts_.add(to.name, row.name_vi);
    to.kind.column.push_back(row.kind);
    to.locality.column.push_back(row_of(localities_, row.locality_code));
    to.locality_certainty.column.push_back(row.locality_certainty);
    texts_.add(to.legacy_district, row.legacy_district);
    texts_.add(to.story_vi, row.story_vi);
    texts_.add(to.story_en, row.story_en);
    texts_.add(to.after_sale_vi, row.after_sale_vi);
    texts_.add(to.after_sale_en, row.after_sale_en);
    to.delivery_area.column.push_back(row.delivery_area);
    to.delivery_fee.column.push_back(row.delivery_fee_vnd);
    to.free_delivery_from.column.push_back(row.free_delivery_from_vnd);
    to.after_sale_days.column.push_back(row.after_sale_days);
    texts_.add(to.bank_bin, row.bank_bin);
    texts_.add(to.bank_account, row.bank_account);
    texts_.add(to.public_key, row.public_key);
    to.is_sample.column.push_back(row.is_sample);
  }

  void product(const ProductRow& row) {
    auto& to = tables_.products;
    texts_.add(to.id, row.id);
    texts_.add(to.name_vi, row.name_vi);
    texts_.add(to.name_en, row.name_en);
    texts_.add(to.short_vi, row.short_vi);
    texts_.add(to.short_en, row.short_en);
    texts_.add(to.long_vi, row.long_vi);
    texts_.add(to.long_en, row.long_en);
    texts_.add(to.ingredients_vi, row.ingredients_vi);
    texts_.add(to.ingredients_en, row.ingredients_en);
    to.producer.column.push_back(row_of(producers_, row.producer_id));
    to.group.column.push_back(row.group);
    texts_.add(to.fact_basis, row.fact_basis);
    texts_.add(to.source, row.source);
    to.ocop_reported.column.push_back(row.ocop_reported);
    to.potential_5star.column.push_back(row.potential_5star);
    to.stars.column.push_back(row.stars);
    to.stars_reported_year.column.push_back(row.stars_reported_year);
    to.season_from.column.push_back(row.season_from);
    to.season_to.column.push_back(row.season_to);
    texts_.add(to.season_basis, row.season_basis);
    texts_.add(to.season_note, row.season_note_vi);
    to.storage.column.push_back(row.storage);
    to.shelf_life_days.column.push_back(row.shelf_life_days);
    texts_.add(to.image, row.image);
    const auto picture = options_.pictures.find(row.image);
    texts_.add(to.picture,
               picture == options_.pictures.end() ? std::string_view() : picture->second);
  }

  void variants() {
    auto& to = tables_.variants;
    to.tiers.column.push_back(0);
    const auto owner = [&](std::uint32_t row) {
      return row_of(products_, fair_.variants[row].product_id);
    };
    Grouped grouped = group(fair_.products.size(), fair_.variants.size(), owner);
    for (const std::uint32_t at : grouped.rows) {
      const VariantRow& row = fair_.variants[at];
      texts_.add(to.id, row.id);
      to.product.column.push_back(owner(at));
      texts_.add(to.label_vi, row.label_vi);
      texts_.add(to.label_en, row.label_en);
      texts_.add(to.unit, row.unit);
      texts_.add(to.unit_label, row.unit_label_vi);
      to.base_unit.column.push_back(row.base_unit);
      to.pack_size.column.push_back(row.pack_size);
      to.price.column.push_back(row.price_vnd);
      to.tier_pool.insert(to.tier_pool.end(), row.tiers.begin(), row.tiers.end());
      to.tiers.column.push_back(small(to.tier_pool.size()));
      to.min_order.column.push_back(row.min_order);
      to.stock.column.push_back(row.stock);
      to.lead_time_days.column.push_back(row.lead_time_days);
      to.tolerance.column.push_back(row.catch_weight_tolerance_permille.value_or(no_tolerance));
      texts_.add(to.gtin, row.gtin);
      to.is_sample.column.push_back(row.is_sample);
    }
    tables_.products.variants.column = std::move(grouped.starts);
  }

  /// Owners in one line: producers, then products.
  void documents() {
    const std::size_t sellers = fair_.producers.size(), owners = sellers + fair_.products.size();
    const auto owner = [&](std::uint32_t at) {
      const DocumentRow& row = fair_.documents[at];
      if (row.product_id.empty()) return row_of(producers_, row.producer_id);
      const std::uint32_t product = row_of(products_, row.product_id);
      return product == nothing ? nothing : small(sellers + product);
    };
    const Grouped grouped = group(owners, fair_.documents.size(), owner);
    for (const std::uint32_t at : grouped.rows) document(fair_.documents[at]);
    const auto split = grouped.starts.begin() + static_cast<std::ptrdiff_t>(sellers);
    tables_.producers.documents.column.assign(grouped.starts.begin(), split + 1);
    tables_.products.documents.column.assign(split, grouped.starts.end());
  }

  void document(const DocumentRow& row) {
    auto& to = tables_.documents;
    texts_.add(to.id, row.id);
    texts_.add(to.subtype, row.subtype);
    texts_.add(to.number, row.number);
    texts_.add(to.issuer_kind, row.issuer_kind);
    texts_.add(to.note_vi, row.note_vi);
    texts_.add(to.note_en, row.note_en);
    to.kind.column.push_back(row.kind);
    to.required.column.push_back(row.required);
    to.is_sample.column.push_back(row.is_sample);
    to.issued_on.column.push_back(row.issued_on.days);
    to.expires_on.column.push_back(row.expires_on.days);
    to.reviewed_on.column.push_back(row.reviewed_on.days);
    to.state.column.push_back(row.state);
  }

  void attributes() {
    Grouped grouped = group(fair_.products.size(), fair_.attributes.size(), [&](std::uint32_t row) {
      return row_of(products_, fair_.attributes[row].product_id);
    });
    for (const std::uint32_t row : grouped.rows) {
      texts_.add(tables_.attributes.attribute, fair_.attributes[row].attribute);
      texts_.add(tables_.attributes.value, fair_.attributes[row].value);
    }
    tables_.products.attributes.column = std::move(grouped.starts);
  }

  void payments() {
    auto& to = tables_.payments;
    const auto owner = [&](std::uint32_t row) {
      return row_of(producers_, fair_.payments[row].producer_id);
    };
    for (const std::uint32_t at :
         group(fair_.producers.size(), fair_.payments.size(), owner).rows) {
      const PaymentRow& row = fair_.payments[at];
      to.producer.column.push_back(owner(at));
      to.way.column.push_back(row.way);
      texts_.add(to.name, row.name);
      texts_.add(to.link, row.link);
    }
  }

  void producers_products() {
    const auto& producer = tables_.products.producer.column;
    Grouped grouped = group(fair_.producers.size(), fair_.products.size(),
                            [&](std::uint32_t row) { return producer[row]; });
    tables_.producers.products.column = std::move(grouped.starts);
    tables_.producers.product_pool.column = std::move(grouped.rows);
  }

  void session(const SessionRow& row) {
    auto& to = tables_.sessions;
    texts_.add(to.id, row.id);
    texts_.add(to.series_id, row.series_id);
    to.kind.column.push_back(row.kind);
    texts_.add(to.title_vi, row.title_vi);
    texts_.add(to.title_en, row.title_en);
    texts_.add(to.note_vi, row.note_vi);
    texts_.add(to.note_en, row.note_en);
    to.start_at.column.push_back(row.start_at.seconds);
    to.end_at.column.push_back(row.end_at.seconds);
    to.venue_kind.column.push_back(row.venue_kind);
    texts_.add(to.url, row.url);
    texts_.add(to.venue_label, row.venue_label);
    to.locality.column.push_back(row_of(localities_, row.locality_code));
    for (const std::string& id : row.featured_product_ids)
      to.product_pool.column.push_back(row_of(products_, id));
    to.products.column.push_back(small(to.product_pool.column.size()));
    to.capacity.column.push_back(row.capacity);
    to.status.column.push_back(row.status);
  }

  void demand(const DemandRow& row) {
    auto& to = tables_.demands;
    texts_.add(to.id, row.id);
    texts_.add(to.distributor_kind, row.distributor_kind);
    texts_.add(to.buyer_label, row.buyer_label);
    texts_.add(to.unit, row.unit);
    texts_.add(to.price_unit, row.price_unit);
    texts_.add(to.status, row.status);
    texts_.add(to.note, row.note_vi);
    to.group.column.push_back(row.group);
    to.quantity.column.push_back(row.quantity);
    to.target_price.column.push_back(row.target_price_vnd);
    to.period_from.column.push_back(row.period_from.days);
    to.period_to.column.push_back(row.period_to.days);
    to.created_on.column.push_back(row.created_on.days);
    to.is_sample.column.push_back(row.is_sample);
  }

  const FairData& fair_;
  const PackOptions& options_;
  PackTables<Built> tables_;
  Texts texts_;
  Rows localities_, producers_, products_;
};

/// An empty table has no list to begin; readers want one start anyway.
struct FirstStarts {
  template <class... Columns>
  void operator()(Columns&... columns) {
    (first(columns), ...);
  }
  template <Target To>
  void first(RangeColumn<Built, To>& range) {
    if (range.column.empty()) range.column.push_back(0);
  }
  template <class Other>
  void first(Other&) {}
};

}  // namespace

PackTables<Built> build_tables(const FairData& fair, const PackOptions& options) {
  PackTables<Built> tables = Builder(fair, options).build();
  FirstStarts starts;
  tables.each_section([&](const char*, auto& table) { table.serialize(starts); });
  return tables;
}

}  // namespace chomay::catalog
