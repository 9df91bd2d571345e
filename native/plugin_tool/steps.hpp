// The parts of `chomay plugin`, each on paths and values, so that tests can call them.
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugin/manifest.hpp"

namespace chomay::plugin {

using Path = std::filesystem::path;
using Bytes = std::vector<std::byte>;

/// Errors: plugin_file (can't be read or written, with the path).
Expected<Bytes> read_file(const Path& path);
Expected<void> write_file(const Path& path, std::span<const std::byte> bytes);

/// A manifest.json as people write it. Errors: plugin_bad_manifest.
Expected<Manifest> manifest_of_json(std::string_view json);

/// Copies the template to DIR/NAME and puts the name in. Errors: plugin_file, plugin_bad_manifest.
Expected<Path> create_plugin(const Path& directory, std::string_view name);

/// Compiles what is in a plugin's folder and puts the manifest in. Errors also: plugin_no_compiler,
/// plugin_not_compiled.
Expected<Bytes> build_plugin(const Path& directory);

/// Where header, sugar and template of the SDK are: $CHOMAY_SDK, beside the program, the sources.
Path sdk_directory();

/// plugins/sdk/chomay.h and plugins/sdk/REFERENCE.md, made from the import table.
std::string sdk_header();
std::string sdk_reference();

/// What `check` found: lines that passed, and what is wrong.
struct Findings {
  std::vector<std::string> passed;
  std::vector<Error> wrong;
};
Findings check_plugin(std::span<const std::byte> wasm);

}  // namespace chomay::plugin
