#include "core/negotiation/seal.hpp"

#include <sodium.h>

namespace chomay::negotiation {
namespace {

constexpr std::size_t slot_size = crypto_box_SEALBYTES + std::tuple_size_v<ContentKey>;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// A content key encrypts one message, so there is nothing for a nonce to tell apart.
constexpr std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> no_nonce{};

enum Derived : std::uint64_t { for_content_key = 1, for_salt, for_slots };

using BoxKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;

/// crypto_box_seal with a one-time key of our choosing instead of one drawn from the platform:
/// nonce = BLAKE2b-24(one-time key ‖ reader's key). crypto_box_seal_open opens it.
std::optional<std::array<std::uint8_t, slot_size>> seal_key(const ContentKey& key,
                                                            const PublicKey& reader,
                                                            const Seed& once) {
  BoxKey to, open, secret;
  if (crypto_sign_ed25519_pk_to_curve25519(to.data(), reader.data()) != 0) return std::nullopt;
  crypto_box_seed_keypair(open.data(), secret.data(), once.data());
  std::array<std::uint8_t, open.size() + to.size()> both;
  std::copy(to.begin(), to.end(), std::copy(open.begin(), open.end(), both.begin()));
  std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce;
  crypto_generichash(nonce.data(), nonce.size(), both.data(), both.size(), nullptr, 0);
  std::array<std::uint8_t, slot_size> slot;
  std::copy(open.begin(), open.end(), slot.begin());
  const int failed = crypto_box_easy(slot.data() + open.size(), key.data(), key.size(),
                                     nonce.data(), to.data(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  if (failed) return std::nullopt;
  return slot;
}

struct Parts {
  std::vector<View> slots;
  View cipher;
};

std::optional<Parts> parts_of(View sealed) {
  Parts parts;
  Reader reader(sealed);
  std::uint8_t count = 0;
  reader.number(count, 1, static_cast<std::uint8_t>(most_readers));
  for (int at = 0; reader.ok() && at < count; ++at) parts.slots.push_back(reader.raw(slot_size));
  parts.cipher = reader.rest();
  if (!reader.ok() || parts.cipher.size() < tag_size) return std::nullopt;
  return parts;
}

}  // namespace

ContentKey content_key(const Seed& secret) {
  return derive(secret, for_content_key);
}

std::array<std::uint8_t, 16> body_salt(const Seed& secret) {
  std::array<std::uint8_t, 16> salt;
  std::copy_n(derive(secret, for_salt).begin(), salt.size(), salt.begin());
  return salt;
}

std::optional<Bytes> seal(View body, View header, std::span<const PublicKey> readers,
                          const Seed& secret) {
  if (readers.empty() || readers.size() > most_readers || body.size() > largest_body) return {};
  const ContentKey key = content_key(secret);
  Bytes sealed{static_cast<std::uint8_t>(readers.size())};
  for (std::size_t at = 0; at < readers.size(); ++at) {
    const auto slot = seal_key(key, readers[at], derive(secret, for_slots + at));
    if (!slot) return {};
    sealed.insert(sealed.end(), slot->begin(), slot->end());
  }
  const std::size_t start = sealed.size();
  sealed.resize(start + body.size() + tag_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + start, nullptr, body.data(),
                                             body.size(), header.data(), header.size(), nullptr,
                                             no_nonce.data(), key.data());
  return sealed;
}

std::optional<ContentKey> key_for(const Envelope& envelope, const SecretKey& reader) {
  const auto parts = parts_of(envelope.sealed());
  BoxKey open, secret;
  if (!parts || crypto_sign_ed25519_sk_to_curve25519(secret.data(), reader.bytes.data()) != 0)
    return {};
  crypto_scalarmult_curve25519_base(open.data(), secret.data());
  std::optional<ContentKey> found;
  for (const View slot : parts->slots) {
    ContentKey key;
    if (!found &&
        crypto_box_seal_open(key.data(), slot.data(), slot.size(), open.data(), secret.data()) == 0)
      found = key;
  }
  sodium_memzero(secret.data(), secret.size());
  return found;
}

std::optional<Bytes> open_with(const Envelope& envelope, const ContentKey& key) {
  const auto parts = parts_of(envelope.sealed());
  if (!parts) return {};
  const View cipher = parts->cipher, header = envelope.header_bytes();
  Bytes body(cipher.size() - tag_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(body.data(), nullptr, nullptr, cipher.data(),
                                                 cipher.size(), header.data(), header.size(),
                                                 no_nonce.data(), key.data()) != 0 ||
      sha256(body) != envelope.header.commitment)
    return {};
  return body;
}

}  // namespace chomay::negotiation
