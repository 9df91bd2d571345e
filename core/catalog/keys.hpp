// Ed25519 keys in minisign's files, so that stock `minisign` and ours use the same ones.
//
//   KeyPair keys = keys_from(seed, id);            // 32 and 8 random bytes, the home's business
//   write_secret_key(keys.secret_key)              // keep it: who has it speaks for the fair
//   read_public_key(text)                          // the file, or its second line alone
//
// Format: jedisct1.github.io/minisign, "Key format". Secret keys are not encrypted (kdf "none",
// as `minisign -G -W` makes them): the file's mode guards them, as scripts can't type passwords.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/ports/result.hpp"

namespace chomay::catalog {

using KeyId = std::array<std::uint8_t, 8>;
/// As minisign shows it: "E7620F1842B4E81F".
std::string to_text(const KeyId& id);

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
  bool operator==(const PublicKey&) const = default;
};

struct SecretKey {
  KeyId id{};
  std::array<std::uint8_t, 64> key{};  // seed and public key
};

struct KeyPair {
  PublicKey public_key;
  SecretKey secret_key;
};

KeyPair keys_from(const std::array<std::uint8_t, 32>& seed, const KeyId& id);
PublicKey public_key_of(const SecretKey& key);

std::string write_public_key(const PublicKey& key);
std::string write_secret_key(const SecretKey& key);

/// Errors: key_bad_format, key_encrypted.
Expected<PublicKey> read_public_key(std::string_view text);
Expected<SecretKey> read_secret_key(std::string_view text);

}  // namespace chomay::catalog
