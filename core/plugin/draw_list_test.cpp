#include "core/plugin/draw_list.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/plugin/limits.hpp"

using namespace chomay::plugin;

namespace {

std::string add(DrawList& list, Import what, std::vector<std::int32_t> numbers = {},
                std::vector<std::string_view> texts = {}) {
  const char* wrong = list.add(what, numbers, texts);
  return wrong ? wrong : "";
}

}  // namespace

TEST_CASE("what was drawn reads as an outline") {
  DrawList list;
  add(list, Import::column_begin, {8});
  add(list, Import::heading, {2, 3}, {"Hồ sơ"});
  add(list, Import::end);
  add(list, Import::divider);
  CHECK(list.finish() == nullptr);
  CHECK(list.outline() == "column_begin 8\n  heading 2 \"Hồ sơ\" 3\ndivider\n");
}

TEST_CASE("containers close in order, and all of them") {
  DrawList list;
  CHECK(add(list, Import::end) == "plugin_unbalanced");
  CHECK(add(list, Import::column_begin, {8}).empty());
  CHECK(std::string(list.finish()) == "plugin_unbalanced");
  CHECK(add(list, Import::end).empty());
  CHECK(list.finish() == nullptr);
}

TEST_CASE("a row holds cells and a list holds items, and nothing else does") {
  DrawList list;
  CHECK(add(list, Import::cell_begin, {0, 0}) == "plugin_misplaced");
  CHECK(add(list, Import::item_begin) == "plugin_misplaced");
  add(list, Import::row_begin, {8, 1, 0});
  CHECK(add(list, Import::divider) == "plugin_misplaced");
  CHECK(add(list, Import::cell_begin, {0, 0}).empty());
  CHECK(add(list, Import::divider).empty());
}

TEST_CASE("commands, texts and depth are bounded") {
  DrawList list;
  std::uint32_t drawn = 0;
  while (add(list, Import::divider).empty()) ++drawn;
  CHECK(drawn == limits::commands_per_draw);

  list.clear();
  const std::string text(1000, 'x');
  std::uint32_t bytes = 0;
  while (add(list, Import::heading, {2, 3}, {text}).empty()) bytes += 1000;
  CHECK(bytes <= limits::text_bytes_per_draw);
  CHECK(bytes + 1000 > limits::text_bytes_per_draw);

  list.clear();
  std::uint32_t depth = 0;
  while (add(list, Import::column_begin, {8}).empty()) ++depth;
  CHECK(depth == limits::depth);
}

TEST_CASE("buttons of one label are told apart by their order") {
  DrawList list;
  for (int at = 0; at < 2; ++at) add(list, Import::button, {0, 0, 0}, {"Xem"});
  add(list, Import::button, {0, 0, 0}, {"Mua"});
  CHECK(list.commands()[0].repeat == 0);
  CHECK(list.commands()[1].repeat == 1);
  CHECK(list.commands()[2].repeat == 0);
}

TEST_CASE("numbers of the plugin interface are unique in their set and stay what they were") {
  const auto all = values();
  for (const Value& value : all)
    CHECK(std::count_if(all.begin(), all.end(), [&](const Value& other) {
            return other.set == value.set && other.number == value.number;
          }) == 1);
  CHECK(native_value(Set::fill, 4) == 4);
  CHECK(native_value(Set::icon, 0xE606) == 0xE606);
  CHECK_FALSE(native_value(Set::icon, 1));
  CHECK(wasm_signature(imports()[*find_import("money_text")]) == "lii:i");
  CHECK(find_import("column_begin") == 0u);
  CHECK_FALSE(find_import("system"));
}
