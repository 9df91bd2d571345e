// chomay-sim [--histories N] [--seed S]: N histories from seed S on (150 from 1). One that breaks a
// rule is named with the seed that tells it again; then the program fails.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/negotiation/story.hpp"
#include "tests/sim/history.hpp"

int main(int count, char** words) {
  std::uint64_t histories = 150, seed = 1;
  for (int at = 1; at < count; ++at) {
    const std::string_view word = words[at];
    const bool has_value = at + 1 < count;
    if (word == "--histories" && has_value) {
      histories = std::strtoull(words[++at], nullptr, 10);
    } else if (word == "--seed" && has_value) {
      seed = std::strtoull(words[++at], nullptr, 10);
    } else {
      std::fprintf(stderr, "chomay-sim [--histories N] [--seed S]\n");
      return 2;
    }
  }

  chomay::sim::Told sum;
  std::uint64_t failed = 0, several = 0;
  for (std::uint64_t at = seed; at < seed + histories; ++at) {
    const auto told = chomay::sim::tell(at);
    if (told.broken) {
      std::printf("seed %llu: %s\n", static_cast<unsigned long long>(at), told.broken->c_str());
      ++failed;
    }
    sum.packets += told.packets;
    sum.agreements += told.agreements;
    sum.crashes += told.crashes;
    sum.two_faced += told.two_faced;
    several += told.busy_witnesses > 1;
    for (std::size_t reason = 0; reason < sum.verdicts.size(); ++reason)
      sum.verdicts[reason] += told.verdicts[reason];
    if (histories == 1) std::printf("witnesses' logs %s\n", told.fingerprint.c_str());
  }
  const auto print = [](std::string_view what, std::uint64_t number) {
    if (number > 0)
      std::printf("%10llu  %.*s\n", static_cast<unsigned long long>(number),
                  static_cast<int>(what.size()), what.data());
  };
  print("histories with work for several witnesses", several);
  print("packets", sum.packets);
  print("processes died", sum.crashes);
  print("agreements", sum.agreements);
  print("authors found two-faced", sum.two_faced);
  for (std::size_t reason = 0; reason < sum.verdicts.size(); ++reason)
    print(
        "verdicts: " + std::string(chomay::negotiation::name_of(
                           static_cast<chomay::negotiation::Reason>(reason), chomay::Language::en)),
        sum.verdicts[reason]);
  std::printf("%llu passed, %llu failed\n", static_cast<unsigned long long>(histories - failed),
              static_cast<unsigned long long>(failed));
  return failed > 0;
}
