#include "core/catalog/search_index.hpp"

#include <algorithm>

namespace chomay::catalog {
namespace {

bool inside(TextSlice piece, std::size_t size) {
  return piece.at <= size && piece.length <= size - piece.at;
}

bool range_inside(std::uint32_t first, std::uint32_t count, std::size_t size) {
  return first <= size && count <= size - first;
}

bool all_below(std::span<const std::uint32_t> values, std::uint32_t bound) {
  // No early exit: the loop becomes vector code, and good indexes go through to the end anyway.
  std::uint32_t highest = 0;
  for (const auto value : values) highest = std::max(highest, value);
  return values.empty() || highest < bound;
}

bool terms_hold(const SearchIndex& index) {
  if (index.terms.empty()) return index.posting_documents.empty() && index.forms.empty();
  if (index.terms.front().first_form != 0 || index.terms.front().first_posting != 0) return false;
  if (index.terms.back().first_form != index.forms.size()) return false;
  if (index.terms.back().first_posting != index.posting_documents.size()) return false;
  for (std::size_t i = 0; i + 1 < index.terms.size(); ++i) {
    const auto& row = index.terms[i];
    const auto& next = index.terms[i + 1];
    if (!inside(row.text, index.text.size())) return false;
    if (next.first_form < row.first_form || next.first_form - row.first_form > max_forms) {
      return false;
    }
    if (next.first_posting < row.first_posting) return false;
    if (row.head_count > next.first_posting - row.first_posting) return false;
    if (i > 0 && index.slice(index.terms[i - 1].text) >= index.slice(row.text)) return false;
  }
  return std::all_of(index.forms.begin(), index.forms.end(),
                     [&](TextSlice form) { return inside(form, index.text.size()); });
}

bool postings_hold(const SearchIndex& index) {
  return index.posting_infos.size() == index.posting_documents.size() &&
         all_below(index.posting_documents, index.document_count()) &&
         std::all_of(index.sounds.begin(), index.sounds.end(),
                     [&](const SoundRow& row) { return row.term < index.term_count(); });
}

bool documents_hold(const SearchIndex& index) {
  const std::size_t count = index.document_ids.size();
  return count < no_value && index.prices.size() == count && index.name_ranks.size() == count &&
         index.complete_until.size() == count && index.season_months.size() == count &&
         index.stars.size() == count && index.name_lengths.size() == count;
}

bool facet_holds(const SearchIndex& index, const FacetRow& row) {
  const auto documents = index.document_count();
  if (!inside(row.id, index.facet_text.size())) return false;
  if (!range_inside(row.first_value, row.value_count, index.facet_values.size())) return false;
  if (row.first_cell > index.facet_cells.size()) return false;
  auto cells = index.facet_cells.subspan(row.first_cell);
  if (row.multiple == 0) {
    if (cells.size() < documents) return false;
    return std::all_of(cells.begin(), cells.begin() + documents, [&](std::uint32_t cell) {
      return cell == no_value || cell < row.value_count;
    });
  }
  if (!range_inside(row.first_offset, documents, index.facet_offsets.size())) return false;
  if (index.facet_offsets.size() - row.first_offset <= documents) return false;
  const auto offsets = index.facet_offsets.subspan(row.first_offset, documents + std::size_t{1});
  if (!std::is_sorted(offsets.begin(), offsets.end()) || offsets.back() > cells.size()) {
    return false;
  }
  return all_below(cells.first(offsets.back()), row.value_count);
}

}  // namespace

bool SearchIndex::validate() const {
  if (text.size() >= no_value || facet_text.size() >= no_value || !documents_hold(*this))
    return false;
  if (!terms_hold(*this) || !postings_hold(*this)) return false;
  // Each facet costs a pass over its cells, so a hostile file may not repeat them without end.
  constexpr std::size_t most_facets = 256;
  if (facets.size() > most_facets) return false;
  const auto value_text_inside = [&](const FacetValueRow& row) {
    return inside(row.text, facet_text.size());
  };
  return std::all_of(facet_values.begin(), facet_values.end(), value_text_inside) &&
         std::all_of(facets.begin(), facets.end(),
                     [&](const FacetRow& row) { return facet_holds(*this, row); });
}

SearchIndex SearchIndexData::view() const {
  return {.text = text,
          .terms = terms,
          .forms = forms,
          .posting_documents = posting_documents,
          .posting_infos = posting_infos,
          .sounds = sounds,
          .document_ids = document_ids,
          .prices = prices,
          .name_ranks = name_ranks,
          .complete_until = complete_until,
          .season_months = season_months,
          .stars = stars,
          .name_lengths = name_lengths,
          .facet_text = facet_text,
          .facets = facets,
          .facet_values = facet_values,
          .facet_cells = facet_cells,
          .facet_offsets = facet_offsets};
}

}  // namespace chomay::catalog
