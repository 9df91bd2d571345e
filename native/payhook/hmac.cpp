#include "native/payhook/hmac.hpp"

#include <sodium.h>

namespace chomay::payhook {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string hmac_sha256(std::string_view message, std::string_view key) {
  crypto_auth_hmacsha256_state state;
  unsigned char hash[crypto_auth_hmacsha256_BYTES];
  crypto_auth_hmacsha256_init(&state, bytes_of(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(message), message.size());
  crypto_auth_hmacsha256_final(&state, hash);
  std::string hex(2 * sizeof hash + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash, sizeof hash);
  hex.pop_back();  // the zero that C wants
  return hex;
}

bool is_same(std::string_view one, std::string_view other) {
  // Their hashes are of one length, whatever the texts are.
  unsigned char a[crypto_hash_sha256_BYTES], b[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(a, bytes_of(one), one.size());
  crypto_hash_sha256(b, bytes_of(other), other.size());
  return sodium_memcmp(a, b, sizeof a) == 0;
}

}  // namespace chomay::payhook
