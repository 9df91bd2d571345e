// Builds a SearchIndex from documents that know nothing of the catalogue:
//
//   SearchBuilder builder;
//   builder.add({.id = 7, .texts = {{Field::name, "Cốm làng Vòng"}}, .facets = {{"group",
//   "food"}}}); SearchIndexData data = std::move(builder).finish();
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/catalog/search_index.hpp"

namespace chomay::catalog {

struct SearchText {
  Field field;
  std::string_view text;  // add each keyword, place or barcode as a text of its own
};

struct SearchFacetValue {
  std::string_view facet;  // "group", "locality", "stars", "price", "seller", "tea/oxidation"
  std::string_view value;
};

struct SearchDocument {
  std::uint32_t id = 0;
  std::vector<SearchText> texts;
  std::vector<SearchFacetValue> facets;     // several of one facet are allowed
  std::int64_t price = -1;                  // lowest price in đồng; -1 = none
  std::uint16_t season_months = 0;          // bit m-1 = month m; 0 = no season known
  std::int32_t complete_until = INT32_MIN;  // last day (since 1970-01-01) of a complete dossier
  std::uint8_t stars = 0;
};

// Months from..to inclusive, wrapping (11, 2 = November to February); 0 when there is no season.
std::uint16_t season_bits(int from, int to);

// The value of the facet "price": "0", "50000", "100000" … the band's lower bound in đồng.
std::string_view price_band(std::int64_t price);

class SearchBuilder {
public:
  SearchBuilder();
  SearchBuilder(SearchBuilder&&) noexcept;
  ~SearchBuilder();

  // The texts are read at once and need not outlive the call.
  void add(const SearchDocument& document);
  SearchIndexData finish() &&;

private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace chomay::catalog
