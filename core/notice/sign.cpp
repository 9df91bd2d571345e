#include "core/notice/sign.hpp"

#include <sodium.h>

namespace chomay::notice {

Expected<std::string> sign_notice(const PaymentNotice& notice, const catalog::SecretKey& key) {
  const auto message = message_of(notice);
  if (!message) return message;
  SignatureBytes signature;
  crypto_sign_detached(signature.data(), nullptr,
                       reinterpret_cast<const unsigned char*>(message->data()), message->size(),
                       key.key.data());
  return write_notice(*message, signature);
}

std::string to_hex(const KeyBytes& key) {
  std::string hex(2 * key.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
  hex.pop_back();  // the zero that C wants
  return hex;
}

std::optional<KeyBytes> key_from_hex(std::string_view hex) {
  KeyBytes key;
  std::size_t size = 0;
  if (hex.size() != 2 * key.size() ||
      sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) != 0)
    return std::nullopt;
  return key;
}

}  // namespace chomay::notice
