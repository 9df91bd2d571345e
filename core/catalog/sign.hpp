// Detached signatures that stock `minisign -V` accepts (prehashed "ED": Ed25519 over BLAKE2b-512),
// and what their trusted comment says: which fair, which version, until when it is fresh.
//
//   std::string signature = sign(pack, key, note);           // the text of fair.pack.minisig
//   auto note = verify(pack, signature, public_key);         // Expected<SignatureNote>
//   auto note = verify_pack(pack, signature, key, now);      // and it is this fair, in its time
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/catalog/keys.hpp"
#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::catalog {

/// Signed together with the bytes. Without a fair's id (a signature made by stock minisign), the
/// note says nothing; the signature may still be good.
struct SignatureNote {
  std::string fair_id;
  std::uint64_t version = 0;
  Instant signed_at, expires_at;  // unknown = not said
  bool operator==(const SignatureNote&) const = default;
};

/// "timestamp:1795… fair:fair-hanoi-2026 version:3 expires:1798… hashed", separated by tabs.
std::string to_comment(const SignatureNote& note);
SignatureNote from_comment(std::string_view comment);

std::string sign(std::span<const std::byte> bytes, const SecretKey& key, const SignatureNote& note);

/// Errors: signature_bad_format, signature_other_key, signature_mismatch.
Expected<SignatureNote> verify(std::span<const std::byte> bytes, std::string_view signature,
                               const PublicKey& key);

/// Errors besides: pack_*, signature_other_fair, signature_expired.
Expected<SignatureNote> verify_pack(std::span<const std::byte> pack, std::string_view signature,
                                    const PublicKey& key, Instant now);

inline constexpr std::size_t largest_signature = 16 * 1024;  // bytes of a .minisig file

}  // namespace chomay::catalog
