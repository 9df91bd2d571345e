#include "core/ports/ports.hpp"

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

}  // namespace chomay
