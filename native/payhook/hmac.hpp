// HMAC-SHA256 as the services sign with it, and comparing that tells nothing by its time.
#pragma once
#include <string>
#include <string_view>

namespace chomay::payhook {

/// 64 small hexadecimal digits.
std::string hmac_sha256(std::string_view message, std::string_view key);

/// How long it takes does not depend on where two texts differ.
bool is_same(std::string_view one, std::string_view other);

}  // namespace chomay::payhook
