#include "core/catalog/search.hpp"

#include <algorithm>
#include <numeric>

#include "core/catalog/search_facets.hpp"
#include "core/catalog/search_match.hpp"
#include "core/catalog/search_query.hpp"

namespace chomay::catalog {
namespace {

constexpr std::size_t few_matches = 3;      // fewer whole matches, and slips and parts are let in
constexpr std::size_t order_weighed = 192;  // best matches whose word order is looked at

// A type, not a function, so that sorting inlines it.
struct Better {
  bool operator()(const Match& a, const Match& b) const {
    if (a.all_words != b.all_words) return a.all_words;
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  }
};
constexpr Better better;

}  // namespace

struct Searcher::Work {
  explicit Work(const SearchIndex& source)
      : index(source), reader(source), matcher(source), filter(source) {}

  SearchIndex index;
  QueryReader reader;
  Matcher matcher;
  FacetFilter filter;
  Reading reading;  // of the query at hand
  std::vector<Match> matches;

  void find(const Query& query, Results& results);
  void take_everything();
  std::uint64_t order_key(const Query& query, std::uint32_t document) const;
  void weigh_best();
  void sort_page(const Query& query);
};

void Searcher::Work::take_everything() {
  matches.resize(index.document_count());
  for (std::uint32_t i = 0; i < matches.size(); ++i) matches[i] = {i, 0.0f, true, true};
}

void Searcher::Work::find(const Query& query, Results& results) {
  reading = reader.read(query.text, query.typing);
  if (reading.words.empty()) {
    // Nothing to look for shows everything; but "???" is not nothing.
    matches.clear();
    if (query.text.find_first_not_of(" \t\r\n") == std::string::npos) take_everything();
    return;
  }
  matches.swap(matcher.match_all(reading));
  if (reading.literal) return;
  if (matches.size() < few_matches) {
    for (auto& word : reading.words) reader.add_slips(word);
    matches.swap(matcher.match_all(reading));
  }
  if (matches.size() < few_matches) {
    const auto whole = matches.size();
    matches.swap(matcher.match_some(reading));
    results.partial = matches.size() > whole;
  }
  results.synonyms = std::move(reading.synonyms);
  results.readings = std::move(reading.readings);
}

// Smaller comes first; equal keys are left to relevance.
std::uint64_t Searcher::Work::order_key(const Query& query, std::uint32_t document) const {
  const auto price = static_cast<std::uint64_t>(index.prices[document]);
  switch (query.order) {
    case Order::price_up:
      return price;  // no price is the largest number
    case Order::price_down:
      return index.prices[document] < 0 ? UINT64_MAX : ~price - 1;
    case Order::name:
      return index.name_ranks[document];
    case Order::stars:
      return 255u - index.stars[document];
    case Order::season: {
      const bool month = query.month >= 1 && query.month <= 12;
      return month && (index.season_months[document] >> (query.month - 1) & 1) != 0 ? 0 : 1;
    }
    case Order::relevance:
      break;
  }
  return 0;
}

void Searcher::Work::weigh_best() {
  const auto top = std::min(order_weighed, matches.size());
  if (top < matches.size()) {
    const auto border = matches.begin() + static_cast<std::ptrdiff_t>(top);
    std::nth_element(matches.begin(), border, matches.end(), better);
  }
  matcher.weigh_order(reading, matches.data(), matches.data() + top);
}

void Searcher::Work::sort_page(const Query& query) {
  const auto wanted =
      std::min<std::size_t>(std::size_t{query.offset} + query.limit, matches.size());
  const auto end = matches.begin() + static_cast<std::ptrdiff_t>(wanted);
  if (query.order == Order::relevance) {
    // The weighed ones lead, and weighing only adds: a page within them needs no look at the rest.
    auto last = std::find_if(matches.begin(), matches.end(),
                             [](const Match& match) { return !match.weighed; });
    if (last < end) last = matches.end();
    std::partial_sort(matches.begin(), end, last, better);
    return;
  }
  std::partial_sort(matches.begin(), end, matches.end(), [&](const Match& a, const Match& b) {
    const auto left = order_key(query, a.document);
    const auto right = order_key(query, b.document);
    return left != right ? left < right : better(a, b);
  });
}

Searcher::Searcher(const SearchIndex& index) : work_(std::make_unique<Work>(index)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Results Searcher::search(const Query& query) {
  Results results;
  auto& work = *work_;
  work.find(query, results);
  work.filter.apply(query, work.matches);
  results.total = static_cast<std::uint32_t>(work.matches.size());
  // Counted before sorting: in the order of documents the columns are read straight through.
  if (query.count_facets) work.filter.count(query, work.matches, results);
  if (!work.reading.words.empty()) work.weigh_best();
  work.sort_page(query);
  for (std::size_t i = query.offset; i < work.matches.size() && results.hits.size() < query.limit;
       ++i) {
    const auto& match = work.matches[i];
    results.hits.push_back({work.index.document_ids[match.document], match.score});
  }
  return results;
}

}  // namespace chomay::catalog
