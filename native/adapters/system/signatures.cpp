#include "native/adapters/system/signatures.hpp"

#include <sodium.h>

namespace chomay::native {

Proof SodiumSignatures::check(std::string_view message, const SignatureBytes& signature,
                              const KeyBytes& key) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  return crypto_sign_verify_detached(signature.data(), bytes, message.size(), key.data()) == 0
             ? Proof::good
             : Proof::bad;
}

}  // namespace chomay::native
