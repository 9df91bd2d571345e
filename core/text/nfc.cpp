#include "core/text/nfc.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "core/text/utf8.hpp"

namespace chomay::text {

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  const std::string valid = to_valid_utf8(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                   static_cast<utf8proc_ssize_t>(valid.size()), &composed, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return valid;  // only when memory is short: the text itself is valid by now
  return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
}

bool is_nfc(std::string_view text) {
  return is_ascii(text) || nfc(text) == text;
}

}  // namespace chomay::text
