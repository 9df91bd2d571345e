#include "core/negotiation/checkpoint.hpp"

#include <doctest/doctest.h>

#include "core/negotiation/evidence.hpp"
#include "core/negotiation/test_people.hpp"

using namespace chomay::negotiation;
namespace people = chomay::negotiation::test;

namespace {

constexpr std::uint64_t seconds = 1'795'413'600;
const Checkpoint checkpoint{"cho-may/nhan-chung", 12'345, sha256(view_of("goc"))};
const NoteKey log_key{"cho-may/nhan-chung", NoteAlgorithm::ed25519, people::witness.open};
const NoteKey room_key{"phong-trung-bay-1", NoteAlgorithm::cosignature_v1, people::organiser.open};

// Made by Node's own Ed25519 and SHA-256, from the text of the formats.
constexpr std::string_view by_node =
    "cho-may/nhan-chung\n12345\nFNE2iq3spIMM2WHADplIJupwOIDNOsXojU+P3LEC714=\n\n"
    "\u2014 cho-may/nhan-chung zRhxAP6MzVvqrgRehjnyxn2W6VnHHJMxu3iwQNVZ4NmSoZN/"
    "AYEcyuyW0MVVtsSODjwmvIrhwwHz0r9PeVrSIcAXowc=\n"
    "\u2014 phong-trung-bay-1 "
    "H9NuCgAAAABrA9ZgRxKlXlGOBE8tGErqv617646A/"
    "s0g+FKykDcfkCvE9vVtPPMTNXDFaCV0QuVSOFZ/QRkF5tTz0bVk4kZco+jYAA==\n";

std::string cosigned(Checkpoint of, std::uint64_t when = seconds) {
  return sign_checkpoint(of, people::witness.secret, log_key.name) +
         cosignature(of, people::organiser.secret, room_key.name, when);
}

Checkpoint smaller() {
  Checkpoint changed = checkpoint;
  changed.size = 12'344;
  return changed;
}

}  // namespace

TEST_CASE("checkpoint: signed and cosigned to the letter as another implementation does it") {
  CHECK(cosigned(checkpoint) == by_node);
  const auto note = read_note(by_node);
  REQUIRE(note);
  CHECK(note->checkpoint == checkpoint);
  CHECK(is_signed_by(*note, log_key) == 0);
  CHECK(is_signed_by(*note, room_key) == seconds);
}

TEST_CASE("checkpoint: the reference note of golang.org/x/mod/sumdb/note is good") {
  constexpr std::string_view text =
      "If you think cryptography is the answer to your problem,\n"
      "then you don't know what your problem is.\n";
  // PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
  const NoteKey peter{"PeterNeumann",
                      NoteAlgorithm::ed25519,
                      {0x1a, 0x5c, 0xd9, 0x07, 0x14, 0x3c, 0x38, 0x4c, 0x41, 0xe8, 0x30,
                       0xc5, 0xbc, 0xe1, 0x2a, 0xa8, 0x81, 0x7e, 0xc5, 0x64, 0x9a, 0xaa,
                       0xbf, 0x2c, 0x31, 0x38, 0x8b, 0x35, 0xb2, 0xd7, 0x44, 0xd6}};
  CHECK(to_hex(id_of(peter)) == "c74f20a3");
  Note note;
  note.text = text;
  note.signatures = {{peter.name,
                      id_of(peter),
                      {0xf6, 0x49, 0x92, 0xe0, 0x52, 0xf5, 0x41, 0xbf, 0x49, 0xf7, 0xdc, 0xbc, 0x80,
                       0x10, 0xc5, 0x50, 0x6d, 0x88, 0x5b, 0xa9, 0x2c, 0xba, 0xfc, 0xa4, 0x07, 0x04,
                       0x95, 0x92, 0x27, 0x34, 0x8b, 0x86, 0x52, 0x06, 0x0d, 0xd4, 0x51, 0x58, 0x0b,
                       0x6a, 0x59, 0x48, 0xd5, 0xe0, 0x2a, 0xfa, 0x9f, 0xa9, 0xd9, 0xe0, 0xa2, 0xda,
                       0x51, 0x65, 0xbe, 0x8a, 0x13, 0xa4, 0x72, 0xc8, 0x1c, 0x09, 0x9c, 0x03}}};
  CHECK(is_signed_by(note, peter) == 0);
  note.text += "\n";
  CHECK_FALSE(is_signed_by(note, peter));
}

TEST_CASE("checkpoint: the example of c2sp.org/tlog-cosignature is read") {
  const auto note = read_note(
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
      "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
      "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
      "\u2014 witness.example.com/w1 "
      "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/"
      "zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n");
  REQUIRE(note);
  CHECK(note->checkpoint.size == 20'852'163);
  REQUIRE(note->signatures.size() == 2);
  CHECK(to_hex(note->signatures[1].id) == "8d66cf3f");
  CHECK(note->signatures[1].signature.size() == 8 + 64);
}

TEST_CASE("checkpoint: any changed letter is found") {
  for (std::size_t at = 0; at < by_node.size(); ++at) {
    std::string changed(by_node);
    changed[at] ^= 1;
    const auto note = read_note(changed);
    CHECK_FALSE(
        (note && is_signed_by(*note, log_key) == 0 && is_signed_by(*note, room_key) == seconds));
  }
}

TEST_CASE("checkpoint: one spelling; cut, lengthened and other texts are none") {
  for (std::size_t size = 0; size + 1 < by_node.size(); ++size) {
    const auto cut = read_note(by_node.substr(0, size));
    CHECK_FALSE((cut && cut->signatures.size() == 2));
  }
  const auto with = [](std::string_view from, std::string_view to) {
    std::string text(by_node);
    text.replace(text.find(from), from.size(), to);
    return read_note(text).has_value();
  };
  CHECK(with("12345", "1"));
  CHECK_FALSE(with("12345", "012345"));
  CHECK_FALSE(with("12345", "+12345"));
  CHECK_FALSE(with("12345", "99999999999999999999"));
  CHECK_FALSE(with("714=\n", "715=\n"));        // unused bits of base64
  CHECK_FALSE(with("714=\n", "714=\nmore\n"));  // an extension line
  CHECK_FALSE(with("cho-may", "cho may"));
  CHECK_FALSE(read_note(std::string(largest_note + 1, 'a')));
}

TEST_CASE("checkpoint: a key signs under its name, in its way, and nothing else") {
  const auto note = read_note(by_node);
  CHECK_FALSE(is_signed_by(*note, {"khac", NoteAlgorithm::ed25519, people::witness.open}));
  CHECK_FALSE(is_signed_by(*note, {log_key.name, NoteAlgorithm::ed25519, people::buyer.open}));
  CHECK_FALSE(
      is_signed_by(*note, {log_key.name, NoteAlgorithm::cosignature_v1, people::witness.open}));
}

TEST_CASE("evidence: a log that shows two trees of one size, or takes something back") {
  Checkpoint other = checkpoint;
  other.root[0] ^= 1;
  CHECK(proves_two_trees(cosigned(checkpoint), cosigned(other), log_key));
  CHECK_FALSE(proves_two_trees(cosigned(checkpoint), cosigned(checkpoint), log_key));
  CHECK_FALSE(proves_two_trees(cosigned(checkpoint), cosigned(smaller()), log_key));
  CHECK_FALSE(proves_two_trees(cosigned(checkpoint), cosigned(other),
                               {log_key.name, log_key.algorithm, people::buyer.open}));

  CHECK(proves_rollback(cosigned(checkpoint), cosigned(smaller(), seconds + 1), room_key));
  CHECK_FALSE(proves_rollback(cosigned(smaller()), cosigned(checkpoint, seconds + 1), room_key));
  CHECK_FALSE(proves_rollback(cosigned(checkpoint), cosigned(smaller(), seconds), room_key));
  CHECK_FALSE(proves_rollback(cosigned(checkpoint), cosigned(smaller(), seconds + 1), log_key));
}
