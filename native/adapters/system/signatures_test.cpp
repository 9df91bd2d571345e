#include "native/adapters/system/signatures.hpp"

#include <doctest/doctest.h>

#include "core/notice/sign.hpp"
#include "core/notice/test_sample.hpp"

using namespace chomay;

TEST_CASE("signatures: a seller's notice is good by the pack's key, and by nothing else") {
  native::SodiumSignatures signatures;
  const auto read = notice::read_notice(notice::sample_text).value();
  KeyBytes key = notice::key_from_hex(notice::sample_public_key).value();
  CHECK(signatures.check(read.message, read.signature, key) == Proof::good);
  CHECK(signatures.check(read.message + " ", read.signature, key) == Proof::bad);
  SignatureBytes signature = read.signature;
  signature[0] ^= 1;
  CHECK(signatures.check(read.message, signature, key) == Proof::bad);
  key[0] ^= 1;
  CHECK(signatures.check(read.message, read.signature, key) == Proof::bad);
  // A key of small order would be good for any message.
  CHECK(signatures.check(read.message, SignatureBytes{}, KeyBytes{}) == Proof::bad);
}
