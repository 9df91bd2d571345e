// The import table and the named values as data: what imports.def and values.def say, for the
// marshalling of both homes, for the checks of every call and for the SDK's header and reference.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chomay::plugin {

enum class ImportKind : std::uint8_t {
  opens,
  opens_row,
  opens_cell,
  opens_list,
  opens_item,
  opens_bar,
  closes,
  draws,
  asks
};
enum class Result : std::uint8_t { none, i32, i64 };
enum class Permission : std::uint8_t { none, catalog, basket, store, open, link };
std::string_view permission_name(Permission permission);

/// Sets of named values; `none` is not a set.
enum class Set : std::uint8_t {
  none,
  form,
  size,
  align,
  align_y,
  type,
  ink,
  fill,
  edge,
  tone,
  button,
  icon_weight,
  weight,
  product_text,
  product_number,
  paper,
  paper_text,
  paper_number,
  dossier,
  fair_text,
  order_text,
  order_number,
  order_line,
  order_step,
  order_state,
  pay_way,
  entry,
  talk_text,
  talk_number,
  talk_act,
  turn_text,
  turn_number,
  item_text,
  item_number,
  goods_number,
  dispute_number,
  claim_kind,
  remedy,
  ruling_number,
  ruling_outcome,
  claim_phase,
  turn_type,
  talk_phase,
  progress,
  state,
  place,
  icon
};

enum class ParameterType : std::uint8_t { i32, i64, px, flag, text, address, out, value };

struct Parameter {
  ParameterType type;
  Set set;  // of `value`
  std::string_view type_name, name;
  bool is_text() const { return type == ParameterType::text || type == ParameterType::address; }
};

struct ImportSpec {
  std::string_view name;
  ImportKind kind;
  Result result;
  Permission permission;
  std::string_view doc;
  std::span<const Parameter> parameters;
};

/// Rows of the table, in order; the number of a row is what sandboxes pass to `Host::import`.
enum class Import : std::uint32_t {
#define IMPORT(name, ...) name,
#include "core/plugin/imports.def"
#undef IMPORT
  count
};
inline constexpr std::uint32_t import_count = static_cast<std::uint32_t>(Import::count);
inline constexpr std::uint32_t most_parameters = 8;

std::span<const ImportSpec> imports();
std::optional<std::uint32_t> find_import(std::string_view name);

/// The function's type in WebAssembly: 'i' i32, 'l' i64; "ii:i" takes two i32 and answers one.
std::string wasm_signature(const ImportSpec& spec);

/// The table for the page: [{"name":"text","parameters":"tnnnn","result":""}…]. Parameters are n
/// (i32), l (i64), t (text) and o (out); results n, l or empty.
std::string imports_json();

struct Value {
  Set set;
  std::string_view set_name, name;
  std::int32_t number;  // in the plugin interface
  std::int32_t native;  // in the host
};
std::span<const Value> values();
std::optional<std::int32_t> native_value(Set set, std::int64_t number);

/// What a manifest calls a place, "product.section", and its number for `chomay_draw`; 0: no code
/// is called for it, or there is no such place.
std::int32_t place_number(std::string_view name);
bool is_place(std::string_view name);

}  // namespace chomay::plugin
