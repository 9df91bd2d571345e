#include "core/vietqr/purpose.hpp"

#include <algorithm>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace chomay::vietqr {
namespace {

bool is_upper(std::string_view letter) {
  return text::lower(letter) != letter;
}

}  // namespace

std::string fold_purpose(std::string_view words) {
  std::string out;
  bool gap = false;
  for (const char32_t letter : text::to_utf32(words)) {
    const std::string one = text::to_utf8(std::u32string_view(&letter, 1));
    // A mark that stands alone belongs to the letter before it.
    if (letter >= 0x300 && letter <= 0x36F) continue;
    std::string plain = text::fold(one);
    const bool good = plain.size() == 1 && std::isalnum(static_cast<unsigned char>(plain[0]));
    if (!good) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += is_upper(one) ? static_cast<char>(std::toupper(static_cast<unsigned char>(plain[0])))
                         : plain[0];
  }
  return out;
}

std::string order_purpose(std::string_view code, std::string_view words) {
  std::string out = fold_purpose(code);
  const std::string rest = fold_purpose(words);
  for (std::size_t at = 0; at < rest.size();) {
    const auto end = std::min(rest.find(' ', at), rest.size());
    if (out.size() + 1 + end - at > safe_purpose) break;
    out += ' ' + rest.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

}  // namespace chomay::vietqr
