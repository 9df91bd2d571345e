#include "native/adapters/system/secret.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace chomay::native;
namespace fs = std::filesystem;

TEST_CASE("secret: only from a file of one's own, and not a short one") {
  const fs::path path = fs::temp_directory_path() / "chomay-secret-test";
  const auto put = [&](std::string_view text, fs::perms mode) {
    std::ofstream(path) << text;
    fs::permissions(path, mode);
    const auto secret = read_secret(path);
    return secret ? *secret : secret.error().code;
  };
  const auto own = fs::perms::owner_read | fs::perms::owner_write;
  CHECK(put("0123456789abcdef\r\n", own) == "0123456789abcdef");
  CHECK(put("0123456789abcdef", own | fs::perms::group_read) == "secret.open");
  CHECK(put("0123456789abcdef", own | fs::perms::others_read) == "secret.open");
  CHECK(put("too short\n", own) == "secret.short");
  CHECK(put(std::string(largest_secret_file + 1, 'x'), own) == "secret.unreadable");
  fs::remove(path);
  CHECK(read_secret(path).error().code == "secret.unreadable");
  CHECK(read_secret(fs::temp_directory_path()).error().code == "secret.unreadable");
}
