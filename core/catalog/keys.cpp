#include "core/catalog/keys.hpp"

#include <sodium.h>

#include <algorithm>

#include "core/catalog/keys_text.hpp"

namespace chomay::catalog {
namespace {

using Mark = std::array<char, 2>;
constexpr Mark ed25519{'E', 'd'}, no_kdf{'\0', '\0'}, blake2b{'B', '2'};
constexpr std::string_view comment_start = "untrusted comment: ";

struct PublicFile {
  Mark algorithm = ed25519;
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
};

struct SecretFile {
  Mark algorithm = ed25519, kdf = no_kdf, checksum = blake2b;
  std::array<std::uint8_t, 32> salt{};
  std::array<std::uint8_t, 16> kdf_limits{};
  KeyId id{};
  std::array<std::uint8_t, 64> key{};
  std::array<std::uint8_t, 32> check{};
};

std::array<std::uint8_t, 32> check_of(const SecretFile& file) {
  std::array<std::uint8_t, 32> check;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, check.size());
  const auto add = [&](const auto& part) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  };
  add(file.algorithm);
  add(file.id);
  add(file.key);
  crypto_generichash_final(&state, check.data(), check.size());
  return check;
}

/// The second half of a key follows from the first, its seed.
bool is_whole(const SecretFile& file) {
  std::array<std::uint8_t, 32> seed, unused;
  std::copy_n(file.key.begin(), seed.size(), seed.begin());
  std::array<std::uint8_t, 64> made;
  crypto_sign_seed_keypair(unused.data(), made.data(), seed.data());
  sodium_memzero(seed.data(), seed.size());
  return made == file.key;
}

/// The line after the comment; a file of one line is that line.
std::string_view payload(std::string_view text) {
  std::string_view line = take_line(text);
  return line.starts_with(comment_start) ? take_line(text) : line;
}

tl::unexpected<Error> bad_format() {
  return fail("key_bad_format",
              "Đây không phải tệp khóa minisign. Hãy tạo khóa bằng `chomay keys`.",
              "This is not a minisign key file. Make keys with `chomay keys`.");
}

}  // namespace

std::string to_text(const KeyId& id) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) {  // minisign reads a little-endian u64
    text += digits[*byte >> 4];
    text += digits[*byte & 15];
  }
  return text;
}

KeyPair keys_from(const std::array<std::uint8_t, 32>& seed, const KeyId& id) {
  KeyPair keys;
  keys.public_key.id = keys.secret_key.id = id;
  crypto_sign_seed_keypair(keys.public_key.key.data(), keys.secret_key.key.data(), seed.data());
  return keys;
}

PublicKey public_key_of(const SecretKey& key) {
  PublicKey made{.id = key.id};
  std::copy(key.key.begin() + 32, key.key.end(), made.key.begin());
  return made;
}

std::string write_public_key(const PublicKey& key) {
  PublicFile file;
  file.id = key.id;
  file.key = key.key;
  return std::string(comment_start) + "minisign public key " + to_text(key.id) + "\n" +
         to_base64_of(file) + "\n";
}

std::string write_secret_key(const SecretKey& key) {
  SecretFile file;
  file.id = key.id;
  file.key = key.key;
  file.check = check_of(file);
  return std::string(comment_start) + "minisign secret key " + to_text(key.id) + "\n" +
         to_base64_of(file) + "\n";
}

Expected<PublicKey> read_public_key(std::string_view text) {
  const auto file = from_base64_to<PublicFile>(payload(text));
  if (!file || file->algorithm != ed25519) return bad_format();
  return PublicKey{.id = file->id, .key = file->key};
}

Expected<SecretKey> read_secret_key(std::string_view text) {
  const auto file = from_base64_to<SecretFile>(payload(text));
  if (!file || file->algorithm != ed25519 || file->checksum != blake2b) return bad_format();
  if (file->kdf != no_kdf)
    return fail(
        "key_encrypted",
        "Khóa bí mật này có mật khẩu. Hãy dùng `minisign -S` để ký, hoặc tạo khóa không mật "
        "khẩu bằng `chomay keys`.",
        "This secret key has a password. Sign with `minisign -S`, or make a key without one "
        "with `chomay keys`.");
  // minisign leaves the check empty where there is no password; the key's own halves must agree.
  if (file->check != SecretFile{}.check && check_of(*file) != file->check) return bad_format();
  if (!is_whole(*file)) return bad_format();
  return SecretKey{.id = file->id, .key = file->key};
}

}  // namespace chomay::catalog
