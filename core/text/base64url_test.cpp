#include "core/text/base64url.hpp"

#include <doctest/doctest.h>

using namespace chomay::text;

namespace {

std::vector<std::byte> bytes(std::string_view text) {
  std::vector<std::byte> out;
  for (const char c : text) out.push_back(static_cast<std::byte>(c));
  return out;
}

}  // namespace

TEST_CASE("base64url: the vectors of RFC 4648 §10, without padding") {
  const std::pair<const char*, const char*> vectors[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, coded] : vectors) {
    CHECK(to_base64url(bytes(plain)) == coded);
    CHECK(from_base64url(coded) == bytes(plain));
  }
}

TEST_CASE("base64url: every byte comes back, in letters that need no escape") {
  std::vector<std::byte> all;
  for (int value = 0; value < 256; ++value) all.push_back(static_cast<std::byte>(value));
  for (std::size_t size = 0; size <= all.size(); ++size) {
    const std::span<const std::byte> part(all.data(), size);
    const std::string coded = to_base64url(part);
    CHECK(coded.find_first_of("+/=") == std::string::npos);
    CHECK(from_base64url(coded) == std::vector<std::byte>(part.begin(), part.end()));
  }
}

TEST_CASE("base64url: one spelling only; anything else is refused") {
  for (const char* wrong :
       {"Z", "Zg=", "Zg==", "Zh", "Zm9", "Z+", "Z/", "Zm 9v", "Zm9v\n", "Zm9vY"})
    CHECK_FALSE(from_base64url(wrong));
}
