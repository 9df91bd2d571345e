#include "native/cli/folder_source.hpp"

#include <cstdio>

namespace chomay::native {
namespace {

class DiskStream final : public catalog::ByteStream {
public:
  explicit DiskStream(std::FILE* file) : file_(file) {}
  std::size_t read(char* into, std::size_t room) override {
    return std::fread(into, 1, room, file_.get());
  }
  bool failed() const override { return std::ferror(file_.get()) != 0; }

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace

std::unique_ptr<catalog::ByteStream> FolderSource::open(std::string_view name) {
  const auto found = elsewhere_.find(name);
  const std::filesystem::path path = found != elsewhere_.end() ? found->second : folder_ / name;
  std::error_code error;
  // Only what ends by itself: a named pipe or a device would keep import waiting.
  if (!std::filesystem::is_regular_file(path, error)) return nullptr;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  return file == nullptr ? nullptr : std::make_unique<DiskStream>(file);
}

bool FolderSource::has_picture(std::string_view name) {
  std::error_code error;
  return std::filesystem::is_regular_file(folder_ / "images" / name, error);
}

}  // namespace chomay::native
