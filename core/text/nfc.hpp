// Unicode NFC, the only form the program keeps: equal text is then equal bytes, and the fonts have
// the glyphs. Malformed bytes become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace chomay::text {

std::string nfc(std::string_view text);
bool is_nfc(std::string_view text);

}  // namespace chomay::text
