#include "core/negotiation/log_proof.hpp"

#include "core/negotiation/replica.hpp"

namespace chomay::negotiation {
namespace {

/// Whose line it is: a vetted witness's, as the log or as a cosigner.
std::optional<std::uint64_t> signed_by(const Note& note, const NoteSignature& line,
                                       const KeyRing& ring, NoteAlgorithm algorithm) {
  for (const auto& [vetting, signature] : ring.vettings()) {
    const NoteKey key{vetting.name, algorithm, vetting.key};
    if (vetting.duty != Duty::witness || line.name != key.name || line.id != id_of(key)) continue;
    Note one = note;
    one.signatures = {line};
    return is_signed_by(one, key);
  }
  return std::nullopt;
}

}  // namespace

std::optional<CheckedLog> check_log(const LogProof& proof, const Replica& replica,
                                    const KeyRing& ring) {
  const auto note = read_note(text_of(proof.note));
  if (!note || proof.paths.size() != replica.verdicts().size()) return std::nullopt;
  CheckedLog log{note->checkpoint, {}};
  bool by_log = false;
  for (const NoteSignature& line : note->signatures) {
    if (signed_by(*note, line, ring, NoteAlgorithm::ed25519))
      by_log = by_log || line.name == note->checkpoint.origin;
    else if (const auto seconds = signed_by(*note, line, ring, NoteAlgorithm::cosignature_v1))
      log.cosigners.push_back({line.name, *seconds});
    else
      return std::nullopt;
  }
  for (std::size_t at = 0; at < proof.paths.size(); ++at) {
    const Hash& id = replica.verdicts()[at];
    const auto& verdict = std::get<Verdict>(replica.find(id)->body);
    if (!includes(note->checkpoint.root, note->checkpoint.size, leaf_hash(id), verdict.log_index,
                  proof.paths[at].hashes))
      return std::nullopt;
  }
  if (!by_log) return std::nullopt;
  return log;
}

}  // namespace chomay::negotiation
