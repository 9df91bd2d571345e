// What a pack costs: chomay-pack-bench FAIR_FOLDER|PACK … prints one JSON object each. A folder is
// imported and packed; a pack is read and opened (five times, the quickest counts), with what the
// open one takes: of its own telling and as the system sees it.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/catalog/catalog.hpp"
#include "core/catalog/import.hpp"
#include "core/catalog/pack_writer.hpp"

using namespace chomay;
using namespace chomay::catalog;
namespace fs = std::filesystem;

namespace {

// Processor time: other programs on the machine do not count.
double milliseconds() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

/// Bytes of this program in memory (Linux).
long resident() {
  std::ifstream file("/proc/self/statm");
  long all = 0, in_memory = 0;
  file >> all >> in_memory;
  return in_memory * 4096;
}

std::vector<std::byte> read(const fs::path& path) {
  std::vector<std::byte> bytes(fs::file_size(path));
  std::ifstream(path, std::ios::binary)
      .read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

void pack_folder(const fs::path& folder) {
  MemorySource source;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() != ".csv") continue;
    std::ifstream stream(file.path(), std::ios::binary);
    source.put(file.path().filename().string(),
               std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  const double start = milliseconds();
  const FairData fair = import_fair(source).data;
  const double imported = milliseconds();
  const auto pack = write_pack(fair);
  std::printf("{\"products\": %zu, \"import_ms\": %.1f, \"pack_ms\": %.1f, \"bytes\": %zu}\n",
              fair.products.size(), imported - start, milliseconds() - imported, pack.size());
}

int open_pack(const fs::path& path) {
  const long before = resident();
  double best = 1e9;
  for (int turn = 0; turn < 5; ++turn) {
    auto bytes = read(path);
    const double start = milliseconds();
    const auto catalog = Catalog::open(std::move(bytes));
    best = std::min(best, milliseconds() - start);
    if (!catalog) {
      std::fprintf(stderr, "%s\n", catalog.error().en.c_str());
      return 1;
    }
    if (turn == 4)
      std::printf(
          "{\"products\": %u, \"open_ms\": %.2f, \"file\": %ju, \"memory\": %zu, "
          "\"resident\": %ld}\n",
          catalog->product_count(), best, static_cast<std::uintmax_t>(fs::file_size(path)),
          catalog->memory_bytes(), resident() - before);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  for (int at = 1; at < count; ++at) {
    if (fs::is_directory(arguments[at]))
      pack_folder(arguments[at]);
    else if (const int failed = open_pack(arguments[at]))
      return failed;
  }
}
