#include "core/plugin/wasm_file.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/plugin/limits.hpp"

namespace chomay::plugin {
namespace {

constexpr std::array<std::uint8_t, 8> wasm_head{0, 'a', 's', 'm', 1, 0, 0, 0};
enum SectionId : std::uint8_t {
  custom = 0,
  types = 1,
  imports = 2,
  exports = 7,
  start = 8,
  code = 10
};

/// Reads forward; the first bad read makes `ok` false and all that follow answer zero or empty.
class Reader {
public:
  explicit Reader(std::span<const std::byte> bytes) : rest_(bytes) {}
  bool ok = true;
  bool at_end() const { return rest_.empty(); }

  std::uint8_t byte() {
    const auto one = take(1);
    return one.empty() ? 0 : static_cast<std::uint8_t>(one[0]);
  }
  std::uint32_t number() {  // LEB128, at most 5 bytes
    std::uint32_t value = 0;
    for (int shift = 0; shift < 35 && ok; shift += 7) {
      const std::uint8_t next = byte();
      if (shift == 28 && next > 0x0f) break;
      value |= static_cast<std::uint32_t>(next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    ok = false;
    return 0;
  }
  std::span<const std::byte> take(std::size_t count) {
    if (!ok || count > rest_.size()) {
      ok = false;
      return {};
    }
    const auto taken = rest_.first(count);
    rest_ = rest_.subspan(count);
    return taken;
  }
  std::string_view name() {
    const auto bytes = take(number());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  std::span<const std::byte> rest() const { return rest_; }

private:
  std::span<const std::byte> rest_;
};

char value_letter(std::uint8_t type) {
  return type == 0x7f ? 'i' : type == 0x7e ? 'l' : '?';
}

std::vector<std::string> read_types(Reader reader, bool& ok) {
  std::vector<std::string> signatures;
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok; --left) {
    if (reader.byte() != 0x60) reader.ok = false;
    std::string signature;
    for (std::uint32_t n = reader.number(); n > 0 && reader.ok; --n)
      signature += value_letter(reader.byte());
    signature += ':';
    for (std::uint32_t n = reader.number(); n > 0 && reader.ok; --n)
      signature += value_letter(reader.byte());
    signatures.push_back(std::move(signature));
  }
  ok = ok && reader.ok;
  return signatures;
}

void skip_limits(Reader& reader) {
  const std::uint8_t flags = reader.byte();
  reader.number();
  if (flags & 1) reader.number();
}

void skip_type_of(Reader& reader, std::uint8_t kind) {
  if (kind == 1) reader.byte();  // table: element type, limits
  if (kind == 1 || kind == 2) skip_limits(reader);
  if (kind == 3) reader.take(2);  // global: type, mutability
  if (kind > 3) reader.ok = false;
}

void read_imports(Reader reader, const std::vector<std::string>& signatures, WasmFile& file,
                  bool& ok) {
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok; --left) {
    WasmImport import{reader.name(), reader.name(), reader.byte(), {}};
    if (import.kind == 0) {
      const std::uint32_t type = reader.number();
      if (type >= signatures.size())
        reader.ok = false;
      else
        import.signature = signatures[type];
    } else {
      skip_type_of(reader, import.kind);
    }
    file.imports.push_back(std::move(import));
  }
  ok = ok && reader.ok;
}

void read_exports(Reader reader, WasmFile& file, bool& ok) {
  for (std::uint32_t left = reader.number(); left > 0 && reader.ok; --left) {
    const std::string_view name = reader.name();
    const std::uint8_t kind = reader.byte();
    reader.number();
    file.exports.push_back({name, kind});
  }
  ok = ok && reader.ok;
}

void read_custom(Reader reader, WasmFile& file, bool& ok) {
  const std::string_view name = reader.name();
  ok = ok && reader.ok;
  // The last one counts, which is what the build tool appended.
  if (ok && name == manifest_section) file.manifest = reader.rest();
}

void append_number(std::vector<std::byte>& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<std::byte>(value | 0x80));
  out.push_back(static_cast<std::byte>(value));
}

tl::unexpected<Error> not_wasm() {
  return fail(
      "plugin_not_wasm",
      "Tệp này không phải là một tiện ích .wasm nguyên vẹn. Hãy dựng lại bằng `chomay plugin "
      "build`.",
      "This file is not a whole .wasm plugin. Build it again with `chomay plugin build`.");
}

}  // namespace

bool WasmFile::exports_named(std::string_view name, std::uint8_t kind) const {
  return std::any_of(exports.begin(), exports.end(), [&](const WasmExport& each) {
    return each.name == name && each.kind == kind;
  });
}

Expected<WasmFile> read_wasm(std::span<const std::byte> bytes) {
  if (bytes.size() > limits::file_bytes || bytes.size() < wasm_head.size() ||
      std::memcmp(bytes.data(), wasm_head.data(), wasm_head.size()) != 0)
    return not_wasm();
  Reader reader(bytes.subspan(wasm_head.size()));
  WasmFile file;
  std::vector<std::string> signatures;
  bool ok = true;
  while (ok && !reader.at_end()) {
    const std::uint8_t id = reader.byte();
    const Reader section(reader.take(reader.number()));
    ok = reader.ok;
    if (!ok) break;
    if (id == custom) read_custom(section, file, ok);
    if (id == types) signatures = read_types(section, ok);
    if (id == imports) read_imports(section, signatures, file, ok);
    if (id == exports) read_exports(section, file, ok);
    if (id == start) file.has_start = true;
    if (id == code) file.has_code = true;
  }
  if (!ok) return not_wasm();
  return file;
}

std::vector<std::byte> with_manifest(std::span<const std::byte> wasm,
                                     std::span<const std::byte> manifest) {
  std::vector<std::byte> out(wasm.begin(), wasm.end());
  if (out.empty()) {
    const auto head = std::as_bytes(std::span(wasm_head));
    out.assign(head.begin(), head.end());
  }
  const auto name = std::as_bytes(std::span(manifest_section));
  out.push_back(std::byte{custom});
  append_number(out, static_cast<std::uint32_t>(1 + name.size() + manifest.size()));
  append_number(out, static_cast<std::uint32_t>(name.size()));
  out.insert(out.end(), name.begin(), name.end());
  out.insert(out.end(), manifest.begin(), manifest.end());
  return out;
}

}  // namespace chomay::plugin
