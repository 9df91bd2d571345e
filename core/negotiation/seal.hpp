// A body that only its readers can read: encrypted once under a fresh key of its own, which is then
// sealed for each reader. All of it is libsodium: XChaCha20-Poly1305 for the body with the
// envelope's header as associated data, crypto_box_seal's format for the key, Ed25519 keys used as
// X25519 ones.
//
//   1 count, count × 80 sealed content key, body + 16
//
// Which reader has which slot is not said: a broker learns their number and the size. The content
// key may be shown later (in a verdict, in an export), so that others can open this one body. A key
// that opens is no proof of what was meant, as such a cipher can be made to open with two keys to
// two texts; the header's commitment decides, and `open_with` asks it.
#pragma once
#include <optional>

#include "core/negotiation/envelope.hpp"

namespace chomay::negotiation {

using ContentKey = std::array<std::uint8_t, 32>;
inline constexpr std::size_t most_readers = 6;  // two sides, a witness, desks

/// `secret`: 32 random bytes for this message alone; content key, salt and one-time keys follow
/// from it. Nothing when there are too many readers or one's key is none.
std::optional<Bytes> seal(View body, View header, std::span<const PublicKey> readers,
                          const Seed& secret);
ContentKey content_key(const Seed& secret);
/// Stands at the start of every body, so that nobody finds a short one by trying.
std::array<std::uint8_t, 16> body_salt(const Seed& secret);

/// The content key, when one of the slots is this reader's.
std::optional<ContentKey> key_for(const Envelope&, const SecretKey& reader);

/// The plain body: it opens with this key and is what the header commits to.
std::optional<Bytes> open_with(const Envelope&, const ContentKey&);

}  // namespace chomay::negotiation
