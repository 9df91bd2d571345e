#include "native/meeting/topics.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

namespace chomay::meeting {
namespace {

using negotiation::test::buyer;
using negotiation::test::witness;

TEST_CASE("topics: each device has its own with each witness, and they name both keys") {
  const std::string in = topic_of("hoi-cho-2026", Way::in, {witness.open, buyer.open});
  CHECK(in == "fair/hoi-cho-2026/in/" + mailbox_of(witness.open) + '/' + mailbox_of(buyer.open));
  CHECK(mailbox_of(buyer.open).size() == 64);
  CHECK(ends_of(in, "hoi-cho-2026", Way::in) == Ends{witness.open, buyer.open});
  CHECK_FALSE(ends_of(in, "hoi-cho-2026", Way::out));
  CHECK_FALSE(ends_of(in, "hoi-cho", Way::in));
  CHECK_FALSE(ends_of(in + "/", "hoi-cho-2026", Way::in));
  CHECK_FALSE(ends_of("fair/hoi-cho-2026/in/+/+", "hoi-cho-2026", Way::in));
  const std::string here = here_topic("hoi-cho-2026", witness.open);
  CHECK(here_of(here, "hoi-cho-2026") == witness.open);
  CHECK_FALSE(here_of(here, "hoi-cho"));
  CHECK_FALSE(here_of(in, "hoi-cho-2026"));
}

TEST_CASE("topics: an end reads or writes all of its own") {
  CHECK(topics_of_witness("hoi-cho", Way::in, "ten") == "fair/hoi-cho/in/ten/+");
  CHECK(topics_of_party("hoi-cho", Way::out, "ten") == "fair/hoi-cho/out/+/ten");
  CHECK(every_here_topic("hoi-cho") == "fair/hoi-cho/here/+");
}

TEST_CASE("topics: no level can be a wildcard or another level") {
  CHECK(is_level("hoi-cho-2026"));
  for (const std::string_view bad : {"", "a/b", "+", "#", "A", "hội", "a b", "$SYS"})
    CHECK_FALSE(is_level(bad));
  CHECK_FALSE(is_level(std::string(65, 'a')));
}

}  // namespace
}  // namespace chomay::meeting
