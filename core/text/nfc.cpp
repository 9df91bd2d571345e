#include "core/text/nfc.hpp"

#include <algorithm>
#include <vector>

#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace chomay::text {
namespace {

void append_decomposed(std::u32string& out, char32_t c) {
  const unicode::Parts parts = unicode::parts_of(c);
  if (parts.first == 0) {
    out.push_back(c);
    return;
  }
  append_decomposed(out, parts.first);
  if (parts.second != 0) out.push_back(parts.second);
}

/// Marks on one letter stand by their class; those of one class stay as they were typed.
void order_marks(std::u32string& letters) {
  const auto is_mark = [](char32_t c) { return unicode::combining_class(c) != 0; };
  for (auto at = letters.begin(); at != letters.end();) {
    const auto first = std::find_if(at, letters.end(), is_mark);
    at = std::find_if_not(first, letters.end(), is_mark);
    std::stable_sort(first, at, [](char32_t a, char32_t b) {
      return unicode::combining_class(a) < unicode::combining_class(b);
    });
  }
}

/// Each mark melts into the letter before it unless one of its own class or none stands between.
std::u32string composed(const std::u32string& parts) {
  constexpr auto none = std::u32string::npos;
  std::u32string out;
  std::size_t letter = none;
  std::uint8_t before = 0;  // the class of what stands last
  for (const char32_t c : parts) {
    const std::uint8_t mark = unicode::combining_class(c);
    const bool reaches = letter != none && (letter + 1 == out.size() || before < mark);
    const char32_t whole = reaches ? unicode::composed(out[letter], c) : 0;
    if (whole != 0) {
      out[letter] = whole;
      continue;
    }
    if (mark == 0) letter = out.size();
    before = mark;
    out.push_back(c);
  }
  return out;
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::u32string letters = to_utf32(text);
  if (std::all_of(letters.begin(), letters.end(), unicode::stays_composed)) return to_utf8(letters);
  std::u32string parts;
  for (const char32_t c : letters) append_decomposed(parts, c);
  order_marks(parts);
  return to_utf8(composed(parts));
}

bool is_nfc(std::string_view text) {
  return is_ascii(text) || nfc(text) == text;
}

}  // namespace chomay::text
