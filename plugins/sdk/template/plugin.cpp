// A card on each product's page. `chomay plugin build .` makes the .wasm, `chomay plugin check`
// runs it on a small fair.
#include "chomay.hpp"

using namespace chomay;

void chomay_draw(int32_t place, int32_t product) {
  if (static_cast<Place>(place) != Place::section) return;
  card({}, [&] {
    heading(say("Bảo quản", "Storage"));
    text(product_text(product, ProductText::storage));
  });
}
