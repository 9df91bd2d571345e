// What Unicode says of a code point, as far as the fair asks: case, words, marks, canonical forms,
// graphemes. The tables are made of utf8proc's data while building (tables/generate.cpp): a page
// downloads a quarter of what utf8proc itself would be. unicode_test.cpp compares the two.
#pragma once
#include <cstdint>

namespace chomay::text::unicode {

char32_t lower(char32_t);
char32_t upper(char32_t);

bool is_in_words(char32_t);         // a letter, a mark on letters, a digit
bool is_nonspacing_mark(char32_t);  // category Mn
bool stays_composed(char32_t);      // NFC leaves it alone, whatever stands beside it
std::uint8_t combining_class(char32_t);

struct Parts {
  char32_t first = 0;   // 0: it does not decompose
  char32_t second = 0;  // 0: it is another way to write `first`; never decomposes itself
};
/// One step of the canonical decomposition.
Parts parts_of(char32_t);
/// The letter that the two compose to; 0: none.
char32_t composed(char32_t first, char32_t second);

enum class Bound : std::uint8_t;

/// Extended grapheme clusters (UAX #29): what a caret steps over.
class Grapheme {
public:
  explicit Grapheme(char32_t first);
  /// True when `next` still belongs to it; false: the grapheme ended before.
  bool takes(char32_t next);

private:
  enum class Emoji : std::uint8_t { none, pictograph, joined };
  Bound last_;
  Emoji emoji_;
  bool lone_regional_;  // the first of two letters of a flag
};

}  // namespace chomay::text::unicode
