#include "core/negotiation/vetting.hpp"

namespace chomay::negotiation {
namespace {

bool is_in_force(const Vetting& vetting, std::int64_t time) {
  return vetting.from <= time && time <= vetting.until;
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

const Vetting* KeyRing::find_witness(std::int64_t time) const {
  for (const auto& [vetting, signature] : vettings_)
    if (vetting.duty == Duty::witness && is_in_force(vetting, time)) return &vetting;
  return nullptr;
}

}  // namespace chomay::negotiation
