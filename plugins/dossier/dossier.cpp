// The dossier plugin: what the organisers vetted, on cards, on product pages and in full.
#include "page.hpp"
#include "papers.hpp"
#include "section.hpp"

void chomay_draw(int32_t place, int32_t product) {
  switch (static_cast<chomay::Place>(place)) {
    case chomay::Place::section:
      return dossier::draw_section(product);
    case chomay::Place::badge:
      return dossier::draw_badge(product);
    case chomay::Place::page:
      return dossier::draw_page();
    default:
      return;
  }
}
