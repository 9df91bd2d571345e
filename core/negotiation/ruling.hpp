// What the organisers find of a paper in a dossier, signed by one of their desks where it is found.
// The next pack is made with it (native/cli/pack_rulings.hpp), so it reaches the catalogue without
// anybody typing it again, and who vetted what can be shown later.
//
//   const auto ruling = rule({fair, "hs-0101", paper, RulingOutcome::approved, now, {}}, desk);
//   ring.is_vetted(ruling->desk, Duty::desk, ruling->ruling.at) …      // is_by_a_desk
#pragma once
#include <vector>

#include "core/negotiation/envelope.hpp"
#include "core/negotiation/vetting.hpp"

namespace chomay::negotiation {

inline constexpr std::string_view ruling_domain = "chomay-ruling/v1\n";
inline constexpr std::size_t longest_finding = 400;                       // bytes
inline constexpr std::size_t most_rulings = 50'000, largest_line = 1200;  // of a file

enum class RulingOutcome : std::uint8_t { approved, incomplete, rejected };
inline constexpr int outcome_count = 3;

struct Ruling {
  std::string fair, document;  // ids
  Hash paper{};  // SHA-256 of catalog::paper_facts: of what was replaced since, it says nothing
  RulingOutcome outcome = RulingOutcome::approved;
  std::int64_t at = 0;  // ms by the desk's clock
  std::string words;    // why, of one that is not approved
  bool operator==(const Ruling&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.id(self.fair);
    codec.id(self.document);
    codec.bytes(self.paper);
    codec.one_of(self.outcome, outcome_count);
    codec.number(self.at, 0, last_moment);
    codec.text(self.words, longest_finding);
  }
};

struct SignedRuling {
  Ruling ruling;
  PublicKey desk{};
  Signature signature{};
  bool operator==(const SignedRuling&) const = default;
  static void fields(auto& codec, auto& self) {
    codec.part(self.ruling);
    codec.bytes(self.desk);
    codec.bytes(self.signature);
  }
};

/// Errors: ruling.bounds (an id or the words are out of theirs), ruling.words (who does not approve
/// says why).
Expected<SignedRuling> rule(const Ruling&, const KeyPair& desk);
/// Whether it is of this fair, and signed by a desk that the organisers had vetted at that time.
bool is_by_a_desk(const SignedRuling&, const KeyRing&);

/// As a file of lines, one a ruling in base64url; a line that begins with "#" is for people.
std::string ruling_line(const SignedRuling&);
/// The latest of each document; of two at the same moment the stricter one.
/// Errors: rulings.line (which can't be read, or is by no desk of this fair).
Expected<std::vector<SignedRuling>> read_rulings(std::string_view text, const KeyRing&);

}  // namespace chomay::negotiation
