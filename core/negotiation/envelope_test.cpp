#include "core/negotiation/envelope.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/seal.hpp"
#include "core/negotiation/test_people.hpp"

using namespace chomay;
using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

const Hash some = sha256(view_of("some")), another = sha256(view_of("another"));

Header header() {
  Header header;
  header.role = Role::seller;
  header.type = Type::offer;
  header.fair = people::fair;
  header.negotiation = some;
  header.author = people::seller.open;
  header.sequence = 2;
  header.issued_at = people::start;
  header.valid_until = people::start + people::day;
  header.commitment = another;
  header.previous = {std::min(some, another), std::max(some, another)};
  return header;
}

Bytes wire(const Header& of = header()) {
  const auto envelope = write_envelope(of, view_of("sealed"), people::seller.secret);
  return envelope ? to_wire(*envelope) : Bytes{};
}

bool is_good(View bytes) {
  const auto read = read_envelope(bytes);
  return read && is_signed(*read);
}

}  // namespace

TEST_CASE("envelope: what was written is read, with its very bytes, id and signature") {
  const auto envelope = write_envelope(header(), view_of("sealed"), people::seller.secret);
  REQUIRE(envelope);
  const auto read = read_envelope(to_wire(*envelope));
  REQUIRE(read);
  CHECK(*read == *envelope);
  CHECK(read->header == header());
  CHECK(text_of(read->sealed()) == "sealed");
  CHECK(read->id == sha256(read->bytes));
  CHECK(is_signed(*read));
  CHECK(read->negotiation() == some);
}

TEST_CASE("envelope: the layout stands where the header file says") {
  const Bytes bytes = wire();
  CHECK(text_of(View(bytes).first(4)) == "cmn1");
  CHECK(bytes[4] == 1);
  CHECK(bytes[5] == 2);
  CHECK(bytes[6] == 2);
  CHECK(bytes[7] == people::fair.size());
  CHECK(std::equal(some.begin(), some.end(), bytes.begin() + 8));
  CHECK(std::equal(another.begin(), another.end(), bytes.begin() + 96));
  CHECK(text_of(View(bytes).subspan(128, people::fair.size())) == people::fair);
  CHECK(bytes.size() == 128 + people::fair.size() + 64 + 4 + 6 + 64);
}

TEST_CASE("envelope: an opening is the first of its author, builds on nothing and names itself") {
  Header opening = header();
  opening.negotiation = {};
  opening.sequence = 1;
  opening.previous.clear();
  const auto envelope = write_envelope(opening, {}, people::seller.secret);
  REQUIRE(envelope);
  CHECK(envelope->negotiation() == envelope->id);
  opening.sequence = 2;
  CHECK(wire(opening).empty());
  opening.sequence = 1;
  opening.previous = {some};
  CHECK(wire(opening).empty());
}

TEST_CASE("envelope: fields out of their bounds are neither written nor read") {
  const auto refused = [](auto change) {
    Header changed = header();
    change(changed);
    return wire(changed).empty();
  };
  CHECK(refused([](Header& h) { h.type = Type{0}; }));
  CHECK(refused([](Header& h) { h.type = Type{25}; }));
  CHECK(refused([](Header& h) { h.role = Role{3}; }));
  CHECK(refused([](Header& h) { h.fair = ""; }));
  CHECK(refused([](Header& h) { h.fair = std::string(65, 'a'); }));
  CHECK(refused([](Header& h) { h.fair = "hội-chợ"; }));
  CHECK(refused([](Header& h) { h.sequence = 0; }));
  CHECK(refused([](Header& h) { h.issued_at = -1; }));
  CHECK(refused([](Header& h) { h.valid_until = h.issued_at - 1; }));
  CHECK(refused([](Header& h) { h.previous.clear(); }));
  CHECK(refused([](Header& h) { std::swap(h.previous[0], h.previous[1]); }));
  CHECK(refused([](Header& h) { h.previous[0] = h.previous[1]; }));
  CHECK(refused([](Header& h) { h.previous.resize(9); }));
  const Bytes large(largest_sealed + 1);
  CHECK_FALSE(write_envelope(header(), large, people::seller.secret));
}

TEST_CASE("envelope: cut, lengthened or with any bit changed it is not what was signed") {
  const Bytes bytes = wire();
  REQUIRE(is_good(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_envelope(View(bytes).first(size)));
  Bytes longer = bytes;
  longer.push_back(0);
  CHECK_FALSE(read_envelope(longer));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    Bytes changed = bytes;
    changed[at] ^= static_cast<std::uint8_t>(1u << (at % 8));
    CHECK_FALSE(is_good(changed));
  }
  CHECK_FALSE(read_envelope(Bytes(largest_envelope + 1)));
}

TEST_CASE("signature: only by this key, for this purpose, with a canonical S") {
  const auto read = read_envelope(wire());
  CHECK_FALSE(is_signed("chomay-neg/v2\n", read->bytes, read->signature, people::seller.open));
  CHECK_FALSE(is_signed(envelope_domain, read->bytes, read->signature, people::buyer.open));

  // S + L solves the same equation; RFC 8032 §5.1.7 wants S below L, the order of the group.
  constexpr std::array<std::uint8_t, 32> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,
                                               0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
                                               0,    0,    0,    0,    0,    0,    0,    0,
                                               0,    0,    0,    0,    0,    0,    0,    0x10};
  Signature other = read->signature;
  unsigned carry = 0;
  for (std::size_t at = 0; at < order.size(); ++at) {
    carry += other[32 + at] + order[at];
    other[32 + at] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  REQUIRE(carry == 0);
  CHECK_FALSE(is_signed(envelope_domain, read->bytes, other, people::seller.open));
}

TEST_CASE("signature: keys of small order, which sign anything, are refused") {
  // y = 1 (the neutral element), 0, -1, and p + 1, the neutral element written wrongly.
  for (const std::uint8_t first : {0x01, 0x00, 0xec, 0xee}) {
    PublicKey key{first};
    if (first >= 0xec) {
      key.fill(0xff);
      key[0] = first;
      key[31] = 0x7f;
    }
    Signature zero_s{};  // R = A: with S = 0 the equation holds for the neutral element
    std::copy(key.begin(), key.end(), zero_s.begin());
    CHECK_FALSE(is_signed(envelope_domain, view_of("anything"), zero_s, key));
  }
}
