#include "core/negotiation/keys.hpp"

#include <sodium.h>

namespace chomay::negotiation {
namespace {

Bytes with_domain(std::string_view domain, View bytes) {
  Bytes all(domain.begin(), domain.end());
  all.insert(all.end(), bytes.begin(), bytes.end());
  return all;
}

}  // namespace

KeyPair keys_from(const Seed& seed) {
  KeyPair keys;
  crypto_sign_seed_keypair(keys.open.data(), keys.secret.bytes.data(), seed.data());
  return keys;
}

PublicKey public_key_of(const SecretKey& secret) {
  PublicKey key;
  crypto_sign_ed25519_sk_to_pk(key.data(), secret.bytes.data());
  return key;
}

Signature sign(std::string_view domain, View bytes, const SecretKey& key) {
  const Bytes all = with_domain(domain, bytes);
  Signature signature;
  crypto_sign_detached(signature.data(), nullptr, all.data(), all.size(), key.bytes.data());
  return signature;
}

bool is_signed(std::string_view domain, View bytes, const Signature& signature,
               const PublicKey& key) {
  const Bytes all = with_domain(domain, bytes);
  return crypto_sign_verify_detached(signature.data(), all.data(), all.size(), key.data()) == 0;
}

Seed derive(const Seed& from, std::uint64_t number) {
  static_assert(crypto_kdf_KEYBYTES == std::tuple_size_v<Seed>);
  Seed made;
  crypto_kdf_derive_from_key(made.data(), made.size(), number, "chomayng", from.data());
  return made;
}

}  // namespace chomay::negotiation
