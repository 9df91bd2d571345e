// That the verdicts of a negotiation stand in the witness's log: its checkpoint, perhaps cosigned,
// and a path each. A witness makes it (witness.hpp), the parties keep the newest, so that what they
// export shows the log without asking anybody.
//
//   const auto shown = check_log(proof, replica, ring);   // nothing: it proves nothing
#pragma once
#include "core/negotiation/admission.hpp"
#include "core/negotiation/checkpoint.hpp"
#include "core/negotiation/log_tree.hpp"

namespace chomay::negotiation {

class Replica;

struct Path {
  std::vector<Hash> hashes;
  bool operator==(const Path&) const = default;
  static void fields(auto& codec, auto& self) { codec.list(self.hashes, 0, longest_proof); }
};

struct LogProof {
  Bytes note;  // empty: the log is not shown
  std::vector<Path> paths;
  bool operator==(const LogProof&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.blob(self.note, largest_note);
    codec.list(self.paths, 0, most_judged);
  }
};

/// As it travels and is kept.
struct Shown {
  Hash negotiation{};
  LogProof proof;
  bool operator==(const Shown&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.bytes(self.negotiation);
    codec.part(self.proof);
  }
};

struct Cosigned {
  std::string name;
  std::uint64_t seconds = 0;
};

struct CheckedLog {
  Checkpoint checkpoint;
  std::vector<Cosigned> cosigners;  // vetted witnesses who saw the log only grow
};

/// Every line of the note is a vetted witness's, one of them the log's own, and all verdicts that
/// the replica has are in it.
std::optional<CheckedLog> check_log(const LogProof&, const Replica&, const KeyRing&);

}  // namespace chomay::negotiation
