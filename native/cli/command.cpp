#include "native/cli/command.hpp"

#include <cstdio>

namespace chomay::native {

bool Arguments::flag(std::string_view name) {
  for (auto word = words_.begin(); word != words_.end(); ++word) {
    if (*word != name) continue;
    words_.erase(word);
    return true;
  }
  return false;
}

std::optional<std::string> Arguments::option(std::string_view name) {
  const std::string joined = std::string(name) + '=';
  for (auto word = words_.begin(); word != words_.end(); ++word) {
    if (word->starts_with(joined)) {
      std::string value = word->substr(joined.size());
      words_.erase(word);
      return value;
    }
    if (*word != name) continue;
    if (word + 1 == words_.end()) {
      lacks_value_ = true;
      words_.erase(word);
      return std::nullopt;
    }
    std::string value = *(word + 1);
    words_.erase(word, word + 2);
    return value;
  }
  return std::nullopt;
}

std::optional<std::string> Arguments::word() {
  for (auto word = words_.begin(); word != words_.end(); ++word) {
    if (word->size() > 1 && word->front() == '-') continue;  // an option nobody asked for yet
    std::string value = *word;
    words_.erase(word);
    return value;
  }
  return std::nullopt;
}

std::optional<std::int64_t> number_of(const std::optional<std::string>& text, std::int64_t least,
                                      std::int64_t most, std::int64_t otherwise) {
  if (!text) return otherwise;
  const auto number = whole_number<std::int64_t>(*text);
  return number && *number >= least && *number <= most ? number : std::nullopt;
}

int usage(const Command& command, Language language) {
  std::fprintf(stderr, "%s chomay %.*s\n", language == Language::vi ? "Cách dùng:" : "Usage:",
               static_cast<int>(command.usage.size()), command.usage.data());
  return exit_usage;
}

int failed(const Error& error, Language language) {
  std::fprintf(stderr, "%s: %s\n", error.code.c_str(),
               (language == Language::vi ? error.vi : error.en).c_str());
  return exit_failed;
}

}  // namespace chomay::native
