#include "core/catalog/search_build.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <unordered_map>

#include "core/catalog/search_words.hpp"
#include "core/text/collate.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace chomay::catalog {
namespace {

constexpr std::size_t longest_term = 48;  // bytes; longer runs are no words

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <class Value>
using TextMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

struct Form {
  std::string text;
  std::uint32_t last_document = no_value;
};
struct Term {
  std::string text;
  std::vector<Form> forms;
  std::uint32_t last_tail_document = no_value;
  std::uint32_t last_head_document = no_value;
  std::uint32_t documents = 0;
};
struct Occurrence {
  std::uint32_t term;
  std::uint32_t document;
  std::uint16_t info;
};
struct Facet {
  std::string id;
  TextMap<std::uint32_t> numbers;
  std::vector<std::string> values;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cells;  // document, value
};

bool is_tail(Field field) {
  return field >= first_tail_field;
}

// Beginnings of one or two letters are kept only for what a product is called.
bool is_called(Field field) {
  return field <= Field::name_en;
}

// A word as it comes in all documents of a fair: folding it once is enough.
struct Word {
  std::uint32_t term;
  std::uint32_t form;
};
struct KnownWord {
  Word whole;
  std::array<Word, longest_beginning> beginnings;
  std::size_t beginning_count = 0;
};

// The first letters of an exact key that fold to `count` letters.
std::string_view exact_beginning(std::string_view exact, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) end += text::decode(exact, end).length;
  return exact.substr(0, end);
}

