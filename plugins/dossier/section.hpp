// The dossier where a product is shown: a section of its page, and a badge on its card.
#pragma once
#include <cstdint>

namespace dossier {

void draw_section(int32_t product);
void draw_badge(int32_t product);
/// Says that the product can't be sold yet, and for want of which papers; nothing when it can.
void draw_not_admitted(int32_t product);

}  // namespace dossier
