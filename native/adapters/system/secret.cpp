#include "native/adapters/system/secret.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chomay::native {

Expected<std::string> read_secret(const std::filesystem::path& path) {
  const std::string name = path.string();
  const auto unreadable = [&] {
    return fail("secret.unreadable", "Không đọc được tệp bí mật " + name + ".",
                "Can't read the secret file " + name + ".");
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return unreadable();
  // What was opened is asked, not what the path names a moment later.
  struct stat facts {};
  std::string text(largest_secret_file + 1, '\0');
  const bool regular = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
  const ssize_t size = regular ? ::read(file, text.data(), text.size()) : -1;
  ::close(file);
  if (size < 0 || size > ssize_t(largest_secret_file)) return unreadable();
  if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return fail("secret.open",
                "Người khác cũng đọc được tệp bí mật " + name + ". Hãy chạy: chmod 600 " + name,
                "Others can read the secret file " + name + ". Run: chmod 600 " + name);
  text.resize(std::size_t(size));
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  if (text.size() < shortest_secret)
    return fail("secret.short",
                "Bí mật trong " + name + " quá ngắn; cần ít nhất " +
                    std::to_string(shortest_secret) + " ký tự.",
                "The secret in " + name + " is too short; it needs at least " +
                    std::to_string(shortest_secret) + " characters.");
  return text;
}

}  // namespace chomay::native
