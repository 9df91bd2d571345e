// What a plugin drew in one call, kept until the call has returned: a plugin that traps half-way,
// or never closes what it began, leaves no trace on the screen. `replay` (replay.hpp) paints it.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plugin/imports.hpp"

namespace chomay::plugin {

struct Command {
  Import what{};
  std::array<std::int32_t, 6> numbers{};  // the host's values, in order, without the texts
  struct Slice {
    std::uint32_t first = 0, count = 0;
  };
  std::array<Slice, 2> texts{};
  std::uint32_t end = 0;     // of a container: index of its `end`
  std::uint32_t repeat = 0;  // of a button: how many of the same label came before
};

class DrawList {
public:
  void clear();
  /// Null, or the id of what is wrong: plugin_flood, plugin_misplaced, plugin_unbalanced.
  const char* add(Import what, std::span<const std::int32_t> numbers,
                  std::span<const std::string_view> texts);
  /// Null, or plugin_unbalanced when something is still open.
  const char* finish() const;

  std::span<const Command> commands() const { return commands_; }
  std::string_view text(const Command& command, std::size_t which) const;
  bool empty() const { return commands_.empty(); }
  bool has_bar() const;
  /// Indented lines, "row_begin 8 1 0", for `chomay plugin check` and tests.
  std::string outline() const;

private:
  const char* placed(ImportKind kind) const;

  std::vector<Command> commands_;
  std::string texts_;
  std::vector<std::uint32_t> open_;
};

}  // namespace chomay::plugin
