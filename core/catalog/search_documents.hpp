// Which of a fair's fields can be searched and filtered by: the one mapping from rows to the search
// index. Document number = row of products.
#pragma once
#include "core/catalog/fair.hpp"
#include "core/catalog/search_index.hpp"

namespace chomay::catalog {

SearchIndexData build_search_index(const FairData& fair);

}  // namespace chomay::catalog
