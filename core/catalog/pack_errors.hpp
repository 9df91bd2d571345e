// Every way a pack can be refused: a stable code, and what happened, where, and what to do.
#pragma once
#include <cstdint>
#include <string_view>

#include "core/ports/result.hpp"

namespace chomay::catalog {

Error pack_too_short(std::uint64_t has, std::uint64_t needs);
Error pack_too_long(std::uint64_t has, std::uint64_t needs);
Error pack_bad_magic();
Error pack_newer_version(std::uint32_t format);
Error pack_hash_mismatch(std::string_view section);
Error pack_missing_section(std::string_view section);
Error pack_bad_layout(std::string_view section);
Error pack_bad_text(std::uint32_t text);
Error pack_bad_reference(std::string_view table, std::uint64_t row);
Error pack_bad_value(std::string_view table, std::uint64_t row);
Error pack_too_large();

}  // namespace chomay::catalog
