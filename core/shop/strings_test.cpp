#include "core/shop/strings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/text/nfc.hpp"

using namespace chomay;
using namespace chomay::shop;

namespace {

std::set<char> slots(std::string_view text) {
  std::set<char> found;
  for (std::size_t at = 0; at + 2 < text.size(); ++at)
    if (text[at] == '{' && text[at + 2] == '}') found.insert(text[at + 1]);
  return found;
}

}  // namespace

TEST_CASE("every text exists in both languages and fills the same slots") {
  for (int at = 0; at < string_count; ++at) {
    const Str id = static_cast<Str>(at);
    const Bilingual text = both(id);
    INFO(id_of(id));
    CHECK_FALSE(text.vi.empty());
    CHECK_FALSE(text.en.empty());
    CHECK(slots(text.vi) == slots(text.en));
    CHECK(text::nfc(text.vi) == text.vi);
    CHECK(text.vi.find('!') == std::string_view::npos);
    CHECK(std::count(text.vi.begin(), text.vi.end(), '{') ==
          std::count(text.vi.begin(), text.vi.end(), '}'));
  }
}

TEST_CASE("only English has plural forms, and both forms name the number or neither does") {
  for (int at = 0; at < string_count; ++at) {
    const Bilingual text = both(static_cast<Str>(at));
    INFO(text.en);
    CHECK(text.vi.find('|') == std::string_view::npos);
    if (text.en.find('|') != std::string_view::npos) CHECK(slots(text.vi).count('n') == 1);
  }
}

TEST_CASE("numbers take the language's grouping and the right form") {
  CHECK(count(Str::products, Language::vi, 1234) == "1.234 sản phẩm");
  CHECK(count(Str::products, Language::en, 1234) == "1,234 products");
  CHECK(count(Str::products, Language::en, 1) == "1 product");
}

TEST_CASE("slots are filled in their order, whatever stands in the values") {
  CHECK(say(Str::results_for, Language::vi, {"{1} chè"}) == "cho “{1} chè”");
}
