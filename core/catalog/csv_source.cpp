#include "core/catalog/csv_source.hpp"

#include <algorithm>
#include <cstring>

namespace chomay::catalog {
namespace {

class ViewStream final : public ByteStream {
public:
  explicit ViewStream(std::string_view bytes) : left_(bytes) {}
  std::size_t read(char* into, std::size_t room) override {
    const std::size_t count = std::min(room, left_.size());
    if (count != 0) std::memcpy(into, left_.data(), count);
    left_.remove_prefix(count);
    return count;
  }

private:
  std::string_view left_;
};

}  // namespace

std::unique_ptr<ByteStream> MemorySource::open(std::string_view name) {
  const auto file = files_.find(name);
  return file == files_.end() ? nullptr : stream_of(file->second);
}

std::unique_ptr<ByteStream> stream_of(std::string_view bytes) {
  return std::make_unique<ViewStream>(bytes);
}

}  // namespace chomay::catalog
