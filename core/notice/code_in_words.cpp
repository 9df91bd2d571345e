#include "core/notice/code_in_words.hpp"

#include <algorithm>
#include <vector>

#include "core/order/code.hpp"

namespace chomay::notice {
namespace {

using order::code_length;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Letters of other alphabets belong to their word, so that no code begins in the middle of one.
bool is_of_word(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_of_word);
    const auto size = static_cast<std::size_t>(end - text.begin());
    if (size > 0) words.push_back(text.substr(0, size));
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return words;
}

/// The codes that one way of looking finds.
struct Found {
  void look_at(std::string_view part) {
    const auto code = order::read_code(part);
    if (code && std::find(codes.begin(), codes.end(), *code) == codes.end()) codes.push_back(*code);
  }
  std::vector<std::string> codes;
};

Found whole_words(const std::vector<std::string_view>& words) {
  Found found;
  for (const auto word : words) found.look_at(word);
  return found;
}

/// "7K2 M9C", as people type it who read it aloud.
Found cut_words(const std::vector<std::string_view>& words) {
  Found found;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string joined;
    for (std::size_t at = first; at < words.size() && joined.size() < code_length; ++at)
      joined += words[at];
    found.look_at(joined);
  }
  return found;
}

/// "7K2M9CCOMMETRI", "QR7K2M9C". Long numbers hold codes by chance: only a mixture counts.
Found glued_words(const std::vector<std::string_view>& words) {
  Found found;
  for (const auto word : words) {
    if (word.size() <= code_length) continue;
    for (const auto part : {word.substr(0, code_length), word.substr(word.size() - code_length)}) {
      const auto digits = std::count_if(part.begin(), part.end(), is_digit);
      if (digits > 0 && digits < std::ptrdiff_t(code_length)) found.look_at(part);
    }
  }
  return found;
}

}  // namespace

std::optional<std::string> code_in(std::string_view text) {
  const auto words = words_of(text);
  for (const auto look : {whole_words, cut_words, glued_words}) {
    const Found found = look(words);
    if (found.codes.size() == 1) return found.codes.front();
    if (found.codes.size() > 1) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace chomay::notice
