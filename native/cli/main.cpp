// `chomay`: the organisers' and developers' command. Finds the subcommand and the language.
#include <cstdio>
#include <string>
#include <vector>

#include "native/cli/command.hpp"

namespace {

using namespace chomay;
using namespace chomay::native;

int help(Language language, std::FILE* to) {
  std::fprintf(to, "%s\n\n",
               language == Language::vi
                   ? "Chợ Mây: từ bảng tính của ban tổ chức đến gói hội chợ.\n"
                     "Thêm --lang en để dùng tiếng Anh."
                   : "Chợ Mây: from the organisers' spreadsheets to the fair's pack.");
  for (const Command* command : commands()) {
    const std::string_view purpose = command->purpose.in(language);
    std::fprintf(to, "  chomay %.*s\n      %.*s\n", static_cast<int>(command->usage.size()),
                 command->usage.data(), static_cast<int>(purpose.size()), purpose.data());
  }
  return to == stdout ? exit_good : exit_usage;
}

}  // namespace

int main(int count, char** values) {
  Arguments arguments(std::vector<std::string>(values + 1, values + count));
  const auto language_name = arguments.option("--lang");
  const Language language = language_name == "en" ? Language::en : Language::vi;
  if (language_name && *language_name != "en" && *language_name != "vi")
    return help(language, stderr);
  if (arguments.flag("--help")) return help(language, stdout);
  const auto name = arguments.word();
  for (const Command* command : commands())
    if (name == command->name) return command->run(arguments, language);
  return help(language, name || !arguments.is_done() ? stderr : stdout);
}
