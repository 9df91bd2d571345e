// The plugin commands on their own: the build uses it to make plugins before `chomay` is linked.
#include <string_view>
#include <vector>

#include "native/plugin_tool/command.hpp"

int main(int count, char** words) {
  const std::vector<std::string_view> arguments(words + 1, words + count);
  return chomay::plugin::plugin_command(arguments, chomay::Language::vi);
}
