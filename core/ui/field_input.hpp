// What goes into a field: letters and keys since the last pass, presses and drags in its words.
#pragma once
#include "core/ui/field_words.hpp"

namespace chomay::ui {

/// Works in what was typed since the last pass.
void receive(Engine&, Id field, FieldMemory&, const FieldLook&, FieldResult&);
/// Places the caret and selects, where no real input lies over the field.
void point(Engine&, Id field, FieldMemory&, const FieldLook&);

}  // namespace chomay::ui
