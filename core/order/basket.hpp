// `Basket`: which packs a shopper has chosen, from any number of sellers. It holds ids and counts
// only; names, prices and stock come from the catalogue when it is quoted (quote.hpp), so a new
// pack of the fair can never leave an old price in a basket.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chomay::order {

inline constexpr std::size_t most_lines = 60;
inline constexpr std::int32_t most_packs = 100'000;  // of one line

/// What can be bought: a product's variant, both by their ids in the catalogue.
struct Item {
  std::string product, variant;
  bool operator==(const Item&) const = default;
};

struct BasketLine {
  Item item;
  std::int32_t packs = 1;  // 1 … most_packs
  bool operator==(const BasketLine&) const = default;
};

class Basket {
public:
  const std::vector<BasketLine>& lines() const { return lines_; }
  bool empty() const { return lines_.empty(); }
  std::int32_t packs_of(const Item&) const;  // 0: not in the basket

  /// Puts more of it in; the same again adds up. False when the basket has most_lines lines.
  bool add(const Item&, std::int32_t packs);
  void set(const Item&, std::int32_t packs);  // 0 takes it out
  bool operator==(const Basket&) const = default;

private:
  std::vector<BasketLine> lines_;
};

/// A record of the Store: a line each, "product<tab>variant<tab>packs", so that two tabs merge line
/// by line. What is no line of a basket is left out; sizes are bounded.
Basket parse_basket(std::string_view record);
std::string format_basket(const Basket&);

}  // namespace chomay::order
