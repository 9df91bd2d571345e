// Filters and counts over matched documents. A facet's counts ignore its own selection, so that
// people see what another choice would bring. Used by Searcher only.
#pragma once

#include <cstdint>
#include <vector>

#include "core/catalog/search.hpp"
#include "core/catalog/search_index.hpp"
#include "core/catalog/search_match.hpp"

namespace chomay::catalog {

class FacetFilter {
public:
  explicit FacetFilter(const SearchIndex& index) : index_(index) {}

  // Keeps of `matches` what passes every filter; what fails just one is remembered for counting.
  void apply(const Query& query, std::vector<Match>& matches);
  void count(const Query& query, const std::vector<Match>& passing, Results& results);

private:
  static constexpr std::size_t most_filters = 16;
  // Besides the facets: season, complete, price, and what the caller filters by.
  enum class Kind : std::uint8_t { facet, season, complete, price, only, impossible };
  struct Filter {
    Kind kind;
    std::uint32_t facet = 0;
    std::vector<std::uint8_t> wanted = {};  // by value of the facet
    DocumentSet only = nullptr;
    std::vector<std::uint32_t> only_fail = {};  // documents that fail this filter alone
  };

  void set_up(const Query& query);
  void add_facet_filter(const FacetSelection& selection);
  bool passes(const Query& query, const Filter& filter, std::uint32_t document) const;
  const Filter* filter_of(Kind kind, std::uint32_t facet = 0) const;
  void tally(const FacetRow& row, std::uint32_t document);
  void tally_all(const FacetRow& row, const std::vector<Match>& passing);
  FacetResult count_facet(const Query& query, std::uint32_t facet,
                          const std::vector<Match>& passing);
  void pick_values(const Query& query, const FacetRow& row, const Filter* filter,
                   FacetResult& result);
  bool in_season(const Query& query, std::uint32_t document) const;
  bool complete(const Query& query, std::uint32_t document) const;

  SearchIndex index_;
  std::vector<Filter> filters_;
  std::vector<std::uint32_t> counts_;  // by value of the facet at hand
  std::vector<std::uint32_t> listed_;
};

}  // namespace chomay::catalog
