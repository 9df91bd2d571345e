// Who may sell, who may witness, who sits at the organisers' desks: the organisers' key, which
// stands in the fair's pack, signs a vetting for each. Buyers need none; their keys are made on
// their devices.
//
//   KeyRing ring("hoi-cho-thu", organiser);
//   ring.add(vetting);                                     // false: not signed by the organisers
//   if (ring.is_vetted(author, Duty::seller, witness_time)) …
//   ring.witness_of(seller)                                // who judges what it negotiates
#pragma once
#include "core/negotiation/keys.hpp"

namespace chomay::negotiation {

inline constexpr std::string_view vetting_domain = "chomay-vetting/v1\n",
                                  share_domain = "chomay-share/v1\n";

/// A desk is the organisers' own: it reads all negotiations and speaks for them about claims.
enum class Duty : std::uint8_t { seller, witness, desk };
inline constexpr int duty_count = 3;

struct Vetting {
  Duty duty = Duty::seller;
  std::string fair;
  PublicKey key{};
  std::string name;                  // a producer's id in the pack, a witness's name in its notes
  std::int64_t from = 0, until = 0;  // ms by the witness's clock, both inclusive
  bool operator==(const Vetting&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.one_of(self.duty, duty_count);
    codec.id(self.fair);
    codec.bytes(self.key);
    codec.id(self.name);
    codec.number(self.from, 0, INT64_MAX);
    codec.number(self.until, 0, INT64_MAX);
  }
};

struct SignedVetting {
  Vetting vetting;
  Signature signature{};
  bool operator==(const SignedVetting&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.part(self.vetting);
    codec.bytes(self.signature);
  }
};

SignedVetting vet(const Vetting&, const SecretKey& organiser);

class KeyRing {
public:
  KeyRing(std::string fair, const PublicKey& organiser)
      : fair_(std::move(fair)), organiser_(organiser) {}
  const std::string& fair() const { return fair_; }
  const PublicKey& organiser() const { return organiser_; }
  const std::vector<SignedVetting>& vettings() const { return vettings_; }

  /// False and nothing kept unless the organisers signed it for this fair.
  bool add(const SignedVetting&);
  bool is_vetted(const PublicKey& key, Duty duty, std::int64_t time) const {
    return find(key, duty, time) != nullptr;
  }
  /// Witnesses judge; what the organisers say about claims they or their desks say.
  bool speaks_for_organisers(const PublicKey& key, std::int64_t time) const {
    return is_vetted(key, Duty::witness, time) || is_vetted(key, Duty::desk, time);
  }
  /// The vetting in force at this time.
  const Vetting* find(const PublicKey&, Duty, std::int64_t time) const;
  /// The one witness that judges all negotiations of a seller, so that whoever promises its stock
  /// knows all that is promised. Witnesses share the sellers by rendezvous hash; it is decided for
  /// ever among those that were in force when the seller's key was first vetted (there was none:
  /// when the first came). Vettings that are added later change nothing of it. Nothing: nobody ever
  /// vetted this key, or there is no witness.
  std::optional<PublicKey> witness_of(const PublicKey& seller) const;
  /// Of the organisers, in force at this time.
  std::vector<PublicKey> desks(std::int64_t time) const;
  /// All that were ever vetted, each once.
  std::vector<PublicKey> witnesses() const;
  /// The one in force of a producer of the pack.
  const Vetting* find_seller(std::string_view producer, std::int64_t time) const;

private:
  std::optional<std::int64_t> share_time(const PublicKey& seller) const;

  std::string fair_;
  PublicKey organiser_;
  std::vector<SignedVetting> vettings_;
};

}  // namespace chomay::negotiation
