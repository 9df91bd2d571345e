#include "core/shop/labels.hpp"

#include <array>

namespace chomay::shop {
namespace {

using ui::Fill;
using ui::Icon;
using ui::Ink;
using ui::Tone;

constexpr std::array<GroupLook, catalog::group_count> groups{
    {{Str::group_food, Str::group_food, Icon::bowl_food, Fill::group_food, Ink::group_food},
     {Str::group_drink, Str::group_drink, Icon::tea_bag, Fill::group_drink, Ink::group_drink},
     {Str::group_herbal, Str::group_herbal, Icon::leaf, Fill::group_herbal, Ink::group_herbal},
     {Str::group_craft, Str::group_craft_short, Icon::paint_brush, Fill::group_craft,
      Ink::group_craft},
     {Str::group_plants, Str::group_plants_short, Icon::potted_plant, Fill::group_plants,
      Ink::group_plants},
     {Str::group_tourism, Str::group_tourism, Icon::mountains, Fill::group_tourism,
      Ink::group_tourism}}};

constexpr std::array<PaperLook, 7> papers{
    {{Str::state_approved, Tone::primary, Icon::seal_check},
     {Str::state_expiring, Tone::warn, Icon::clock_countdown},
     {Str::state_pending, Tone::info, Icon::hourglass_medium},
     {Str::state_rejected, Tone::err, Icon::x_circle},
     {Str::state_expired, Tone::err, Icon::x_circle},
     {Str::state_missing, Tone::neutral, Icon::file_dashed},
     {Str::state_not_applicable, Tone::neutral, Icon::minus}}};

constexpr std::array<VenueLook, 4> venues{{{Str::venue_zoom, Str::open_zoom},
                                           {Str::venue_facebook, Str::open_facebook},
                                           {Str::venue_youtube, Str::open_youtube},
                                           {Str::venue_showroom, Str::open_showroom}}};

template <class Table, class Value>
const auto& in(const Table& table, Value value) {
  return table[static_cast<std::size_t>(value) % table.size()];
}

struct Named {
  std::string_view code;
  Str name;
};

template <class Table>
std::string named(const Table& table, std::string_view code, Language language) {
  for (const Named& row : table)
    if (row.code == code) return std::string(str(row.name, language));
  return std::string(code);
}

}  // namespace

const GroupLook& look_of(catalog::Group group) {
  return in(groups, group);
}
const PaperLook& look_of(catalog::PaperState state) {
  return in(papers, state);
}
const VenueLook& look_of(catalog::Venue venue) {
  return in(venues, venue);
}

Str name_of(catalog::SessionKind kind) {
  static constexpr std::array names{Str::session_trade, Str::session_night, Str::session_showroom,
                                    Str::session_training, Str::session_livestream};
  return in(names, kind);
}

Str name_of(catalog::SessionStatus status) {
  static constexpr std::array names{Str::status_past, Str::status_live, Str::status_scheduled,
                                    Str::status_cancelled};
  return in(names, status);
}

Str name_of(catalog::ProducerKind kind) {
  static constexpr std::array names{Str::kind_cooperative, Str::kind_company, Str::kind_household,
                                    Str::kind_group};
  return in(names, kind);
}

Str name_of(catalog::DeliveryArea area) {
  static constexpr std::array names{Str::delivery_inner_city, Str::delivery_hanoi,
                                    Str::delivery_nationwide, Str::delivery_on_site};
  return in(names, area);
}

Str name_of(catalog::DocumentKind kind) {
  static constexpr std::array names{Str::doc_business_registration,
                                    Str::doc_quality_standard,
                                    Str::doc_food_safety_test,
                                    Str::doc_traceability_stamp,
                                    Str::doc_ip_certificate,
                                    Str::doc_geographical_indication,
                                    Str::doc_trademark,
                                    Str::doc_quality_management_system};
  return in(names, kind);
}

std::optional<Str> name_of(catalog::Storage storage) {
  static constexpr std::array<std::optional<Str>, 5> names{std::nullopt, Str::storage_ambient,
                                                           Str::storage_cool, Str::storage_frozen,
                                                           Str::storage_same_day};
  return in(names, storage);
}

std::string allergen_name(std::string_view code, Language language) {
  static constexpr std::array<Named, 7> table{{{"gluten", Str::allergen_gluten},
                                               {"peanut", Str::allergen_peanut},
                                               {"soy", Str::allergen_soy},
                                               {"milk", Str::allergen_milk},
                                               {"sesame", Str::allergen_sesame},
                                               {"fish", Str::allergen_fish},
                                               {"crustacean", Str::allergen_crustacean}}};
  return named(table, code, language);
}

std::string language_name(std::string_view tag, Language language) {
  static constexpr std::array<Named, 3> table{
      {{"vi", Str::lang_vi}, {"en", Str::lang_en}, {"fr", Str::lang_fr}}};
  return named(table, tag, language);
}

}  // namespace chomay::shop
