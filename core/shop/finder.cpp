#include "core/shop/finder.hpp"

#include <algorithm>
#include <charconv>
#include <list>
#include <optional>

#include "core/catalog/search.hpp"
#include "core/text/fold.hpp"
#include "core/text/words.hpp"

namespace chomay::shop {
namespace {

using catalog::FacetSelection;
using catalog::Query;

// The values the index keeps for the six groups (search_documents.cpp).
constexpr std::array<std::string_view, catalog::group_count> group_values{
    "food", "drink", "herbal", "craft", "ornamental", "tourism"};

constexpr std::array<catalog::Order, sort_count> orders{
    catalog::Order::relevance,  catalog::Order::season, catalog::Order::price_up,
    catalog::Order::price_down, catalog::Order::name,   catalog::Order::stars};

// A plugin is asked product by product: a facet over more than this would be felt while typing.
constexpr std::size_t most_computed = 2000;
constexpr std::size_t kept_answers = 4;  // this page, and a few to come back to

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "20-40" holds 20 … 39; "60-" holds 60 and more.
bool in_band(std::string_view band, std::string_view value) {
  const auto dash = band.find('-', 1);
  if (dash == std::string_view::npos) return band == value;
  const auto low = whole_number(band.substr(0, dash)), number = whole_number(value);
  const auto high = whole_number(band.substr(dash + 1));
  return low && number && *number >= *low && (!high || *number < *high);
}

std::vector<std::string> bands_of(const plugin::AttributeSpec& spec) {
  std::vector<std::string> bands;
  for (std::size_t at = 0; at < spec.facet_bounds.size(); ++at) {
    std::string band = std::to_string(spec.facet_bounds[at]) + "-";
    if (at + 1 < spec.facet_bounds.size()) band += std::to_string(spec.facet_bounds[at + 1]);
    bands.push_back(std::move(band));
  }
  return bands;
}

void add_unique(std::vector<std::string>& list, std::string_view text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
    list.emplace_back(text);
}

void add_words(std::vector<std::string>& list, std::string_view text) {
  text::for_each_word(text,
                      [&](text::WordRange word) { add_unique(list, text::fold(word.of(text))); });
}

}  // namespace

/// A chosen attribute that plugins' code computes, and which products it lets pass.
struct ComputedChoice {
  std::string id;
  std::vector<std::uint8_t> passing;
};

struct Finder::State {
  struct Answer {
    std::string question;
    Found found;
  };
  std::shared_ptr<const catalog::Catalog> catalog;
  std::optional<catalog::Searcher> searcher;
  std::vector<AttributeCount> all_attributes;  // every value the fair has
  std::list<Answer> answers;                   // newest first

