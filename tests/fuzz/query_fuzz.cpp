// Any text as a query, against a small market: answers stay in bounds and the same question gets
// the same answer, whatever was asked before.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/catalog/search.hpp"
#include "core/catalog/search_build.hpp"

using namespace chomay::catalog;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

SearchIndexData market() {
  SearchBuilder builder;
  const char* names[] = {"Cốm làng Vòng",      "Chè Ba Trại",    "Trà sen Quảng An",
                         "Bưởi đường La Tinh", "Giò lụa Ước Lễ", "Đũa tre",
                         "Đông trùng hạ thảo", "Sa pô chê"};
  std::uint32_t id = 0;
  for (const auto* name : names) {
    builder.add({.id = id,
                 .texts = {{Field::name, name},
                           {Field::keyword, "thịt heo"},
                           {Field::place, "Xã Suối Hai"},
                           {Field::barcode, "8930000000019"},
                           {Field::long_text, "com me tri goi trong la sen, nhan chin muon"}},
                 .facets = {{"group", id % 2 == 0 ? "food" : "drink"}, {"tag", "a"}, {"tag", "b"}},
                 .price = 1000 * id,
                 .season_months = season_bits(11, 2)});
    ++id;
  }
  return std::move(builder).finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SearchIndexData index = market();
  static Searcher searcher(index.view());
  if (size < 1) return 0;
  Query query;
  query.order = static_cast<Order>(data[0] % 6);
  query.typing = (data[0] & 8) != 0;
  if ((data[0] & 16) != 0) query.facets = {{"group", {"food"}}};
  if ((data[0] & 32) != 0) query.facets.push_back({"tag", {"a", "x"}});
  query.season_now = (data[0] & 64) != 0;
  query.month = 12;
  query.text.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto first = searcher.search(query);
  const auto documents = index.view().document_count();
  require(first.total <= documents && first.hits.size() <= first.total);
  for (const auto& hit : first.hits) require(hit.id < documents && hit.score >= 0);
  for (const auto& facet : first.facets) {
    for (const auto& value : facet.values) require(value.count <= documents);
  }
  const auto second = searcher.search(query);
  require(second.total == first.total);
  for (std::size_t i = 0; i < first.hits.size(); ++i) {
    require(first.hits[i].id == second.hits[i].id);
  }
  return 0;
}
