// The table of subcommands, from commands.def.
#include "native/cli/command.hpp"

namespace chomay::native {

#define COMMAND(name) extern const Command name##_command;
#include "native/cli/commands.def"
#undef COMMAND

std::span<const Command* const> commands() {
  static const Command* const all[] = {
#define COMMAND(name) &name##_command,
#include "native/cli/commands.def"
#undef COMMAND
  };
  return all;
}

}  // namespace chomay::native
