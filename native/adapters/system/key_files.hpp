// Key and signature files on disk: read with a bound, secret ones written for their owner's eyes
// only. Used by keys, sign and verify.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "core/catalog/keys.hpp"
#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::native {

Expected<std::string> read_text(const std::filesystem::path& path);

/// The keys of minisign's files. A secret one is read only when nobody else can.
/// Errors: file.*, secret.*, those of catalog::read_public_key and read_secret_key.
Expected<catalog::PublicKey> read_public_key_file(const std::filesystem::path&);
Expected<catalog::SecretKey> read_secret_key_file(const std::filesystem::path&);

enum class Mode { everyone, owner };  // 0644, 0600
/// Writes a file that was not there before. Errors: file.exists, file.unwritable.
Expected<void> write_new(const std::filesystem::path& path, std::string_view text, Mode mode);

/// "fair.pack" -> "fair.pack.minisig", where minisign looks, too.
std::filesystem::path signature_path(const std::filesystem::path& pack);

Instant wall_clock();

inline constexpr std::uintmax_t largest_pack = std::uintmax_t{4} << 30;

}  // namespace chomay::native
