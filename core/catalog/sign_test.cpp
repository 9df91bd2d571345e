#include "core/catalog/sign.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "core/catalog/pack_test_fair.hpp"
#include "core/catalog/pack_writer.hpp"

namespace chomay::catalog {
namespace {

KeyPair test_keys(std::uint8_t of = 1) {
  std::array<std::uint8_t, 32> seed{};
  seed[0] = of;
  return keys_from(seed, {of, 2, 3, 4, 5, 6, 7, 0xE8});
}

const SignatureNote note{"hoi-cho-thu", 3, {1'000}, {2'000}};

TEST_CASE("keys: both files read back, and the id shows as minisign shows it") {
  const KeyPair keys = test_keys();
  CHECK(to_text(keys.public_key.id) == "E807060504030201");
  CHECK(read_public_key(write_public_key(keys.public_key)) == keys.public_key);
  const auto secret = read_secret_key(write_secret_key(keys.secret_key));
  REQUIRE(secret);
  CHECK(secret->key == keys.secret_key.key);
  CHECK(public_key_of(*secret) == keys.public_key);
  CHECK(write_public_key(keys.public_key)
            .starts_with("untrusted comment: minisign public key E807060504030201\nRW"));
}

TEST_CASE("keys: the second line alone is a key, other texts are not") {
  const std::string file = write_public_key(test_keys().public_key);
  CHECK(read_public_key(file.substr(file.find('\n') + 1)) == test_keys().public_key);
  for (const char* text :
       {"", "\n", "untrusted comment: x", "RWQ", "untrusted comment: x\nRWQ=\n"}) {
    CHECK(read_public_key(text).error().code == "key_bad_format");
    CHECK(read_secret_key(text).error().code == "key_bad_format");
  }
  std::string broken = write_secret_key(test_keys().secret_key);
  broken[broken.size() - 60] ^= 1;
  CHECK(read_secret_key(broken).error().code == "key_bad_format");
  SecretKey halves = test_keys().secret_key;
  halves.key[40] ^= 1;
  CHECK(read_secret_key(write_secret_key(halves)).error().code == "key_bad_format");
}

TEST_CASE("signature: says which fair, which version and until when") {
  CHECK(to_comment(note) == "timestamp:1000\tfair:hoi-cho-thu\tversion:3\texpires:2000\thashed");
  CHECK(from_comment(to_comment(note)) == note);
  CHECK(from_comment("timestamp:12\tfile:a.pack\thashed") == SignatureNote{"", 0, {12}, {}});
  CHECK(from_comment("version:12x\texpires:\t:\t\t") == SignatureNote{});
}

TEST_CASE("signature: good for these bytes, this note and this key only") {
  std::vector<std::byte> bytes(1'000, std::byte{7});
  const KeyPair keys = test_keys();
  const std::string signature = sign(bytes, keys.secret_key, note);
  CHECK(verify(bytes, signature, keys.public_key) == note);

  bytes[500] = std::byte{8};
  CHECK(verify(bytes, signature, keys.public_key).error().code == "signature_mismatch");
  bytes[500] = std::byte{7};

  std::string other_note = signature;
  other_note.replace(other_note.find("version:3"), 9, "version:4");
  CHECK(verify(bytes, other_note, keys.public_key).error().code == "signature_mismatch");

  CHECK(verify(bytes, signature, test_keys(9).public_key).error().code == "signature_other_key");
  PublicKey same_id = test_keys(9).public_key;
  same_id.id = keys.public_key.id;
  CHECK(verify(bytes, signature, same_id).error().code == "signature_mismatch");
}

TEST_CASE("signature: cut and foreign texts are refused") {
  const std::vector<std::byte> bytes(10);
  const KeyPair keys = test_keys();
  const std::string signature = sign(bytes, keys.secret_key, note);
  for (std::size_t size = 0; size + 1 < signature.size(); ++size)
    CHECK_FALSE(verify(bytes, signature.substr(0, size), keys.public_key));
  CHECK(verify(bytes, std::string(1'000'000, 'a'), keys.public_key).error().code ==
        "signature_bad_format");
}

TEST_CASE("signature of a pack: it must be this fair, this version, and in its time") {
  const auto pack = write_pack(small_fair(), {.version = 3});
  const KeyPair keys = test_keys();
  const auto check = [&](const SignatureNote& said, Instant now) {
    const auto found = verify_pack(pack, sign(pack, keys.secret_key, said), keys.public_key, now);
    return found ? "good" : found.error().code;
  };
  CHECK(check(note, {2'000}) == "good");
  CHECK(check(note, {2'001}) == "signature_expired");
  CHECK(check({"hoi-cho-khac", 3, {}, {}}, {1'500}) == "signature_other_fair");
  CHECK(check({"hoi-cho-thu", 2, {}, {}}, {1'500}) == "signature_other_fair");
  CHECK(check({"hoi-cho-thu", 3, {}, {}}, {9'999'999'999}) == "good");
}

}  // namespace
}  // namespace chomay::catalog
