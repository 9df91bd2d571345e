// What a shopper has asked of the results: words, facets, order. It is the query part of
// `/tim?…` and nothing else, so that a shared link, back and reload all restore it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/fair.hpp"

namespace chomay::shop {

enum class Sort : std::uint8_t { relevance, season, price_up, price_down, name, stars };
inline constexpr int sort_count = 6;

/// One wanted value of an attribute that a category plugin declares: a choice's value, or the band
/// of a number facet as "20-40".
struct AttributeChoice {
  std::string id;  // "tea/oxidation"
  std::string value;
  bool operator==(const AttributeChoice&) const = default;
};

struct Filters {
  std::string words;
  std::uint8_t groups = 0;              // bit of catalog::Group
  std::uint8_t stars = 0;               // bit 3, 4, 5
  std::vector<std::string> localities;  // codes, in the order they were chosen
  std::string seller;                   // slug
  bool season = false, complete = false;
  std::optional<std::int64_t> low, high;  // đồng
  std::vector<AttributeChoice> attributes;
  Sort sort = Sort::relevance;
  bool as_list = false;  // rows instead of cards

  bool operator==(const Filters&) const = default;
  bool has_group(catalog::Group group) const { return groups >> static_cast<int>(group) & 1; }
  void toggle_group(catalog::Group group) {
    groups = static_cast<std::uint8_t>(groups ^ (1u << static_cast<int>(group)));
  }
  bool has_stars(int count) const { return stars >> count & 1; }
  void toggle_stars(int count) { stars = static_cast<std::uint8_t>(stars ^ (1u << count)); }
  bool has_locality(std::string_view code) const;
  void toggle_locality(std::string_view code);
  bool has_attribute(std::string_view id, std::string_view value) const;
  void toggle_attribute(std::string_view id, std::string_view value);
  int chosen() const;   // how many filters are on
  void clear_chosen();  // words, order and view stay
};

/// Names in addresses: "thuc-pham", "gia-tang".
std::string_view address_name(catalog::Group);
std::optional<catalog::Group> group_of_address(std::string_view name);

/// `text` is the query part without "?". Unknown or broken parts are left out; sizes are bounded.
Filters parse_filters(std::string_view text);
std::string format_filters(const Filters&);  // canonical; empty when nothing is asked

}  // namespace chomay::shop
