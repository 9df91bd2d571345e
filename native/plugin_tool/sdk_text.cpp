// The SDK's header and reference page, made from the one import table.
#include <algorithm>
#include <string>

#include "core/plugin/imports.hpp"
#include "core/plugin/limits.hpp"
#include "native/plugin_tool/steps.hpp"

namespace chomay::plugin {
namespace {

std::string upper(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return out;
}

// "product_text" -> "ProductText"
std::string pascal(std::string_view name) {
  std::string out;
  bool start = true;
  for (const char c : name) {
    if (c == '_') {
      start = true;
    } else {
      out += start ? upper(std::string_view(&c, 1)) : std::string(1, c);
      start = false;
    }
  }
  return out;
}

std::string c_parameters(const ImportSpec& spec) {
  std::string out;
  for (const Parameter& parameter : spec.parameters) {
    if (!out.empty()) out += ", ";
    const std::string name(parameter.name);
    if (parameter.is_text())
      out += "const char* " + name + ", uint32_t " + name + "_length";
    else if (parameter.type == ParameterType::out)
      out += "char* " + name + ", uint32_t " + name + "_room";
    else
      out += (parameter.type == ParameterType::i64 ? "int64_t " : "int32_t ") + name;
  }
  return out.empty() ? "void" : out;
}

std::string_view c_result(Result result) {
  return result == Result::none ? "void" : result == Result::i32 ? "int32_t" : "int64_t";
}

std::string c_function(const ImportSpec& spec) {
  return std::string(c_result(spec.result)) + " chomay_" + std::string(spec.name) + "(" +
         c_parameters(spec) + ")";
}

/// Calls `each` with the values of one set after another.
template <class Each>
void each_set(Each each) {
  const auto all = values();
  for (std::size_t first = 0; first < all.size();) {
    std::size_t last = first;
    while (last < all.size() && all[last].set == all[first].set) ++last;
    each(all.subspan(first, last - first));
    first = last;
  }
}

void append_c_enum(std::string& out, std::span<const Value> set) {
  out += "enum chomay_" + std::string(set[0].set_name) + " {\n";
  for (const Value& value : set)
    out += "  CHOMAY_" + upper(value.set_name) + "_" + upper(value.name) + " = " +
           std::to_string(value.number) + ",\n";
  out += "};\n";
}

void append_cpp_enum(std::string& out, std::span<const Value> set) {
  out += "enum class " + pascal(set[0].set_name) + " : int32_t {\n";
  for (const Value& value : set)
    out += "  " + std::string(value.name) + " = " + std::to_string(value.number) + ",\n";
  out += "};\n";
}

std::string permission_note(const ImportSpec& spec) {
  if (spec.permission == Permission::none) return {};
  std::string name(permission_name(spec.permission));
  if (spec.permission == Permission::store) name += ":<KiB>";
  return name;
}

constexpr std::string_view header_head =
    R"(// What a plugin of Chợ Mây may call, and what it exports. Made from core/plugin/imports.def by
// `chomay plugin reference --header`; a test keeps the two equal. C++: see chomay.hpp beside this.
#ifndef CHOMAY_H
#define CHOMAY_H
#include <stdint.h>

#ifdef __cplusplus
#define CHOMAY_C extern "C"
#else
#define CHOMAY_C
#endif
#define CHOMAY_IMPORT(name) CHOMAY_C __attribute__((import_module("chomay"), import_name(#name)))
#define CHOMAY_EXPORT(name) CHOMAY_C __attribute__((export_name(#name)))

#define CHOMAY_NO_DAY INT32_MIN

// The one function a plugin exports: draw this place. `product` is -1 where there is none.
CHOMAY_EXPORT(chomay_draw) void chomay_draw(int32_t place, int32_t product);

)";

constexpr std::string_view reference_head =
    R"(# What a plugin may call

Made from `core/plugin/imports.def` by `chomay plugin reference`; a test keeps the two equal. In C the functions are called `chomay_<name>` (`chomay.h`); `chomay.hpp` has the same with strings and lambdas.

A text is a pointer and a length of UTF-8. Where a function answers a text it gets room to write to and answers the whole length; -1 means that there is none. An address is `/…` in the fair or `https://…`.

)";

}  // namespace

std::string sdk_header() {
  std::string out(header_head);
  each_set([&](std::span<const Value> set) { append_c_enum(out, set); });
  out += '\n';
  for (const ImportSpec& spec : imports()) {
    const std::string note = permission_note(spec);
    out +=
        "// " + std::string(spec.doc) + (note.empty() ? "" : " Permission: " + note + ".") + '\n';
    out += "CHOMAY_IMPORT(" + std::string(spec.name) + ")\n" + c_function(spec) + ";\n";
  }
  out += "\n#ifdef __cplusplus\nnamespace chomay {\n";
  each_set([&](std::span<const Value> set) { append_cpp_enum(out, set); });
  out += "}  // namespace chomay\n#endif\n\n#endif  // CHOMAY_H\n";
  return out;
}

std::string sdk_reference() {
  std::string out(reference_head);
  out += "## Functions\n\n| function | what it does | permission |\n|---|---|---|\n";
  for (const ImportSpec& spec : imports()) {
    std::string call = std::string(spec.name) + "(";
    for (const Parameter& parameter : spec.parameters) {
      if (&parameter != spec.parameters.data()) call += ", ";
      call += std::string(parameter.type_name) + ' ' + std::string(parameter.name);
    }
    call += ")";
    if (spec.result != Result::none) call += " → " + std::string(c_result(spec.result));
    const std::string note = permission_note(spec);
    out += "| `" + call + "` | " + std::string(spec.doc) + " | " +
           (note.empty() ? "" : "`" + note + "`") + " |\n";
  }
  out += "\n## Values\n\n| set | values |\n|---|---|\n";
  each_set([&](std::span<const Value> set) {
    out += "| `" + std::string(set[0].set_name) + "` | ";
    for (const Value& value : set) {
      if (&value != set.data()) out += ", ";
      out += value.name;
      if (value.set != Set::icon) out += " " + std::to_string(value.number);
    }
    out += " |\n";
  });
  out += "\n## Limits\n\n| what | at most |\n|---|---|\n";
  const auto limit = [&](std::string_view what, std::uint64_t most) {
    out += "| " + std::string(what) + " | " + std::to_string(most) + " |\n";
  };
  limit("bytes of the file", limits::file_bytes);
  limit("pages of memory (64 KiB each)", limits::memory_pages);
  limit("instructions a call", limits::fuel_per_call);
  limit("calls of functions a draw", limits::calls_per_draw);
  limit("things drawn a draw", limits::commands_per_draw);
  limit("bytes of text a draw", limits::text_bytes_per_draw);
  limit("bytes of one text", limits::text_bytes);
  limit("containers within each other", limits::depth);
  limit("badges of a product", limits::badges);
  limit("facets of a product", limits::facets);
  limit("records in the store", limits::records);
  return out;
}

}  // namespace chomay::plugin
