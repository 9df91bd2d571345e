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
constexpr float place_weight = 1.0f;       // of both place fields, for words after "xã", "huyện"
constexpr float not_a_place_share = 0.6f;  // of all others, when that is certain
constexpr float least_prefix_accents = 0.75f;  // a word that goes on has at least its accents right
constexpr float weakest_word_share = 0.5f;     // how much the weakest word decides on the whole
constexpr float optional_share = 0.3f;         // of a word's weight when it need not occur
constexpr float least_partial_share = 0.5f;    // of the weight, for documents that lack words

constexpr float next_bonus = 0.4f;       // the words stand side by side, in order
constexpr float near_bonus = 0.12f;      // within a few words of each other
constexpr float coverage_bonus = 0.35f;  // the whole name was typed
constexpr int near_words = 3;
constexpr std::size_t longest_phrase = 6;
constexpr std::size_t lookup_gain = 12;  // postings scanned in the time of one look-up

// One letter is the beginning of too much: like a slip it counts only where products are named.
bool head_only(const Source& source, const Word& word) {
  return source.slip || (word.unfinished && word.folded.size() < 2);
}

}  // namespace

void Matcher::prepare(const Reading& reading) {
  if (columns_.size() < reading.words.size()) columns_.resize(reading.words.size());
  for (auto& column : columns_) {
    clear(column);
    column.score.resize(index_.document_count(), 0.0f);
    column.source.resize(index_.document_count(), 0);
  }
}

Matcher::FieldWeights Matcher::weights_for(const Word& word) {
  FieldWeights weights = field_weights;
  if (word.place_only) {
    for (auto& weight : weights) weight *= not_a_place_share;
  }
  if (word.place) {
    weights[static_cast<std::size_t>(Field::place)] = place_weight;
    weights[static_cast<std::size_t>(Field::old_place)] = place_weight;
  }
  return weights;
}

