#include "core/catalog/sign.hpp"

#include <sodium.h>

#include <charconv>
#include <vector>

#include "core/catalog/keys_text.hpp"
#include "core/catalog/pack_header.hpp"

namespace chomay::catalog {
namespace {

using Signature = std::array<std::uint8_t, 64>;
constexpr std::array<char, 2> prehashed{'E', 'D'};
constexpr std::string_view untrusted_start = "untrusted comment: ";
constexpr std::string_view trusted_start = "trusted comment: ";

struct SignatureFile {
  std::array<char, 2> algorithm = prehashed;
  KeyId id{};
  Signature signature{};
};

std::array<std::uint8_t, 64> prehash(std::span<const std::byte> bytes) {
  std::array<std::uint8_t, 64> hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return hash;
}

/// What the second signature covers: the first one and the comment.
std::vector<std::uint8_t> with_comment(const Signature& signature, std::string_view comment) {
  std::vector<std::uint8_t> bytes(signature.begin(), signature.end());
  bytes.insert(bytes.end(), comment.begin(), comment.end());
  return bytes;
}

Signature sign_bytes(std::span<const std::uint8_t> bytes, const SecretKey& key) {
  Signature signature;
  crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), key.key.data());
  return signature;
}

bool is_signed(std::span<const std::uint8_t> bytes, const Signature& signature,
               const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(),
                                     key.key.data()) == 0;
}

template <class Number>
void read_number(std::string_view text, Number& number) {
  Number read{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  if (error == std::errc() && end == text.data() + text.size()) number = read;
}

tl::unexpected<Error> bad_format() {
  return fail("signature_bad_format",
              "Tệp .minisig không đúng dạng chữ ký minisign. Hãy tải lại chữ ký cùng gói hội chợ.",
              "The .minisig file is not a minisign signature. Fetch it again with the pack.");
}

tl::unexpected<Error> mismatch() {
  return fail(
      "signature_mismatch",
      "Chữ ký không khớp: gói hội chợ hoặc ghi chú đã bị thay đổi sau khi ký. Đừng dùng gói "
      "này; hãy lấy lại từ ban tổ chức.",
      "The signature does not match: the pack or its note changed after signing. Do not use "
      "it; get it again from the organisers.");
}

}  // namespace

std::string to_comment(const SignatureNote& note) {
  std::string comment;
  if (note.signed_at.known())
    comment += "timestamp:" + std::to_string(note.signed_at.seconds) + "\t";
  comment += "fair:" + note.fair_id + "\tversion:" + std::to_string(note.version) + "\t";
  if (note.expires_at.known())
    comment += "expires:" + std::to_string(note.expires_at.seconds) + "\t";
  return comment + "hashed";
}

SignatureNote from_comment(std::string_view comment) {
  SignatureNote note;
  while (!comment.empty()) {
    const std::size_t end = std::min(comment.find('\t'), comment.size());
    const std::string_view part = comment.substr(0, end);
    comment.remove_prefix(std::min(end + 1, comment.size()));
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = part.substr(0, colon), value = part.substr(colon + 1);
    if (name == "fair") note.fair_id = value;
    if (name == "version") read_number(value, note.version);
    if (name == "timestamp") read_number(value, note.signed_at.seconds);
    if (name == "expires") read_number(value, note.expires_at.seconds);
  }
  return note;
}

std::string sign(std::span<const std::byte> bytes, const SecretKey& key,
                 const SignatureNote& note) {
  SignatureFile file;
  file.id = key.id;
  file.signature = sign_bytes(prehash(bytes), key);
  const std::string comment = to_comment(note);
  const Signature whole = sign_bytes(with_comment(file.signature, comment), key);
  return std::string(untrusted_start) + "signature of a Chợ Mây fair, key " + to_text(key.id) +
         "\n" + to_base64_of(file) + "\n" + std::string(trusted_start) + comment + "\n" +
         to_base64(whole) + "\n";
}

Expected<SignatureNote> verify(std::span<const std::byte> bytes, std::string_view signature,
                               const PublicKey& key) {
  if (signature.size() > largest_signature) return bad_format();
  const std::string_view untrusted = take_line(signature);
  const auto file = from_base64_to<SignatureFile>(take_line(signature));
  std::string_view comment = take_line(signature);
  Signature whole;
  if (!untrusted.starts_with(untrusted_start) || !file || file->algorithm != prehashed ||
      !comment.starts_with(trusted_start) || !from_base64(take_line(signature), whole))
    return bad_format();
  comment.remove_prefix(trusted_start.size());
  if (file->id != key.id)
    return fail("signature_other_key",
                "Gói được ký bằng khóa " + to_text(file->id) + ", không phải khóa " +
                    to_text(key.id) + ". Hãy chọn đúng khóa công khai của ban tổ chức.",
                "The pack is signed with key " + to_text(file->id) + ", not with " +
                    to_text(key.id) + ". Choose the organisers' public key.");
  if (!is_signed(prehash(bytes), file->signature, key) ||
      !is_signed(with_comment(file->signature, comment), whole, key))
    return mismatch();
  return from_comment(comment);
}

Expected<SignatureNote> verify_pack(std::span<const std::byte> pack, std::string_view signature,
                                    const PublicKey& key, Instant now) {
  auto note = verify(pack, signature, key);
  if (!note) return note;
  const auto header = read_header(pack);
  if (!header) return tl::unexpected(header.error());
  if (!note->fair_id.empty() &&
      (note->fair_id != header->fair() || note->version != header->version))
    return fail("signature_other_fair",
                "Ghi chú đã ký nói về hội chợ " + note->fair_id + " phiên bản " +
                    std::to_string(note->version) + ", không phải gói này. Hãy lấy lại cả hai tệp.",
                "The signed note is about fair " + note->fair_id + " version " +
                    std::to_string(note->version) + ", not this pack. Get both files again.");
  if (note->expires_at.known() && now.known() && now > note->expires_at)
    return fail(
        "signature_expired", "Chữ ký của gói hội chợ đã quá hạn. Hãy tải bản mới từ ban tổ chức.",
        "The pack's signature is past its time. Fetch the current one from the organisers.");
  return note;
}

}  // namespace chomay::catalog
