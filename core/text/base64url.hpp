// base64url without padding (RFC 4648 §5): bytes as letters that stand in an address unescaped.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chomay::text {

std::string to_base64url(std::span<const std::byte> bytes);
/// Nothing when a sign is none of the alphabet, the length is impossible or unused bits are set:
/// one spelling for each sequence of bytes.
std::optional<std::vector<std::byte>> from_base64url(std::string_view text);

}  // namespace chomay::text
