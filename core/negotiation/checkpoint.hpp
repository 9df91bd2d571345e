// What the witness's log says of itself, in formats that other tools check: C2SP tlog-checkpoint, a
// signed note of origin, size and root, and C2SP tlog-cosignature, by which others state that they
// saw the log only grow (c2sp.org/signed-note, /tlog-checkpoint, /tlog-cosignature).
//
//   std::string note = sign_checkpoint(checkpoint, log.secret, log_key.name);
//   note += cosignature(checkpoint, showroom.secret, "showroom-1", seconds);
//   const auto read = read_note(note);
//   if (is_signed_by(*read, log_key)) …
//
// A cosignature says that nothing was taken back, never that what was logged is true.
#pragma once
#include <optional>

#include "core/negotiation/keys.hpp"

namespace chomay::negotiation {

struct Checkpoint {
  std::string origin;  // the log's name
  std::uint64_t size = 0;
  Hash root{};
  bool operator==(const Checkpoint&) const = default;
};

/// The byte that names the algorithm; others (0x06 is ML-DSA-44) have room beside these.
enum class NoteAlgorithm : std::uint8_t { ed25519 = 1, cosignature_v1 = 4 };

struct NoteKey {
  std::string name;
  NoteAlgorithm algorithm = NoteAlgorithm::ed25519;
  PublicKey key{};
};
/// The first bytes of SHA-256(name ‖ newline ‖ algorithm ‖ key).
std::array<std::uint8_t, 4> id_of(const NoteKey&);

struct NoteSignature {
  std::string name;
  std::array<std::uint8_t, 4> id{};
  Bytes signature;
  bool operator==(const NoteSignature&) const = default;
};

struct Note {
  std::string text;  // what is signed: three lines
  Checkpoint checkpoint;
  std::vector<NoteSignature> signatures;
};

std::string note_text(const Checkpoint&);
/// The whole note, signed by the log under its name.
std::string sign_checkpoint(const Checkpoint&, const SecretKey&, std::string_view name);
/// One more line for it. `seconds` since 1970.
std::string cosignature(const Checkpoint&, const SecretKey&, std::string_view name,
                        std::uint64_t seconds);

inline constexpr std::size_t largest_note = 8 * 1024, most_note_signatures = 16;

/// Nothing unless it is a checkpoint without extension lines, written in the one right way.
std::optional<Note> read_note(std::string_view note);

/// The time in seconds that a cosignature states, 0 for a log's own signature; nothing when this
/// key did not sign. Lines of unknown keys are passed over, as the format asks.
std::optional<std::uint64_t> is_signed_by(const Note&, const NoteKey&);

}  // namespace chomay::negotiation
