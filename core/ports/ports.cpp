#include "core/ports/ports.hpp"

namespace chomay {

std::optional<std::string> MemoryStore::read(std::string_view key) {
  const auto found = records_.find(key);
  if (found == records_.end()) return std::nullopt;
  return found->second;
}

bool MemoryStore::write(std::string_view key, std::string_view value) {
  if (full) return false;
  records_.insert_or_assign(std::string(key), std::string(value));
  return true;
}

}  // namespace chomay
