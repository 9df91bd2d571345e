// Every word the screens say, in Vietnamese and English, from the one table strings.def.
//
//   str(Str::add_favourite, language)                  a plain text
//   say(Str::tier_saves, language, {more, total})      {0}, {1} … filled in
//   count(Str::products, language, 18)                 {n} grouped, the right plural form
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/ports/language.hpp"

namespace chomay::shop {

enum class Str : std::uint16_t {
#define TEXT(id, vi, en) id,
#include "core/shop/strings.def"
#undef TEXT
  count_of_all
};
inline constexpr int string_count = static_cast<int>(Str::count_of_all);

Bilingual both(Str);
std::string_view id_of(Str);  // the name in the table, for test failures
std::string_view str(Str, Language);
std::string say(Str, Language, std::initializer_list<std::string_view> values);

/// English texts with a number hold two forms, "one|other"; Vietnamese has one.
std::string count(Str, Language, std::int64_t n,
                  std::initializer_list<std::string_view> values = {});

}  // namespace chomay::shop
