// The two languages of the fair, and a text that exists in both.
#pragma once
#include <cstdint>
#include <string_view>

namespace chomay {

enum class Language : std::uint8_t { vi, en };

/// A text in both languages. Where English is missing, Vietnamese stands in.
struct Bilingual {
  std::string_view vi, en;
  std::string_view in(Language language) const {
    return language == Language::en && !en.empty() ? en : vi;
  }
};

}  // namespace chomay
