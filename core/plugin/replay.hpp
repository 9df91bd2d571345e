// Paints what a plugin drew through `Ui`, once its call has returned.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "core/plugin/draw_list.hpp"
#include "core/ports/function_ref.hpp"
#include "core/ui/ui.hpp"

namespace chomay::plugin {

/// What stands in a plugin's fields and steppers, by key.
using Entries = std::map<std::string, std::string, std::less<>>;

enum class Painted : std::uint8_t { body, bar };

/// Paints what stands in the page's bar, or all the rest; fields write into `entries`. `pressed` is
/// told of each button that was pressed in this pass.
void replay(const DrawList& list, ui::Ui& ui, Painted part, Entries& entries,
            FunctionRef<void(const Command&)> pressed);

}  // namespace chomay::plugin
