#include "core/negotiation/checkpoint.hpp"

#include <sodium.h>

#include <charconv>

namespace chomay::negotiation {
namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr std::string_view note_domain = "";  // the format's: a note is signed as it stands

std::string to_base64(View bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();  // the zero that C wants
  return text;
}

/// The bytes whose base64 is exactly this.
std::optional<Bytes> from_base64(std::string_view text) {
  Bytes bytes(text.size() / 4 * 3);
  std::size_t size = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                        nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return std::nullopt;
  bytes.resize(size);
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

/// The line before the next line end, which must be there.
std::optional<std::string_view> take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::uint64_t> to_number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || std::to_string(value) != digits) return std::nullopt;
  return value;
}

std::optional<Checkpoint> read_text(std::string_view text) {
  const auto origin = take_line(text), size = take_line(text), root = take_line(text);
  if (!origin || !size || !root || !text.empty() || !is_id(*origin, longest_id)) return {};
  const auto number = to_number(*size);
  const auto hash = from_base64(*root);
  Checkpoint checkpoint{std::string(*origin), number.value_or(0), {}};
  if (!number || !hash || hash->size() != checkpoint.root.size()) return {};
  std::copy(hash->begin(), hash->end(), checkpoint.root.begin());
  return checkpoint;
}

std::optional<NoteSignature> read_signature(std::string_view line) {
  if (!line.starts_with(dash)) return {};
  line.remove_prefix(dash.size());
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || !is_id(line.substr(0, space), longest_id)) return {};
  const auto bytes = from_base64(line.substr(space + 1));
  NoteSignature signature{std::string(line.substr(0, space)), {}, {}};
  if (!bytes || bytes->size() <= signature.id.size()) return {};
  const auto split = bytes->begin() + static_cast<std::ptrdiff_t>(signature.id.size());
  std::copy(bytes->begin(), split, signature.id.begin());
  signature.signature.assign(split, bytes->end());
  return signature;
}

std::string signature_line(const NoteKey& key, View signature) {
  const auto id = id_of(key);
  Bytes bytes(id.begin(), id.end());
  bytes.insert(bytes.end(), signature.begin(), signature.end());
  return std::string(dash) + key.name + " " + to_base64(bytes) + "\n";
}

std::string cosigned_text(std::string_view note_text, std::uint64_t seconds) {
  return "cosignature/v1\ntime " + std::to_string(seconds) + "\n" + std::string(note_text);
}

bool is_signed_text(std::string_view text, View signature, const PublicKey& key) {
  Signature exact;
  if (signature.size() != exact.size()) return false;
  std::copy(signature.begin(), signature.end(), exact.begin());
  return is_signed(note_domain, view_of(text), exact, key);
}

}  // namespace

std::array<std::uint8_t, 4> id_of(const NoteKey& key) {
  const std::uint8_t between[] = {'\n', static_cast<std::uint8_t>(key.algorithm)};
  const Hash hash = sha256({view_of(key.name), between, key.key});
  return {hash[0], hash[1], hash[2], hash[3]};
}

std::string note_text(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
         to_base64(checkpoint.root) + "\n";
}

std::string sign_checkpoint(const Checkpoint& checkpoint, const SecretKey& secret,
                            std::string_view name) {
  const std::string text = note_text(checkpoint);
  const NoteKey key{std::string(name), NoteAlgorithm::ed25519, public_key_of(secret)};
  return text + "\n" + signature_line(key, sign(note_domain, view_of(text), secret));
}

std::string cosignature(const Checkpoint& checkpoint, const SecretKey& secret,
                        std::string_view name, std::uint64_t seconds) {
  const NoteKey key{std::string(name), NoteAlgorithm::cosignature_v1, public_key_of(secret)};
  const std::string text = cosigned_text(note_text(checkpoint), seconds);
  Bytes bytes;
  for (int shift = 56; shift >= 0; shift -= 8)  // big-endian, as the format has it
    bytes.push_back(static_cast<std::uint8_t>(seconds >> shift));
  const Signature signature = sign(note_domain, view_of(text), secret);
  bytes.insert(bytes.end(), signature.begin(), signature.end());
  return signature_line(key, bytes);
}

std::optional<Note> read_note(std::string_view note) {
  if (note.size() > largest_note) return {};
  const std::size_t blank = note.find("\n\n");
  if (blank == std::string_view::npos) return {};
  Note read;
  read.text = note.substr(0, blank + 1);
  auto checkpoint = read_text(read.text);
  if (!checkpoint) return {};
  read.checkpoint = std::move(*checkpoint);
  note.remove_prefix(blank + 2);
  while (!note.empty()) {
    const auto line = take_line(note);
    auto signature = line ? read_signature(*line) : std::nullopt;
    if (!signature || read.signatures.size() == most_note_signatures) return {};
    read.signatures.push_back(std::move(*signature));
  }
  if (read.signatures.empty()) return {};
  return read;
}

std::optional<std::uint64_t> is_signed_by(const Note& note, const NoteKey& key) {
  const auto id = id_of(key);
  for (const NoteSignature& line : note.signatures) {
    if (line.name != key.name || line.id != id) continue;
    View rest = line.signature;
    std::uint64_t seconds = 0;
    if (key.algorithm == NoteAlgorithm::ed25519)
      return is_signed_text(note.text, rest, key.key) ? std::optional(seconds) : std::nullopt;
    if (rest.size() < 8) return std::nullopt;
    for (const std::uint8_t byte : rest.first(8)) seconds = seconds << 8 | byte;
    const bool good = is_signed_text(cosigned_text(note.text, seconds), rest.subspan(8), key.key);
    return good ? std::optional(seconds) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace chomay::negotiation
