#include "native/meeting/topics.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

namespace chomay::meeting {
namespace {

using negotiation::test::buyer;

TEST_CASE("topics: each device has its own two, and they name its key") {
  const std::string in = topic_of("hoi-cho-2026", Way::in, buyer.open);
  CHECK(in == "fair/hoi-cho-2026/in/" + mailbox_of(buyer.open));
  CHECK(mailbox_of(buyer.open).size() == 64);
  CHECK(key_of(in, "hoi-cho-2026", Way::in) == buyer.open);
  CHECK_FALSE(key_of(in, "hoi-cho-2026", Way::out));
  CHECK_FALSE(key_of(in, "hoi-cho", Way::in));
  CHECK_FALSE(key_of("fair/hoi-cho-2026/in/+", "hoi-cho-2026", Way::in));
  CHECK(every_topic("hoi-cho-2026", Way::out) == "fair/hoi-cho-2026/out/+");
}

TEST_CASE("topics: no level can be a wildcard or another level") {
  CHECK(is_level("hoi-cho-2026"));
  for (const std::string_view bad : {"", "a/b", "+", "#", "A", "hội", "a b", "$SYS"})
    CHECK_FALSE(is_level(bad));
  CHECK_FALSE(is_level(std::string(65, 'a')));
}

}  // namespace
}  // namespace chomay::meeting
