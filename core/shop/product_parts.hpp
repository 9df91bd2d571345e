// The sections of the product page, each drawn alike on every form; screen_product.cpp arranges
// them.
#pragma once
#include <string>

#include "core/shop/parts.hpp"

namespace chomay::shop {

struct ProductView {
  const View& view;
  catalog::Product product;
  catalog::Producer producer;
  catalog::Variant variant;  // the chosen one; only when has_variant
  bool has_variant = false;
  catalog::DossierSummary dossier;
  std::uint32_t session = catalog::nothing;  // live or next one that features it
};
ProductView product_view(const View&, std::uint32_t product);

void product_tags(const ProductView&);  // grade, season
void product_name(const ProductView&);  // name, place and seller
void product_price(const ProductView&, bool big);
void product_tiers(const ProductView&);     // table; a row sets the quantity
void product_packs(const ProductView&);     // variants as tiles
void product_quantity(const ProductView&);  // stepper, total, what the next tier saves
void product_stock(const ProductView&);
std::int32_t packs_now(const ProductView&);
void press_add(const ProductView&);  // puts the chosen packs into the order
void product_season(const ProductView&);
void product_details(const ProductView&);  // story, storage, ingredients, allergens, attributes
void product_seller(const ProductView&);
void product_ordering(const ProductView&);  // how to buy it now, or why not yet
void product_share(const ProductView&);     // sheet with the link's QR
std::string share_address(const catalog::Catalog&, Language, const std::string& route);
bool press_share(const ProductView&);  // hands the link over, or opens the sheet
void press_compare(const ProductView&);

}  // namespace chomay::shop
