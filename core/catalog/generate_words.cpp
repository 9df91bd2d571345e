#include "core/catalog/generate_words.hpp"

namespace chomay::catalog {
namespace {

constexpr GoodsKind goods[] = {
#define PRODUCT(vi, en, group, packing, price, storage, shelf, from, to, in_vi, in_en, allergens, \
                keywords)                                                                         \
  {vi, en,    Group::group, Packing::packing, price,   Storage::storage, shelf, from,             \
   to, in_vi, in_en,        allergens,        keywords},
#include "core/catalog/generate_products.def"
#undef PRODUCT
};

using enum BaseUnit;
constexpr PackForm sacks[] = {{"Túi 1 kg", "1 kg bag", "kg", "túi", gram, 1000, 1000},
                              {"Túi 3 kg", "3 kg bag", "kg", "túi", gram, 3000, 960},
                              {"Thùng 10 kg", "10 kg carton", "kg", "thùng", gram, 10000, 910}};
constexpr PackForm fruits[] = {{"Một quả", "One fruit", "cái", "quả", piece, 1, 1000},
                               {"Hộp quà 4 quả", "Gift box of 4", "hộp", "hộp", piece, 4, 1150},
                               {"Thùng 20 quả", "Carton of 20", "hộp", "thùng", piece, 20, 930}};
constexpr PackForm chilled[] = {{"Khay 500 g", "500 g tray", "g", "khay", gram, 500, 1030},
                                {"Khay 1 kg", "1 kg tray", "kg", "khay", gram, 1000, 1000}};
constexpr PackForm trays[] = {{"Vỉ 10 quả", "Tray of 10", "hộp", "vỉ", piece, 10, 1000},
                              {"Khay 30 quả", "Tray of 30", "hộp", "khay", piece, 30, 940}};
constexpr PackForm bottles[] = {
    {"Chai 500 ml", "500 ml bottle", "ml", "chai", millilitre, 500, 1050},
    {"Chai 1 lít", "1 litre bottle", "l", "chai", millilitre, 1000, 1000}};
constexpr PackForm boxes[] = {{"Hộp 250 g", "250 g box", "g", "hộp", gram, 250, 1060},
                              {"Gói 500 g", "500 g pack", "g", "gói", gram, 500, 1000},
                              {"Hộp quà 1 kg", "1 kg gift box", "kg", "hộp", gram, 1000, 1020}};
constexpr PackForm teas[] = {{"Gói 100 g", "100 g pack", "g", "gói", gram, 100, 1080},
                             {"Hộp 200 g", "200 g box", "g", "hộp", gram, 200, 1040},
                             {"Gói 500 g", "500 g pack", "g", "gói", gram, 500, 980}};
constexpr PackForm servings[] = {{"Một chiếc", "One piece", "cái", "chiếc", piece, 1, 1000},
                                 {"Chục 10 chiếc", "Ten pieces", "hộp", "chục", piece, 10, 930}};
constexpr PackForm pieces[] = {{"Một chiếc", "One piece", "cái", "chiếc", piece, 1, 1000},
                               {"Bộ 2 chiếc", "Set of 2", "bộ", "bộ", piece, 2, 970},
                               {"Bộ 6 chiếc", "Set of 6", "bộ", "bộ", piece, 6, 920}};
constexpr PackForm plants[] = {{"Một chậu", "One pot", "cái", "chậu", piece, 1, 1000},
                               {"Cặp 2 chậu", "Pair of pots", "bộ", "cặp", piece, 2, 960}};
constexpr PackForm services[] = {{"Một suất", "One place", "suất", "suất", piece, 1, 1000},
                                 {"Nhóm 10 người", "Group of 10", "suất", "nhóm", piece, 10, 850}};

constexpr PlaceWords place_list[] = {
#define LOCALITY(code, name, level, full_name, name_alt, legacy) \
  {code, name, level, full_name, name_alt, legacy},
#define OLD_PLACE(commune, full_name, district, code)
#include "core/catalog/generate_places.def"
#undef LOCALITY
#undef OLD_PLACE
};

constexpr OldPlaceWords old_place_list[] = {
#define LOCALITY(code, name, level, full_name, name_alt, legacy)
#define OLD_PLACE(commune, full_name, district, code) {commune, full_name, district, code},
#include "core/catalog/generate_places.def"
#undef LOCALITY
#undef OLD_PLACE
};

}  // namespace

std::span<const GoodsKind> goods_kinds() {
  return goods;
}
std::span<const PlaceWords> places() {
  return place_list;
}
std::span<const OldPlaceWords> old_places() {
  return old_place_list;
}

std::span<const PackForm> pack_forms(Packing packing) {
  static constexpr std::span<const PackForm> forms[] = {
      sacks, fruits, chilled, trays, bottles, boxes, teas, servings, pieces, plants, services};
  return forms[static_cast<std::size_t>(packing)];
}

}  // namespace chomay::catalog
