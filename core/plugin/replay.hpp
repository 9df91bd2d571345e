// Paints what a plugin drew through `Ui`, once its call has returned.
#pragma once

#include "core/plugin/draw_list.hpp"
#include "core/ports/function_ref.hpp"
#include "core/ui/ui.hpp"

namespace chomay::plugin {

/// `pressed` is told of each button that was pressed in this pass.
void replay(const DrawList& list, ui::Ui& ui, FunctionRef<void(const Command&)> pressed);

}  // namespace chomay::plugin
