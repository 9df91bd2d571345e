#include "native/kiosk/signed_pack.hpp"

#include <string>

#include "core/catalog/sign.hpp"
#include "native/adapters/system/files.hpp"

namespace chomay::kiosk {
namespace {

constexpr std::uintmax_t largest_pack = 1u << 30;
constexpr std::uintmax_t largest_key = 4096;

Expected<std::string> read_text(const std::filesystem::path& path, std::uintmax_t limit) {
  const auto bytes = native::read_file(path, limit);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

}  // namespace

std::filesystem::path signature_of(const std::filesystem::path& pack) {
  return pack.string() + ".minisig";
}

Expected<std::vector<std::byte>> read_signed_pack(const std::filesystem::path& pack,
                                                  const std::filesystem::path& key_file,
                                                  Instant now, Expired expired) {
  auto bytes = native::read_file(pack, largest_pack);
  if (!bytes || key_file.empty()) return bytes;
  const auto key_text = read_text(key_file, largest_key);
  if (!key_text) return tl::unexpected<Error>(key_text.error());
  const auto key = catalog::read_public_key(*key_text);
  if (!key) return tl::unexpected<Error>(key.error());
  const auto signature = read_text(signature_of(pack), catalog::largest_signature);
  if (!signature) return tl::unexpected<Error>(signature.error());
  const auto note = catalog::verify_pack(*bytes, *signature, *key, now);
  if (note) return bytes;
  if (expired == Expired::accepted && note.error().code == "signature_expired") return bytes;
  return tl::unexpected<Error>(note.error());
}

}  // namespace chomay::kiosk
