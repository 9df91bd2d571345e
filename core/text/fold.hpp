// The two keys that words are compared by. exact_key keeps accents but levels case, composition
// and tone position (hòa = Hoà); fold also drops every mark, and đ becomes d (Đường -> duong).
#pragma once

#include <string>
#include <string_view>

namespace chomay::text {

std::string lower(std::string_view text);

// NFC, lower case, the tone of each Vietnamese syllable placed the classic way.
std::string exact_key(std::string_view text);

// Lower case without marks, for Vietnamese and for other Latin letters.
std::string fold(std::string_view text);

}  // namespace chomay::text
