// A folder of spreadsheets from anyone: eleven files separated by 0x1D, in the order of FileKind.
// Import must stay in bounds, and what it accepts must come back the same, without an error, from
// the files it exports.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/catalog/export_csv.hpp"
#include "core/catalog/import.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chomay::catalog;
  std::string_view left(reinterpret_cast<const char*>(data), size);
  MemorySource files;
  for (int at = 0; at < file_kind_count && !left.empty(); ++at) {
    const std::size_t end = std::min(left.find('\x1D'), left.size());
    files.put(std::string(info_of(static_cast<FileKind>(at)).file),
              std::string(left.substr(0, end)));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  const ImportResult first = import_fair(files);
  MemorySource exported;
  for (int at = 0; at < file_kind_count; ++at) {
    const auto kind = static_cast<FileKind>(at);
    exported.put(std::string(info_of(kind).file), export_csv(first.data, kind));
  }
  const ImportResult second = import_fair(exported);
  if (second.has_errors() || !(second.data == first.data)) std::abort();
  return 0;
}
