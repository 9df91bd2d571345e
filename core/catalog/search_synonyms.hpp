// Regional words for one thing (heo/lợn, trà/chè), ready for look-up. The table itself is
// search_synonyms.def.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chomay::catalog {

// A name as its words, in exact_key form: {"chả", "lụa"}.
using SynonymPhrase = std::vector<std::string>;

class SynonymTable {
public:
  SynonymTable();  // from search_synonyms.def

  struct Entry {
    std::uint32_t group;
    std::uint32_t place;  // which name of the group
  };
  // Names whose first word folds to `folded`.
  const std::vector<Entry>& starting_with(std::string_view folded) const;
  const std::vector<SynonymPhrase>& group(std::uint32_t number) const { return groups_[number]; }

private:
  std::vector<std::vector<SynonymPhrase>> groups_;
  std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

}  // namespace chomay::catalog
