// Writing JSON: members are appended to an open object, texts escaped; members that say nothing
// (an empty text, a flag that is off) are left out.
#pragma once
#include <array>
#include <concepts>
#include <cstdio>
#include <string>
#include <string_view>

namespace chomay::ui {

inline void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char raw : text) {
    const auto byte = static_cast<unsigned char>(raw);
    if (raw == '"' || raw == '\\') {
      out += '\\';
      out += raw;
    } else if (byte < 0x20) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", byte);
      out += escape.data();
    } else {
      out += raw;
    }
  }
  out += '"';
}

inline void json_key(std::string& out, std::string_view key) {
  if (!out.empty() && out.back() != '{') out += ',';
  out += '"';
  out += key;
  out += "\":";
}

inline void json_member(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json_key(out, key);
  append_json(out, text);
}

inline void json_member(std::string& out, std::string_view key, std::integral auto number) {
  json_key(out, key);
  out += std::to_string(number);
}

inline void json_flag(std::string& out, std::string_view key, bool on) {
  if (!on) return;
  json_key(out, key);
  out += "true";
}

}  // namespace chomay::ui