  Query query_of(const Filters&, Date today) const;
  void select_attributes(Query&, const Filters&) const;
  Found ask(const Filters&, Date today, const Declared&);
  void read_facet(const catalog::FacetResult&, const Declared&, Found&) const;
  bool is_computed(const plugin::AttributeSpec&, const Declared&) const;
  std::vector<ComputedChoice> computed_choices(const Filters&, const Declared&) const;
  void count_computed(const catalog::Results&, const std::vector<ComputedChoice>&, const Declared&,
                      Found&) const;
  std::uint32_t locality_row(std::string_view code) const;
};

std::uint32_t Finder::State::locality_row(std::string_view code) const {
  for (std::uint32_t row = 0; row < catalog->locality_count(); ++row)
    if (catalog->locality(row).code == code) return row;
  return catalog::nothing;
}

void Finder::State::select_attributes(Query& query, const Filters& filters) const {
  for (const auto& choice : filters.attributes) {
    auto facet = std::find_if(query.facets.begin(), query.facets.end(),
                              [&](const FacetSelection& each) { return each.facet == choice.id; });
    if (facet == query.facets.end())
      facet = query.facets.insert(query.facets.end(), FacetSelection{choice.id, {}});
    for (const auto& value : all_attributes)
      if (value.id == choice.id && in_band(choice.value, value.value))
        add_unique(facet->values, value.value);
    // A value that nothing has must find nothing, not be forgotten.
    if (facet->values.empty()) facet->values.push_back(choice.value);
  }
}

Query Finder::State::query_of(const Filters& filters, Date today) const {
  Query query;
  query.text = filters.words;
  query.limit = UINT32_MAX;
  query.month = today.month();
  query.today = today.days;
  query.season_now = filters.season;
  query.complete_only = filters.complete;
  query.price_from = filters.low;
  query.price_to = filters.high;
  query.order = orders[static_cast<std::size_t>(filters.sort)];
  FacetSelection groups{"group", {}}, stars{"stars", {}};
  for (std::size_t at = 0; at < group_values.size(); ++at)
    if (filters.groups >> at & 1) groups.values.emplace_back(group_values[at]);
  for (int count = 3; count <= 5; ++count)
    if (filters.has_stars(count)) stars.values.push_back(std::to_string(count));
  if (!groups.values.empty()) query.facets.push_back(std::move(groups));
  if (!stars.values.empty()) query.facets.push_back(std::move(stars));
  if (!filters.localities.empty()) query.facets.push_back({"locality", filters.localities});
  if (!filters.seller.empty()) {
    const auto row = catalog->find_producer(filters.seller);
    query.facets.push_back(
        {"seller", {row ? std::string(catalog->producer(*row).id) : filters.seller}});
  }
  select_attributes(query, filters);
  return query;
}

/// The data holds no value of it: the plugin's code is to say.
bool Finder::State::is_computed(const plugin::AttributeSpec& spec, const Declared& declared) const {
  return declared.computed && spec.facet &&
         std::none_of(all_attributes.begin(), all_attributes.end(),
                      [&](const AttributeCount& known) { return known.id == spec.id; });
}

std::vector<ComputedChoice> Finder::State::computed_choices(const Filters& filters,
                                                            const Declared& declared) const {
  std::vector<ComputedChoice> choices;
  for (const auto* spec : declared.attributes) {
    const bool chosen = std::any_of(filters.attributes.begin(), filters.attributes.end(),
                                    [&](const auto& each) { return each.id == spec->id; });
    if (!chosen || !is_computed(*spec, declared)) continue;
    ComputedChoice choice{spec->id, std::vector<std::uint8_t>(catalog->product_count())};
    for (std::uint32_t product = 0; product < choice.passing.size(); ++product)
      for (const auto& facet : declared.computed(product))
        if (facet.attribute == spec->id && filters.has_attribute(spec->id, facet.value))
          choice.passing[product] = 1;
    choices.push_back(std::move(choice));
  }
  return choices;
}

/// Over the products that every other filter leaves.
void Finder::State::count_computed(const catalog::Results& results,
                                   const std::vector<ComputedChoice>& choices,
                                   const Declared& declared, Found& found) const {
  for (const auto* spec : declared.attributes) {
    if (!is_computed(*spec, declared)) continue;
    std::vector<std::uint32_t> products = found.products;
    for (std::size_t at = 0; at < choices.size(); ++at)
      if (choices[at].id == spec->id)
        products.insert(products.end(), results.left_out[at].begin(), results.left_out[at].end());
    if (products.size() > most_computed) continue;
    for (const auto& choice : spec->choices) {
      AttributeCount count{spec->id, choice.value, 0};
      for (const auto product : products)
        for (const auto& facet : declared.computed(product))
          count.count += facet.attribute == spec->id && facet.value == choice.value;
      found.attributes.push_back(std::move(count));
    }
  }
}

void Finder::State::read_facet(const catalog::FacetResult& facet, const Declared& declared,
                               Found& found) const {
  for (const auto& value : facet.values) {
    if (facet.facet == "group")
      for (std::size_t at = 0; at < group_values.size(); ++at)
        if (value.value == group_values[at]) found.groups[at] = value.count;
    if (facet.facet == "stars" && value.value.size() == 1 && value.value[0] >= '0' &&
        value.value[0] <= '5')
      found.stars[static_cast<std::size_t>(value.value[0] - '0')] = value.count;
    if (facet.facet == "locality")
      if (const auto row = locality_row(value.value); row != catalog::nothing)
        found.localities.emplace_back(row, value.count);
  }
  for (const auto* spec : declared.attributes) {
    if (!spec->facet || facet.facet != spec->id) continue;
    if (spec->type != plugin::AttributeType::number) {
      for (const auto& value : facet.values)
        found.attributes.push_back({spec->id, std::string(value.value), value.count});
      continue;
    }
    for (const auto& band : bands_of(*spec)) {
      std::uint32_t sum = 0;
      for (const auto& value : facet.values)
        if (in_band(band, value.value)) sum += value.count;
      found.attributes.push_back({spec->id, band, sum});
    }
  }
}

Found Finder::State::ask(const Filters& filters, Date today, const Declared& declared) {
  if (!filters.words.empty() && !catalog->has_words()) {
    Found nothing_yet;
    nothing_yet.waiting = true;
    return nothing_yet;
  }
  const auto choices = computed_choices(filters, declared);
  Query query = query_of(filters, today);
  for (const auto& choice : choices) {
    std::erase_if(query.facets,
                  [&](const FacetSelection& each) { return each.facet == choice.id; });
    query.only.push_back(&choice.passing);
  }
  const auto results = searcher->search(query);
  Found found;
  found.products.reserve(results.hits.size());
  for (const auto& hit : results.hits) found.products.push_back(hit.id);
  for (const auto& facet : results.facets) read_facet(facet, declared, found);
  count_computed(results, choices, declared, found);
  found.season = results.season_now_count;
  found.complete = results.complete_count;
  add_words(found.marked, filters.words);
  for (auto& typed : found.marked) typed += '*';  // what is being typed may not be finished
  for (const auto& synonym : results.synonyms) {
    add_unique(found.typed, synonym.typed);
    add_unique(found.related, synonym.also);
    add_words(found.marked, synonym.also);
  }
  for (const auto& reading : results.readings) {
    add_unique(found.read_as, reading.read);
    add_words(found.marked, reading.read);
  }
  return found;
}

Finder::Finder() : state_(std::make_unique<State>()) {}
Finder::~Finder() = default;

void Finder::set(std::shared_ptr<const catalog::Catalog> catalog) {
  state_->answers.clear();
  state_->all_attributes.clear();
  state_->searcher.reset();
  state_->catalog = std::move(catalog);
  if (!state_->catalog) return;
  state_->searcher.emplace(state_->catalog->search_index());
  Query everything;
  everything.limit = 0;
  const auto all = state_->searcher->search(everything);
  for (const auto& facet : all.facets) {
    if (facet.facet.find('/') == std::string_view::npos) continue;
    for (const auto& value : facet.values)
      state_->all_attributes.push_back(
          {std::string(facet.facet), std::string(value.value), value.count});
  }
}

const Found& Finder::find(const Filters& filters, Date today, const Declared& declared) {
  Filters asked = filters;
  asked.as_list = false;  // how it is shown changes no answer
  const std::string question =
      std::to_string(today.days) + (declared.computed ? "?" : "/") + format_filters(asked);
  auto& answers = state_->answers;
  for (auto at = answers.begin(); at != answers.end(); ++at) {
    if (at->question != question) continue;
    answers.splice(answers.begin(), answers, at);
    return answers.front().found;
  }
  answers.push_front({question, state_->ask(asked, today, declared)});
  if (answers.size() > kept_answers) answers.pop_back();
  return answers.front().found;
}

std::vector<ui::Span> highlighted(std::string_view title, const std::vector<std::string>& marked) {
  std::vector<ui::Span> spans;
  std::size_t told = 0;
  const auto plain = [&](std::size_t end) {
    if (end > told) spans.push_back({.text = title.substr(told, end - told)});
    told = end;
  };
  text::for_each_word(title, [&](text::WordRange word) {
    const std::string folded = text::fold(word.of(title));
    const bool matches = std::any_of(marked.begin(), marked.end(), [&](const std::string& mark) {
      const bool begins = mark.back() == '*';
      const std::string_view word = std::string_view(mark).substr(0, mark.size() - begins);
      return folded == word || (begins && word.size() >= 2 && folded.starts_with(word));
    });
    if (!matches) return;
    plain(word.begin);
    spans.push_back({.text = word.of(title), .highlight = true});
    told = word.end;
  });
  plain(title.size());
  for (auto& span : spans) span.weight = ui::Weight::semibold;
  return spans;
}

}  // namespace chomay::shop
