// Any text as a file of rulings: what is read is by the desk that this test's organisers vetted,
// and written again it is read the same.
#include <cstdint>
#include <cstdlib>

#include "core/negotiation/ruling.hpp"

using namespace chomay::negotiation;

namespace {

KeyPair keys(std::uint8_t number) {
  Seed seed{};
  seed.fill(number);
  return keys_from(seed);
}

KeyRing ring_with_desk() {
  KeyRing ring("hanoi-2026", keys(1).open);
  ring.add(vet({Duty::desk, "hanoi-2026", keys(2).open, "ban-1", 0, last_moment}, keys(1).secret));
  return ring;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const KeyRing ring = ring_with_desk();
  const auto read = read_rulings(text_of(View(data, size)), ring);
  if (!read) return 0;
  std::string again;
  for (const SignedRuling& ruling : *read) {
    if (ruling.desk != keys(2).open) std::abort();
    again += ruling_line(ruling) + "\n";
  }
  const auto reread = read_rulings(again, ring);
  if (!reread || *reread != *read) std::abort();
  return 0;
}
