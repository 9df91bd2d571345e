#include "native/meeting/vettings_file.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

namespace chomay::meeting {
namespace {

using namespace negotiation;
namespace people = negotiation::test;

SignedVetting vetting(const KeyPair& by = people::organiser) {
  return vet({Duty::seller, std::string(people::fair), people::seller.open, "cs-com-me-tri",
              people::start, people::start + people::day},
             by.secret);
}

TEST_CASE("vettings: a line for each, comments are for people") {
  KeyRing ring(std::string(people::fair), people::organiser.open);
  CHECK(read_vettings("# hội chợ\n\n" + vetting_line(vetting()) + "\n", ring));
  CHECK(ring.is_vetted(people::seller.open, Duty::seller, people::start));
}

TEST_CASE("vettings: what the organisers did not sign is named by its line") {
  KeyRing ring(std::string(people::fair), people::organiser.open);
  for (const std::string& bad : {std::string("xyz"), vetting_line(vetting(people::stranger))}) {
    const auto read = read_vettings(vetting_line(vetting()) + "\n" + bad, ring);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "vettings.line");
    CHECK(read.error().en.find("Line 2") != std::string::npos);
  }
}

}  // namespace
}  // namespace chomay::meeting
