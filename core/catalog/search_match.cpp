#include "core/catalog/search_match.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/catalog/search_words.hpp"

namespace chomay::catalog {
namespace {

constexpr std::array<float, 16> field_weights = {
    1.0f,   // name
    0.85f,  // keyword
    0.8f,   // name_en
    2.0f,   // barcode
    0.5f,   // group
    0.5f,   // seller
    0.6f,   // place
    0.55f,  // old_place
    0.5f,   // attribute
    0.3f,   // ingredients
    0.3f,   // short_text
    0.2f,   // long_text
};
constexpr float optional_share = 0.3f;       // of a word's weight when it need not occur
constexpr float least_partial_share = 0.5f;  // of the weight, for documents that lack words

constexpr float next_bonus = 0.4f;       // the words stand side by side, in order
constexpr float near_bonus = 0.12f;      // within a few words of each other
constexpr float coverage_bonus = 0.35f;  // the whole name was typed
constexpr int near_words = 3;

}  // namespace

void Matcher::prepare(const Reading& reading) {
  if (columns_.size() < reading.words.size()) columns_.resize(reading.words.size());
  for (auto& column : columns_) {
    for (const auto document : column.touched) column.score[document] = 0;
    column.touched.clear();
    column.score.resize(index_.document_count(), 0.0f);
    column.source.resize(index_.document_count(), 0);
  }
}

void Matcher::score_forms(const Source& source, FormScores& scores) const {
  const auto first = index_.terms[source.term].first_form;
  const auto count = index_.terms[source.term + 1].first_form - first;
  std::fill(std::begin(scores), std::end(scores), 0.0f);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto form = index_.slice(index_.forms[first + i]);
    if (source.only_exact) {
      scores[i] = form == source.exact ? source.quality : 0.0f;
    } else if (source.exact.empty()) {
      scores[i] = source.quality;
    } else {
      scores[i] = source.quality * accent_match(source.exact, form);
    }
  }
}

inline void Matcher::take(Column& column, std::uint32_t document, float score,
                          std::uint16_t source) const {
  float& best = column.score[document];
  if (score <= best) return;
  if (best == 0) column.touched.push_back(document);
  best = score;
  column.source[document] = source;
}

void Matcher::scan(Column& column, const Source& source, std::uint16_t number,
                   bool head_only) const {
  FormScores forms;
  score_forms(source, forms);
  const auto& row = index_.terms[source.term];
  const auto end =
      head_only ? row.first_posting + row.head_count : index_.terms[source.term + 1].first_posting;
  for (auto at = row.first_posting; at < end; ++at) {
    const auto info = index_.posting_infos[at];
    const float score = forms[PostingInfo::form(info)] * field_weights[PostingInfo::field(info)];
    take(column, index_.posting_documents[at], score, number);
  }
}

std::uint32_t Matcher::find_posting(std::uint32_t term, std::uint32_t document) const {
  const auto& row = index_.terms[term];
  const auto head = index_.posting_documents.subspan(row.first_posting, row.head_count);
  const auto found = std::lower_bound(head.begin(), head.end(), document);
  return row.first_posting + static_cast<std::uint32_t>(found - head.begin());
}

bool Matcher::follows(const PhraseWord& word, std::uint32_t document, std::uint32_t field,
                      std::uint32_t position) const {
  const auto& row = index_.terms[word.term];
  const auto end = row.first_posting + row.head_count;
  for (auto at = find_posting(word.term, document); at < end; ++at) {
    if (index_.posting_documents[at] != document) return false;
    const auto info = index_.posting_infos[at];
    if (PostingInfo::field(info) != field || PostingInfo::position(info) != position) continue;
    const auto form = row.first_form + PostingInfo::form(info);
    return form < index_.terms[word.term + 1].first_form &&
           index_.slice(index_.forms[form]) == word.exact;
  }
  return false;
}

// Walks the first word's places and looks whether the others stand right behind it.
void Matcher::scan_phrase(Column& column, const Phrase& phrase, float quality,
                          std::uint16_t number) const {
  const auto& row = index_.terms[phrase.front().term];
  FormScores forms;
  score_forms({phrase.front().term, quality, phrase.front().exact, true, no_value}, forms);
  for (auto at = row.first_posting; at < row.first_posting + row.head_count; ++at) {
    const auto info = index_.posting_infos[at];
    const auto position = PostingInfo::position(info);
    const float form = forms[PostingInfo::form(info)];
    if (form == 0 || position + phrase.size() > PostingInfo::last_position) continue;
    const auto document = index_.posting_documents[at];
    bool whole = true;
    for (std::uint32_t i = 1; whole && i < phrase.size(); ++i) {
      whole = follows(phrase[i], document, PostingInfo::field(info), position + i);
    }
    if (whole) take(column, document, form * field_weights[PostingInfo::field(info)], number);
  }
}

