#include "core/negotiation/vetting.hpp"

#include <doctest/doctest.h>

#include <map>

#include "core/negotiation/test_people.hpp"

using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

constexpr int most = 200;  // sellers
KeyPair witness_number(int number) {
  return keys_from(people::seed_of(std::uint8_t(200 + number)));
}
PublicKey seller_number(int number) {
  return sha256(view_of("seller " + std::to_string(number)));
}

/// The organisers' vettings as they are added.
struct Office {
  KeyRing ring{std::string(people::fair), people::organiser.open};
  void vet(Duty duty, const PublicKey& key, std::int64_t from, std::int64_t until = 1'000'000) {
    ring.add(sign({duty, std::string(people::fair), key, "ten", from, until}));
  }
  void vet_sellers(std::int64_t from) {
    for (int number = 0; number < most; ++number) vet(Duty::seller, seller_number(number), from);
  }
  std::map<PublicKey, int> shares() const {
    std::map<PublicKey, int> shares;
    for (int number = 0; number < most; ++number) ++shares[owner(number)];
    return shares;
  }
  PublicKey owner(int number) const {
    return ring.witness_of(seller_number(number)).value_or(PublicKey{});
  }
  std::vector<PublicKey> owners() const {
    std::vector<PublicKey> all;
    for (int number = 0; number < most; ++number) all.push_back(owner(number));
    return all;
  }
  static SignedVetting sign(const Vetting& vetting) {
    return chomay::negotiation::vet(vetting, people::organiser.secret);
  }
};

}  // namespace

TEST_CASE("vetting: by the organisers, for this fair, this duty and these days") {
  KeyRing ring(std::string(people::fair), people::organiser.open);
  const Vetting good{
      Duty::seller, std::string(people::fair), people::seller.open, "lang-com", 1'000, 2'000};
  CHECK_FALSE(ring.add(vet(good, people::seller.secret)));
  Vetting elsewhere = good;
  elsewhere.fair = "hoi-cho-khac";
  CHECK_FALSE(ring.add(vet(elsewhere, people::organiser.secret)));
  CHECK(ring.add(vet(good, people::organiser.secret)));
  CHECK(ring.add(vet(good, people::organiser.secret)));
  CHECK(ring.vettings().size() == 1);
  const auto vetted = [&](const KeyPair& keys, Duty duty, std::int64_t time) {
    return ring.is_vetted(keys.open, duty, time);
  };
  CHECK(vetted(people::seller, Duty::seller, 1'000));
  CHECK(vetted(people::seller, Duty::seller, 2'000));
  CHECK_FALSE(vetted(people::seller, Duty::seller, 999));
  CHECK_FALSE(vetted(people::seller, Duty::seller, 2'001));
  CHECK_FALSE(vetted(people::seller, Duty::witness, 1'500));
  CHECK_FALSE(vetted(people::buyer, Duty::seller, 1'500));
  SignedVetting longer = vet(good, people::organiser.secret);
  longer.vetting.until = 3'000;
  CHECK_FALSE(ring.add(longer));
  Vetting sees = good;
  sees.duty = Duty::witness;
  sees.key = people::witness.open;
  CHECK(ring.add(vet(sees, people::organiser.secret)));
  CHECK(vetted(people::witness, Duty::witness, 2'000));
  CHECK_FALSE(vetted(people::witness, Duty::witness, 2'001));
}

TEST_CASE("vetting: several witnesses share the sellers") {
  for (int witnesses = 1; witnesses <= 3; ++witnesses) {
    Office office;
    for (int number = 0; number < witnesses; ++number)
      office.vet(Duty::witness, witness_number(number).open, 10);
    office.vet_sellers(20);
    CHECK(int(office.shares().size()) == witnesses);
    for (const auto& [witness, sellers] : office.shares())
      CHECK(sellers > most / witnesses * 7 / 10);
  }
}

TEST_CASE("vetting: whose share a seller is, no later vetting changes") {
  Office office;
  office.vet(Duty::witness, witness_number(0).open, 10, 100);
  office.vet(Duty::witness, witness_number(1).open, 10, 100);
  office.vet_sellers(20);
  const auto owners = office.owners();
  office.vet(Duty::witness, witness_number(2).open, 21);       // one more witness
  office.vet(Duty::witness, witness_number(0).open, 90, 200);  // again; the other one leaves
  office.vet_sellers(90);                                      // again
  CHECK(office.owners() == owners);
  // Who comes now is shared among those who are there now.
  office.vet(Duty::seller, people::seller.open, 150);
  CHECK(office.ring.witness_of(people::seller.open) != witness_number(1).open);
}

TEST_CASE("vetting: who was there before any witness is the first one's") {
  Office office;
  office.vet_sellers(20);
  CHECK(office.owner(0) == PublicKey{});
  office.vet(Duty::witness, witness_number(0).open, 5, 19);  // gone by then
  CHECK(office.owner(0) == PublicKey{});
  office.vet(Duty::witness, witness_number(1).open, 30);
  office.vet(Duty::witness, witness_number(2).open, 31);
  CHECK(office.shares() == std::map<PublicKey, int>{{witness_number(1).open, most}});
  CHECK_FALSE(office.ring.witness_of(people::stranger.open));
  CHECK(office.ring.witnesses().size() == 3);
}
