// `Finder`: answers the filters of the results page from the catalogue's search index and keeps the
// last answers, so that a frame costs nothing and back is instant.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/plugin/host.hpp"
#include "core/ports/function_ref.hpp"
#include "core/shop/filters.hpp"
#include "core/ui/ui.hpp"

namespace chomay::shop {

struct AttributeCount {
  std::string id, value;
  std::uint32_t count = 0;
};

/// What plugins say of products: the attributes they declare, and the values of those that the data
/// does not hold and their code computes ("dossier/state").
struct Declared {
  std::vector<const plugin::AttributeSpec*> attributes = {};
  FunctionRef<std::vector<plugin::Host::Facet>(std::uint32_t product)> computed = {};
};

/// Counts say what each choice would leave, given the other facets.
struct Found {
  std::vector<std::uint32_t> products;
  std::array<std::uint32_t, catalog::group_count> groups{};
  std::array<std::uint32_t, 6> stars{};
  std::vector<std::pair<std::uint32_t, std::uint32_t>> localities;  // row, count; most first
  std::uint32_t season = 0, complete = 0;
  std::vector<AttributeCount> attributes;
  std::vector<std::string> typed, related, read_as;  // for the line that explains
  std::vector<std::string> marked;  // folded words to highlight; "com*" also begins longer ones
  bool waiting = false;             // for the catalogue's words: nothing can be said yet
};

class Finder {
public:
  Finder();
  ~Finder();
  void set(std::shared_ptr<const catalog::Catalog>);  // again when its words have come
  const Found& find(const Filters&, Date today, const Declared&);

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A title cut into spans, the words that matched highlighted; views into `title`.
std::vector<ui::Span> highlighted(std::string_view title, const std::vector<std::string>& marked);

}  // namespace chomay::shop
