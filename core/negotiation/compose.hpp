// A message made: body, salt, commitment, seal, signature, in the one order in which they fit.
#pragma once
#include "core/negotiation/bodies.hpp"

namespace chomay::negotiation {

struct Draft {
  Header header;  // type, author and commitment are filled in
  Body body;
  std::vector<PublicKey> readers;  // who can open it; usually buyer, seller and witness
};

/// `secret`: 32 random bytes for this message alone.
/// Errors: negotiation.body (a field is out of its bounds), negotiation.readers,
/// negotiation.envelope.
Expected<Envelope> compose(Draft, const SecretKey& author, const Seed& secret);

}  // namespace chomay::negotiation
