#include "core/text/utf8.hpp"

#include <algorithm>

namespace chomay::text {
namespace {

// Length of the sequence at `at` (RFC 3629), 0 when it is malformed or cut. Quicker than decoding:
// a whole pack is checked when it opens.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned first = byte(0), second = byte(1);
  if (first < 0x80) return 1;
  if (first < 0xC2 || !follows(1)) return 0;  // a stray follower or an overlong form
  if (first < 0xE0) return 2;
  if (first < 0xF0) {
    const bool overlong = first == 0xE0 && second < 0xA0;
    const bool surrogate = first == 0xED && second > 0x9F;
    return overlong || surrogate || !follows(2) ? 0 : 3;
  }
  const bool overlong = first == 0xF0 && second < 0x90;
  const bool beyond = first > 0xF4 || (first == 0xF4 && second > 0x8F);
  return overlong || beyond || !follows(2) || !follows(3) ? 0 : 4;
}

bool is_code_point(char32_t value) {
  return value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {0, 0};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto length = static_cast<std::uint32_t>(sequence_length(text, at));
  if (length == 0) return {replacement_character, 1};
  if (length == 1) return {byte(0), 1};
  char32_t code_point = byte(0) & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) code_point = code_point << 6 | (byte(i) & 0x3Fu);
  return {code_point, length};
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  const char32_t value = is_code_point(code_point) ? code_point : replacement_character;
  const auto add = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  const auto follow = [&](int shift) { add(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x800) {
    add(0xC0 | value >> 6);
  } else if (value < 0x10000) {
    add(0xE0 | value >> 12);
    follow(6);
  } else {
    add(0xF0 | value >> 18);
    follow(12);
    follow(6);
  }
  follow(0);
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return false;
    at += length;
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
