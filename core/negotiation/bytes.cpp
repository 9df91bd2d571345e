#include "core/negotiation/bytes.hpp"

#include <sodium.h>

#include "core/text/nfc.hpp"
#include "core/text/utf8.hpp"

namespace chomay::negotiation {

Hash sha256(std::initializer_list<View> parts) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (const View part : parts) crypto_hash_sha256_update(&state, part.data(), part.size());
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

std::string to_hex(View bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : bytes) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

bool is_plain_text(std::string_view text, std::size_t most) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; };
  return text.size() <= most && std::none_of(text.begin(), text.end(), is_control) &&
         text::is_valid_utf8(text) && text::is_nfc(text);
}

bool is_id(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

void Writer::text(const std::string& value, std::size_t most) {
  require(is_plain_text(value, most));
  size(value.size(), 0, most);
  raw(view_of(value));
}

void Writer::id(const std::string& value) {
  require(is_id(value, longest_id));
  size(value.size(), 1, longest_id);
  raw(view_of(value));
}

void Reader::text(std::string& value, std::size_t most) {
  value = text_of(raw(size(0, most)));
  require(is_plain_text(value, most));
}

void Reader::id(std::string& value) {
  value = text_of(raw(size(1, longest_id)));
  require(is_id(value, longest_id));
}

View Reader::raw(std::size_t size) {
  ok_ = ok_ && size <= rest_.size();
  if (!ok_) return {};
  const View field = rest_.first(size);
  rest_ = rest_.subspan(size);
  return field;
}

std::size_t Reader::size(std::size_t least, std::size_t most) {
  std::uint32_t value = 0;
  number(value, 0, UINT32_MAX);
  ok_ = ok_ && value >= least && value <= most && value <= rest_.size();
  return ok_ ? value : 0;
}

}  // namespace chomay::negotiation
