#include "core/catalog/import_checks.hpp"

#include "core/catalog/link_template.hpp"
#include "core/text/format.hpp"

namespace chomay::catalog {
namespace {

// With a plain space: these sentences go to terminals and programs.
Value money_value(std::int64_t dong) {
  return {text::grouped(dong) + " ₫", text::grouped(dong, ',') + " VND"};
}

void check_tiers(const VariantRow& row, RowContext& context) {
  if (!context.is_fine("tier_prices") || !context.is_fine("price_vnd")) return;
  const Tier* before = nullptr;
  for (const Tier& tier : row.tiers) {
    const std::string from = std::to_string(tier.minimum);
    if (tier.minimum < 2 || (before != nullptr && tier.minimum <= before->minimum))
      return context.add("tier_prices", Fault::tier_not_ascending, {from});
    if (tier.price_vnd >= row.price_vnd)
      return context.add("tier_prices", Fault::tier_price_not_lower,
                         {from, money_value(row.price_vnd)});
    if (before != nullptr && tier.price_vnd >= before->price_vnd)
      return context.add("tier_prices", Fault::tier_price_not_falling,
                         {from, money_value(before->price_vnd)});
    before = &tier;
  }
}

// Weights and volumes have one base unit; boxes, sets and servings may hold anything.
void check_unit(const VariantRow& row, RowContext& context) {
  if (!context.is_fine("unit") || !context.is_fine("base_unit")) return;
  const bool weight = row.unit == "g" || row.unit == "kg";
  const bool volume = row.unit == "ml" || row.unit == "l";
  constexpr std::string_view names[] = {"g", "ml", "cai"};
  const BaseUnit expected = weight ? BaseUnit::gram : volume ? BaseUnit::millilitre : row.base_unit;
  if (row.base_unit != expected)
    context.add(
        "base_unit", Fault::unit_mismatch,
        {row.unit, names[static_cast<int>(expected)], names[static_cast<int>(row.base_unit)]});
}

bool is_producer_kind(DocumentKind kind) {
  return kind == DocumentKind::business_registration ||
         kind == DocumentKind::quality_management_system;
}

void check_owner(const DocumentRow& row, RowContext& context) {
  if (!context.is_fine("scope")) return;
  const bool of_producer = row.scope == "producer";
  if (context.is_fine("kind") && is_producer_kind(row.kind) != of_producer)
    context.add("kind", Fault::kind_not_for_scope,
                {names_of(row.kind)[static_cast<std::size_t>(row.kind)], row.scope});
  if (!context.is_fine("product_id") || !context.is_fine("producer_id")) return;
  if (of_producer) {
    if (!row.product_id.empty()) context.add("product_id", Fault::product_not_for_scope);
    return;
  }
  if (row.product_id.empty())
    return context.add("product_id", Fault::required, {{"mã sản phẩm", "product id"}});
  const IdEntry* product = context.import.find(FileKind::products, row.product_id);
  if (product == nullptr || product->index < 0) return;
  const std::string& owner =
      context.import.data.products[static_cast<std::size_t>(product->index)].producer_id;
  if (owner != row.producer_id)
    context.add("producer_id", Fault::producer_mismatch, {row.product_id, owner, row.producer_id});
}

bool is_wanted(PayWay way, std::string_view gap) {
  return way == PayWay::bank_app || (way == PayWay::wallet && gap == "amount");
}

// What leads out of the fair has a name and a link that an order can fill.
void check_link(const PaymentRow& row, const std::string& way, RowContext& context) {
  const bool leads = row.way == PayWay::wallet || row.way == PayWay::marketplace;
  const bool opens = leads || row.way == PayWay::bank_app;
  if (leads && row.name.empty()) context.add("name", Fault::way_without_name, {way});
  if (opens && row.link.empty()) return context.add("link", Fault::way_without_link, {way});
  if (!opens && !row.link.empty()) return context.add("link", Fault::link_not_for_way, {way});
  const auto in_braces = [](std::string_view gap) { return "{" + std::string(gap) + "}"; };
  for (const std::string_view gap : {"app", "account", "bank", "holder"})
    if (leads && has_gap(row.link, gap))
      return context.add("link", Fault::link_gap_not_for_way, {way, in_braces(gap)});
  for (const std::string_view gap : {"amount", "app", "account"})
    if (opens && is_wanted(row.way, gap) && !has_gap(row.link, gap))
      return context.add("link", Fault::link_lacks_gap, {way, in_braces(gap)});
}

void check_seller(const PaymentRow& row, RowContext& context) {
  const IdEntry* entry = context.import.find(FileKind::producers, row.producer_id);
  if (entry == nullptr || entry->index < 0) return;
  const ProducerRow& seller = context.import.data.producers[static_cast<std::size_t>(entry->index)];
  const bool to_account = row.way == PayWay::transfer || row.way == PayWay::bank_app;
  if (to_account && (seller.bank_bin.empty() || seller.bank_account.empty()))
    context.add("way", Fault::way_without_account, {row.producer_id});
  if (row.way == PayWay::on_delivery && seller.delivery_area == DeliveryArea::on_site)
    context.add("way", Fault::way_without_delivery, {row.producer_id});
}

// The first row with this key; 0 when the key is new.
std::uint32_t seen_before(std::unordered_map<std::string, std::uint32_t>& seen, std::string key,
                          std::uint32_t row) {
  const auto [entry, is_new] = seen.try_emplace(std::move(key), row);
  return is_new ? 0 : entry->second;
}

}  // namespace

void check(const LocalityRow&, RowContext&) {}
void check(const OldPlaceRow&, RowContext&) {}

void check(const ProducerRow& row, RowContext& context) {
  context.import.has_sample_rows |= row.is_sample;
}

void check(const ProductRow& row, RowContext& context) {
  const bool fine = context.is_fine("season_from") && context.is_fine("season_to");
  if (fine && (row.season_from == 0) != (row.season_to == 0))
    context.add(row.season_from == 0 ? "season_from" : "season_to", Fault::season_incomplete);
  if (!row.image.empty() && !context.import.source.has_picture(row.image))
    context.add("image", Fault::image_missing, {row.image});
}

void check(const VariantRow& row, RowContext& context) {
  context.import.has_sample_rows |= row.is_sample;
  check_tiers(row, context);
  check_unit(row, context);
  if (row.gtin.empty()) return;
  if (const std::uint32_t first = seen_before(context.import.gtins, row.gtin, context.row()))
    context.add("gtin", Fault::duplicate_gtin, {std::to_string(first)});
}

void check(const DocumentRow& row, RowContext& context) {
  check_owner(row, context);
  if (row.issued_on.known() && row.expires_on.known() && row.expires_on < row.issued_on)
    context.add("expires_on", Fault::expires_before_issued);
  if (row.state == DocumentState::approved && context.is_fine("state") && row.number.empty() &&
      context.is_fine("number"))
    context.add("number", Fault::approved_without_number);
  if (context.has_error()) return;
  const std::string kind = std::to_string(static_cast<int>(row.kind));
  const std::string owner = row.product_id.empty() ? row.producer_id : row.product_id;
  if (const std::uint32_t first = seen_before(context.import.documents,
                                              kind + '/' + row.scope + '/' + owner, context.row()))
    context.add("kind", Fault::duplicate_document, {std::to_string(first)});
}

void check(const SessionRow& row, RowContext& context) {
  if (row.start_at.known() && row.end_at.known() && row.end_at < row.start_at)
    context.add("end_at", Fault::ends_before_start);
}

void check(const DemandRow& row, RowContext& context) {
  if (row.period_from.known() && row.period_to.known() && row.period_to < row.period_from)
    context.add("period_to", Fault::period_reversed);
}

void check(const AttributeRow& row, RowContext& context) {
  if (context.has_error()) return;
  if (const std::uint32_t first = seen_before(context.import.attributes,
                                              row.product_id + ' ' + row.attribute, context.row()))
    context.add("attribute", Fault::duplicate_attribute, {row.product_id, std::to_string(first)});
}

void check(const PaymentRow& row, RowContext& context) {
  if (context.has_error()) return;
  const std::string way(names_of(row.way)[static_cast<std::size_t>(row.way)]);
  check_link(row, way, context);
  check_seller(row, context);
  auto& seen = context.import.payments;
  if (row.way == PayWay::bank_app && !seen.contains(row.producer_id + " transfer"))
    context.add("way", Fault::bank_app_without_transfer, {row.producer_id});
  if (const std::uint32_t first = seen_before(seen, row.producer_id + ' ' + way, context.row()))
    context.add("way", Fault::duplicate_way, {row.producer_id, way, std::to_string(first)});
}

// fair.csv holds one field of FairInfo a row.
void check(const FairEntry& row, RowContext& context) {
  if (context.has_error()) return;
  for (const CsvColumn<FairInfo>& column : fair_info_columns()) {
    if (column.name != row.key) continue;
    if (row.value.empty()) return;
    Cell cell(context, 1, column);
    cell.text = row.value;
    column.read(cell, context.import.data.info);
    return;
  }
  context.add("key", Fault::unknown_key, {shown(row.key)});
}

}  // namespace chomay::catalog
