#include "native/kiosk/signed_pack.hpp"

#include <string>

#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"
#include "native/adapters/system/key_files.hpp"

namespace chomay::kiosk {
namespace {

constexpr std::uintmax_t largest_pack = 1u << 30;

}  // namespace

Expected<std::vector<std::byte>> read_signed_pack(const std::filesystem::path& pack,
                                                  const std::filesystem::path& key_file,
                                                  Instant now, Expired expired) {
  auto bytes = native::read_file(pack, largest_pack);
  if (!bytes || key_file.empty()) return bytes;
  const auto key = native::read_public_key_file(key_file);
  if (!key) return tl::unexpected<Error>(key.error());
  const auto signature = native::read_text(native::signature_path(pack));
  if (!signature) return tl::unexpected<Error>(signature.error());
  const auto note = catalog::verify_pack(*bytes, *signature, *key, now);
  if (note) return bytes;
  if (expired == Expired::accepted && note.error().code == "signature_expired") return bytes;
  return tl::unexpected<Error>(note.error());
}

}  // namespace chomay::kiosk
