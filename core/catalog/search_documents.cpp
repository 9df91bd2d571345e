#include "core/catalog/search_documents.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/catalog/search_build.hpp"

namespace chomay::catalog {
namespace {

struct GroupWords {
  std::string_view value, vi, en;
};
constexpr std::array<GroupWords, group_count> group_words{{
    {"food", "thực phẩm", "food"},
    {"drink", "đồ uống", "drink"},
    {"herbal", "dược liệu", "herbal"},
    {"craft", "thủ công mỹ nghệ", "handicraft"},
    {"ornamental", "sinh vật cảnh", "ornamental"},
    {"tourism", "du lịch", "tourism"},
}};

/// The last day on which every paper that applies is approved; before all days when one is not.
class Completeness {
public:
  void add(const DocumentRow& paper) {
    bool& seen = seen_[static_cast<std::size_t>(paper.kind)];
    const bool first = !seen;  // a dossier has one paper a kind, the first
    seen = true;
    const bool applies = paper.state != DocumentState::not_applicable;
    // As DossierSummary::complete: a second required paper of a kind counts too.
    if ((!first || !applies) && !paper.required) return;
    if (paper.state != DocumentState::approved) until_ = never;
    if (paper.expires_on.known()) until_ = std::min(until_, paper.expires_on.days);
  }
  std::int32_t until() const {
    const bool all = std::all_of(seen_.begin(), seen_.end(), [](bool seen) { return seen; });
    return all ? until_ : never;
  }

private:
  static constexpr std::int32_t never = INT32_MIN;
  std::array<bool, document_kind_count> seen_{};
  std::int32_t until_ = INT32_MAX;
};

template <class Row>
using ByKey = std::unordered_map<std::string_view, std::vector<const Row*>>;

template <class Row>
ByKey<Row> group_by(const std::vector<Row>& rows, std::string Row::*key) {
  ByKey<Row> grouped;
  for (const Row& row : rows) grouped[row.*key].push_back(&row);
  return grouped;
}

template <class Row>
const std::vector<const Row*>& rows_of(const ByKey<Row>& grouped, std::string_view key) {
  static const std::vector<const Row*> none;
  const auto found = grouped.find(key);
  return found == grouped.end() ? none : found->second;
}

class Mapper {
public:
  explicit Mapper(const FairData& fair)
      : producers_(group_by(fair.producers, &ProducerRow::id)),
        localities_(group_by(fair.localities, &LocalityRow::code)),
        variants_(group_by(fair.variants, &VariantRow::product_id)),
        attributes_(group_by(fair.attributes, &AttributeRow::product_id)) {
    for (const DocumentRow& row : fair.documents)
      (row.product_id.empty() ? seller_papers_[row.producer_id] : papers_[row.product_id])
          .push_back(&row);
    for (const OldPlaceRow& row : fair.old_places)
      if (row.unit_codes.size() == 1) old_places_[row.unit_codes.front()].push_back(&row);
  }

  SearchDocument document(const ProductRow& product, std::uint32_t row) {
    made_ = {};
    made_.id = row;
    made_.stars = product.stars;
    made_.season_months = season_bits(product.season_from, product.season_to);
    words(product);
    const auto& sellers = rows_of(producers_, product.producer_id);
    if (!sellers.empty()) seller(*sellers.front());
    variants(product);
    for (const AttributeRow* attribute : rows_of(attributes_, product.id)) {
      text(Field::attribute, attribute->value);
      facet(attribute->attribute, attribute->value);
    }
    if (product.stars != 0) {
      static constexpr std::array<std::string_view, 6> digits{"0", "1", "2", "3", "4", "5"};
      facet("stars", digits[std::min<std::size_t>(product.stars, 5)]);
    }
    made_.complete_until = complete_until(product);
    return std::move(made_);
  }

private:
  void text(Field field, std::string_view words) {
    if (!words.empty()) made_.texts.push_back({field, words});
  }
  void texts(Field field, const std::vector<std::string>& all) {
    for (const std::string& words : all) text(field, words);
  }
  void facet(std::string_view facet, std::string_view value) {
    if (!value.empty()) made_.facets.push_back({facet, value});
  }

  void words(const ProductRow& product) {
    text(Field::name, product.name_vi);
    text(Field::name_en, product.name_en);
    texts(Field::keyword, product.keywords_vi);
    if (const auto at = static_cast<std::size_t>(product.group); at < group_words.size()) {
      text(Field::group, group_words[at].vi);
      text(Field::group, group_words[at].en);
      facet("group", group_words[at].value);
    }
    text(Field::ingredients, product.ingredients_vi);
    text(Field::ingredients, product.ingredients_en);
    text(Field::short_text, product.short_vi);
    text(Field::short_text, product.short_en);
    text(Field::long_text, product.long_vi);
    text(Field::long_text, product.long_en);
  }

  /// Where the seller's own former places are not given, those of its unit stand in.
  void seller(const ProducerRow& producer) {
    text(Field::seller, producer.name_vi);
    facet("seller", producer.id);
    facet("locality", producer.locality_code);
    texts(Field::old_place, producer.village);
    texts(Field::old_place, producer.legacy_commune);
    text(Field::old_place, producer.legacy_district);
    for (const LocalityRow* locality : rows_of(localities_, producer.locality_code)) {
      text(Field::place, locality->full_name);
      if (producer.legacy_district.empty()) texts(Field::old_place, locality->legacy_districts);
    }
    if (producer.legacy_commune.empty())
      for (const OldPlaceRow* place : rows_of(old_places_, producer.locality_code))
        text(Field::old_place, place->legacy_commune);
  }

  void variants(const ProductRow& product) {
    for (const VariantRow* variant : rows_of(variants_, product.id)) {
      text(Field::barcode, variant->gtin);
      if (made_.price < 0 || variant->price_vnd < made_.price) made_.price = variant->price_vnd;
    }
    if (made_.price >= 0) facet("price", price_band(made_.price));
  }

  std::int32_t complete_until(const ProductRow& product) const {
    Completeness papers;
    for (const auto* rows :
         {&rows_of(seller_papers_, product.producer_id), &rows_of(papers_, product.id)})
      for (const DocumentRow* paper : *rows) papers.add(*paper);
    return papers.until();
  }

  ByKey<ProducerRow> producers_;
  ByKey<LocalityRow> localities_;
  ByKey<VariantRow> variants_;
  ByKey<AttributeRow> attributes_;
  ByKey<DocumentRow> seller_papers_, papers_;
  ByKey<OldPlaceRow> old_places_;
  SearchDocument made_;
};

}  // namespace

SearchIndexData build_search_index(const FairData& fair) {
  Mapper mapper(fair);
  SearchBuilder builder;
  for (std::uint32_t row = 0; row < fair.products.size(); ++row)
    builder.add(mapper.document(fair.products[row], row));
  return std::move(builder).finish();
}

}  // namespace chomay::catalog
