// What a plugin declares, read from the custom section "chomay.manifest" of its .wasm file through
// the bounded archive. A plugin that only declares attributes needs no code.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/language.hpp"
#include "core/ports/result.hpp"

namespace chomay::plugin {

struct Text {  // both languages, owned
  std::string vi, en;
  Bilingual view() const { return {vi, en}; }
};

enum class AttributeType : std::uint8_t { text, number, choice };

struct AttributeChoice {
  std::string value;
  Text label;
};

/// One attribute of a category: `oxidation`, a number in %, shown on cards …
struct AttributeSpec {
  std::string id;  // "<plugin id>/<attribute id>", as in attributes.csv
  Text label;
  AttributeType type{};
  std::string unit;  // "%", "°C"; empty for none
  std::vector<AttributeChoice> choices;
  std::vector<std::int64_t> facet_bounds;  // of numbers: where bands begin; empty: no facet
  bool facet = false, card = false, compare = false;
};

struct Manifest {
  std::string id, version, sdk_version;
  Text name, description;
  std::vector<std::string> permissions;  // catalog, basket, store:<KiB>, link, sign, open, print
  std::vector<std::string> places;       // product.section, product.action, category, page …
  std::string route;                     // prefix of its pages, "ho-so"
  std::string group;                     // of a category plugin: which products (keyword or group)
  std::vector<AttributeSpec> attributes;
  bool has_code = false;
  bool allows(std::string_view permission) const;  // "store" is allowed by any "store:<KiB>"
  std::uint32_t store_bytes() const;               // what "store:<KiB>" grants, at most 1 MiB
  bool has_place(std::string_view place) const;
  bool is_only_pages() const;  // nothing of it is on the fair's own screens
};

/// The SDK this host speaks; a plugin for a newer one is refused with a message that says so.
inline constexpr std::string_view sdk_version = "1.0";

/// Finds and reads the manifest in a .wasm file. Errors: plugin_not_wasm, plugin_no_manifest,
/// plugin_bad_manifest, plugin_newer_sdk.
Expected<Manifest> read_manifest(std::span<const std::byte> wasm);

/// The same, and looks at what the code imports and exports: only functions of the table, of their
/// types, whose permission is declared. Errors also: plugin_undeclared_import, plugin_bad_exports.
Expected<Manifest> inspect(std::span<const std::byte> wasm);

/// The bytes of the section, for the build tool.
std::vector<std::byte> write_manifest(const Manifest& manifest);

/// What is wrong with it, if anything; plugin_bad_manifest, plugin_newer_sdk.
Expected<Manifest> checked(Manifest manifest);

}  // namespace chomay::plugin
