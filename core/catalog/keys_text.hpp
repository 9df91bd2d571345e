// Lines and base64 as minisign's files have them. Used by keys.cpp and sign.cpp only.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace chomay::catalog {

std::string to_base64(std::span<const std::uint8_t> bytes);

/// True when `text` is the base64 of exactly as many bytes as `into` has.
bool from_base64(std::string_view text, std::span<std::uint8_t> into);

/// Takes the next line off `text`, without its end.
std::string_view take_line(std::string_view& text);

/// Structs of bytes only, as they stand in the files.
template <class T>
std::string to_base64_of(const T& value) {
  static_assert(std::has_unique_object_representations_v<T>);
  return to_base64({reinterpret_cast<const std::uint8_t*>(&value), sizeof value});
}
template <class T>
std::optional<T> from_base64_to(std::string_view text) {
  static_assert(std::has_unique_object_representations_v<T>);
  T value;
  if (!from_base64(text, {reinterpret_cast<std::uint8_t*>(&value), sizeof value})) return {};
  return value;
}

}  // namespace chomay::catalog
