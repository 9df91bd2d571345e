#include "core/plugin/imports.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/catalog/catalog.hpp"
#include "core/order/order.hpp"
#include "core/plugin/for_each.hpp"
#include "core/talk/talk.hpp"
#include "core/ui/ui.hpp"

namespace chomay::plugin {
namespace {

constexpr struct {
  std::string_view name;
  ParameterType type;
  Set set;
} type_names[] = {
    {"i32", ParameterType::i32, Set::none},
    {"i64", ParameterType::i64, Set::none},
    {"px", ParameterType::px, Set::none},
    {"flag", ParameterType::flag, Set::none},
    {"text", ParameterType::text, Set::none},
    {"address", ParameterType::address, Set::none},
    {"out", ParameterType::out, Set::none},
    {"form", ParameterType::value, Set::form},
    {"size", ParameterType::value, Set::size},
    {"align", ParameterType::value, Set::align},
    {"align_y", ParameterType::value, Set::align_y},
    {"type", ParameterType::value, Set::type},
    {"ink", ParameterType::value, Set::ink},
    {"fill", ParameterType::value, Set::fill},
    {"edge", ParameterType::value, Set::edge},
    {"tone", ParameterType::value, Set::tone},
    {"button", ParameterType::value, Set::button},
    {"icon_weight", ParameterType::value, Set::icon_weight},
    {"weight", ParameterType::value, Set::weight},
    {"product_text", ParameterType::value, Set::product_text},
    {"product_number", ParameterType::value, Set::product_number},
    {"paper", ParameterType::value, Set::paper},
    {"paper_text", ParameterType::value, Set::paper_text},
    {"paper_number", ParameterType::value, Set::paper_number},
    {"dossier", ParameterType::value, Set::dossier},
    {"fair_text", ParameterType::value, Set::fair_text},
    {"order_text", ParameterType::value, Set::order_text},
    {"order_number", ParameterType::value, Set::order_number},
    {"order_line", ParameterType::value, Set::order_line},
    {"order_step", ParameterType::value, Set::order_step},
    {"pay_way", ParameterType::value, Set::pay_way},
    {"entry", ParameterType::value, Set::entry},
    {"talk_text", ParameterType::value, Set::talk_text},
    {"talk_number", ParameterType::value, Set::talk_number},
    {"talk_act", ParameterType::value, Set::talk_act},
    {"turn_text", ParameterType::value, Set::turn_text},
    {"turn_number", ParameterType::value, Set::turn_number},
    {"item_text", ParameterType::value, Set::item_text},
    {"item_number", ParameterType::value, Set::item_number},
    {"goods_number", ParameterType::value, Set::goods_number},
    {"dispute_number", ParameterType::value, Set::dispute_number},
    {"claim_kind", ParameterType::value, Set::claim_kind},
    {"remedy", ParameterType::value, Set::remedy},
    {"ruling_number", ParameterType::value, Set::ruling_number},
    {"ruling_outcome", ParameterType::value, Set::ruling_outcome},
    {"state", ParameterType::value, Set::state},
    {"icon", ParameterType::value, Set::icon},
};

// A type the table above lacks indexes past its end, which does not compile.
consteval Parameter parameter(std::string_view type, std::string_view name) {
  std::size_t at = 0;
  while (type_names[at].name != type) ++at;
  return {type_names[at].type, type_names[at].set, type, name};
}

#define PARAMETER(type, name) parameter(#type, #name),
// One more than there are, because an array needs an element.
#define IMPORT(name, kind, result, permission, doc, ...)                                \
  constexpr Parameter parameters_of_##name[] = {CHOMAY_FOR_EACH(PARAMETER, __VA_ARGS__) \
                                                    parameter("i32", "")};
#include "core/plugin/imports.def"
#undef IMPORT
#undef PARAMETER

constexpr ImportSpec table[] = {
#define IMPORT(name, kind, result, permission, doc, ...) \
  {#name,                                                \
   ImportKind::kind,                                     \
   Result::result,                                       \
   Permission::permission,                               \
   doc,                                                  \
   std::span(parameters_of_##name).first(std::size(parameters_of_##name) - 1)},
#include "core/plugin/imports.def"
#undef IMPORT
};
static_assert(std::all_of(std::begin(table), std::end(table), [](const ImportSpec& spec) {
  return spec.parameters.size() <= most_parameters;
}));

constexpr Value value_table[] = {
#define VALUE(set, name, number, native) \
  {Set::set, #set, #name, number, static_cast<std::int32_t>(native)},
#include "core/plugin/values.def"
#undef VALUE
};

constexpr struct {
  std::string_view name;
  std::int32_t number;
} places[] = {{"product.section", 1}, {"product.action", 2}, {"product.badge", 3},
              {"home.shelf", 4},      {"page", 5},           {"category", 0},
              {"background", 6}};

}  // namespace

std::string_view permission_name(Permission permission) {
  constexpr std::string_view names[] = {"", "catalog", "basket", "store", "open", "link"};
  return names[static_cast<std::size_t>(permission)];
}

std::span<const ImportSpec> imports() {
  return table;
}

std::optional<std::uint32_t> find_import(std::string_view name) {
  const auto found = std::find_if(std::begin(table), std::end(table),
                                  [&](const ImportSpec& spec) { return spec.name == name; });
  if (found == std::end(table)) return std::nullopt;
  return static_cast<std::uint32_t>(found - std::begin(table));
}

std::string wasm_signature(const ImportSpec& spec) {
  std::string signature;
  for (const Parameter& parameter : spec.parameters) {
    const bool pair = parameter.is_text() || parameter.type == ParameterType::out;
    signature += pair ? "ii" : parameter.type == ParameterType::i64 ? "l" : "i";
  }
  signature += ':';
  if (spec.result != Result::none) signature += spec.result == Result::i64 ? 'l' : 'i';
  return signature;
}

std::string imports_json() {
  std::string json = "[";
  for (const ImportSpec& spec : table) {
    json += json.size() > 1 ? ",{\"name\":\"" : "{\"name\":\"";
    json += spec.name;
    json += "\",\"parameters\":\"";
    for (const Parameter& parameter : spec.parameters) {
      if (parameter.is_text())
        json += 't';
      else if (parameter.type == ParameterType::out)
        json += 'o';
      else
        json += parameter.type == ParameterType::i64 ? 'l' : 'n';
    }
    json += "\",\"result\":\"";
    if (spec.result != Result::none) json += spec.result == Result::i64 ? 'l' : 'n';
    json += "\"}";
  }
  return json + "]";
}

std::span<const Value> values() {
  return value_table;
}

std::optional<std::int32_t> native_value(Set set, std::int64_t number) {
  for (const Value& value : value_table)
    if (value.set == set && value.number == number) return value.native;
  return std::nullopt;
}

std::int32_t place_number(std::string_view name) {
  for (const auto& place : places)
    if (place.name == name) return place.number;
  return 0;
}

bool is_place(std::string_view name) {
  return std::any_of(std::begin(places), std::end(places),
                     [&](const auto& place) { return place.name == name; });
}

}  // namespace chomay::plugin
