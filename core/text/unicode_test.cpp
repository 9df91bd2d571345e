// Our small tables and rules against utf8proc, which no program of the fair carries.
#include "core/text/unicode.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/text/nfc.hpp"
#include "core/text/tables/kinds.hpp"
#include "core/text/utf8.hpp"

namespace chomay::text {
namespace {

constexpr char32_t code_points = 0x110000;

std::int32_t number(char32_t c) {
  return static_cast<std::int32_t>(c);
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

std::string their_nfc(const std::string& text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  REQUIRE(length >= 0);
  return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
}

bool is_their_word(char32_t c) {
  const auto category = utf8proc_category(number(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC) ||
         category == UTF8PROC_CATEGORY_ND;
}

/// One code point of each kind that two neighbours can tell apart, and of each that composes.
std::vector<char32_t> one_of_each() {
  std::vector<char32_t> found;
  std::array<bool, 256 * 32> seen{};
  for (char32_t c = 0; c < code_points; ++c) {
    if (is_surrogate(c)) continue;
    const auto* property = utf8proc_get_property(number(c));
    bool& known =
        seen[static_cast<std::size_t>(property->combining_class) * 32 + property->boundclass];
    if (!known) found.push_back(c);
    known = true;
  }
  return found;
}

TEST_CASE("unicode: every code point is as utf8proc says") {
  std::vector<char32_t> differ;
  for (char32_t c = 0; c < code_points; ++c) {
    const auto* property = utf8proc_get_property(number(c));
    const bool same =
        unicode::lower(c) == static_cast<char32_t>(utf8proc_tolower(number(c))) &&
        unicode::upper(c) == static_cast<char32_t>(utf8proc_toupper(number(c))) &&
        unicode::is_in_words(c) == is_their_word(c) &&
        unicode::is_nonspacing_mark(c) == (property->category == UTF8PROC_CATEGORY_MN) &&
        unicode::combining_class(c) == property->combining_class;
    if (!same) differ.push_back(c);
  }
  CHECK(differ == std::vector<char32_t>{});
}

TEST_CASE("unicode: what is no code point is nothing special") {
  for (const char32_t c : {char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    CHECK(unicode::lower(c) == c);
    CHECK_FALSE(unicode::is_in_words(c));
    CHECK(unicode::parts_of(c).first == 0);
    CHECK(unicode::composed(c, U'\u0301') == 0);
  }
}

TEST_CASE("nfc: every code point, alone and decomposed, is as utf8proc composes it") {
  std::vector<char32_t> differ;
  for (char32_t c = 0; c < code_points; ++c) {
    if (is_surrogate(c)) continue;
    utf8proc_int32_t parts[8];
    int last = 0;
    const auto count = utf8proc_decompose_char(number(c), parts, 8, UTF8PROC_DECOMPOSE, &last);
    REQUIRE(count > 0);
    std::string apart;
    for (int at = 0; at < count; ++at) append_utf8(apart, static_cast<char32_t>(parts[at]));
    std::string alone;
    append_utf8(alone, c);
    if (nfc(alone) != their_nfc(alone) || nfc(apart) != their_nfc(apart)) differ.push_back(c);
  }
  CHECK(differ == std::vector<char32_t>{});
}

TEST_CASE("nfc: letters with many marks in any order are as utf8proc composes them") {
  const std::u32string bases = U"aăâeêioôơuưyAEIOUđĐcsnxkZ\u1100\u1161\u11A8\uAC00\u0915\u05E9 1";
  const std::u32string marks =
      U"\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u030C\u031B\u0323\u0327\u0331\u0345\u05BC\u05C1"
      U"\u093C\u0334\u1161\u11A8";
  std::mt19937 chance(20261122);
  const auto one_of = [&](const std::u32string& letters) {
    return letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(chance)];
  };
  const auto kinds = one_of_each();
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (int length = 1 + round % 7; length > 0; --length) {
      const auto which = chance() % 8;
      const char32_t any = kinds[chance() % kinds.size()];
      append_utf8(text, which == 0 ? any : which < 4 ? one_of(bases) : one_of(marks));
    }
    if (nfc(text) == their_nfc(text)) continue;
    CAPTURE(text);
    REQUIRE(nfc(text) == their_nfc(text));
  }
}

TEST_CASE("graphemes: four code points of any kinds break where utf8proc breaks them") {
  std::vector<char32_t> bounds;  // one of each class of UAX #29
  std::array<bool, 32> seen{};
  for (char32_t c = 0; c < code_points; ++c) {
    const auto bound = utf8proc_get_property(number(c))->boundclass;
    if (!seen[bound] && !is_surrogate(c)) bounds.push_back(c);
    seen[bound] = true;
  }
  REQUIRE(bounds.size() >= 14);
  std::size_t differ = 0;
  const std::size_t count = bounds.size();
  for (std::size_t which = 0; which < count * count * count * count; ++which) {
    std::array<char32_t, 4> text{};
    std::size_t left = which;
    for (char32_t& c : text) {
      c = bounds[left % count];
      left /= count;
    }
    unicode::Grapheme ours(text[0]);
    utf8proc_int32_t theirs = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
      const bool goes_on =
          !utf8proc_grapheme_break_stateful(number(text[at - 1]), number(text[at]), &theirs);
      const bool takes = ours.takes(text[at]);
      differ += takes != goes_on;
      if (!takes || !goes_on) break;  // each grapheme is looked at by itself
    }
  }
  CHECK(differ == 0);
}

}  // namespace
}  // namespace chomay::text
