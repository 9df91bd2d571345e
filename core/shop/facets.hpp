// The facets of the results: a folding panel with live counts (beside the grid, or in a sheet), and
// the chips that mirror every choice.
#pragma once
#include "core/shop/finder.hpp"
#include "core/shop/view.hpp"

namespace chomay::shop {

void facet_panel(const View&, const Found&);
void facet_chips(const View&);  // inside a flow

}  // namespace chomay::shop
