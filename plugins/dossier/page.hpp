// The page /ho-so/<product>: the whole dossier, each paper with what it means in plain words.
#pragma once
#include <cstdint>

namespace dossier {

void draw_page();

}  // namespace dossier
