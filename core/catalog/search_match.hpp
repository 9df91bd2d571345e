// From a reading of the words to scored documents. Scratch arrays are as long as the catalogue and
// reused, so a query allocates next to nothing. Used by Searcher only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/catalog/search_index.hpp"
#include "core/catalog/search_query.hpp"

namespace chomay::catalog {

struct Match {
  std::uint32_t document;
  float score;
  bool all_words;
  bool weighed;  // by the order of its words, see weigh_order
};

class Matcher {
public:
  explicit Matcher(const SearchIndex& index) : index_(index) {}

  // Documents that have every word that counts, unsorted. The caller may take the vector's content.
  std::vector<Match>& match_all(const Reading& reading);
  // Also those that have only the weightier part of the words. Call after match_all.
  std::vector<Match>& match_some(const Reading& reading);

  // Refines the scores of `matches` by the order and nearness of the words; for the few on top.
  void weigh_order(const Reading& reading, Match* first, Match* last) const;

private:
  // What one word found: the best score a document has for it, and by which source.
  struct Column {
    std::vector<float> score;  // 0 = not found
    std::vector<std::uint16_t> source;
    std::vector<std::uint32_t> touched;
    bool complete = false;  // false when only candidates were looked up
    float weight = 0;       // rarer words weigh more
  };
  struct PhraseHit {
    std::uint32_t document;
    std::uint32_t field;
  };
  using FormScores = float[max_forms];
  using FieldWeights = std::array<float, 16>;  // any 4 bits are a valid index

  void prepare(const Reading& reading);
  static FieldWeights weights_for(const Word& word);
  void score_forms(const Source& source, bool unfinished, FormScores& scores) const;
  void clear(Column& column) const;
  void fill(const Reading& reading, std::size_t word, bool only_candidates);
  void take_candidates(const Column& column, bool in_order);
  void look_up(Column& column, const Source& source, const Word& word, const FieldWeights& weights,
               std::uint16_t number) const;
  std::size_t volume(const Source& source, const Word& word) const;
  std::size_t volume(const Word& word) const;
  float weight_of(const Word& word) const;
  void take(Column& column, std::uint32_t document, float score, std::uint16_t source) const;
  void scan(Column& column, const Source& source, const Word& word, const FieldWeights& weights,
            std::uint16_t number) const;
  void find_phrase(const Phrase& phrase, std::vector<PhraseHit>& hits) const;
  const std::vector<PhraseHit>& phrase_hits(const Reading& reading, std::uint32_t phrase);
  bool follows(const PhraseWord& word, std::uint32_t& cursor, std::uint32_t document,
               std::uint32_t field, std::uint32_t position) const;
  std::uint32_t seek(std::uint32_t from, std::uint32_t end, std::uint32_t document) const;
  void combine(const std::vector<std::uint32_t>& documents, const Reading& reading,
               float least_weight);

  SearchIndex index_;
  std::vector<Column> columns_;
  std::vector<std::uint32_t> candidates_;
  std::vector<std::vector<PhraseHit>> phrase_hits_;  // by phrase of the reading
  std::size_t phrases_found_ = 0;
  std::vector<Match> matches_;
};

}  // namespace chomay::catalog
