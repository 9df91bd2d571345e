// A negotiation in one file that proves itself without network: every message and verdict in its
// original bytes, the keys that open the verdicts (which open the messages), the organisers'
// vetting of seller and witness, receipts, and the place of the verdicts in the witness's log.
//
//   const Bytes file = write_transcript(transcript_of(replica, ring, peer.prove(replica)));
//   const auto proven = check_transcript(file, organiser);   // errors say what does not hold
//   print(story_of(*proven, language));                      // story.hpp
//
// Whoever has the file can read all of it: it is for those the two sides show it to. Every byte of
// it is signed, hashed or compared; none can be changed without being found.
#pragma once
#include "core/negotiation/replica.hpp"

namespace chomay::negotiation {

inline constexpr std::string_view transcript_magic = "CMNEGO1\n";
inline constexpr std::size_t largest_transcript = 64u << 20;

/// A message and the verdict on it, as they travelled.
struct Entry {
  Bytes message, verdict;
  ContentKey key{};  // opens the verdict
  bool operator==(const Entry&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.blob(self.message, largest_envelope);
    codec.blob(self.verdict, largest_envelope);
    codec.bytes(self.key);
  }
};

struct Transcript {
  std::string fair;
  PublicKey organiser{};
  std::vector<SignedVetting> vettings;
  std::vector<Entry> entries;  // in the witness's order
  std::vector<Receipt> receipts;
  LogProof proof;
  bool operator==(const Transcript&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.id(self.fair);
    codec.bytes(self.organiser);
    codec.list(self.vettings, 1, 64);
    codec.list(self.entries, 1, most_judged);
    codec.list(self.receipts, 0, 2 * most_judged);
    codec.part(self.proof);
  }
};

/// What this device holds and the witness has judged.
Transcript transcript_of(const Replica&, const KeyRing&, LogProof = {});
Bytes write_transcript(const Transcript&);
/// Nothing when the bytes are not exactly what write_transcript writes.
std::optional<Transcript> read_transcript(View);

struct Proven {
  KeyRing ring;
  Replica replica;
  bool in_log = false;
  Checkpoint checkpoint;            // when it is
  std::vector<Cosigned> cosigners;  // vetted witnesses who saw the log only grow
};

/// `organiser`: whose word counts; without one the file's own, to be compared by whoever reads.
/// Errors: transcript.format, .organiser, .vetting, .message, .verdict, .receipt, .log.
Expected<Proven> check_transcript(View file, const std::optional<PublicKey>& organiser);

}  // namespace chomay::negotiation
