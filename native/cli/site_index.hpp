// Searching without the program. Two ways from the same words: pages of an index like a book's
// (`/tim/<first letters>`), which need nothing but links, and a list of products with their words
// for web/search_plain.js, which needs no WebGL.
#pragma once
#include <functional>

#include "native/cli/site_edition.hpp"

namespace chomay::native {

/// `/tim` first, then a page for each beginning. Each is handed over as it is made.
void index_pages(Edition&, const std::function<void(const Page&)>& put);

/// [["com-me-tri","Cốm Mễ Trì","65.000 ₫ / hộp 250 g","com me tri …"], …]: the last text holds all
/// that finds the product, folded, with what other regions call it.
std::string search_list(const Edition&);
inline constexpr const char* search_list_file = "san-pham.json";  // beside the page /tim

}  // namespace chomay::native
