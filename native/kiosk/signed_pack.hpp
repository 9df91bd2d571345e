// A pack from disk that the organisers signed: the signature file lies beside it
// (fair.pack.minisig), their public key came with the kiosk. Unsigned bytes are not parsed further
// than their header.
#pragma once
#include <cstddef>
#include <filesystem>
#include <vector>

#include "core/ports/result.hpp"
#include "core/ports/time.hpp"

namespace chomay::kiosk {

/// What a signature whose time is over means: a kiosk that starts without network had better show
/// last month's fair than none, but nothing old takes the place of what is shown.
enum class Expired { refused, accepted };

/// The whole file. Without a key file nothing is checked here (a developer's machine).
/// Errors: file.*, those of catalog::read_public_key and catalog::verify_pack.
Expected<std::vector<std::byte>> read_signed_pack(const std::filesystem::path& pack,
                                                  const std::filesystem::path& key_file,
                                                  Instant now, Expired);

}  // namespace chomay::kiosk
