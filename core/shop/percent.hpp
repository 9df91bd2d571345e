// Percent-encoding of one part of an address, RFC 3986. Decoding takes any bytes: what is not UTF-8
// becomes U+FFFD and control characters are dropped, so the result can be shown and searched.
#pragma once
#include <string>
#include <string_view>

namespace chomay::shop {

std::string percent_encode(std::string_view text);
std::string percent_decode(std::string_view text, std::size_t max_bytes);

}  // namespace chomay::shop
