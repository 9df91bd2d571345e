// Paints what a plugin drew through `Ui`, once its call has returned.
#pragma once
#include <functional>
#include <map>
#include <string>

#include "core/plugin/draw_list.hpp"
#include "core/ports/function_ref.hpp"
#include "core/ui/ui.hpp"

namespace chomay::plugin {

/// What a visitor entered on a plugin's page, by key.
struct Form {
  std::string plugin;  // its id: fields of two plugins may have one key
  std::string route;   // of the page it was entered on
  std::map<std::string, std::string, std::less<>> entries;

  std::string field(std::string_view key) const { return plugin + '/' + std::string(key); }
};

enum class Painted : std::uint8_t { body, bar };

/// Paints what stands in the page's bar, or all the rest; fields write into `form`. `pressed` is
/// told of each button that was pressed in this pass.
void replay(const DrawList& list, ui::Ui& ui, Painted part, Form& form,
            FunctionRef<void(const Command&)> pressed);

}  // namespace chomay::plugin