void Matcher::fill(const Reading& reading, std::size_t number) {
  const auto& word = reading.words[number];
  auto& column = columns_[number];
  for (const auto document : column.touched) column.score[document] = 0;
  column.touched.clear();
  // One letter is the beginning of too much: while typing it asks for names only.
  const bool head_only = word.unfinished && word.folded.size() < 2;
  for (std::size_t i = 0; i < word.sources.size(); ++i) {
    const auto& source = word.sources[i];
    const auto source_number = static_cast<std::uint16_t>(i);
    if (source.phrase == no_value) {
      scan(column, source, source_number, head_only);
    } else {
      scan_phrase(column, reading.phrases[source.phrase], source.quality, source_number);
    }
  }
  const auto all = static_cast<float>(index_.document_count());
  const auto found = static_cast<float>(column.touched.size());
  column.weight = std::log(1.0f + (all + 1.0f) / (found + 0.5f));
  if (word.optional) column.weight *= optional_share;
}

void Matcher::combine(const std::vector<std::uint32_t>& documents, const Reading& reading,
                      float least_weight) {
  matches_.clear();
  const auto count = reading.words.size();
  for (const auto document : documents) {
    float score = 0;
    float weight = 0;
    bool all = true;
    for (std::size_t i = 0; i < count; ++i) {
      const float found = columns_[i].score[document];
      score += columns_[i].weight * found;
      if (found > 0) {
        weight += columns_[i].weight;
      } else {
        all = all && reading.words[i].optional;
      }
    }
    if (all || weight >= least_weight) matches_.push_back({document, score, all});
  }
}

const std::vector<Match>& Matcher::match_all(const Reading& reading) {
  prepare(reading);
  matches_.clear();
  if (reading.words.empty()) return matches_;
  const Column* rarest = nullptr;
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    fill(reading, i);
    if (reading.words[i].optional) continue;
    if (rarest == nullptr || columns_[i].touched.size() < rarest->touched.size()) {
      rarest = &columns_[i];
    }
  }
  if (rarest != nullptr) combine(rarest->touched, reading, INFINITY);
  return matches_;
}

const std::vector<Match>& Matcher::match_some(const Reading& reading) {
  union_.clear();
  float sum = 0;
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    if (!reading.words[i].optional) sum += columns_[i].weight;
    union_.insert(union_.end(), columns_[i].touched.begin(), columns_[i].touched.end());
  }
  std::sort(union_.begin(), union_.end());
  union_.erase(std::unique(union_.begin(), union_.end()), union_.end());
  combine(union_, reading, sum * least_partial_share);
  return matches_;
}

void Matcher::weigh_order(const Reading& reading, Match* first, Match* last) const {
  struct Place {
    std::uint32_t field;
    int position;
  };
  constexpr std::size_t most_places = 16;
  std::array<Place, most_places> before{};
  std::array<Place, most_places> here{};
  for (auto* match = first; match != last; ++match) {
    std::size_t before_count = 0;
    std::uint64_t in_name = 0;
    float weight_before = 0;
    float weights = 0;
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      const auto& column = columns_[i];
      weights += column.weight;
      std::size_t count = 0;
      const auto& sources = reading.words[i].sources;
      if (column.score[match->document] > 0) {
        const auto term = sources[column.source[match->document]].term;
        const auto& row = index_.terms[term];
        const auto end = row.first_posting + row.head_count;
        for (auto at = find_posting(term, match->document);
             at < end && index_.posting_documents[at] == match->document && count < most_places;
             ++at) {
          const auto info = index_.posting_infos[at];
          here[count++] = {PostingInfo::field(info), static_cast<int>(PostingInfo::position(info))};
          if (PostingInfo::field(info) == static_cast<std::uint32_t>(Field::name)) {
            in_name |= std::uint64_t{1} << PostingInfo::position(info);
          }
        }
      }
      float best = 0;
      for (std::size_t b = 0; b < before_count; ++b) {
        for (std::size_t h = 0; h < count; ++h) {
          if (before[b].field != here[h].field) continue;
          const int step = here[h].position - before[b].position;
          const float bonus = step == 1                                   ? next_bonus
                              : step != 0 && std::abs(step) <= near_words ? near_bonus
                                                                          : 0.0f;
          best = std::max(best, bonus * field_weights[here[h].field]);
        }
      }
      match->score += best * (column.weight + weight_before) / 2;
      weight_before = column.weight;
      before = here;
      before_count = count;
    }
    const auto length = index_.name_lengths[match->document];
    if (length == 0 || reading.words.empty()) continue;
    const auto share = static_cast<float>(__builtin_popcountll(in_name)) / length;
    match->score += coverage_bonus * share * weights / static_cast<float>(reading.words.size());
  }
}

}  // namespace chomay::catalog
