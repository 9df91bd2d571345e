// What category plugins declare about products, in words for people: the same on cards, on the
// product's page, in facets and in the comparison.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/shop/view.hpp"

namespace chomay::shop {

/// The declaration of "tea/oxidation", or nothing: what no plugin declares has no name for people.
const plugin::AttributeSpec* spec_of(const View&, std::string_view id);
/// "Vụ xuân", "30 %"; of a facet's band "15-50" also "15 – 50 %".
std::string attribute_words(const View&, const plugin::AttributeSpec&, std::string_view value);
/// The product's own value in words, or nothing when it states none.
std::optional<std::string> attribute_of(const View&, const plugin::AttributeSpec&,
                                        const catalog::Product&);
/// "Độ oxy hoá 30 %" for each attribute meant for cards.
std::vector<std::string> card_attributes(const View&, const catalog::Product&);

}  // namespace chomay::shop
