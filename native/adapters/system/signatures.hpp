// The Signatures port by libsodium, which is at hand natively: nothing ever waits.
#pragma once
#include "core/ports/ports.hpp"

namespace chomay::native {

class SodiumSignatures final : public Signatures {
public:
  Proof check(std::string_view message, const SignatureBytes&, const KeyBytes&) override;
};

}  // namespace chomay::native
