#include "core/ports/ports.hpp"

#include <algorithm>

namespace chomay {

std::optional<std::string> MemoryStore::read(std::string_view key) {
  const auto found = records_.find(key);
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

bool MemoryStore::apply(std::span<const Change> batch) {
  if (full) return false;
  for (const Change& change : batch) {
    if (change.value)
      records_.insert_or_assign(std::string(change.key), std::string(*change.value));
    else
      records_.erase(std::string(change.key));
  }
  return true;
}

Proof MemorySignatures::check(std::string_view message, const SignatureBytes& signature,
                              const KeyBytes& key) {
  if (waits) return Proof::waiting;
  const Signed asked{std::string(message), signature, key};
  const bool known = std::find(believed_.begin(), believed_.end(), asked) != believed_.end();
  return known ? Proof::good : Proof::bad;
}

void MemorySignatures::believe(std::string_view message, const SignatureBytes& signature,
                               const KeyBytes& key) {
  believed_.push_back({std::string(message), signature, key});
}

std::uint64_t SeededRandom::next() {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

}  // namespace chomay
