// Files read whole, with a bound, and pictures written.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/ports/result.hpp"

namespace chomay::native {

/// The file's bytes. Errors: file.missing, file.too_large, file.unreadable.
Expected<std::vector<std::byte>> read_file(const std::filesystem::path&, std::uintmax_t limit);

/// The folder this program stands in, for what is installed beside it.
std::filesystem::path program_folder();

}  // namespace chomay::native
