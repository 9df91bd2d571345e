#include "core/negotiation/seal.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/test_people.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

const Seed secret = people::seed_of(77);
constexpr std::string_view words = "Hai mươi ký cốm";

Header header_for(View body) {
  Header header;
  header.type = Type::request;
  header.fair = people::fair;
  header.author = people::buyer.open;
  header.commitment = sha256(body);
  return header;
}

Envelope sealed(View body = view_of(words), Header header = header_for(view_of(words))) {
  const PublicKey readers[] = {people::buyer.open, people::seller.open, people::witness.open};
  const auto cipher = seal(body, *write_header(header), readers, secret);
  return *write_envelope(header, *cipher, people::buyer.secret);
}

std::string opened(const Envelope& envelope, const KeyPair& reader) {
  const auto key = key_for(envelope, reader.secret);
  const auto body = key ? open_with(envelope, *key) : std::nullopt;
  return body ? std::string(text_of(*body)) : "";
}

}  // namespace

TEST_CASE("seal: every reader opens it, nobody else does, and the words are not in the bytes") {
  const Envelope envelope = sealed();
  for (const KeyPair& reader : {people::buyer, people::seller, people::witness})
    CHECK(opened(envelope, reader) == words);
  CHECK(opened(envelope, people::stranger) == "");
  CHECK(text_of(envelope.bytes).find("Hai") == std::string_view::npos);
}

TEST_CASE("seal: who was shown the content key opens this body and no other") {
  const Envelope envelope = sealed();
  const auto key = key_for(envelope, people::seller.secret);
  REQUIRE(key);
  CHECK(*key == content_key(secret));
  CHECK(open_with(envelope, *key));
  CHECK_FALSE(open_with(envelope, content_key(people::seed_of(78))));
}

TEST_CASE("seal: a sealed body moved under another header does not open") {
  Envelope envelope = sealed();
  Header other = envelope.header;
  other.issued_at = 1;
  const auto moved = write_envelope(other, envelope.sealed(), people::buyer.secret);
  CHECK(opened(*moved, people::seller) == "");
}

TEST_CASE("seal: what opens but is not what the header commits to is not the body") {
  CHECK(opened(sealed(view_of("Ba mươi ký cốm")), people::seller) == "");
}

TEST_CASE("seal: damaged and cut ones do not open") {
  const Envelope envelope = sealed();
  const auto key = content_key(secret);
  for (std::size_t at = envelope.header_size + 4; at < envelope.bytes.size(); ++at) {
    Envelope damaged = envelope;
    damaged.bytes[at] ^= 1;
    CHECK((!open_with(damaged, key) || opened(damaged, people::seller) == "" ||
           opened(damaged, people::buyer) == "" || opened(damaged, people::witness) == ""));
    damaged.bytes.resize(at);
    CHECK_FALSE(open_with(damaged, key));
  }
}

TEST_CASE("seal: the same secret makes the same bytes, another one others") {
  CHECK(sealed().bytes == sealed().bytes);
  const PublicKey reader[] = {people::buyer.open};
  CHECK(seal({}, {}, reader, secret) != seal({}, {}, reader, people::seed_of(78)));
  CHECK(body_salt(secret) != body_salt(people::seed_of(78)));
}

TEST_CASE("seal: one reader to six, with real keys") {
  std::vector<PublicKey> readers;
  CHECK_FALSE(seal({}, {}, readers, secret));
  readers.assign(most_readers + 1, people::buyer.open);
  CHECK_FALSE(seal({}, {}, readers, secret));
  const PublicKey none[] = {PublicKey{1}};  // of small order
  CHECK_FALSE(seal({}, {}, none, secret));
}
