
#include "native/plugin_tool/command.hpp"
#include "tests/data/temp_folder.hpp"
#include "tests/plugins/fixture.hpp"

namespace chomay::plugin {
namespace {

std::string text_of(const Path& path) {
  const auto bytes = read_file(path);
  REQUIRE(bytes);
  return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

using Folder = testing::TempFolder;

}  // namespace

TEST_CASE("header and reference are what the import table says") {
  const Path sdk = Path(CHOMAY_SOURCE_DIR) / "plugins/sdk";
  CHECK(text_of(sdk / "chomay.h") == sdk_header());
  CHECK(text_of(sdk / "REFERENCE.md") == sdk_reference());
}

TEST_CASE("the template under a new name builds and passes check") {
  const Folder folder;
  const auto made = create_plugin(folder.path, "keo-lac");
  REQUIRE(made);
  const auto wasm = build_plugin(*made);
  REQUIRE(wasm);
  CHECK(read_manifest(*wasm)->id == "keo-lac");
  CHECK(wasm->size() < 16'000);
  CHECK(check_plugin(*wasm).wrong.empty());
  CHECK(create_plugin(folder.path, "keo-lac").error().code == "plugin_file");
  CHECK(create_plugin(folder.path, "../ra-ngoai").error().code == "plugin_file");
}

TEST_CASE("the same source makes the same bytes") {
  const Path dossier = Path(CHOMAY_SOURCE_DIR) / "plugins/dossier";
  CHECK(*build_plugin(dossier) == *build_plugin(dossier));
}

TEST_CASE("a category by data only has no code and passes check") {
  const auto tea = build_plugin(Path(CHOMAY_SOURCE_DIR) / "plugins/tea");
  REQUIRE(tea);
  CHECK_FALSE(read_manifest(*tea)->has_code);
  CHECK(check_plugin(*tea).wrong.empty());
}

TEST_CASE("check names what a hostile plugin does") {
  const auto hostile = build_plugin(Path(CHOMAY_SOURCE_DIR) / "tests/plugins/hostile");
  REQUIRE(hostile);
  const Findings findings = check_plugin(*hostile);
  REQUIRE(findings.wrong.size() == 1);
  CHECK(findings.wrong[0].code == "plugin_trapped");
}

TEST_CASE("manifest.json is read strictly") {
  const auto code = [](std::string_view json) {
    const auto manifest = manifest_of_json(json);
    return manifest ? std::string() : manifest.error().code;
  };
  CHECK(code("{") == "plugin_bad_manifest");
  CHECK(code(R"({"permisions":[]})") == "plugin_bad_manifest");
  CHECK(code(R"({"id":7})") == "plugin_bad_manifest");
  const std::string good =
      R"({"id":"a","version":"1","sdk":"1.0","name":{"vi":"A"},"description":{"vi":"A"},"places":["category"]})";
  CHECK(code(good).empty());
  std::string newer = good;
  newer.replace(newer.find("1.0"), 3, "1.1");
  CHECK(code(newer) == "plugin_newer_sdk");
}

}  // namespace chomay::plugin
