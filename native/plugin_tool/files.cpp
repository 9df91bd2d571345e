#include <fstream>
#include <iterator>

#include "core/plugin/limits.hpp"
#include "native/plugin_tool/steps.hpp"

namespace chomay::plugin {
namespace {

tl::unexpected<Error> file_error(const Path& path, std::string_view vi, std::string_view en) {
  return fail("plugin_file", path.string() + ": " + std::string(vi),
              path.string() + ": " + std::string(en));
}

}  // namespace

Expected<Bytes> read_file(const Path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return file_error(path, "không có tệp này", "there is no such file");
  if (size > limits::file_bytes * std::uint64_t{2})
    return file_error(path, "tệp quá lớn", "the file is too large");
  std::ifstream in(path, std::ios::binary);
  Bytes bytes(size);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (!in) return file_error(path, "không đọc được", "it can't be read");
  return bytes;
}

Expected<void> write_file(const Path& path, std::span<const std::byte> bytes) {
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) return file_error(path, "không ghi được", "it can't be written");
  return {};
}

}  // namespace chomay::plugin
