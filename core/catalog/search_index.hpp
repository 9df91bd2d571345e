// The search index of one fair as flat columns: written into a pack section by section and viewed
// in place. Build with build_search_index (search_build.hpp), check hostile bytes with validate(),
// ask with Searcher (search.hpp). The columns of words may come later than the others: an index
// without them still filters, counts and sorts; it only finds no word.
//
// Words are kept folded ("duong") in byte order; each knows its exact spellings ("đường", "dương")
// and where it stands. Element types are trivially copyable, without padding, little endian.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chomay::catalog {

// Where a word stands in a product. Head fields name the product; tail fields describe it.
enum class Field : std::uint8_t {
  name,
  keyword,
  name_en,
  barcode,
  group,
  seller,
  place,      // the unit in force: "Xã Suối Hai"
  old_place,  // former commune, district, village
  attribute,  // values that category plugins declare
  ingredients,
  short_text,
  long_text,
};
inline constexpr int field_count = 12;
inline constexpr Field first_tail_field = Field::ingredients;

// A piece of SearchIndex::text, or of facet_text.
struct TextSlice {
  std::uint32_t at;
  std::uint32_t length;
};

// The last row is a sentinel: a term's forms and postings end where the next row's begin.
struct TermRow {
  TextSlice text;               // folded
  std::uint32_t first_form;     // at most max_forms a term
  std::uint32_t first_posting;  // head postings, then tail postings, each by document
  std::uint32_t head_count;
  std::uint32_t documents;  // that have the word at all
  std::uint32_t letters;    // which letters occur: a cheap lower bound of the edit distance
};
inline constexpr std::uint32_t max_forms = 64;

// While someone types, one or two letters begin hundreds of words. So each beginning of that length
// is a term of its own: this mark and the letters. Its postings are all head, one a document and
// form.
inline constexpr char beginning_mark = '\x01';
inline constexpr std::size_t longest_beginning = 2;

// Words that sound alike to many speakers (l/n, d/gi/r, s/x, tr/ch, i/y) share a key.
struct SoundRow {
  std::uint32_t key;
  std::uint32_t term;
};

// A facet's value of each document stands in facet_cells: one cell a document when `multiple` is 0
// (no_value = none), otherwise facet_offsets tells which cells belong to whom.
struct FacetRow {
  TextSlice id;  // "group", "locality", "tea/oxidation"
  std::uint32_t first_value;
  std::uint32_t value_count;
  std::uint32_t first_cell;
  std::uint32_t multiple;
  std::uint32_t first_offset;  // document_count + 1 offsets, relative to first_cell
};
struct FacetValueRow {
  TextSlice text;
  std::uint32_t total;  // documents that have it
};
inline constexpr std::uint32_t no_value = UINT32_MAX;

// Where and how a word stands: position (6 bits, 63 = further on), form (6), field (4).
struct PostingInfo {
  static constexpr std::uint32_t last_position = 63;
  static constexpr std::uint16_t make(Field field, std::uint32_t form, std::uint32_t position) {
    return static_cast<std::uint16_t>(static_cast<std::uint32_t>(field) << 12 | form << 6 |
                                      (position < last_position ? position : last_position));
  }
  static constexpr std::uint32_t field(std::uint16_t info) { return info >> 12; }
  static constexpr std::uint32_t form(std::uint16_t info) { return info >> 6 & 63; }
  static constexpr std::uint32_t position(std::uint16_t info) { return info & 63; }
};

struct SearchIndex {
  // Words:
  std::span<const char> text;
  std::span<const TermRow> terms;  // with sentinel
  std::span<const TextSlice> forms;
  std::span<const std::uint32_t> posting_documents;
  std::span<const std::uint16_t> posting_infos;
  std::span<const SoundRow> sounds;  // by key
  // One element a document:
  std::span<const std::uint32_t> document_ids;   // the caller's id
  std::span<const std::int64_t> prices;          // lowest, đồng; -1 = none
  std::span<const std::uint32_t> name_ranks;     // place in Vietnamese order
  std::span<const std::int32_t> complete_until;  // dossier complete to this day (days since 1970)
  std::span<const std::uint16_t> season_months;  // bit m-1 = month m
  std::span<const std::uint8_t> stars;
  std::span<const std::uint8_t> name_lengths;  // words in the name
  std::span<const char> facet_text;
  std::span<const FacetRow> facets;
  std::span<const FacetValueRow> facet_values;
  std::span<const std::uint32_t> facet_cells;
  std::span<const std::uint32_t> facet_offsets;

  std::uint32_t document_count() const { return static_cast<std::uint32_t>(document_ids.size()); }
  std::uint32_t term_count() const {
    return terms.empty() ? 0 : static_cast<std::uint32_t>(terms.size() - 1);
  }
  std::string_view slice(TextSlice piece) const { return {text.data() + piece.at, piece.length}; }
  std::string_view term(std::uint32_t at) const { return slice(terms[at].text); }
  std::string_view facet_slice(TextSlice piece) const {
    return {facet_text.data() + piece.at, piece.length};
  }

  // True when every offset and number may be used without a further check. Call it once on bytes
  // that came from outside; nothing else here looks twice. Linear in the size, no allocation.
  bool validate() const;
};

// The same columns, owned.
struct SearchIndexData {
  std::vector<char> text;
  std::vector<TermRow> terms;
  std::vector<TextSlice> forms;
  std::vector<std::uint32_t> posting_documents;
  std::vector<std::uint16_t> posting_infos;
  std::vector<SoundRow> sounds;
  std::vector<std::uint32_t> document_ids;
  std::vector<std::int64_t> prices;
  std::vector<std::uint32_t> name_ranks;
  std::vector<std::int32_t> complete_until;
  std::vector<std::uint16_t> season_months;
  std::vector<std::uint8_t> stars;
  std::vector<std::uint8_t> name_lengths;
  std::vector<char> facet_text;
  std::vector<FacetRow> facets;
  std::vector<FacetValueRow> facet_values;
  std::vector<std::uint32_t> facet_cells;
  std::vector<std::uint32_t> facet_offsets;

  SearchIndex view() const;
};

}  // namespace chomay::catalog
