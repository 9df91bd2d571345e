// What a message costs: chomay-negotiation-bench prints one JSON object a kind of work, how often a
// second it is done, and how many times as long it takes as libsodium's bare Ed25519 in the same
// run.
#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "core/negotiation/test_fair.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

/// Processor time of one round, in microseconds; the best of five tries of a quarter of a second.
template <class Work>
double microseconds(Work work) {
  double best = 1e12;
  for (int attempt = 0; attempt < 5; ++attempt) {
    const std::clock_t start = std::clock();
    std::clock_t now = start;
    int rounds = 0;
    for (; now - start < CLOCKS_PER_SEC / 4; now = std::clock())
      for (int times = 0; times < 20; ++times, ++rounds) work();
    best = std::min(best, double(now - start) * 1e6 / CLOCKS_PER_SEC / rounds);
  }
  return best;
}

void print(const char* what, double us, double bare) {
  std::printf(
      "{\"bench\":\"negotiation\",\"what\":\"%s\",\"us\":%.1f,\"per_second\":%.0f,"
      "\"times_bare\":%.2f}\n",
      what, us, 1e6 / us, us / bare);
}

void need(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

int main() {
  people::Fair fair;
  const Hash id = fair.say(fair.seller, {}, people::offer());
  fair.deliver();
  const Envelope offer = fair.witness->find(id)->find(id)->envelope;
  const Bytes wire = to_wire(offer);
  const Bytes file = write_transcript(transcript_of(*fair.witness->find(id), people::ring_of_all(),
                                                    fair.witness->prove(*fair.witness->find(id))));

  Bytes message = offer.bytes;
  Signature signature;
  const double sign_us = microseconds([&] {
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                         people::seller.secret.bytes.data());
  });
  const double verify_us = microseconds([&] {
    need(crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     people::seller.open.data()) == 0);
  });
  print("libsodium signs", sign_us, sign_us);
  print("libsodium verifies", verify_us, verify_us);
  print("envelope written and signed", microseconds([&] {
          need(bool(write_envelope(offer.header, offer.sealed(), people::seller.secret)));
        }),
        sign_us);
  print("envelope read and verified", microseconds([&] {
          const auto read = read_envelope(wire);
          need(read && is_signed(*read));
        }),
        verify_us);
  std::uint8_t number = 0;
  const Draft draft{offer.header,
                    people::offer(),
                    {people::buyer.open, people::seller.open, people::witness.open}};
  print("message composed and sealed for three", microseconds([&] {
          need(bool(compose(draft, people::seller.secret, people::seed_of(++number))));
        }),
        sign_us);
  print("message verified and opened", microseconds([&] {
          need(open_for(*read_envelope(wire), people::buyer.secret).body.index() != 0);
        }),
        verify_us);
  print("transcript of one message proven",
        microseconds([&] { need(bool(check_transcript(file, std::nullopt))); }), verify_us);
}
