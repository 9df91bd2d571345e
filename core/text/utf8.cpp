#include "core/text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace chomay::text {

Decoded decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t code_point = -1;
  const auto left = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - at, 4));
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto length = utf8proc_iterate(bytes, left, &code_point);
  if (length <= 0 || code_point < 0) return {replacement_character, 1};
  return {static_cast<char32_t>(code_point), static_cast<std::uint32_t>(length)};
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  auto value = static_cast<utf8proc_int32_t>(code_point);
  if (!utf8proc_codepoint_valid(value))
    value = static_cast<utf8proc_int32_t>(replacement_character);
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(value, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = decode(text, at);
    // A malformed byte is one byte long; a genuine U+FFFD is three.
    if (letter.code_point == replacement_character && letter.length == 1) return false;
    at += letter.length;
  }
  return true;
}

std::string to_valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = decode(text, at);
    append_utf8(out, letter.code_point);
    at += letter.length;
  }
  return out;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = decode(text, at);
    out.push_back(letter.code_point);
    at += letter.length;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (const char32_t code_point : text) append_utf8(out, code_point);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += decode(text, at).length;
  return count;
}

std::string_view clip_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = 0;
  while (true) {
    const auto next = end + decode(text, end).length;
    if (next > max_bytes) return text.substr(0, end);
    end = next;
  }
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

}  // namespace chomay::text