void Matcher::score_forms(const Source& source, bool unfinished, FormScores& scores) const {
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
      const float accents = accent_match(source.exact, form);
      const bool goes_on = unfinished && form.size() > source.exact.size() + 2;
      scores[i] = goes_on && accents < least_prefix_accents ? 0.0f : source.quality * accents;
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

void Matcher::scan(Column& column, const Source& source, const Word& word,
                   const FieldWeights& weights, std::uint16_t number) const {
  FormScores forms;
  score_forms(source, word.unfinished, forms);
  const auto& row = index_.terms[source.term];
  // One letter is the beginning of too much: like a slip it counts only where products are named.
  const bool head_only = source.slip || (word.unfinished && word.folded.size() < 2);
  const auto end =
      head_only ? row.first_posting + row.head_count : index_.terms[source.term + 1].first_posting;
  for (auto at = row.first_posting; at < end; ++at) {
    const auto info = index_.posting_infos[at];
    const float score = forms[PostingInfo::form(info)] * weights[PostingInfo::field(info)];
    take(column, index_.posting_documents[at], score, number);
  }
}

// The first place in [from, end) whose document is not before `document`: steps that double, then
// a binary search, so that walking two lists together costs little whichever is longer.
std::uint32_t Matcher::seek(std::uint32_t from, std::uint32_t end, std::uint32_t document) const {
  const auto* documents = index_.posting_documents.data();
  std::uint32_t step = 1;
  auto low = from;
  while (low < end && documents[low] < document) {
    from = low + 1;
    low = end - low > step ? low + step : end;
    step *= 2;
  }
  return static_cast<std::uint32_t>(std::lower_bound(documents + from, documents + low, document) -
                                    documents);
}

bool Matcher::follows(const PhraseWord& word, std::uint32_t& cursor, std::uint32_t document,
                      std::uint32_t field, std::uint32_t position) const {
  const auto& row = index_.terms[word.term];
  const auto end = row.first_posting + row.head_count;
  cursor = seek(cursor, end, document);
  for (auto at = cursor; at < end && index_.posting_documents[at] == document; ++at) {
    const auto info = index_.posting_infos[at];
    if (PostingInfo::field(info) != field || PostingInfo::position(info) != position) continue;
    const auto form = row.first_form + PostingInfo::form(info);
    return form < index_.terms[word.term + 1].first_form &&
           index_.slice(index_.forms[form]) == word.exact;
  }
  return false;
}

// Walks the rarest word's places and looks whether the others stand around it.
void Matcher::find_phrase(const Phrase& phrase, std::vector<PhraseHit>& hits) const {
  hits.clear();
  if (phrase.size() > longest_phrase) return;
  std::array<std::uint32_t, longest_phrase> cursors{};
  std::uint32_t rarest = 0;
  for (std::uint32_t i = 0; i < phrase.size(); ++i) {
    const auto& row = index_.terms[phrase[i].term];
    cursors[i] = row.first_posting;
    if (row.head_count < index_.terms[phrase[rarest].term].head_count) rarest = i;
  }
  const auto& row = index_.terms[phrase[rarest].term];
  for (auto at = row.first_posting; at < row.first_posting + row.head_count; ++at) {
    const auto info = index_.posting_infos[at];
    const auto place = PostingInfo::position(info);
    if (place < rarest || place - rarest + phrase.size() > PostingInfo::last_position) continue;
    const auto document = index_.posting_documents[at];
    bool whole = true;
    for (std::uint32_t i = 0; whole && i < phrase.size(); ++i) {
      whole =
          follows(phrase[i], cursors[i], document, PostingInfo::field(info), place - rarest + i);
    }
    if (whole) hits.push_back({document, PostingInfo::field(info)});
  }
}

// A phrase stands for several words, so its hits are found once a reading.
const std::vector<Matcher::PhraseHit>& Matcher::phrase_hits(const Reading& reading,
                                                            std::uint32_t phrase) {
  if (phrase_hits_.size() < reading.phrases.size()) phrase_hits_.resize(reading.phrases.size());
  for (; phrases_found_ <= phrase; ++phrases_found_) {
    find_phrase(reading.phrases[phrases_found_], phrase_hits_[phrases_found_]);
  }
  return phrase_hits_[phrase];
}

std::size_t Matcher::volume(const Source& source, const Word& word) const {
  const auto& row = index_.terms[source.term];
  if (head_only(source, word)) return row.head_count;
  return index_.terms[source.term + 1].first_posting - row.first_posting;
}

std::size_t Matcher::volume(const Word& word) const {
  std::size_t sum = 0;
  for (const auto& source : word.sources) sum += volume(source, word);
  return sum;
}

// Rare words weigh more. What a slip would also find does not make a word common.
float Matcher::weight_of(const Word& word) const {
  if (word.sources.empty()) return 0;  // nobody can have it, so nobody is the worse without
  const auto all = static_cast<float>(index_.document_count());
  float meant = 0;
  float guessed = 0;
  for (const auto& source : word.sources) {
    (source.slip ? guessed : meant) += static_cast<float>(index_.terms[source.term].documents);
  }
  const float found = std::min(meant > 0 ? meant : guessed, all);
  const float weight = std::log(1.0f + (all + 1.0f) / (found + 0.5f));
  return word.optional ? weight * optional_share : weight;
}

void Matcher::clear(Column& column) const {
  for (const auto document : column.touched) column.score[document] = 0;
  column.touched.clear();
  column.complete = false;
}

// With `only_candidates` a source that is everywhere is looked up for those instead of read
// through.
void Matcher::fill(const Reading& reading, std::size_t number, bool only_candidates) {
  const auto& word = reading.words[number];
  auto& column = columns_[number];
  clear(column);
  const auto weights = weights_for(word);
  for (std::size_t i = 0; i < word.sources.size(); ++i) {
    const auto& source = word.sources[i];
    const auto source_number = static_cast<std::uint16_t>(i);
    if (source.phrase != no_value) {
      for (const auto& hit : phrase_hits(reading, source.phrase)) {
        take(column, hit.document, source.quality * weights[hit.field], source_number);
      }
    } else if (only_candidates && volume(source, word) > lookup_gain * candidates_.size()) {
      look_up(column, source, word, weights, source_number);
    } else {
      scan(column, source, word, weights, source_number);
    }
  }
  column.complete = !only_candidates;
}

void Matcher::look_up(Column& column, const Source& source, const Word& word,
                      const FieldWeights& weights, std::uint16_t number) const {
  FormScores forms;
  score_forms(source, word.unfinished, forms);
  const auto& row = index_.terms[source.term];
  const auto middle = row.first_posting + row.head_count;
  const auto tail_end =
      head_only(source, word) ? middle : index_.terms[source.term + 1].first_posting;
  // Head and tail are each in order of documents.
  for (const auto& [begin, end] : {std::pair{row.first_posting, middle}, {middle, tail_end}}) {
    auto at = begin;
    for (const auto document : candidates_) {
      at = seek(at, end, document);
      if (at == end) break;
      for (; at < end && index_.posting_documents[at] == document; ++at) {
        const auto info = index_.posting_infos[at];
        const float score = forms[PostingInfo::form(info)] * weights[PostingInfo::field(info)];
        take(column, document, score, number);
      }
    }
  }
}

void Matcher::take_candidates(const Column& column, bool in_order) {
  candidates_ = column.touched;
  if (!in_order) return;
  const std::size_t all = column.score.size();
  if (candidates_.size() < all / 16) {
    std::sort(candidates_.begin(), candidates_.end());
    return;
  }
  candidates_.clear();  // reading them off is faster than sorting that many
  for (std::uint32_t i = 0; i < all; ++i) {
    if (column.score[i] > 0) candidates_.push_back(i);
  }
}

void Matcher::combine(const std::vector<std::uint32_t>& documents, const Reading& reading,
                      float least_weight) {
  matches_.clear();
  const auto count = reading.words.size();
  for (const auto document : documents) {
    float score = 0;
    float weight = 0;
    float weakest = 1;
    bool all = true;
    for (std::size_t i = 0; i < count; ++i) {
      const float found = columns_[i].score[document];
      score += columns_[i].weight * found;
      if (found > 0) {
        weight += columns_[i].weight;
      } else {
        all = all && reading.words[i].optional;
      }
      if (!reading.words[i].optional) weakest = std::min(weakest, found);
    }
    score *= 1 - weakest_word_share + weakest_word_share * weakest;
    if (all || weight >= least_weight) matches_.push_back({document, score, all, false});
  }
}

std::vector<Match>& Matcher::match_all(const Reading& reading) {
  prepare(reading);
  phrases_found_ = 0;
  matches_.clear();
  if (reading.words.empty()) return matches_;
  struct Turn {
    bool optional;
    std::size_t volume;
    std::size_t word;
    auto operator<=>(const Turn&) const = default;
  };
  std::array<Turn, most_query_words> turns{};
  const auto count = std::min(reading.words.size(), turns.size());
  for (std::size_t i = 0; i < count; ++i) {
    turns[i] = {reading.words[i].optional, volume(reading.words[i]), i};
    columns_[i].weight = weight_of(reading.words[i]);
  }
  std::sort(turns.begin(), turns.begin() + static_cast<std::ptrdiff_t>(count));
  fill(reading, turns[0].word, false);
  take_candidates(columns_[turns[0].word], count > 1);
  for (std::size_t turn = 1; turn < count && !candidates_.empty(); ++turn) {
    const auto& column = columns_[turns[turn].word];
    fill(reading, turns[turn].word, true);
    if (turns[turn].optional) continue;
    std::erase_if(candidates_,
                  [&](std::uint32_t document) { return !(column.score[document] > 0); });
  }
  combine(candidates_, reading, INFINITY);
  return matches_;
}

std::vector<Match>& Matcher::match_some(const Reading& reading) {
  float sum = 0;
  candidates_.clear();
  for (std::size_t i = 0; i < reading.words.size(); ++i) {
    if (!columns_[i].complete) fill(reading, i, false);
    if (!reading.words[i].optional) sum += columns_[i].weight;
    for (const auto document : columns_[i].touched) {
      const auto found_before = [&](const Column& column) { return column.score[document] > 0; };
      if (std::none_of(columns_.data(), columns_.data() + i, found_before)) {
        candidates_.push_back(document);
      }
    }
  }
  combine(candidates_, reading, sum * least_partial_share);
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
    match->weighed = true;
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
        for (auto at = seek(row.first_posting, end, match->document);
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
