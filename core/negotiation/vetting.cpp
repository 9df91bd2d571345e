#include "core/negotiation/vetting.hpp"

#include "core/ports/function_ref.hpp"

namespace chomay::negotiation {
namespace {

bool is_in_force(const Vetting& vetting, std::int64_t time) {
  return vetting.from <= time && time <= vetting.until;
}

/// Each key once, in the order in which they came.
std::vector<PublicKey> keys_of(Duty duty, const std::vector<SignedVetting>& vettings,
                               FunctionRef<bool(const Vetting&)> counts) {
  std::vector<PublicKey> keys;
  for (const auto& [vetting, signature] : vettings)
    if (vetting.duty == duty && counts(vetting) &&
        std::find(keys.begin(), keys.end(), vetting.key) == keys.end())
      keys.push_back(vetting.key);
  return keys;
}

}  // namespace

SignedVetting vet(const Vetting& vetting, const SecretKey& organiser) {
  const auto bytes = write_record(vetting);
  return {vetting, bytes ? sign(vetting_domain, *bytes, organiser) : Signature{}};
}

bool KeyRing::add(const SignedVetting& vetting) {
  const auto bytes = write_record(vetting.vetting);
  if (!bytes || vetting.vetting.fair != fair_ ||
      !is_signed(vetting_domain, *bytes, vetting.signature, organiser_))
    return false;
  if (std::find(vettings_.begin(), vettings_.end(), vetting) == vettings_.end())
    vettings_.push_back(vetting);
  return true;
}

const Vetting* KeyRing::find(const PublicKey& key, Duty duty, std::int64_t time) const {
  for (const auto& [vetting, signature] : vettings_)
    if (vetting.key == key && vetting.duty == duty && is_in_force(vetting, time)) return &vetting;
  return nullptr;
}

const Vetting* KeyRing::find_seller(std::string_view producer, std::int64_t time) const {
  for (const auto& [vetting, signature] : vettings_)
    if (vetting.duty == Duty::seller && vetting.name == producer && is_in_force(vetting, time))
      return &vetting;
  return nullptr;
}

/// When it was decided which witness is a seller's.
std::optional<std::int64_t> KeyRing::share_time(const PublicKey& seller) const {
  std::optional<std::int64_t> vetted, first_after;
  const auto earlier = [](std::optional<std::int64_t>& time, std::int64_t other) {
    time = std::min(time.value_or(other), other);
  };
  for (const auto& [vetting, signature] : vettings_)
    if (vetting.duty == Duty::seller && vetting.key == seller) earlier(vetted, vetting.from);
  if (!vetted) return std::nullopt;
  for (const auto& [vetting, signature] : vettings_) {
    if (vetting.duty != Duty::witness) continue;
    if (is_in_force(vetting, *vetted)) return vetted;
    if (vetting.from > *vetted) earlier(first_after, vetting.from);
  }
  return first_after;
}

std::optional<PublicKey> KeyRing::witness_of(const PublicKey& seller) const {
  const auto time = share_time(seller);
  std::optional<std::pair<Hash, PublicKey>> highest;
  for (const PublicKey& witness : time ? witnesses() : std::vector<PublicKey>()) {
    if (!is_vetted(witness, Duty::witness, *time)) continue;
    const std::pair bid(sha256({view_of(share_domain), view_of(fair_), witness, seller}), witness);
    if (!highest || *highest < bid) highest = bid;
  }
  if (!highest) return std::nullopt;
  return highest->second;
}

std::vector<PublicKey> KeyRing::desks(std::int64_t time) const {
  return keys_of(Duty::desk, vettings_,
                 [&](const Vetting& vetting) { return is_in_force(vetting, time); });
}

std::vector<PublicKey> KeyRing::witnesses() const {
  return keys_of(Duty::witness, vettings_, [](const Vetting&) { return true; });
}

}  // namespace chomay::negotiation
