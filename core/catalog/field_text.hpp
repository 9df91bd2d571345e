// Free text of a cell made safe to keep: NFC, trimmed, nothing invisible in it, no markup, no
// formula. Reports what it changed and what it refuses; knows nothing of columns or files.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chomay::catalog {

/// 'U+200B'
std::string code_point_name(char32_t code_point);

/// False for control characters, direction controls and characters that draw nothing.
bool is_visible(char32_t code_point);

/// What cleaning found. Code points stand in order of appearance, each once.
struct TextReport {
  bool trimmed_start = false, trimmed_end = false, breaks_replaced = false, recomposed = false;
  bool lost_characters = false;               // U+FFFD
  std::vector<char32_t> removed;              // invisible characters, now gone
  std::vector<char32_t> controls, direction;  // to be refused
};

/// Valid UTF-8 in, clean text out.
std::string clean_text(std::string_view cell, TextReport& report);

/// Without spaces, tabs and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

/// The first character when a spreadsheet would read the text as a formula, else 0.
char formula_mark(std::string_view text);

/// "<b", "</", "<!--", "<?": a lone "<" as in "< 30 cm" is ordinary text.
bool has_markup(std::string_view text);

/// The first "&amp;", "&#60;" or the like; empty when there is none.
std::string_view first_entity(std::string_view text);

}  // namespace chomay::catalog
