#include "core/catalog/field_text.hpp"

#include <algorithm>

#include "core/text/nfc.hpp"
#include "core/text/utf8.hpp"

namespace chomay::catalog {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t count>
bool is_in(const Range (&ranges)[count], char32_t code_point) {
  return std::any_of(std::begin(ranges), std::end(ranges), [&](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

// Embeddings, overrides and isolates make text read differently from what it is (UTR 36, 3.1).
constexpr Range direction_controls[] = {{0x202A, 0x202E}, {0x2066, 0x2069}};

constexpr Range invisible[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C},   {0x115F, 0x1160},
    {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},   {0x2060, 0x2065},
    {0x206A, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

constexpr Range spaces[] = {{'\t', '\r'},     {' ', ' '},       {0x85, 0x85},
                            {0xA0, 0xA0},     {0x2000, 0x200A}, {0x2028, 0x2029},
                            {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};

constexpr Range breaks[] = {{'\t', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}};

bool is_control(char32_t c) {
  return (c < 0x20 && !is_in(breaks, c)) || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

void add_once(std::vector<char32_t>& list, char32_t code_point) {
  if (std::find(list.begin(), list.end(), code_point) == list.end()) list.push_back(code_point);
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Line ends, tabs and the like become one space; what is invisible goes.
std::string without_tricks(std::string_view text, TextReport& report) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = text::decode(text, at);
    at += length;
    if (is_in(breaks, c)) {
      report.breaks_replaced = true;
      if (!out.ends_with(' ')) out += ' ';
    } else if (is_control(c)) {
      add_once(report.controls, c);
    } else if (is_in(direction_controls, c)) {
      add_once(report.direction, c);
    } else if (is_in(invisible, c)) {
      add_once(report.removed, c);
    } else {
      if (c == text::replacement_character) report.lost_characters = true;
      text::append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace

std::string code_point_name(char32_t code_point) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string name;
  for (; code_point != 0 || name.size() < 4; code_point >>= 4)
    name.insert(name.begin(), digits[code_point & 15]);
  return "U+" + name;
}

bool is_visible(char32_t c) {
  return !is_control(c) && !is_in(breaks, c) && !is_in(direction_controls, c) &&
         !is_in(invisible, c);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const auto [c, length] = text::decode(text, 0);
    if (!is_in(spaces, c)) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!is_in(spaces, text::decode(text, start).code_point)) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

std::string clean_text(std::string_view cell, TextReport& report) {
  const std::string_view core = trimmed(cell);
  report.trimmed_start = !core.empty() && core.data() != cell.data();
  report.trimmed_end = !core.empty() && core.data() + core.size() != cell.data() + cell.size();
  if (is_plain(core)) return std::string(core);
  std::string text = without_tricks(core, report);
  // An invisible character may have stood between a space and the edge.
  if (!report.removed.empty()) text = std::string(trimmed(text));
  if (text::is_nfc(text)) return text;
  report.recomposed = true;
  return text::nfc(text);
}

char formula_mark(std::string_view text) {
  if (text.empty()) return 0;
  return std::string_view("=+-@").find(text[0]) == std::string_view::npos ? char{0} : text[0];
}

bool has_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (at + 1 == text.size()) return false;
    const char next = text[at + 1];
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' ||
        next == '!' || next == '?')
      return true;
  }
  return false;
}

std::string_view first_entity(std::string_view text) {
  constexpr std::size_t longest_name = 32;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos) return {};
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool is_name = !name.empty() && name.size() <= longest_name &&
                         std::all_of(name.begin(), name.end(), [](char c) {
                           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                  (c >= '0' && c <= '9') || c == '#';
                         });
    if (is_name) return text.substr(at, end - at + 1);
  }
  return {};
}

}  // namespace chomay::catalog
