// manifest.json, as a plugin's developer writes it, to a Manifest.
#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "native/plugin_tool/steps.hpp"

namespace chomay::plugin {
namespace {

using Json = nlohmann::json;

// A missing key is an empty value; `checked` then says what is needed. A key of the wrong type
// throws, and so does an unknown one: a mistyped "permisions" must not pass silently.
std::string string_at(const Json& object, const char* key) {
  return object.contains(key) ? object.at(key).get<std::string>() : std::string();
}
bool flag_at(const Json& object, const char* key) {
  return object.contains(key) && object.at(key).get<bool>();
}
Text text_at(const Json& object, const char* key) {
  if (!object.contains(key)) return {};
  return {string_at(object.at(key), "vi"), string_at(object.at(key), "en")};
}
template <class T>
std::vector<T> list_at(const Json& object, const char* key) {
  return object.contains(key) ? object.at(key).get<std::vector<T>>() : std::vector<T>();
}

void only_keys(const Json& object, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : object.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      throw std::runtime_error("unknown key “" + key + "”");
}

AttributeType type_of(const std::string& name) {
  if (name == "number") return AttributeType::number;
  if (name == "choice") return AttributeType::choice;
  if (name == "text") return AttributeType::text;
  throw std::runtime_error("type is number, choice or text, not “" + name + "”");
}

AttributeSpec attribute_of(const Json& json, const std::string& plugin) {
  only_keys(json, {"id", "label", "type", "unit", "choices", "bounds", "facet", "card", "compare"});
  AttributeSpec spec;
  spec.id = plugin + '/' + string_at(json, "id");
  spec.label = text_at(json, "label");
  spec.type = type_of(string_at(json, "type"));
  spec.unit = string_at(json, "unit");
  if (json.contains("choices"))
    for (const Json& choice : json.at("choices"))
      spec.choices.push_back({string_at(choice, "value"), text_at(choice, "label")});
  spec.facet_bounds = list_at<std::int64_t>(json, "bounds");
  spec.facet = flag_at(json, "facet");
  spec.card = flag_at(json, "card");
  spec.compare = flag_at(json, "compare");
  return spec;
}

Manifest manifest_of(const Json& json) {
  only_keys(json, {"id", "version", "sdk", "name", "description", "permissions", "places", "route",
                   "group", "attributes"});
  Manifest manifest;
  manifest.id = string_at(json, "id");
  manifest.version = string_at(json, "version");
  manifest.sdk_version = string_at(json, "sdk");
  manifest.name = text_at(json, "name");
  manifest.description = text_at(json, "description");
  manifest.permissions = list_at<std::string>(json, "permissions");
  manifest.places = list_at<std::string>(json, "places");
  manifest.route = string_at(json, "route");
  manifest.group = string_at(json, "group");
  if (json.contains("attributes"))
    for (const Json& each : json.at("attributes"))
      manifest.attributes.push_back(attribute_of(each, manifest.id));
  return manifest;
}

}  // namespace

Expected<Manifest> manifest_of_json(std::string_view json) {
  try {
    return checked(manifest_of(Json::parse(json)));
  } catch (const std::exception& error) {
    return fail("plugin_bad_manifest", std::string("manifest.json không đọc được: ") + error.what(),
                std::string("manifest.json can't be read: ") + error.what());
  }
}

}  // namespace chomay::plugin
