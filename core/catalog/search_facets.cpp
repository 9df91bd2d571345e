#include "core/catalog/search_facets.hpp"

#include <algorithm>

namespace chomay::catalog {

bool FacetFilter::in_season(const Query& query, std::uint32_t document) const {
  const bool month = query.month >= 1 && query.month <= 12;
  return month && (index_.season_months[document] >> (query.month - 1) & 1) != 0;
}

bool FacetFilter::complete(const Query& query, std::uint32_t document) const {
  return query.today <= index_.complete_until[document];
}

void FacetFilter::add_facet_filter(const FacetSelection& selection) {
  if (selection.values.empty()) return;
  for (std::uint32_t i = 0; i < index_.facets.size(); ++i) {
    const auto& row = index_.facets[i];
    if (index_.facet_slice(row.id) != selection.facet) continue;
    Filter filter{.kind = Kind::facet, .facet = i};
    filter.wanted.assign(row.value_count, 0);
    for (std::uint32_t value = 0; value < row.value_count; ++value) {
      const auto name = index_.facet_slice(index_.facet_values[row.first_value + value].text);
      const auto& wanted = selection.values;
      filter.wanted[value] = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    }
    filters_.push_back(std::move(filter));
    return;
  }
  filters_.push_back({.kind = Kind::impossible});  // a facet this fair does not have
}

void FacetFilter::set_up(const Query& query) {
  filters_.clear();
  for (const auto& selection : query.facets) {
    if (filters_.size() < most_filters) add_facet_filter(selection);
  }
  if (query.season_now) filters_.push_back({.kind = Kind::season});
  if (query.complete_only) filters_.push_back({.kind = Kind::complete});
  if (query.price_from || query.price_to) filters_.push_back({.kind = Kind::price});
  for (const DocumentSet only : query.only) filters_.push_back({.kind = Kind::only, .only = only});
}

bool FacetFilter::passes(const Query& query, const Filter& filter, std::uint32_t document) const {
  switch (filter.kind) {
    case Kind::season:
      return in_season(query, document);
    case Kind::complete:
      return complete(query, document);
    case Kind::impossible:
      return false;
    case Kind::price: {
      const auto price = index_.prices[document];
      return price >= 0 && price >= query.price_from.value_or(0) &&
             price <= query.price_to.value_or(INT64_MAX);
    }
    case Kind::only:
      return document < filter.only->size() && (*filter.only)[document] != 0;
    case Kind::facet:
      break;
  }
  const auto& row = index_.facets[filter.facet];
  if (row.multiple == 0) {
    const auto value = index_.facet_cells[row.first_cell + document];
    return value != no_value && filter.wanted[value] != 0;
  }
  const auto begin = index_.facet_offsets[row.first_offset + document];
  const auto end = index_.facet_offsets[row.first_offset + document + 1];
  for (auto at = begin; at < end; ++at) {
    if (filter.wanted[index_.facet_cells[row.first_cell + at]] != 0) return true;
  }
  return false;
}

void FacetFilter::apply(const Query& query, std::vector<Match>& matches) {
  set_up(query);
  if (filters_.empty()) return;
  std::erase_if(matches, [&](const Match& match) {
    Filter* failed = nullptr;
    for (auto& filter : filters_) {
      if (passes(query, filter, match.document)) continue;
      if (failed != nullptr) return true;
      failed = &filter;
    }
    if (failed != nullptr) failed->only_fail.push_back(match.document);
    return failed != nullptr;
  });
}

const FacetFilter::Filter* FacetFilter::filter_of(Kind kind, std::uint32_t facet) const {
  for (const auto& filter : filters_) {
    if (filter.kind == kind && filter.facet == facet) return &filter;
  }
  return nullptr;
}

void FacetFilter::tally(const FacetRow& row, std::uint32_t document) {
  if (row.multiple == 0) {
    const auto value = index_.facet_cells[row.first_cell + document];
    if (value != no_value) ++counts_[value];
    return;
  }
  const auto begin = index_.facet_offsets[row.first_offset + document];
  const auto end = index_.facet_offsets[row.first_offset + document + 1];
  for (auto at = begin; at < end; ++at) ++counts_[index_.facet_cells[row.first_cell + at]];
}

void FacetFilter::tally_all(const FacetRow& row, const std::vector<Match>& passing) {
  const auto* cells = index_.facet_cells.data() + row.first_cell;
  if (row.multiple != 0) {
    for (const auto& match : passing) tally(row, match.document);
    return;
  }
  // Products without a value count in a slot of their own: no branch in the hot loop.
  counts_.push_back(0);
  const auto none = row.value_count;
  for (const auto& match : passing) ++counts_[std::min(cells[match.document], none)];
  counts_.pop_back();
}

FacetResult FacetFilter::count_facet(const Query& query, std::uint32_t facet,
                                     const std::vector<Match>& passing) {
  const auto& row = index_.facets[facet];
  const auto* filter = filter_of(Kind::facet, facet);
  counts_.assign(row.value_count, 0);
  if (passing.size() == index_.document_count()) {
    for (std::uint32_t value = 0; value < row.value_count; ++value) {
      counts_[value] = index_.facet_values[row.first_value + value].total;
    }
  } else {
    tally_all(row, passing);
    if (filter != nullptr) {
      for (const auto document : filter->only_fail) tally(row, document);
    }
  }
  FacetResult result{.facet = index_.facet_slice(row.id), .values = {}};
  pick_values(query, row, filter, result);
  return result;
}

void FacetFilter::pick_values(const Query& query, const FacetRow& row, const Filter* filter,
                              FacetResult& result) {
  const auto selected = [&](std::uint32_t value) {
    return filter != nullptr && filter->wanted[value] != 0;
  };
  listed_.clear();
  for (std::uint32_t value = 0; value < row.value_count; ++value) {
    if (counts_[value] != 0 || selected(value)) listed_.push_back(value);
  }
  result.value_count = static_cast<std::uint32_t>(listed_.size());
  const auto name = [&](std::uint32_t value) {
    return index_.facet_slice(index_.facet_values[row.first_value + value].text);
  };
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    if (selected(a) != selected(b)) return selected(a);
    return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : name(a) < name(b);
  };
  const auto chosen =
      static_cast<std::size_t>(std::count_if(listed_.begin(), listed_.end(), selected));
  const auto kept = std::min(listed_.size(), std::max<std::size_t>(query.facet_limit, chosen));
  const auto end = listed_.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(listed_.begin(), end, listed_.end(), before);
  listed_.resize(kept);
  for (const auto value : listed_) {
    result.values.push_back({name(value), counts_[value], selected(value)});
  }
  std::stable_sort(result.values.begin(), result.values.end(),
                   [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
}

void FacetFilter::count(const Query& query, const std::vector<Match>& passing, Results& results) {
  for (std::uint32_t facet = 0; facet < index_.facets.size(); ++facet) {
    results.facets.push_back(count_facet(query, facet, passing));
  }
  for (auto& filter : filters_)
    if (filter.kind == Kind::only) results.left_out.push_back(std::move(filter.only_fail));
  for (const auto& match : passing) {
    results.season_now_count += in_season(query, match.document) ? 1 : 0;
    results.complete_count += complete(query, match.document) ? 1 : 0;
  }
}

}  // namespace chomay::catalog
