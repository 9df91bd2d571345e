#include "core/shop/strings.hpp"

#include <array>

#include "core/text/format.hpp"

namespace chomay::shop {
namespace {

struct Entry {
  std::string_view id;
  Bilingual text;
};
constexpr std::array<Entry, string_count> table{{
#define TEXT(id, vi, en) {#id, {vi, en}},
#include "core/shop/strings.def"
#undef TEXT
}};

const Entry& entry(Str id) {
  return table[static_cast<std::size_t>(id)];
}

std::string filled(std::string_view pattern, std::string_view number,
                   std::initializer_list<std::string_view> values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    if (!slot) {
      out += pattern[at];
      continue;
    }
    const char key = pattern[at + 1];
    const std::size_t index = static_cast<std::size_t>(key - '0');
    if (key == 'n')
      out += number;
    else if (index < values.size())
      out += values.begin()[index];
    at += 2;
  }
  return out;
}

}  // namespace

Bilingual both(Str id) {
  return entry(id).text;
}
std::string_view id_of(Str id) {
  return entry(id).id;
}
std::string_view str(Str id, Language language) {
  return entry(id).text.in(language);
}

std::string say(Str id, Language language, std::initializer_list<std::string_view> values) {
  return filled(str(id, language), {}, values);
}

std::string count(Str id, Language language, std::int64_t n,
                  std::initializer_list<std::string_view> values) {
  std::string_view pattern = str(id, language);
  const auto bar = pattern.find('|');
  if (bar != std::string_view::npos)
    pattern = n == 1 ? pattern.substr(0, bar) : pattern.substr(bar + 1);
  return filled(pattern, text::grouped(n, language == Language::vi ? '.' : ','), values);
}

}  // namespace chomay::shop
