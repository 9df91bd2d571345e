#include "core/catalog/search_query.hpp"

#include <algorithm>
#include <array>

#include "core/catalog/search_words.hpp"
#include "core/text/fold.hpp"
#include "core/text/nfc.hpp"
#include "core/text/residue.hpp"
#include "core/text/utf8.hpp"
#include "core/text/words.hpp"

namespace chomay::catalog {
namespace {

constexpr std::size_t longest_query = 240;  // bytes
constexpr std::size_t most_prefix_terms = 300;
constexpr std::size_t most_slips = 24;

constexpr float residue_quality = 0.95f;
constexpr float doubtful_residue_quality = 0.6f;  // the typed word is a word, too
constexpr float joined_quality = 0.95f;
constexpr float beginning_quality = 0.8f;
constexpr float synonym_quality = 0.8f;
constexpr float sound_quality = 0.7f;
constexpr float one_slip_quality = 0.6f;
constexpr float two_slips_quality = 0.4f;

// Compared in exact_key form, so that "từ" is skipped but the place "Tu" is not.
constexpr std::array<std::string_view, 26> little_words = {
    "cho", "của", "và",  "các", "những", "loại", "ở",   "tại",  "từ", "là", "có", "để", "với",
    "mua", "bán", "giá", "the", "of",    "for",  "and", "with", "in", "a",  "an", "to", "from"};
// Which kind of place a name is; people often say it, addresses of before and after 2025 differ.
constexpr std::array<std::string_view, 13> place_kinds = {
    "xã", "phường", "quận", "huyện", "tỉnh", "thôn", "tp",
    "xa", "phuong", "quan", "huyen", "tinh", "thon"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool all_digits(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int forgiven_slips(std::string_view folded) {
  if (has_digit(folded)) return 0;
  return folded.size() >= 8 ? 2 : folded.size() >= 4 ? 1 : 0;
}

Word make_word(std::string_view typed, bool unfinished) {
  Word word;
  word.typed = typed;
  word.exact = text::exact_key(typed);
  word.folded = text::fold(word.exact);
  word.unfinished = unfinished;
  return word;
}

// Of "quà" and "quà tặng" the one finds what the other does: nothing is gained by looking for both.
bool holds(const SynonymPhrase& longer, const SynonymPhrase& shorter) {
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    return std::find(longer.begin(), longer.end(), word) != longer.end();
  });
}

std::string spelled(const SynonymPhrase& phrase) {
  std::string name;
  for (const auto& part : phrase) name += (name.empty() ? "" : " ") + part;
  return name;
}

}  // namespace

bool is_literal(std::string_view text) {
  return text.size() > 2 && text.front() == '"' && text.back() == '"';
}

std::uint32_t QueryReader::first_with_prefix(std::string_view folded) const {
  std::uint32_t low = 0;
  std::uint32_t high = index_.term_count();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (index_.term(middle) < folded) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::uint32_t QueryReader::find_term(std::string_view folded) const {
  const auto at = first_with_prefix(folded);
  return at < index_.term_count() && index_.term(at) == folded ? at : no_value;
}

bool QueryReader::any_with_prefix(std::string_view folded) const {
  const auto at = first_with_prefix(folded);
  return at < index_.term_count() && index_.term(at).starts_with(folded);
}

bool QueryReader::knows(std::string_view folded, bool unfinished) const {
  return unfinished ? any_with_prefix(folded) : find_term(folded) != no_value;
}

float QueryReader::best_accents(std::uint32_t term, std::string_view exact) const {
  float best = 0;
  for (auto at = index_.terms[term].first_form; at < index_.terms[term + 1].first_form; ++at) {
    best = std::max(best, accent_match(exact, index_.slice(index_.forms[at])));
  }
  return best;
}

void QueryReader::add_term(Word& word, std::string_view exact, float quality) const {
  const auto term = find_term(text::fold(exact));
  if (term == no_value) return;
  word.sources.push_back({term, quality, std::string(exact), false, false, no_value});
}

// The whole word is worth more than one that goes on, a short rest more than a long one.
void QueryReader::add_prefix(Word& word, std::string_view exact, float quality) const {
  const auto folded = text::fold(exact);
  if (folded.size() <= longest_beginning) {
    add_term(word, exact, quality);
    const auto beginning = find_term(beginning_mark + folded);
    if (beginning == no_value) return;
    word.sources.push_back(
        {beginning, quality * beginning_quality, std::string(exact), false, false, no_value});
    return;
  }
  std::size_t added = 0;
  for (auto at = first_with_prefix(folded); at < index_.term_count(); ++at) {
    const auto term = index_.term(at);
    if (!term.starts_with(folded) || added++ == most_prefix_terms) break;
    const auto share = static_cast<float>(folded.size()) / static_cast<float>(term.size());
    const float finished = term.size() == folded.size() ? 1.0f : 0.7f + 0.2f * share;
    word.sources.push_back({at, quality * finished, std::string(exact), false, false, no_value});
  }
}

std::vector<std::string> QueryReader::known_residue(const Word& word) const {
  auto candidates = text::decode_residue(word.exact);
  std::erase_if(candidates, [&](const std::string& candidate) {
    return !knows(text::fold(candidate), word.unfinished);
  });
  return candidates;
}

void QueryReader::add_residue(Reading& reading, Word& word) const {
  for (const auto& candidate : known_residue(word)) {
    const float quality = word.understood ? doubtful_residue_quality : residue_quality;
    if (word.unfinished) {
      add_prefix(word, candidate, quality);
    } else {
      add_term(word, candidate, quality);
    }
    if (!word.understood) reading.readings.push_back({word.typed, candidate});
  }
  word.understood = !word.sources.empty();
}

// A GTIN-14 is a GTIN-13 with a leading 0; scanners send either.
void QueryReader::add_barcode(Word& word) const {
  std::string_view digits = word.folded;
  if (digits.size() == 14 && digits.front() == '0') digits.remove_prefix(1);
  add_prefix(word, digits, 1.0f);
  word.understood = true;
}

bool QueryReader::add_joined(Reading& reading, const Word& word) const {
  if (word.folded.size() < 5 || all_digits(word.folded)) return false;
  const std::string_view whole = word.exact;
  const auto cost = [&](std::string_view piece) -> std::optional<int> {
    const bool last = piece.data() + piece.size() == whole.data() + whole.size();
    const auto folded = text::fold(piece);
    // Short pieces are found everywhere, so they have to be paid for.
    const int shortness = folded.size() == 1 ? 20 : folded.size() == 2 ? 3 : 0;
    if (find_term(folded) != no_value) return 10 + shortness;
    Word part = make_word(piece, false);
    if (!known_residue(part).empty()) return 13 + shortness;
    const bool begun = last && word.unfinished && folded.size() >= 2 && any_with_prefix(folded);
    return begun ? std::optional(16 + shortness) : std::nullopt;
  };
  const auto pieces = text::split_joined(whole, cost);
  if (pieces.size() < 2) return false;
  std::string read;
  for (const auto piece : pieces) {
    if (reading.words.size() == most_query_words) break;
    const bool last = &piece == &pieces.back();
    add_word(reading, piece, last && word.unfinished);
    read += (read.empty() ? "" : " ") + std::string(piece);
  }
  reading.readings.push_back({word.typed, read});
  return true;
}

// Who typed no accents means any.
void QueryReader::add_literal(Reading& reading, std::string_view typed) const {
  Word word = make_word(typed, false);
  const auto term = find_term(word.folded);
  const bool accents = !text::is_ascii(word.exact);
  if (term != no_value)
    word.sources.push_back({term, 1.0f, accents ? word.exact : "", accents, false, no_value});
  word.understood = true;
  reading.words.push_back(std::move(word));
}

void QueryReader::add_word(Reading& reading, std::string_view typed, bool unfinished) const {
  Word word = make_word(typed, unfinished);
  if (word.folded.empty()) return;
  if (all_digits(word.folded) && word.folded.size() >= 8) {
    add_barcode(word);
    reading.words.push_back(std::move(word));
    return;
  }
  if (unfinished) {
    add_prefix(word, word.exact, 1.0f);
  } else {
    add_term(word, word.exact, 1.0f);
  }
  word.understood = !word.sources.empty();
  add_residue(reading, word);
  if (!word.understood) {
    add_slips(word);
    // A slip nearby is likelier than a missing space.
    if (word.sources.empty() && add_joined(reading, word)) return;
  }
  word.optional = is_one_of(little_words, word.exact);
  reading.words.push_back(std::move(word));
}

void QueryReader::add_slips(Word& word) const {
  if (all_digits(word.folded)) return;
  std::vector<Source> slips;
  const auto add = [&](std::uint32_t term, float quality) {
    const auto same = [&](const Source& source) { return source.term == term; };
    if (std::any_of(word.sources.begin(), word.sources.end(), same)) return;
    if (std::any_of(slips.begin(), slips.end(), same)) return;
    slips.push_back({term, quality, {}, false, true, no_value});
  };
  const auto key = sound_key(word.folded);
  auto sound = std::lower_bound(index_.sounds.begin(), index_.sounds.end(), key,
                                [](const SoundRow& row, std::uint32_t k) { return row.key < k; });
  for (; sound != index_.sounds.end() && sound->key == key; ++sound)
    add(sound->term, sound_quality);

  const int limit = forgiven_slips(word.folded);
  const auto letters = letter_set(word.folded);
  // Barcodes and other numbers sort before the letters and are not guessed at.
  for (auto at = first_with_prefix("a"); limit > 0 && at < index_.term_count(); ++at) {
    if (__builtin_popcount(letters ^ index_.terms[at].letters) > 2 * limit) continue;
    const auto term = index_.term(at);
    const int distance = edit_distance(word.folded, term, limit);
    if (distance <= limit) add(at, distance <= 1 ? one_slip_quality : two_slips_quality);
  }
  std::stable_sort(slips.begin(), slips.end(),
                   [](const Source& a, const Source& b) { return a.quality > b.quality; });
  if (slips.size() > most_slips) slips.resize(most_slips);
  word.sources.insert(word.sources.end(), slips.begin(), slips.end());
}

// "sa bô chê" may stand in the index as "sabôchê".
void QueryReader::add_concatenations(Reading& reading) const {
  auto& words = reading.words;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string joined = words[first].exact;
    for (std::size_t last = first + 1; last < std::min(first + 4, words.size()); ++last) {
      joined += words[last].exact;
      if (joined.size() < 4 || find_term(text::fold(joined)) == no_value) continue;
      for (auto at = first; at <= last; ++at) {
        add_term(words[at], joined, joined_quality);
        words[at].understood = true;
      }
    }
  }
}

void QueryReader::add_synonym(Reading& reading, std::size_t first, const SynonymPhrase& meant,
                              const SynonymPhrase& other) const {
  Phrase phrase;
  for (const auto& part : other) {
    const auto term = find_term(text::fold(part));
    if (term == no_value || best_accents(term, part) < 1.0f) return;
    phrase.push_back({term, part});
  }
  const Source source{
      phrase.front().term,
      synonym_quality,
      phrase.front().exact,
      true,
      false,
      phrase.size() > 1 ? static_cast<std::uint32_t>(reading.phrases.size()) : no_value};
  for (auto at = first; at < first + meant.size(); ++at) {
    auto& word = reading.words[at];
    word.sources.push_back(source);
    word.understood = true;
  }
  if (phrase.size() > 1) reading.phrases.push_back(std::move(phrase));
  reading.synonyms.push_back({spelled(meant), spelled(other)});
}

void QueryReader::add_synonyms(Reading& reading) const {
  if (reading.words.empty()) return;
  static const SynonymTable table;  // made for the first who types words, not for all who look
  // A typed word stands for a table word when all its accents agree or none was typed.
  const auto fits = [](const Word& word, const std::string& part) {
    return word.exact == part || (text::is_ascii(word.exact) && word.exact == text::fold(part));
  };
  for (std::size_t first = 0; first < reading.words.size(); ++first) {
    for (const auto entry : table.starting_with(reading.words[first].folded)) {
      const auto& group = table.group(entry.group);
      const auto& name = group[entry.place];
      bool all = first + name.size() <= reading.words.size();
      for (std::size_t i = 0; all && i < name.size(); ++i) {
        all = fits(reading.words[first + i], name[i]);
      }
      if (!all) continue;
      for (const auto& other : group) {
        if (!holds(name, other) && !holds(other, name)) {
          add_synonym(reading, first, name, other);
        }
      }
    }
  }
}

// "xã Suối Hai": the words after the kind are a place's. Without accents "xa" may be another word
// (xạ đen), so it only helps places.
void QueryReader::mark_places(Reading& reading) const {
  auto& words = reading.words;
  constexpr std::size_t longest_place = 3;
  for (std::size_t kind = 0; kind + 1 < words.size(); ++kind) {
    if (!is_one_of(place_kinds, words[kind].exact) || words[kind].place) continue;
    words[kind].optional = true;
    const bool sure = !text::is_ascii(words[kind].exact);
    words[kind].place_only = sure;
    for (auto at = kind + 1; at < std::min(kind + 1 + longest_place, words.size()); ++at) {
      words[at].place = true;
      words[at].place_only = sure;
    }
  }
}

// Accents that no spelling in the index has are a sign of a slip: "trưng" where only "trung" is.
void QueryReader::suspect_accents(Reading& reading) const {
  constexpr float good_accents = 0.9f;
  for (auto& word : reading.words) {
    const auto good = [&](const Source& source) {
      if (source.slip || source.only_exact) return source.only_exact;
      return word.unfinished || best_accents(source.term, source.exact) >= good_accents;
    };
    if (std::none_of(word.sources.begin(), word.sources.end(), good)) add_slips(word);
  }
}

Reading QueryReader::read(std::string_view text, bool typing) const {
  Reading reading;
  const std::string line = text::nfc(text::clip_utf8(text, longest_query));
  auto ranges = text::words(line);
  if (ranges.size() > most_query_words) ranges.resize(most_query_words);
  reading.literal = is_literal(line);
  if (reading.literal) {
    for (const auto& range : ranges) add_literal(reading, range.of(line));
    return reading;
  }
  for (const auto& range : ranges) {
    if (reading.words.size() == most_query_words) break;
    const bool unfinished = typing && range.end == line.size();
    add_word(reading, range.of(line), unfinished);
  }
  add_concatenations(reading);
  add_synonyms(reading);
  mark_places(reading);
  suspect_accents(reading);
  auto& words = reading.words;
  if (std::all_of(words.begin(), words.end(), [](const Word& word) { return word.optional; })) {
    for (auto& word : words) word.optional = false;
  }
  return reading;
}

}  // namespace chomay::catalog
