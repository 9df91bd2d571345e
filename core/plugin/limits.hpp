// How much a plugin may use. The same numbers hold in the page and at the kiosk.
#pragma once
#include <cstdint>

namespace chomay::plugin::limits {

inline constexpr std::uint32_t file_bytes = 4u << 20;       // of a .wasm file
inline constexpr std::uint32_t manifest_bytes = 64u << 10;  // of its manifest section
inline constexpr std::uint32_t memory_pages = 256;          // 16 MiB
inline constexpr std::uint32_t table_elements = 10'000;
inline constexpr std::uint32_t locals = 1'000;             // of one function
inline constexpr std::int32_t fuel_per_call = 50'000'000;  // instructions, about 50 ms
inline constexpr std::uint32_t calls_per_draw = 20'000;    // of imported functions
inline constexpr std::uint32_t commands_per_draw = 2'000;
inline constexpr std::uint32_t text_bytes_per_draw = 64u << 10;
inline constexpr std::uint32_t text_bytes = 16u << 10;  // of one text
inline constexpr std::uint32_t depth = 16;              // of containers
/// Filled shapes of a plugin that may show orders: too few to build a code of its own from them.
inline constexpr std::uint32_t shapes_of_payer = 64;
inline constexpr std::uint32_t badges = 4;
inline constexpr std::uint32_t facets = 16;
inline constexpr std::uint32_t record_key_bytes = 64;
inline constexpr std::uint32_t records = 64;
inline constexpr std::uint32_t entries = 32, entry_bytes = 500;  // what a visitor enters on a page
inline constexpr std::int64_t wake_least_s = 10, wake_most_s = 86'400;  // between background calls

}  // namespace chomay::plugin::limits
