// How the catalogue's own values look and read on screens: a group's name, icon and colours, a
// session's status, a paper's state. Tables, so that a new value is one line.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/catalog/catalog.hpp"
#include "core/shop/strings.hpp"
#include "core/ui/icons.hpp"
#include "core/ui/theme.hpp"

namespace chomay::shop {

struct GroupLook {
  Str name, short_name;
  ui::Icon icon;
  ui::Fill fill;
  ui::Ink ink;
};
const GroupLook& look_of(catalog::Group);

struct PaperLook {
  Str name;
  ui::Tone tone;
  ui::Icon icon;
};
const PaperLook& look_of(catalog::PaperState);

struct VenueLook {
  Str name, action;
};
const VenueLook& look_of(catalog::Venue);

Str name_of(catalog::SessionKind);
Str name_of(catalog::SessionStatus);
Str name_of(catalog::ProducerKind);
Str name_of(catalog::DeliveryArea);
Str name_of(catalog::DocumentKind);
std::optional<Str> name_of(catalog::Storage);  // nothing to say for `none`
std::string allergen_name(std::string_view code, Language);
std::string language_name(std::string_view tag, Language);

}  // namespace chomay::shop
