// `chomay plugin new`: the SDK's template under a name of one's own.
#include <unistd.h>

#include <cstdlib>

#include "native/plugin_tool/steps.hpp"

#ifndef CHOMAY_SDK_SOURCE
#error "CMake names the SDK's folder in the sources"
#endif

namespace chomay::plugin {
namespace {

constexpr std::string_view placeholder = "mau-tien-ich";  // the template's id

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
}

}  // namespace

Path sdk_directory() {
  if (const char* chosen = std::getenv("CHOMAY_SDK")) return chosen;
  std::error_code error;
  const Path program = std::filesystem::read_symlink("/proc/self/exe", error);
  const Path installed = program.parent_path().parent_path() / "share/chomay/sdk";
  return std::filesystem::exists(installed / "chomay.h", error) ? installed
                                                                : Path(CHOMAY_SDK_SOURCE);
}

Expected<Path> create_plugin(const Path& directory, std::string_view name) {
  const Path target = directory / name;
  std::error_code error;
  if (!is_name(name) || std::filesystem::exists(target, error))
    return fail("plugin_file",
                target.string() + ": tên chỉ gồm a-z, 0-9, gạch nối, và thư mục chưa có.",
                target.string() + ": a name is a-z, 0-9 and hyphens, and its folder is not there.");
  for (const auto& entry :
       std::filesystem::directory_iterator(sdk_directory() / "template", error)) {
    const auto bytes = read_file(entry.path());
    if (!bytes) return tl::unexpected(bytes.error());
    std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    replace_all(text, placeholder, name);
    const auto written =
        write_file(target / entry.path().filename(), std::as_bytes(std::span(text)));
    if (!written) return tl::unexpected(written.error());
  }
  if (error)
    return fail("plugin_file", "Không tìm thấy bộ công cụ. Hãy đặt CHOMAY_SDK.",
                "The SDK was not found. Set CHOMAY_SDK.");
  return target;
}

}  // namespace chomay::plugin
