// What generated fairs are made of: kinds of goods, how they are packed, where they come from.
#pragma once
#include <span>
#include <string_view>

#include "core/catalog/fair.hpp"

namespace chomay::catalog {

enum class Packing : std::uint8_t {
  sack,
  fruit,
  chilled,
  tray,
  bottle,
  box,
  tea,
  serving,
  piece,
  plant,
  service
};

struct GoodsKind {
  std::string_view vi, en;
  Group group;
  Packing packing;
  std::int64_t price;  // of 1,000 g, 1,000 ml or one piece
  Storage storage;
  std::int32_t shelf_life_days;
  std::uint8_t season_from, season_to;
  std::string_view ingredients_vi, ingredients_en, allergens, keywords;
};

struct PackForm {
  std::string_view label_vi, label_en, unit, counter;
  BaseUnit base;
  std::int64_t size;      // in base units
  std::int32_t permille;  // of the plain price for that size: larger packs are cheaper
};

struct PlaceWords {
  std::string_view code, name, level, full_name, name_alt, legacy_districts;
};
struct OldPlaceWords {
  std::string_view commune, full_name, district, code;
};

std::span<const GoodsKind> goods_kinds();
std::span<const PackForm> pack_forms(Packing packing);
std::span<const PlaceWords> places();
std::span<const OldPlaceWords> old_places();

}  // namespace chomay::catalog
