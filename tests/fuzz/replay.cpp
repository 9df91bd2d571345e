// The main of a fuzz program without libFuzzer: runs every file of a corpus folder, then damaged
// copies of it (cut short, bits flipped, bytes overwritten), the same ones each time. A fault shows
// as a crash or as a sanitizer's report; the input that caused it is left beside the program.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {
using Bytes = std::vector<std::uint8_t>;
constexpr int damages_per_file = 64;

Bytes read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Written before the run: after a crash it is the culprit.
void run(const Bytes& bytes, const std::string& keep) {
  std::ofstream(keep, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes));
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

Bytes damage(Bytes bytes, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return n ? random() % n : 0; };
  if (bytes.empty()) return bytes;
  const auto at = below(bytes.size());
  switch (random() % 4) {
    case 0:
      bytes.resize(at);
      break;
    case 1:
      bytes[at] ^= static_cast<std::uint8_t>(1u << below(8));
      break;
    case 2:  // a field of four bytes with an extreme value
      for (std::size_t i = at; i < bytes.size() && i < at + 4; ++i) bytes[i] = 0xFF;
      break;
    default:
      bytes[at] = static_cast<std::uint8_t>(random());
      break;
  }
  return bytes;
}
}  // namespace

int main(int count, char** arguments) {
  int runs = 0;
  const std::string keep = std::string(arguments[0]) + ".last-input";
  for (int i = 1; i < count; ++i) {
    if (!std::filesystem::is_directory(arguments[i])) continue;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
      const Bytes whole = read(entry.path());
      std::mt19937 random(static_cast<unsigned>(whole.size()));
      run(whole, keep);
      for (int n = 0; n < damages_per_file; ++n) run(damage(whole, random), keep);
      ++runs;
    }
  }
  if (runs == 0) {
    std::fprintf(stderr, "no corpus: put at least one good input into the folder named\n");
    return 1;
  }
  std::filesystem::remove(keep);
  std::printf("%d passed, 0 failed\n", runs);
}
