// `chomay plugin`: what native/plugin_tool does, as a subcommand.
#include "native/cli/command.hpp"
#include "native/plugin_tool/command.hpp"

namespace chomay::native {
namespace {

int run(Arguments& arguments, Language language) {
  std::vector<std::string> words;
  for (const char* option : {"-o", "--in"})
    if (auto value = arguments.option(option)) {
      words.push_back(option);
      words.push_back(std::move(*value));
    }
  if (arguments.flag("--header")) words.push_back("--header");
  while (auto word = arguments.word()) words.push_back(std::move(*word));
  if (!arguments.is_done()) words.clear();  // an unknown option: the usage is shown
  const std::vector<std::string_view> views(words.begin(), words.end());
  return plugin::plugin_command(views, language);
}

}  // namespace

extern const Command plugin_command;
const Command plugin_command{"plugin",
                             "plugin new NAME | build DIR [-o FILE] | check FILE | admit FILE -o "
                             "FILE | reference [--header]",
                             {"Làm, kiểm tra tiện ích; cho biết các hàm được gọi",
                              "Makes and checks plugins; tells what they may call"},
                             run};

}  // namespace chomay::native
