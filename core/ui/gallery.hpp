// Every component on one page, in the order of the design's component sheet, to be compared with it
// by eye (`chomay-kiosk --gallery`).
#pragma once
#include "core/ui/ui.hpp"

namespace chomay::ui {
void gallery(Ui&);
}
