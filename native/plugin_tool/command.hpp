// `chomay plugin new|build|check|admit|embed|reference`: what a plugin's developer and the builds
// of the site and the kiosk use. Errors go to stderr in the language asked for; 0 when all is well.
#pragma once
#include <span>
#include <string_view>

#include "core/ports/language.hpp"

namespace chomay::plugin {

int plugin_command(std::span<const std::string_view> arguments, Language language);

}  // namespace chomay::plugin
