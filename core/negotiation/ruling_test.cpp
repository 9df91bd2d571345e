#include "core/negotiation/ruling.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

const KeyPair desk = keys_from(people::seed_of(77));

/// The organisers' vettings: one desk, from 1,000 to 9,000 ms.
KeyRing ring_with_desk() {
  KeyRing ring{std::string(people::fair), people::organiser.open};
  ring.add(vet({Duty::desk, std::string(people::fair), desk.open, "ban-1", 1'000, 9'000},
               people::organiser.secret));
  return ring;
}

Ruling of(std::string document, RulingOutcome outcome, std::int64_t at, std::string words = {}) {
  return {std::string(people::fair), std::move(document), sha256(view_of("paper")), outcome, at,
          std::move(words)};
}

std::string line_of(const Ruling& ruling, const KeyPair& by = desk) {
  const auto ruled = rule(ruling, by);
  REQUIRE(ruled);
  return ruling_line(*ruled) + "\n";
}

}  // namespace

TEST_CASE("a ruling comes back as it was signed; of each paper the latest counts") {
  const auto read = read_rulings(
      "# bàn 1\n" + line_of(of("hs-1", RulingOutcome::rejected, 3'000, "Sai tên cơ sở.")) +
          line_of(of("hs-2", RulingOutcome::approved, 2'000)) + "\r\n" +
          line_of(of("hs-1", RulingOutcome::approved, 4'000)) +
          line_of(of("hs-2", RulingOutcome::incomplete, 2'000, "Thiếu trang 2.")),
      ring_with_desk());
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].ruling == of("hs-1", RulingOutcome::approved, 4'000));
  CHECK((*read)[1].ruling.outcome ==
        RulingOutcome::incomplete);  // at the same moment: the stricter one
  CHECK((*read)[1].ruling.words == "Thiếu trang 2.");
}

TEST_CASE("only a desk in its time rules, and no byte of what it signed can be changed") {
  const KeyRing ring = ring_with_desk();
  const auto refused = [&](const std::string& text) {
    const auto read = read_rulings(text, ring);
    return !read && read.error().code == "rulings.line";
  };
  CHECK(refused(line_of(of("hs-1", RulingOutcome::approved, 999))));
  CHECK(refused(line_of(of("hs-1", RulingOutcome::approved, 9'001))));
  CHECK(refused(line_of(of("hs-1", RulingOutcome::approved, 5'000), people::seller)));
  Ruling elsewhere = of("hs-1", RulingOutcome::approved, 5'000);
  elsewhere.fair = "hoi-cho-khac";
  CHECK(refused(line_of(elsewhere)));
  CHECK(refused("!!!\n"));
  const std::string good = line_of(of("hs-1", RulingOutcome::approved, 5'000));
  CHECK(!refused(good));
  for (std::size_t at = 0; at + 1 < good.size(); ++at) {
    std::string changed = good;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    if (changed != good) CHECK(refused(changed));
  }
}

TEST_CASE("who does not approve says why, within bounds") {
  CHECK(rule(of("hs-1", RulingOutcome::rejected, 1), desk).error().code == "ruling.words");
  CHECK(rule(of("hs-1", RulingOutcome::incomplete, 1, std::string(longest_finding + 1, 'a')), desk)
            .error()
            .code == "ruling.bounds");
  CHECK(rule(of("", RulingOutcome::approved, 1), desk).error().code == "ruling.bounds");
}
