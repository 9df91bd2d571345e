// UTF-8 in and out. Any bytes are accepted: a malformed byte reads as U+FFFD and is one byte long,
// so a loop over `decode` always ends. Used by everything else in core/text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chomay::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::uint32_t length;  // in bytes; 0 only at the end of the text
};

// The code point that starts at byte `at`.
Decoded decode(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// The same text with every malformed byte replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

// Code points, each malformed byte counting as one.
std::size_t count_code_points(std::string_view text);

// The longest prefix of whole code points that is no longer than `max_bytes`.
std::string_view clip_utf8(std::string_view text, std::size_t max_bytes);

bool is_ascii(std::string_view text);

}  // namespace chomay::text