constexpr std::array<std::pair<std::int64_t, std::string_view>, 6> price_bands = {{
    {1'000'000, "1000000"},
    {500'000, "500000"},
    {200'000, "200000"},
    {100'000, "100000"},
    {50'000, "50000"},
    {0, "0"},
}};

}  // namespace

std::uint16_t season_bits(int from, int to) {
  if (from < 1 || from > 12 || to < 1 || to > 12) return 0;
  std::uint16_t bits = 0;
  for (int month = from;; month = month % 12 + 1) {
    bits = static_cast<std::uint16_t>(bits | 1u << (month - 1));
    if (month == to) return bits;
  }
}

std::string_view price_band(std::int64_t price) {
  for (const auto& [lower, name] : price_bands) {
    if (price >= lower) return name;
  }
  return {};
}

struct SearchBuilder::Work {
  SearchIndexData data;
  TextMap<std::uint32_t> term_numbers;
  TextMap<KnownWord> words;
  std::vector<Term> terms;
  std::vector<Occurrence> occurrences;
  std::vector<Facet> facets;
  std::vector<std::string> name_keys;

  std::uint32_t document() const { return static_cast<std::uint32_t>(data.document_ids.size()); }

  Word term_and_form(std::string folded, std::string_view exact) {
    const auto [place, fresh] =
        term_numbers.try_emplace(folded, static_cast<std::uint32_t>(terms.size()));
    if (fresh) terms.push_back({.text = std::move(folded), .forms = {}});
    auto& forms = terms[place->second].forms;
    auto form = std::find_if(forms.begin(), forms.end(),
                             [&](const Form& other) { return other.text == exact; });
    if (form == forms.end()) {
      // Beyond the limit the rare spelling shares the last form: found, only not told apart.
      if (forms.size() < max_forms) forms.push_back({.text = std::string(exact)});
      form = forms.end() - 1;
    }
    return {place->second, static_cast<std::uint32_t>(form - forms.begin())};
  }

  const KnownWord* word(std::string_view text) {
    const auto known = words.find(text);
    if (known != words.end()) return &known->second;
    const auto exact = text::exact_key(text);
    const auto folded = text::fold(exact);
    if (folded.empty() || folded.size() > longest_term) return nullptr;
    KnownWord found{.whole = term_and_form(folded, exact), .beginnings = {}};
    // Only where letters and their folded bytes go one to one.
    const bool plain = text::is_ascii(folded) && text::count_code_points(exact) == folded.size();
    for (std::size_t length = 1; plain && length <= longest_beginning; ++length) {
      if (folded.size() < length) break;
      found.beginnings[found.beginning_count++] =
          term_and_form(beginning_mark + folded.substr(0, length), exact_beginning(exact, length));
    }
    return &words.emplace(std::string(text), found).first->second;
  }

  void add_head(const Word& word, std::uint16_t info) {
    Term& term = terms[word.term];
    term.forms[word.form].last_document = document();
    if (term.last_head_document != document()) {
      term.last_head_document = document();
      ++term.documents;
    }
    occurrences.push_back({word.term, document(), info});
  }

  void add_tail(const Word& word, std::uint16_t info) {
    // Descriptions only say that the word occurs: once a document is enough.
    Term& term = terms[word.term];
    if (term.last_tail_document == document() || term.last_head_document == document()) return;
    term.last_tail_document = document();
    ++term.documents;
    occurrences.push_back({word.term, document(), info});
  }

  // Returns how many words the text had.
  std::uint32_t add_text(Field field, std::string_view text, std::uint32_t position) {
    std::uint32_t count = 0;
    text::for_each_word(text, [&](text::WordRange range) {
      const auto at = position + count++;
      const auto* found = word(range.of(text));
      if (found == nullptr) return;
      const auto info = [&](const Word& part) { return PostingInfo::make(field, part.form, at); };
      if (is_tail(field)) return add_tail(found->whole, info(found->whole));
      add_head(found->whole, info(found->whole));
      if (!is_called(field)) return;
      for (std::size_t i = 0; i < found->beginning_count; ++i) {
        const Word& part = found->beginnings[i];
        if (terms[part.term].forms[part.form].last_document != document()) {
          add_head(part, info(part));
        }
      }
    });
    return count;
  }

  Facet& facet(std::string_view id) {
    for (auto& known : facets) {
      if (known.id == id) return known;
    }
    facets.push_back({.id = std::string(id), .numbers = {}, .values = {}, .cells = {}});
    return facets.back();
  }

  void add_facet(const SearchFacetValue& entry) {
    if (entry.value.empty()) return;
    Facet& target = facet(entry.facet);
    auto number = target.numbers.find(entry.value);
    if (number == target.numbers.end()) {
      number =
          target.numbers
              .emplace(std::string(entry.value), static_cast<std::uint32_t>(target.values.size()))
              .first;
      target.values.emplace_back(entry.value);
    }
    const std::pair cell{document(), number->second};
    if (target.cells.empty() || target.cells.back() != cell) target.cells.push_back(cell);
  }

  static TextSlice store(std::vector<char>& heap, std::string_view text) {
    const TextSlice piece{static_cast<std::uint32_t>(heap.size()),
                          static_cast<std::uint32_t>(text.size())};
    heap.insert(heap.end(), text.begin(), text.end());
    return piece;
  }

  void write_terms();
  void write_postings(const std::vector<std::uint32_t>& place_of);
  void write_facet(Facet& source);
  void write_name_ranks();
};

// Rows in byte order; place_of maps the number of a term to its row.
void SearchBuilder::Work::write_terms() {
  std::vector<std::uint32_t> order(terms.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](auto a, auto b) { return terms[a].text < terms[b].text; });
  std::vector<std::uint32_t> place_of(terms.size());
  for (std::uint32_t row = 0; row < order.size(); ++row) {
    const Term& term = terms[order[row]];
    place_of[order[row]] = row;
    data.terms.push_back({.text = store(data.text, term.text),
                          .first_form = static_cast<std::uint32_t>(data.forms.size()),
                          .first_posting = 0,
                          .head_count = 0,
                          .documents = term.documents,
                          .letters = letter_set(term.text)});
    for (const Form& form : term.forms) data.forms.push_back(store(data.text, form.text));
    if (term.text.front() != beginning_mark) data.sounds.push_back({sound_key(term.text), row});
  }
  data.terms.push_back({.text = {0, 0},
                        .first_form = static_cast<std::uint32_t>(data.forms.size()),
                        .first_posting = 0,
                        .head_count = 0,
                        .documents = 0,
                        .letters = 0});
  std::sort(data.sounds.begin(), data.sounds.end(), [](const SoundRow& a, const SoundRow& b) {
    return a.key != b.key ? a.key < b.key : a.term < b.term;
  });
  write_postings(place_of);
}

// A counting sort: documents came in order, so each term's postings stay in order.
void SearchBuilder::Work::write_postings(const std::vector<std::uint32_t>& place_of) {
  const auto rows = data.terms.size();
  std::vector<std::uint32_t> heads(rows, 0);
  std::vector<std::uint32_t> tails(rows, 0);
  const auto tail = [](const Occurrence& occurrence) {
    return is_tail(static_cast<Field>(PostingInfo::field(occurrence.info)));
  };
  for (const auto& occurrence : occurrences) {
    ++(tail(occurrence) ? tails : heads)[place_of[occurrence.term]];
  }
  std::uint32_t next = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto head_count = heads[row];
    const auto tail_count = tails[row];
    data.terms[row].first_posting = next;
    data.terms[row].head_count = head_count;
    heads[row] = next;
    tails[row] = next + head_count;
    next += head_count + tail_count;
  }
  data.posting_documents.resize(next);
  data.posting_infos.resize(next);
  for (const auto& occurrence : occurrences) {
    auto& place = (tail(occurrence) ? tails : heads)[place_of[occurrence.term]];
    data.posting_documents[place] = occurrence.document;
    data.posting_infos[place] = occurrence.info;
    ++place;
  }
}

void SearchBuilder::Work::write_facet(Facet& source) {
  const auto documents = document();
  FacetRow row{.id = store(data.facet_text, source.id),
               .first_value = static_cast<std::uint32_t>(data.facet_values.size()),
               .value_count = static_cast<std::uint32_t>(source.values.size()),
               .first_cell = static_cast<std::uint32_t>(data.facet_cells.size()),
               .multiple = 0,
               .first_offset = 0};
  std::vector<std::uint32_t> totals(source.values.size(), 0);
  for (std::size_t i = 0; i < source.cells.size(); ++i) {
    ++totals[source.cells[i].second];
    if (i > 0 && source.cells[i].first == source.cells[i - 1].first) row.multiple = 1;
  }
  for (std::uint32_t i = 0; i < row.value_count; ++i) {
    data.facet_values.push_back({store(data.facet_text, source.values[i]), totals[i]});
  }
  if (row.multiple == 0) {
    data.facet_cells.resize(data.facet_cells.size() + documents, no_value);
    for (const auto& [owner, value] : source.cells) {
      data.facet_cells[row.first_cell + owner] = value;
    }
  } else {
    row.first_offset = static_cast<std::uint32_t>(data.facet_offsets.size());
    std::size_t cell = 0;
    for (std::uint32_t owner = 0; owner < documents; ++owner) {
      data.facet_offsets.push_back(static_cast<std::uint32_t>(cell));
      for (; cell < source.cells.size() && source.cells[cell].first == owner; ++cell) {
        data.facet_cells.push_back(source.cells[cell].second);
      }
    }
    data.facet_offsets.push_back(static_cast<std::uint32_t>(cell));
  }
  data.facets.push_back(row);
}

void SearchBuilder::Work::write_name_ranks() {
  std::vector<std::uint32_t> order(name_keys.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return name_keys[a] < name_keys[b]; });
  data.name_ranks.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) data.name_ranks[order[rank]] = rank;
}

