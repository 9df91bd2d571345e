// The Signatures port in the page. The answer comes from web/signatures.js, which may first have to
// fetch what can tell; then `waiting`, and a frame is asked for when it is there.
#pragma once
#include <map>
#include <string>

#include "core/ports/ports.hpp"

namespace chomay::web {

class WebSignatures final : public Signatures {
public:
  Proof check(std::string_view message, const SignatureBytes&, const KeyBytes&) override;

private:
  std::map<std::string, Proof, std::less<>> known_;  // by key, signature and message
};

}  // namespace chomay::web
