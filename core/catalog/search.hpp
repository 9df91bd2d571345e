// Asking the index: words + facets + order -> products, counts and what was understood.
//
//   Searcher searcher(catalog.search_index());        // keeps scratch memory; one per screen
//   const Results results = searcher.search({.text = "che ba vi", .month = 11, .today = 20779});
//   for (const Hit& hit : results.hits) draw(catalog.product(hit.id));
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/search_index.hpp"

namespace chomay::catalog {

enum class Order : std::uint8_t { relevance, price_up, price_down, name, stars, season };

// Values of one facet are alternatives; different facets must all hold.
struct FacetSelection {
  std::string facet;
  std::vector<std::string> values;
};

// Documents that a filter outside the index lets pass: one flag a document, borrowed for the query.
using DocumentSet = const std::vector<std::uint8_t>*;

/// A text in straight quotes asks for these very words, nothing that is like them.
bool is_literal(std::string_view text);

struct Query {
  std::string text = {};
  std::vector<FacetSelection> facets = {};
  std::vector<DocumentSet> only = {};           // all of these must hold, too
  bool season_now = false;                      // only what is in season in `month`
  bool complete_only = false;                   // only with a complete dossier on `today`
  std::optional<std::int64_t> price_from = {};  // đồng, inclusive
  std::optional<std::int64_t> price_to = {};
  Order order = Order::relevance;
  std::uint32_t offset = 0;
  std::uint32_t limit = 24;
  int month = 0;           // 1-12, from the clock; 0 = no season known
  std::int32_t today = 0;  // days since 1970-01-01, from the clock
  bool typing = true;      // the last word may be unfinished
  bool count_facets = true;
  std::uint32_t facet_limit = 64;  // values a facet lists; selected ones are always among them
};

struct Hit {
  std::uint32_t id;  // the document's id
  float score;       // comparable within one answer
};

struct FacetCount {
  std::string_view value;  // lives as long as the index
  std::uint32_t count;     // results if this value were chosen too
  bool selected;
};

struct FacetResult {
  std::string_view facet;
  std::vector<FacetCount> values;  // that have results or are selected; most results first
  std::uint32_t value_count = 0;   // how many there would be without facet_limit
};

// "Gồm cả chè và từ đồng nghĩa trà"
struct UsedSynonym {
  std::string typed;  // with the accents that give it this meaning
  std::string also;
};

// "bưỡi" was read as "bưởi"; also residue and joined words.
struct UsedReading {
  std::string typed;
  std::string read;
};

struct Results {
  std::vector<Hit> hits;    // from offset, at most limit
  std::uint32_t total = 0;  // with facets applied
  std::vector<FacetResult> facets;
  std::uint32_t season_now_count = 0;
  std::uint32_t complete_count = 0;
  std::vector<UsedSynonym> synonyms;
  std::vector<UsedReading> readings;
  std::vector<std::vector<std::uint32_t>> left_out;  // by set of `only`: what it alone left out
  bool partial = false;  // some results lack a word, because too few had all
};

class Searcher {
public:
  // The index must be valid (see validate) and outlive the searcher.
  explicit Searcher(const SearchIndex& index);
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  Results search(const Query& query);

private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace chomay::catalog
