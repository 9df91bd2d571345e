// The parts of a .wasm file that are looked at before anything runs: sections, imports, exports,
// custom sections. Every length is checked; nothing is allocated by a number from the file.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/result.hpp"

namespace chomay::plugin {

struct WasmImport {
  std::string_view module, name;
  std::uint8_t kind = 0;  // 0 function, 1 table, 2 memory, 3 global
  std::string signature;  // of functions, as wasm_signature writes it; "?" for other value types
};

struct WasmExport {
  std::string_view name;
  std::uint8_t kind = 0;
};

/// Views into the file's bytes.
struct WasmFile {
  std::vector<WasmImport> imports;
  std::vector<WasmExport> exports;
  std::optional<std::span<const std::byte>> manifest;  // the section "chomay.manifest"
  bool has_code = false, has_start = false;
  bool exports_named(std::string_view name, std::uint8_t kind) const;
};

inline constexpr std::string_view manifest_section = "chomay.manifest";

/// Errors: plugin_not_wasm (also truncated or too large).
Expected<WasmFile> read_wasm(std::span<const std::byte> bytes);

/// The file with one custom section more at its end, or alone when `wasm` is empty.
std::vector<std::byte> with_manifest(std::span<const std::byte> wasm,
                                     std::span<const std::byte> manifest);

}  // namespace chomay::plugin
