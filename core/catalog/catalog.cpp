#include "core/catalog/catalog.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/catalog/catalog_view.hpp"

namespace chomay::catalog {
namespace {

constexpr std::string_view product_prefix = "sp-", producer_prefix = "cs-";
constexpr std::size_t longest_id = 64;

std::string_view without(std::string_view prefix, std::string_view id) {
  return id.starts_with(prefix) ? id.substr(prefix.size()) : id;
}

/// Tables made into structs, one row at a time.
struct Row {
  const PackView& view;
  std::uint32_t row;
  std::string_view text(const TextColumn<Viewed>& column) const { return view.text(column, row); }
  Bilingual text(const TextColumn<Viewed>& vi, const TextColumn<Viewed>& en) const {
    return {text(vi), text(en)};
  }
  TextList list(const ListColumn<Viewed>& column) const {
    const std::uint32_t first = column.column[row];
    return {&view, first, column.column[row + 1] - first};
  }
  template <Target To>
  RowRange range(const RangeColumn<Viewed, To>& column) const {
    return {column.column[row], column.column[row + 1] - column.column[row]};
  }
  template <Target To, class T>
  std::span<const T> slice(const RangeColumn<Viewed, To>& column, Column<T> pool) const {
    const RowRange of = range(column);
    return pool.subspan(of.first, of.count);
  }
  template <class Typed>
  auto of(const Typed& column) const {
    return column.column[row];
  }
  Date date(const DateColumn<Viewed>& column) const { return {column.column[row]}; }
  Instant instant(const InstantColumn<Viewed>& column) const { return {column.column[row]}; }
};

std::optional<std::uint32_t> find(const PackView& view, const TextColumn<Viewed>& ids,
                                  Column<std::uint32_t> by_id, std::string_view id) {
  const auto found = std::lower_bound(
      by_id.begin(), by_id.end(), id,
      [&](std::uint32_t row, std::string_view wanted) { return view.text(ids, row) < wanted; });
  if (found == by_id.end() || view.text(ids, *found) != id) return {};
  return *found;
}

std::optional<std::uint32_t> find(const PackView& view, const TextColumn<Viewed>& ids,
                                  Column<std::uint32_t> by_id, std::string_view prefix,
                                  std::string_view id_or_slug) {
  if (const auto row = find(view, ids, by_id, id_or_slug)) return row;
  if (id_or_slug.size() > longest_id) return {};
  std::array<char, longest_id + 8> id;
  const auto end = std::copy(id_or_slug.begin(), id_or_slug.end(),
                             std::copy(prefix.begin(), prefix.end(), id.begin()));
  return find(view, ids, by_id, {id.data(), static_cast<std::size_t>(end - id.begin())});
}

std::uint32_t count(const TextColumn<Viewed>& column) {
  return static_cast<std::uint32_t>(column.column.size());
}

}  // namespace

std::string_view TextList::operator[](std::uint32_t at) const {
  return pack_->text(pack_->tables.texts.lists[first_ + at]);
}

bool Product::in_season(int month) const {
  if (season_from == 0 || season_to == 0) return false;
  if (season_from <= season_to) return season_from <= month && month <= season_to;
  return month >= season_from || month <= season_to;
}

std::int64_t Variant::price_at(std::int32_t packs) const {
  std::int64_t price = price_vnd;
  for (const Tier& tier : tiers)
    if (packs >= tier.minimum) price = tier.price_vnd;
  return price;
}

/// Without a recorded end, a session counts as over when the day it began on is.
SessionStatus Session::status_at(Instant now) const {
  if (typed_status == SessionStatus::cancelled || !start_at.known()) return typed_status;
  if (now < start_at) return SessionStatus::scheduled;
  const bool over = end_at.known() ? now >= end_at : now.date() > start_at.date();
  return over ? SessionStatus::past : SessionStatus::live;
}

namespace {

Expected<std::unique_ptr<PackView>> opened(std::vector<std::byte> bytes, PackPart part) {
  auto view = view_pack(std::move(bytes), part);
  if (!view) return tl::unexpected(view.error());
  if (auto checked = check_pack(*view); !checked) return tl::unexpected(checked.error());
  return std::make_unique<PackView>(std::move(*view));
}

}  // namespace

Expected<Catalog> Catalog::open(std::vector<std::byte> bytes) {
  return opened(std::move(bytes), PackPart::whole).map([](auto&& view) {
    return Catalog(std::move(view));
  });
}
Expected<Catalog> Catalog::open_front(std::vector<std::byte> bytes) {
  return opened(std::move(bytes), PackPart::front).map([](auto&& view) {
    return Catalog(std::move(view));
  });
}

Expected<void> Catalog::take_words(std::vector<std::byte> bytes) {
  return catalog::take_words(*view_, std::move(bytes));
}
bool Catalog::has_words() const {
  return view_->has_words;
}

Catalog::Catalog(std::unique_ptr<PackView> view) : view_(std::move(view)) {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

Info Catalog::info() const {
  const InfoTable& info = view_->tables.info;
  const auto text = [&](std::uint32_t number) { return view_->text(number); };
  return {.id = text(info.id),
          .base_url = text(info.base_url),
          .title = {text(info.title_vi), text(info.title_en)},
          .tagline = {text(info.tagline_vi), text(info.tagline_en)},
          .is_sample = info.is_sample,
          .version = view_->header.version};
}

std::uint32_t Catalog::product_count() const {
  return count(view_->tables.products.id);
}
std::uint32_t Catalog::producer_count() const {
  return count(view_->tables.producers.id);
}
std::uint32_t Catalog::locality_count() const {
  return count(view_->tables.localities.code);
}
std::uint32_t Catalog::old_place_count() const {
  return count(view_->tables.old_places.legacy_commune);
}
std::uint32_t Catalog::variant_count() const {
  return count(view_->tables.variants.id);
}
std::uint32_t Catalog::document_count() const {
  return count(view_->tables.documents.id);
}
std::uint32_t Catalog::session_count() const {
  return count(view_->tables.sessions.id);
}
std::uint32_t Catalog::demand_count() const {
  return count(view_->tables.demands.id);
}

Product Catalog::product(std::uint32_t index) const {
  const auto& from = view_->tables.products;
  const Row row{*view_, index};
  return {.index = index,
          .id = row.text(from.id),
          .slug = without(product_prefix, row.text(from.id)),
          .name = row.text(from.name_vi, from.name_en),
          .short_text = row.text(from.short_vi, from.short_en),
          .long_text = row.text(from.long_vi, from.long_en),
          .ingredients = row.text(from.ingredients_vi, from.ingredients_en),
          .producer = row.of(from.producer),
          .group = row.of(from.group),
          .fact_basis = row.text(from.fact_basis),
          .source = row.text(from.source),
          .ocop_reported = row.of(from.ocop_reported) != 0,
          .potential_5star = row.of(from.potential_5star) != 0,
          .stars = row.of(from.stars),
          .stars_reported_year = row.of(from.stars_reported_year),
          .season_from = row.of(from.season_from),
          .season_to = row.of(from.season_to),
          .season_basis = row.text(from.season_basis),
          .season_note = row.text(from.season_note),
          .keywords = row.list(from.keywords),
          .allergens = row.list(from.allergens),
          .storage = row.of(from.storage),
          .shelf_life_days = row.of(from.shelf_life_days),
          .image = row.text(from.image),
          .picture = row.text(from.picture),
          .variants = row.range(from.variants),
          .documents = row.range(from.documents),
          .attributes = row.range(from.attributes)};
}

Producer Catalog::producer(std::uint32_t index) const {
  const auto& from = view_->tables.producers;
  const Row row{*view_, index};
  return {.index = index,
          .id = row.text(from.id),
          .slug = without(producer_prefix, row.text(from.id)),
          .name = row.text(from.name),
          .kind = row.of(from.kind),
          .locality = row.of(from.locality),
          .locality_certainty = row.of(from.locality_certainty),
          .village = row.list(from.village),
          .legacy_commune = row.list(from.legacy_commune),
          .languages = row.list(from.languages),
          .legacy_district = row.text(from.legacy_district),
          .story = row.text(from.story_vi, from.story_en),
          .after_sale = row.text(from.after_sale_vi, from.after_sale_en),
          .delivery_area = row.of(from.delivery_area),
          .delivery_fee_vnd = row.of(from.delivery_fee),
          .free_delivery_from_vnd = row.of(from.free_delivery_from),
          .after_sale_days = row.of(from.after_sale_days),
          .bank_bin = row.text(from.bank_bin),
          .bank_account = row.text(from.bank_account),
          .public_key = row.text(from.public_key),
          .is_sample = row.of(from.is_sample) != 0,
          .documents = row.range(from.documents),
          .products = row.slice(from.products, from.product_pool.column)};
}

Locality Catalog::locality(std::uint32_t index) const {
  const auto& from = view_->tables.localities;
  const Row row{*view_, index};
  return {.index = index,
          .code = row.text(from.code),
          .name = row.text(from.name),
          .level = row.text(from.level),
          .full_name = row.text(from.full_name),
          .name_alt = row.text(from.name_alt),
          .note = row.text(from.note),
          .legacy_districts = row.list(from.legacy_districts),
          .valid_from = row.date(from.valid_from)};
}

OldPlace Catalog::old_place(std::uint32_t index) const {
  const auto& from = view_->tables.old_places;
  const Row row{*view_, index};
  return {.index = index,
          .legacy_commune_short = row.text(from.legacy_commune_short),
          .legacy_commune = row.text(from.legacy_commune),
          .legacy_district = row.text(from.legacy_district),
          .basis = row.text(from.basis),
          .note = row.text(from.note),
          .unit_codes = row.list(from.unit_codes),
          .candidate_codes = row.list(from.candidate_codes)};
}

Variant Catalog::variant(std::uint32_t index) const {
  const auto& from = view_->tables.variants;
  const Row row{*view_, index};
  const std::int32_t tolerance = row.of(from.tolerance);
  return {.index = index,
          .id = row.text(from.id),
          .product = row.of(from.product),
          .label = row.text(from.label_vi, from.label_en),
          .unit = row.text(from.unit),
          .unit_label = row.text(from.unit_label),
          .base_unit = row.of(from.base_unit),
          .pack_size = row.of(from.pack_size),
          .price_vnd = row.of(from.price),
          .tiers = row.slice(from.tiers, from.tier_pool),
          .min_order = row.of(from.min_order),
          .stock = row.of(from.stock),
          .lead_time_days = row.of(from.lead_time_days),
          .catch_weight_tolerance_permille =
              tolerance == no_tolerance ? std::nullopt : std::optional(tolerance),
          .gtin = row.text(from.gtin),
          .is_sample = row.of(from.is_sample) != 0};
}

Document Catalog::document(std::uint32_t index) const {
  const auto& from = view_->tables.documents;
  const Row row{*view_, index};
  return {.index = index,
          .id = row.text(from.id),
          .subtype = row.text(from.subtype),
          .number = row.text(from.number),
          .issuer_kind = row.text(from.issuer_kind),
          .kind = row.of(from.kind),
          .required = row.of(from.required) != 0,
          .is_sample = row.of(from.is_sample) != 0,
          .issued_on = row.date(from.issued_on),
          .expires_on = row.date(from.expires_on),
          .reviewed_on = row.date(from.reviewed_on),
          .state = row.of(from.state),
          .note = row.text(from.note_vi, from.note_en)};
}

Session Catalog::session(std::uint32_t index) const {
  const auto& from = view_->tables.sessions;
  const Row row{*view_, index};
  return {.index = index,
          .id = row.text(from.id),
          .series_id = row.text(from.series_id),
          .kind = row.of(from.kind),
          .title = row.text(from.title_vi, from.title_en),
          .note = row.text(from.note_vi, from.note_en),
          .start_at = row.instant(from.start_at),
          .end_at = row.instant(from.end_at),
          .venue_kind = row.of(from.venue_kind),
          .url = row.text(from.url),
          .venue_label = row.text(from.venue_label),
          .locality = row.of(from.locality),
          .products = row.slice(from.products, from.product_pool.column),
          .languages = row.list(from.languages),
          .capacity = row.of(from.capacity),
          .typed_status = row.of(from.status)};
}

Demand Catalog::demand(std::uint32_t index) const {
  const auto& from = view_->tables.demands;
  const Row row{*view_, index};
  return {.index = index,
          .id = row.text(from.id),
          .distributor_kind = row.text(from.distributor_kind),
          .buyer_label = row.text(from.buyer_label),
          .unit = row.text(from.unit),
          .price_unit = row.text(from.price_unit),
          .status = row.text(from.status),
          .note = row.text(from.note),
          .group = row.of(from.group),
          .keywords = row.list(from.keywords),
          .locality_codes = row.list(from.locality_codes),
          .required_documents = row.list(from.required_documents),
          .quantity = row.of(from.quantity),
          .target_price_vnd = row.of(from.target_price),
          .period_from = row.date(from.period_from),
          .period_to = row.date(from.period_to),
          .created_on = row.date(from.created_on),
          .is_sample = row.of(from.is_sample) != 0};
}

Attribute Catalog::attribute(std::uint32_t index) const {
  const auto& from = view_->tables.attributes;
  const Row row{*view_, index};
  return {.attribute = row.text(from.attribute), .value = row.text(from.value)};
}

Payment Catalog::payment(std::uint32_t index) const {
  const auto& from = view_->tables.payments;
  const Row row{*view_, index};
  return {.way = row.of(from.way), .name = row.text(from.name), .link = row.text(from.link)};
}

RowRange Catalog::payments_of(std::uint32_t producer) const {
  const auto& all = view_->tables.payments.producer.column;
  const auto [first, last] = std::equal_range(all.begin(), all.end(), producer);
  return {static_cast<std::uint32_t>(first - all.begin()),
          static_cast<std::uint32_t>(last - first)};
}

std::optional<std::uint32_t> Catalog::find_product(std::string_view id_or_slug) const {
  const auto& from = view_->tables.products;
  return find(*view_, from.id, from.by_id.column, product_prefix, id_or_slug);
}
std::optional<std::uint32_t> Catalog::find_producer(std::string_view id_or_slug) const {
  const auto& from = view_->tables.producers;
  return find(*view_, from.id, from.by_id.column, producer_prefix, id_or_slug);
}
std::optional<std::uint32_t> Catalog::find_session(std::string_view id) const {
  const auto& from = view_->tables.sessions;
  return find(*view_, from.id, from.by_id.column, id);
}

const SearchIndex& Catalog::search_index() const {
  return view_->search;
}

std::size_t Catalog::memory_bytes() const {
  return view_->bytes.capacity() + view_->later.capacity() + sizeof(PackView) +
         view_->header.sections.capacity() * sizeof(Section);
}

std::string picture_name(const Product& product) {
  if (!product.picture.empty()) return std::string(product.picture);
  static constexpr std::string_view names[] = {"thuc_pham",        "do_uong",       "duoc_lieu",
                                               "thu_cong_my_nghe", "sinh_vat_canh", "du_lich"};
  return "_group-" + std::string(names[static_cast<std::size_t>(product.group)]);
}

}  // namespace chomay::catalog
