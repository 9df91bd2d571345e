// What a page is called in the browser's title.
#pragma once
#include <string>

#include "core/catalog/catalog.hpp"
#include "core/plugin/host.hpp"
#include "core/shop/route.hpp"

namespace chomay::shop {

/// Never empty: what does not exist is called "no such page".
std::string title_of(const catalog::Catalog&, const plugin::Host&, const Route&, Language);

}  // namespace chomay::shop
