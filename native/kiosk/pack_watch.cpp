#include "native/kiosk/pack_watch.hpp"

#include <sys/stat.h>

#include "native/adapters/system/key_files.hpp"
#include "native/kiosk/signed_pack.hpp"

namespace chomay::kiosk {
namespace fs = std::filesystem;

PackWatch::Stamp PackWatch::stamp() const {
  struct stat info {};
  if (::stat(pack_.c_str(), &info) != 0) return {};
  std::error_code problem;
  return {fs::last_write_time(pack_, problem), std::uintmax_t(info.st_size),
          std::uint64_t(info.st_ino), fs::last_write_time(native::signature_path(pack_), problem)};
}

bool PackWatch::look() {
  const Stamp seen = stamp();
  const bool calm = seen == last_seen_;
  last_seen_ = seen;
  if (!calm || seen == shown_ || seen == Stamp{}) return false;
  return true;
}

void PackWatch::settle() {
  shown_ = last_seen_ = stamp();
}

}  // namespace chomay::kiosk
