// What a typed line may mean, in terms of the index: words, and for each the terms that would
// satisfy it. Used by Searcher only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/search.hpp"
#include "core/catalog/search_index.hpp"
#include "core/catalog/search_synonyms.hpp"

namespace chomay::catalog {

inline constexpr std::size_t most_query_words = 12;

// One way to satisfy a word.
struct Source {
  std::uint32_t term;
  float quality;         // 1 = exactly what was typed
  std::string exact;     // the spelling the accents are compared with; empty = any will do
  bool only_exact;       // other accents do not count at all (synonyms)
  bool slip;             // assumes a slip: only where products are named, not in descriptions
  std::uint32_t phrase;  // in Reading::phrases, whose words must follow; no_value = the term alone
};

struct PhraseWord {
  std::uint32_t term;
  std::string exact;
};
using Phrase = std::vector<PhraseWord>;

struct Word {
  std::string typed;
  std::string exact;
  std::string folded;
  bool unfinished = false;  // the last word while typing
  bool optional = false;    // "xã", "cho": counts when there, is not missed when not
  bool place = false;       // stands after "xã", "huyện"…
  bool place_only = false;  // and that word had its accents, so it was no other word
  bool understood = false;  // some term matches without assuming a slip
  std::vector<Source> sources;
};

struct Reading {
  bool literal = false;  // asked for in quotes: no slips, no synonyms
  std::vector<Word> words;
  std::vector<Phrase> phrases;
  std::vector<UsedSynonym> synonyms;
  std::vector<UsedReading> readings;
};

class QueryReader {
public:
  explicit QueryReader(const SearchIndex& index) : index_(index) {}

  Reading read(std::string_view text, bool typing) const;

  // Adds the terms one slip of hand or ear away. The second call adds nothing.
  void add_slips(Word& word) const;

private:
  std::uint32_t find_term(std::string_view folded) const;
  std::uint32_t first_with_prefix(std::string_view folded) const;
  bool any_with_prefix(std::string_view folded) const;
  bool knows(std::string_view folded, bool unfinished) const;
  std::vector<std::string> known_residue(const Word& word) const;

  void add_literal(Reading& reading, std::string_view typed) const;
  void add_word(Reading& reading, std::string_view typed, bool unfinished) const;
  bool add_joined(Reading& reading, const Word& word) const;
  void add_term(Word& word, std::string_view exact, float quality) const;
  void add_prefix(Word& word, std::string_view exact, float quality) const;
  void add_barcode(Word& word) const;
  void add_residue(Reading& reading, Word& word) const;
  void add_concatenations(Reading& reading) const;
  void mark_places(Reading& reading) const;
  void suspect_accents(Reading& reading) const;
  void add_synonyms(Reading& reading) const;
  void add_synonym(Reading& reading, std::size_t first, const SynonymPhrase& name,
                   const SynonymPhrase& other) const;
  float best_accents(std::uint32_t term, std::string_view exact) const;

  SearchIndex index_;
};

}  // namespace chomay::catalog
