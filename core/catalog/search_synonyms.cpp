#include "core/catalog/search_synonyms.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/words.hpp"

namespace chomay::catalog {
namespace {

constexpr std::string_view rows[] = {
#define SYNONYMS(names) names,
#include "core/catalog/search_synonyms.def"
#undef SYNONYMS
};

SynonymPhrase phrase_of(std::string_view name) {
  SynonymPhrase phrase;
  const auto exact = text::exact_key(name);
  text::for_each_word(exact, [&](text::WordRange range) { phrase.emplace_back(range.of(exact)); });
  return phrase;
}

}  // namespace

SynonymTable::SynonymTable() {
  for (std::string_view row : rows) {
    const auto number = static_cast<std::uint32_t>(groups_.size());
    auto& group = groups_.emplace_back();
    while (!row.empty()) {
      const auto end = std::min(row.find('|'), row.size());
      group.push_back(phrase_of(row.substr(0, end)));
      row.remove_prefix(std::min(end + 1, row.size()));
      const auto place = static_cast<std::uint32_t>(group.size() - 1);
      by_first_word_[text::fold(group.back().front())].push_back({number, place});
    }
  }
}

const std::vector<SynonymTable::Entry>& SynonymTable::starting_with(std::string_view folded) const {
  static const std::vector<Entry> none;
  const auto found = by_first_word_.find(std::string(folded));
  return found == by_first_word_.end() ? none : found->second;
}

}  // namespace chomay::catalog
