// `Sheet`: a page for paper, as rows; the page makes HTML of it, a kiosk's printer a strip. Only
// what has no plain page of its own needs one: an order lies on this device alone.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/order/order.hpp"
#include "core/ports/language.hpp"

namespace chomay::shop {

struct SheetRow {
  enum class Kind : std::uint8_t { title, heading, text, pair, total, fact, code };
  Kind kind = Kind::text;
  std::string left, right = {};  // of `code`: what it is for, and what it says
};

struct Sheet {
  Language language = Language::vi;
  std::vector<SheetRow> rows;
};

Sheet slip_sheet(const catalog::Catalog&, const order::Order&, Language, Instant now);

}  // namespace chomay::shop
