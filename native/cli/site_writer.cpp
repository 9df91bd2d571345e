#include "native/cli/site_writer.hpp"

#include <fstream>
#include <iterator>

namespace chomay::native {
namespace fs = std::filesystem;

std::string SiteWriter::before(const std::string& file) const {
  std::ifstream in(old_ / file, std::ios::binary);
  return in ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

void SiteWriter::put(const std::string& file, std::string_view bytes) {
  const fs::path to = fresh_ / file, from = old_ / file;
  std::error_code problem;
  fs::create_directories(to.parent_path(), problem);
  ++files_;
  bytes_ += bytes.size();
  const bool same_size = fs::file_size(from, problem) == bytes.size() && !problem;
  if (same_size && before(file) == bytes) {
    fs::create_hard_link(from, to, problem);
    if (!problem) return;
  }
  std::ofstream out(to, std::ios::binary);
  out.write(bytes.data(), std::streamsize(bytes.size()));
  out.close();
  if (!out) good_ = false;
  ++written_;
}

}  // namespace chomay::native
