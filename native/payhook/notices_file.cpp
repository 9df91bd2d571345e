#include "native/payhook/notices_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/notice/notice.hpp"
#include "native/adapters/system/files.hpp"

namespace chomay::payhook {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> unwritable(const fs::path& path) {
  return fail("notices.unwritable",
              "Không ghi được " + path.string() + "; kiểm tra quyền và chỗ trống.",
              "Can't write " + path.string() + "; check permissions and free space.");
}

class File {
public:
  File(const fs::path& path, int flags) : file_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (file_ >= 0) ::close(file_);
  }
  File(const File&) = delete;
  bool is_open() const { return file_ >= 0; }
  bool write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t count = ::write(file_, text.data(), text.size());
      if (count <= 0) return false;
      text.remove_prefix(std::size_t(count));
    }
    return true;
  }
  bool sync() { return ::fsync(file_) == 0; }
  bool cut(off_t size) { return ::ftruncate(file_, size) == 0; }
  off_t size() const {
    struct stat facts {};
    return ::fstat(file_, &facts) == 0 ? facts.st_size : -1;
  }

private:
  int file_;
};

/// A file's name is on disk when its folder is.
bool sync_folder(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  File file(folder, O_RDONLY | O_DIRECTORY);
  return file.is_open() && file.sync();
}

}  // namespace

Expected<std::set<std::string>> open_notices(const fs::path& path) {
  File file(path, O_RDWR | O_CREAT);
  if (!file.is_open() || !sync_folder(path)) return unwritable(path);
  const auto bytes = native::read_file(path, largest_notices_file);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  std::set<std::string> lines;
  std::size_t at = 0;
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
    lines.insert(text.substr(at, end - at));
    at = end + 1;
  }
  const bool is_ours = lines.empty() ? text.size() <= notice::longest_notice
                                     : notice::read_notice(*lines.begin()).has_value();
  if (!is_ours)
    return fail("notices.other",
                path.string() + " không phải tệp tin báo nhận tiền; hãy chọn tên khác.",
                path.string() + " is no file of payment notices; choose another name.");
  if (at < text.size() && !(file.cut(off_t(at)) && file.sync())) return unwritable(path);
  return lines;
}

Expected<void> append_lines(const fs::path& path, const std::string& lines) {
  File file(path, O_WRONLY | O_APPEND | O_CREAT);
  if (!file.is_open()) return unwritable(path);
  const off_t before = file.size();
  if (before < 0) return unwritable(path);
  if (file.write(lines) && file.sync()) return {};
  file.cut(before);
  return unwritable(path);
}

}  // namespace chomay::payhook
