#include "native/adapters/system/key_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/secret.hpp"

namespace chomay::native {
namespace fs = std::filesystem;

Expected<std::string> read_text(const fs::path& path) {
  const auto bytes = read_file(path, catalog::largest_signature);
  if (!bytes) return tl::unexpected(bytes.error());
  return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

Expected<catalog::PublicKey> read_public_key_file(const fs::path& path) {
  const auto text = read_text(path);
  if (!text) return tl::unexpected(text.error());
  return catalog::read_public_key(*text);
}

Expected<catalog::SecretKey> read_secret_key_file(const fs::path& path) {
  const auto text = read_secret(path);
  if (!text) return tl::unexpected(text.error());
  return catalog::read_secret_key(*text);
}

Expected<void> write_new(const fs::path& path, std::string_view text, Mode mode) {
  // O_EXCL: a key that exists is never overwritten, and a link laid there is not followed.
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                          mode == Mode::owner ? 0600 : 0644);
  if (file < 0 && errno == EEXIST)
    return fail("file.exists", path.string() + " đã có; hãy chọn thư mục khác hoặc dời tệp đó đi.",
                path.string() + " is there already; choose another folder or move it away.");
  const bool written =
      file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const bool kept = file >= 0 && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (written && kept) return {};
  return fail("file.unwritable",
              "Không ghi được " + path.string() + "; kiểm tra quyền và chỗ trống.",
              "Cannot write " + path.string() + "; check permissions and free space.");
}

fs::path signature_path(const fs::path& pack) {
  return pack.string() + ".minisig";
}

Instant wall_clock() {
  using namespace std::chrono;
  return {duration_cast<seconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace chomay::native
