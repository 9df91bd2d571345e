// A message as far as this device can read it: its signature checked, its body opened, each once.
#pragma once
#include "core/negotiation/bodies.hpp"

namespace chomay::negotiation {

struct Opened {
  Envelope envelope;
  bool is_signed = false;
  ContentKey key{};  // zeros: none that opens
  Body body;         // nothing: it does not open, or is no body
};

/// `reader`: of one whom it may be sealed for.
Opened open_for(Envelope, const SecretKey& reader);
Opened open_with_key(Envelope, const ContentKey&);

/// The signature was checked before, by this device.
Opened open_trusted(Envelope, const ContentKey&);

/// Buyer and seller, when it can open a negotiation; else nobody.
std::vector<PublicKey> sides_of(const Opened& opening);

}  // namespace chomay::negotiation
