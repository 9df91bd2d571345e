#include "core/catalog/keys_text.hpp"

#include <sodium.h>

namespace chomay::catalog {

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero that C wants
  return text;
}

bool from_base64(std::string_view text, std::span<std::uint8_t> into) {
  std::size_t length = 0;
  const char* end = nullptr;
  return sodium_base642bin(into.data(), into.size(), text.data(), text.size(), nullptr, &length,
                           &end, sodium_base64_VARIANT_ORIGINAL) == 0 &&
         length == into.size() && end == text.data() + text.size();
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace chomay::catalog
