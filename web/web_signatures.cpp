#include "web/web_signatures.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(int, page_signature, (const char* bytes, int length), {
  return Module["page"]["signature"](bytes, length);
});
// clang-format on

namespace chomay::web {
namespace {

constexpr std::size_t most_known = 200;

}  // namespace

Proof WebSignatures::check(std::string_view message, const SignatureBytes& signature,
                           const KeyBytes& key) {
  std::string bytes(key.begin(), key.end());
  bytes.append(signature.begin(), signature.end());
  bytes += message;
  if (const auto found = known_.find(bytes); found != known_.end()) return found->second;
  const auto proof = static_cast<Proof>(page_signature(bytes.data(), int(bytes.size())));
  if (known_.size() == most_known) known_.clear();
  if (proof != Proof::waiting) known_.emplace(std::move(bytes), proof);
  return proof;
}

}  // namespace chomay::web