SearchBuilder::SearchBuilder() : work_(std::make_unique<Work>()) {}
SearchBuilder::SearchBuilder(SearchBuilder&&) noexcept = default;
SearchBuilder::~SearchBuilder() = default;

void SearchBuilder::add(const SearchDocument& document) {
  std::array<std::uint32_t, field_count> positions{};
  std::string name_key;
  std::uint32_t name_length = 0;
  // Head fields first, so that a description adds only words that no head field has.
  for (const bool tail : {false, true}) {
    for (const auto& [field, text] : document.texts) {
      if (is_tail(field) != tail) continue;
      auto& position = positions[static_cast<std::size_t>(field)];
      const auto count = work_->add_text(field, text, position);
      position += count + 1;  // the gap keeps two keywords from reading as one phrase
      if (field != Field::name) continue;
      name_length += count;
      name_key += text::sort_key(text);
    }
  }
  for (const auto& entry : document.facets) work_->add_facet(entry);
  auto& data = work_->data;
  data.prices.push_back(document.price);
  data.complete_until.push_back(document.complete_until);
  data.season_months.push_back(document.season_months);
  data.stars.push_back(document.stars);
  data.name_lengths.push_back(static_cast<std::uint8_t>(std::min(name_length, 255u)));
  work_->name_keys.push_back(std::move(name_key));
  data.document_ids.push_back(document.id);  // last: document() counts these
}

SearchIndexData SearchBuilder::finish() && {
  work_->write_terms();
  for (auto& facet : work_->facets) work_->write_facet(facet);
  work_->write_name_ranks();
  return std::move(work_->data);
}

}  // namespace chomay::catalog
