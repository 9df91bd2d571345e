#include "core/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/text/tables/kinds.hpp"

namespace chomay::text::unicode {
namespace {

#include "unicode_tables.inc"  // made by tables/generate.cpp

constexpr char32_t beyond = 0x110000;

const Kind& kind_of(char32_t c) {
  if (c >= beyond) return kinds[kind_in[0]];
  return kinds[kind_in[page_of[c / page_size] * page_size + c % page_size]];
}

template <class Runs>
char32_t other_case(const Runs& runs, char32_t c) {
  const auto after = std::upper_bound(std::begin(runs), std::end(runs), c,
                                      [](char32_t c, const CaseRun& run) { return c < run.first; });
  if (after == std::begin(runs)) return c;
  const CaseRun& run = *std::prev(after);
  const bool inside = c <= run.last && (c - run.first) % run.step == 0;
  return inside ? static_cast<char32_t>(static_cast<std::int32_t>(c) + run.distance) : c;
}

// ---- Hangul: syllables by rule (The Unicode Standard, 3.12)
constexpr char32_t l_first = 0x1100, v_first = 0x1161, t_first = 0x11A7;
constexpr char32_t l_count = 19, v_count = 21, t_count = 28;

Parts hangul_parts(char32_t c) {
  const char32_t at = c - hangul_first, tail = at % t_count;
  if (tail != 0) return {c - tail, t_first + tail};
  return {l_first + at / t_count / v_count, v_first + at / t_count % v_count};
}

char32_t hangul(char32_t first, char32_t second) {
  if (first >= l_first && first < l_first + l_count && second >= v_first &&
      second < v_first + v_count)
    return hangul_first + ((first - l_first) * v_count + second - v_first) * t_count;
  const bool open =
      first >= hangul_first && first <= hangul_last && (first - hangul_first) % t_count == 0;
  return open && second > t_first && second < t_first + t_count ? first + second - t_first : 0;
}

Parts parts_at(std::uint32_t place) {
  return {first_low[place] + (char32_t{first_high[place]} << 16), seconds[second_of[place] / 2]};
}

struct Composition {
  Parts parts;
  char32_t whole;
};
bool operator<(const Parts& a, const Parts& b) {
  return a.first != b.first ? a.first < b.first : a.second < b.second;
}

/// Those decompositions that are undone, by their parts.
std::vector<Composition> compositions() {
  std::vector<Composition> all;
  for (const DecomposedRun* run = decomposed_runs; run->first < beyond; ++run)
    for (std::uint32_t at = run->at; at < run[1].at; ++at)
      if (second_of[at] % 2 == 1) all.push_back({parts_at(at), run->first + at - run->at});
  std::sort(all.begin(), all.end(),
            [](const Composition& a, const Composition& b) { return a.parts < b.parts; });
  return all;
}

bool ends_everything(Bound bound) {
  return bound == Bound::cr || bound == Bound::lf || bound == Bound::control;
}

bool goes_on(Bound before, Bound now) {
  if (before == Bound::cr && now == Bound::lf) return true;
  if (ends_everything(before) || ends_everything(now)) return false;
  if (now == Bound::extend || now == Bound::zwj || now == Bound::spacing_mark) return true;
  switch (before) {
    case Bound::prepend:
      return true;
    case Bound::l:
      return now == Bound::l || now == Bound::v || now == Bound::lv || now == Bound::lvt;
    case Bound::v:
    case Bound::lv:
      return now == Bound::v || now == Bound::t;
    case Bound::t:
    case Bound::lvt:
      return now == Bound::t;
    default:
      return false;
  }
}

}  // namespace

char32_t lower(char32_t c) {
  return kind_of(c).flags & has_lower ? other_case(lower_runs, c) : c;
}
char32_t upper(char32_t c) {
  return kind_of(c).flags & has_upper ? other_case(upper_runs, c) : c;
}
bool is_in_words(char32_t c) {
  return kind_of(c).flags & in_words;
}
bool is_nonspacing_mark(char32_t c) {
  return kind_of(c).flags & nonspacing;
}
bool stays_composed(char32_t c) {
  return kind_of(c).flags & stays;
}
std::uint8_t combining_class(char32_t c) {
  return kind_of(c).combining;
}

Parts parts_of(char32_t c) {
  if (c >= hangul_first && c <= hangul_last) return hangul_parts(c);
  const auto after =
      std::upper_bound(std::begin(decomposed_runs), std::end(decomposed_runs), c,
                       [](char32_t c, const DecomposedRun& run) { return c < run.first; });
  if (after == std::begin(decomposed_runs) || after == std::end(decomposed_runs)) return {};
  const DecomposedRun& run = *std::prev(after);
  const std::uint32_t place = run.at + c - run.first;
  return place < after->at ? parts_at(place) : Parts{};
}

char32_t composed(char32_t first, char32_t second) {
  if (const char32_t syllable = hangul(first, second)) return syllable;
  static const std::vector<Composition> all = compositions();
  const Parts wanted{first, second};
  const auto found =
      std::lower_bound(all.begin(), all.end(), wanted,
                       [](const Composition& a, const Parts& b) { return a.parts < b; });
  return found != all.end() && !(wanted < found->parts) ? found->whole : 0;
}

Grapheme::Grapheme(char32_t first)
    : last_(kind_of(first).bound),
      emoji_(last_ == Bound::pictograph ? Emoji::pictograph : Emoji::none),
      lone_regional_(last_ == Bound::regional) {}

bool Grapheme::takes(char32_t next) {
  const Bound now = kind_of(next).bound;
  const bool family = emoji_ == Emoji::joined && now == Bound::pictograph;
  const bool flag = lone_regional_ && now == Bound::regional;
  if (!family && !flag && !goes_on(last_, now)) return false;
  if (now == Bound::pictograph)
    emoji_ = Emoji::pictograph;
  else if (emoji_ == Emoji::pictograph && now == Bound::zwj)
    emoji_ = Emoji::joined;
  else if (emoji_ != Emoji::pictograph || now != Bound::extend)
    emoji_ = Emoji::none;
  lone_regional_ = now == Bound::regional && !flag;
  last_ = now;
  return true;
}

}  // namespace chomay::text::unicode
