// Ed25519 keys of buyers, sellers and witnesses, and signatures that say what they are for: what is
// signed always begins with words (a domain) that nothing else of the fair begins with.
//
//   const KeyPair keys = keys_from(seed);                    // 32 random bytes, the home's
//   business const Signature signature = sign(envelope_domain, bytes, keys.secret);
//   is_signed(envelope_domain, bytes, signature, keys.open)  // libsodium: canonical S, no small
//   order
#pragma once
#include <string_view>

#include "core/negotiation/bytes.hpp"
#include "core/ports/ports.hpp"

namespace chomay::negotiation {

using PublicKey = KeyBytes;
using Signature = SignatureBytes;
using Seed = std::array<std::uint8_t, 32>;

struct SecretKey {
  std::array<std::uint8_t, 64> bytes{};  // libsodium's: seed and public key
};
struct KeyPair {
  PublicKey open{};
  SecretKey secret;
};

KeyPair keys_from(const Seed& seed);
PublicKey public_key_of(const SecretKey&);

Signature sign(std::string_view domain, View bytes, const SecretKey&);
bool is_signed(std::string_view domain, View bytes, const Signature&, const PublicKey&);

/// Independent secrets out of one: what a message needs at random (content key, salt, one-time key)
/// comes from 32 random bytes, so the same bytes make the same message.
Seed derive(const Seed& from, std::uint64_t number);

}  // namespace chomay::negotiation
