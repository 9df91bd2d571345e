// Writes a fair's rows as a pack: the same bytes for the same rows and options, on every machine.
//
//   auto bytes = write_pack(fair, {.created = clock.now(), .version = 3, .pictures = pictures});
//
// The rows are to be checked by `import` first. A row that points to nothing is written as such and
// `Catalog::open` will refuse the pack, naming table and row.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/catalog/fair.hpp"
#include "core/ports/time.hpp"

namespace chomay::catalog {

struct PackOptions {
  Instant created{0};
  std::uint64_t version = 1;  // grows with every pack of the same fair
  /// Content names of the made pictures by the organiser's file name: "com.jpg" -> "3fa9…".
  std::map<std::string, std::string> pictures = {};
};

/// Empty when the fair does not fit (4 billion bytes of text or rows).
std::vector<std::byte> write_pack(const FairData& fair, const PackOptions& options = {});

}  // namespace chomay::catalog
