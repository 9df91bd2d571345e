// The file of notices: a line each, only ever longer.
#pragma once
#include <filesystem>
#include <set>
#include <string>

#include "core/ports/result.hpp"

namespace chomay::payhook {

inline constexpr std::uintmax_t largest_notices_file = 256u << 20;

/// The whole lines of the file, which is made when it is not there. A line that a crash cut short
/// is taken off. Errors: notices.other (the file holds something else), notices.unwritable.
Expected<std::set<std::string>> open_notices(const std::filesystem::path&);

/// The lines are on disk, all of them, or the file is as it was. Errors: notices.unwritable.
Expected<void> append_lines(const std::filesystem::path&, const std::string& lines);

}  // namespace chomay::payhook
