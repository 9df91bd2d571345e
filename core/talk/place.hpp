// What a device must know of a fair to meet its sellers: one small file that `chomay site` makes.
// It is believed no further than the organisers' key in it: of the vettings only those count that
// this key signed for this fair.
#pragma once
#include "core/negotiation/vetting.hpp"

namespace chomay::talk {

inline constexpr std::size_t most_vettings = 10'000;
inline constexpr std::size_t largest_place = 4u << 20;  // bytes

struct Place {
  std::string fair;
  negotiation::PublicKey organiser{};
  negotiation::Hash catalogue{};  // SHA-256 of the pack
  std::vector<negotiation::SignedVetting> vettings;
  bool operator==(const Place&) const = default;
  static void fields(auto& codec, auto& self);

  negotiation::KeyRing ring() const;
};

/// Nothing when a field is out of its bounds.
std::optional<negotiation::Bytes> write_place(const Place&);
std::optional<Place> read_place(negotiation::View);

}  // namespace chomay::talk
