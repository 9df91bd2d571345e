#include "core/plugin/manifest.hpp"

#include <doctest/doctest.h>

#include "core/plugin/limits.hpp"
#include "core/plugin/wasm_file.hpp"

using namespace chomay;
using namespace chomay::plugin;

namespace {

using Bytes = std::vector<std::byte>;

Manifest tea() {
  Manifest manifest;
  manifest.id = "tea";
  manifest.version = "1.0.0";
  manifest.sdk_version = std::string(sdk_version);
  manifest.name = {"Chè", "Tea"};
  manifest.description = {"Độ oxy hoá", "Oxidation"};
  manifest.permissions = {"catalog", "store:8"};
  manifest.places = {"category"};
  AttributeSpec oxidation;
  oxidation.id = "tea/oxidation";
  oxidation.label = {"Độ oxy hoá", "Oxidation"};
  oxidation.type = AttributeType::number;
  oxidation.unit = "%";
  oxidation.facet_bounds = {15, 50};
  oxidation.card = true;
  AttributeSpec harvest;
  harvest.id = "tea/harvest";
  harvest.label = {"Vụ hái", "Harvest"};
  harvest.type = AttributeType::choice;
  harvest.choices = {{"spring", {"Vụ xuân", "Spring"}}};
  manifest.attributes = {oxidation, harvest};
  return manifest;
}

Bytes file_of(const Manifest& manifest) {
  return with_manifest({}, write_manifest(manifest));
}

std::string code_of(const Manifest& manifest) {
  const auto read = read_manifest(file_of(manifest));
  return read ? std::string() : read.error().code;
}

template <class Change>
std::string code_after(Change change) {
  Manifest manifest = tea();
  change(manifest);
  return code_of(manifest);
}

}  // namespace

TEST_CASE("a manifest comes out of its section as it went in") {
  const auto read = read_manifest(file_of(tea()));
  REQUIRE(read);
  CHECK(read->id == "tea");
  CHECK(read->name.view().in(Language::en) == "Tea");
  CHECK(read->allows("catalog"));
  CHECK(read->allows("store"));
  CHECK_FALSE(read->allows("open"));
  CHECK(read->store_bytes() == 8 * 1024);
  CHECK_FALSE(read->has_code);
  REQUIRE(read->attributes.size() == 2);
  CHECK(read->attributes[0].facet_bounds == std::vector<std::int64_t>{15, 50});
  CHECK(read->attributes[1].choices[0].label.vi == "Vụ xuân");
}

TEST_CASE("a manifest that asks for what does not exist is refused") {
  CHECK(code_after([](Manifest& m) { m.id = "Chè"; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.permissions = {"root"}; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.permissions = {"store:"}; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.permissions = {"store:4096"}; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.places = {"cellar"}; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.places.clear(); }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.route = "p/../x"; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.name.vi = "\xff"; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.attributes[0].id = "dossier/x"; }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) {
          m.attributes[0].facet_bounds = {5, 1};
        }) == "plugin_bad_manifest");
  CHECK(code_after([](Manifest& m) { m.sdk_version = "2.0"; }) == "plugin_newer_sdk");
  CHECK(code_after([](Manifest& m) { m.sdk_version = "1.9"; }) == "plugin_newer_sdk");
  CHECK(code_after([](Manifest& m) { m.sdk_version = "0.9"; }).empty());
}

TEST_CASE("a manifest that lies about its lengths is refused without taking memory") {
  Bytes section = write_manifest(tea());
  for (std::size_t at = 0; at < section.size(); ++at) {
    Bytes lying = section;
    lying[at] = std::byte{0xff};
    read_manifest(with_manifest({}, lying));  // under the sanitizers: nothing is read past the end
    lying.resize(at);
    CHECK_FALSE(read_manifest(with_manifest({}, lying)));
  }
}

TEST_CASE("a huge manifest is refused") {
  Bytes section = write_manifest(tea());
  section.resize(limits::manifest_bytes + 1);
  CHECK(read_manifest(with_manifest({}, section)).error().code == "plugin_bad_manifest");
}

TEST_CASE("what is not WebAssembly, or has no manifest, is named so") {
  CHECK(read_manifest({}).error().code == "plugin_not_wasm");
  Bytes file = file_of(tea());
  file[0] = std::byte{'x'};
  CHECK(read_manifest(file).error().code == "plugin_not_wasm");
  file = file_of(tea());
  file.resize(file.size() - 1);
  CHECK(read_manifest(file).error().code == "plugin_not_wasm");
  file.resize(8);
  file[0] = std::byte{0};
  CHECK(read_manifest(file).error().code == "plugin_no_manifest");
}
