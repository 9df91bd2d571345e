// Secrets come from files that only their owner can read: arguments stand in every process list,
// and the environment goes to every child.
#pragma once
#include <filesystem>
#include <string>

#include "core/ports/result.hpp"

namespace chomay::native {

inline constexpr std::size_t shortest_secret = 16, largest_secret_file = 4096;

/// The file's text without its line end. Errors: secret.unreadable, secret.open, secret.short.
Expected<std::string> read_secret(const std::filesystem::path&);

}  // namespace chomay::native
