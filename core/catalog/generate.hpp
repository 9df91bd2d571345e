// A made-up fair of any size for tests and measurements, from real kinds of goods and places. The
// same options give the same bytes on every machine. Written as it is made: memory stays small.
#pragma once
#include <cstdint>
#include <string_view>

#include "core/catalog/import_table.hpp"

namespace chomay::catalog {

struct GenerateOptions {
  std::uint32_t products = 500;
  std::uint64_t seed = 1;
  Date today = Date::of(2026, 11, 22);  // papers and sessions are dated around it
};

class FileSink {
public:
  virtual ~FileSink() = default;
  /// Appends to the file of a kind; called with pieces of some 64 KB.
  virtual void append(FileKind kind, std::string_view text) = 0;
};

void generate_fair(const GenerateOptions& options, FileSink& sink);

}  // namespace chomay::catalog
