#include "core/plugin/manifest.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/plugin/imports.hpp"
#include "core/plugin/limits.hpp"
#include "core/plugin/manifest_archive.hpp"
#include "core/plugin/wasm_file.hpp"
#include "core/text/utf8.hpp"

namespace chomay::plugin {
namespace {

constexpr std::string_view store_prefix = "store:";
constexpr std::uint32_t most_store_kib = 1024;

tl::unexpected<Error> bad(std::string_view what_vi, std::string_view what_en) {
  return fail("plugin_bad_manifest",
              "Tờ khai của tiện ích không đúng: " + std::string(what_vi) +
                  ". Hãy sửa manifest.json rồi dựng lại.",
              "The plugin's manifest is wrong: " + std::string(what_en) +
                  ". Correct manifest.json and build it again.");
}

// Ids and routes stand in addresses and file names: a-z, 0-9 and hyphens.
bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool is_text(std::string_view text, std::size_t longest) {
  return text.size() <= longest && text::is_valid_utf8(text);
}
bool is_text(const Text& text, std::size_t longest) {
  return !text.vi.empty() && is_text(text.vi, longest) && is_text(text.en, longest);
}

std::optional<std::uint32_t> store_kib(std::string_view permission) {
  if (!permission.starts_with(store_prefix)) return std::nullopt;
  permission.remove_prefix(store_prefix.size());
  std::uint32_t kib = 0;
  const auto [end, error] =
      std::from_chars(permission.data(), permission.data() + permission.size(), kib);
  if (error != std::errc{} || end != permission.data() + permission.size()) return std::nullopt;
  return kib > 0 && kib <= most_store_kib ? std::optional(kib) : std::nullopt;
}

bool is_permission(std::string_view permission) {
  constexpr std::string_view plain[] = {"catalog", "basket", "link", "sign", "open", "print"};
  return std::find(std::begin(plain), std::end(plain), permission) != std::end(plain) ||
         store_kib(permission);
}

bool is_attribute(const AttributeSpec& spec, std::string_view plugin) {
  const std::string prefix = std::string(plugin) + '/';
  return spec.id.starts_with(prefix) && is_id(std::string_view(spec.id).substr(prefix.size())) &&
         is_text(spec.label, 200) && is_text(spec.unit, 20) && spec.choices.size() <= 64 &&
         spec.facet_bounds.size() <= 16 &&
         std::is_sorted(spec.facet_bounds.begin(), spec.facet_bounds.end()) &&
         (spec.type == AttributeType::choice) == !spec.choices.empty() &&
         std::all_of(spec.choices.begin(), spec.choices.end(), [](const AttributeChoice& choice) {
           return is_text(choice.value, 64) && !choice.value.empty() && is_text(choice.label, 200);
         });
}

// "1.4" -> 1 and 4; versions of the SDK are two numbers.
bool newer_than_host(std::string_view version) {
  const auto split = [](std::string_view text) {
    std::uint32_t major = 0, minor = 0;
    const auto dot = std::min(text.find('.'), text.size());
    std::from_chars(text.data(), text.data() + dot, major);
    if (dot < text.size()) std::from_chars(text.data() + dot + 1, text.data() + text.size(), minor);
    return std::pair(major, minor);
  };
  return split(version) > split(sdk_version);
}

bool right_exports(const WasmFile& file) {
  return file.exports_named("memory", 2) && file.exports_named("_initialize", 0) &&
         file.exports_named("chomay_draw", 0) && !file.has_start;
}

tl::unexpected<Error> undeclared(std::string_view module, std::string_view name,
                                 std::string_view permission) {
  const std::string function = std::string(module) + "." + std::string(name);
  const std::string quoted = permission.empty() ? "" : " (" + std::string(permission) + ")";
  return fail("plugin_undeclared_import",
              "Tiện ích gọi hàm “" + function + "” mà không được phép" + quoted +
                  ". Hãy khai quyền trong manifest.json hoặc bỏ lời gọi.",
              "The plugin imports “" + function + "”, which it may not call" + quoted +
                  ". Declare the permission in manifest.json or remove the call.");
}

}  // namespace

bool Manifest::allows(std::string_view permission) const {
  if (permission == "store") return store_bytes() > 0;
  return permission.empty() ||
         std::find(permissions.begin(), permissions.end(), permission) != permissions.end();
}

std::uint32_t Manifest::store_bytes() const {
  for (const std::string& permission : permissions)
    if (const auto kib = store_kib(permission)) return *kib * 1024;
  return 0;
}

bool Manifest::has_place(std::string_view place) const {
  return std::find(places.begin(), places.end(), place) != places.end();
}

bool Manifest::is_only_pages() const {
  return places == std::vector<std::string>{"page"} && attributes.empty();
}

Expected<Manifest> checked(Manifest manifest) {
  if (manifest.sdk_version.empty() || !is_text(manifest.sdk_version, 16))
    return bad("thiếu “sdk”", "“sdk” is missing");
  if (newer_than_host(manifest.sdk_version))
    return fail("plugin_newer_sdk",
                "Tiện ích cần bộ công cụ " + manifest.sdk_version + ", hội chợ này có " +
                    std::string(sdk_version) + ". Hãy cập nhật hội chợ.",
                "The plugin needs SDK " + manifest.sdk_version + ", this fair has " +
                    std::string(sdk_version) + ". Update the fair.");
  if (!is_id(manifest.id))
    return bad("“id” chỉ gồm a-z, 0-9, gạch nối", "“id” is a-z, 0-9, hyphens");
  if (manifest.version.empty() || !is_text(manifest.version, 32))
    return bad("thiếu “version”", "“version” is missing");
  if (!is_text(manifest.name, 80)) return bad("thiếu “name”", "“name” is missing or too long");
  if (!is_text(manifest.description, 1000))
    return bad("thiếu “description”", "“description” is missing or too long");
  for (const std::string& permission : manifest.permissions)
    if (!is_permission(permission))
      return bad("không có quyền này", "there is no permission “" + permission + "”");
  for (const std::string& place : manifest.places)
    if (!is_place(place)) return bad("không có vị trí này", "there is no place “" + place + "”");
  if (manifest.places.empty() || manifest.places.size() > 16 || manifest.permissions.size() > 16)
    return bad("cần ít nhất một vị trí", "it needs a place");
  if (manifest.has_place("page") ? !is_id(manifest.route) : !manifest.route.empty())
    return bad("“route” đi cùng vị trí “page”", "“route” and the place “page” go together");
  if (!is_text(manifest.group, 64) || manifest.attributes.size() > 64)
    return bad("“group” hoặc “attributes” quá dài", "“group” or “attributes” is too long");
  for (const AttributeSpec& spec : manifest.attributes)
    if (!is_attribute(spec, manifest.id))
      return bad("thuộc tính “" + spec.id + "” sai", "attribute “" + spec.id + "” is wrong");
  return manifest;
}

std::vector<std::byte> write_manifest(const Manifest& manifest) {
  ArchiveWriter writer;
  Manifest copy = manifest;  // cereal's one serialize function wants it mutable
  writer(manifest_magic, manifest_format, copy);
  return std::move(writer).take();
}

Expected<Manifest> read_manifest(std::span<const std::byte> wasm) {
  const Expected<WasmFile> file = read_wasm(wasm);
  if (!file) return tl::unexpected(file.error());
  if (!file->manifest)
    return fail("plugin_no_manifest",
                "Tệp .wasm này không có tờ khai. Hãy dựng bằng `chomay plugin build`.",
                "This .wasm file has no manifest. Build it with `chomay plugin build`.");
  if (file->manifest->size() > limits::manifest_bytes) return bad("quá lớn", "it is too large");
  // Columns are read in place and want alignment, which a section in a file does not have.
  const std::vector<std::byte> section(file->manifest->begin(), file->manifest->end());
  Manifest manifest;
  try {
    ArchiveReader reader(section, {.depth = 8, .memory = 1u << 20});
    std::uint32_t magic = 0, format = 0;
    reader(magic, format);
    if (magic != manifest_magic || format != manifest_format)
      return bad("không đúng định dạng", "it is of another format");
    reader(manifest);
    if (reader.remaining() != 0) return bad("thừa dữ liệu", "bytes are left over");
  } catch (const catalog::ArchiveError& error) {
    return bad("dữ liệu hỏng", error.what());
  }
  manifest.has_code = file->has_code;
  return checked(std::move(manifest));
}

Expected<Manifest> inspect(std::span<const std::byte> wasm) {
  Expected<Manifest> manifest = read_manifest(wasm);
  if (!manifest || !manifest->has_code) return manifest;
  const Expected<WasmFile> file = read_wasm(wasm);
  for (const WasmImport& import : file->imports) {
    const auto index =
        import.module == "chomay" && import.kind == 0 ? find_import(import.name) : std::nullopt;
    if (!index) return undeclared(import.module, import.name, "");
    const ImportSpec& spec = imports()[*index];
    if (wasm_signature(spec) != import.signature) return undeclared("chomay", spec.name, "");
    const std::string_view permission = permission_name(spec.permission);
    if (!manifest->allows(permission)) return undeclared("chomay", spec.name, permission);
  }
  if (!right_exports(*file))
    return fail("plugin_bad_exports",
                "Tiện ích phải có memory, _initialize và chomay_draw, và không có hàm start.",
                "A plugin exports memory, _initialize and chomay_draw, and has no start function.");
  return manifest;
}

}  // namespace chomay::plugin
